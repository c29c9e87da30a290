// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/linkbutton.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace waybill::ui {

using theme::Role;

namespace {

constexpr int IconSize = 16;
constexpr int Gap = 6;

}

LinkButton::LinkButton(const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const int icon = m_iconName.isEmpty() ? 0 : IconSize + Gap;
    return {icon + fontMetrics().horizontalAdvance(text()) + 4, theme::rowHeight()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Role role = isEnabled() ? Role::Link : Role::DisabledText;
    QRect place = rect().adjusted(2, 0, -2, 0);
    if (!m_iconName.isEmpty()) {
        const QRect square(place.left(), (height() - IconSize) / 2, IconSize, IconSize);
        theme::icon(m_iconName, role)
            .paint(&painter, QStyle::visualRect(layoutDirection(), place, square));
        place.setLeft(place.left() + IconSize + Gap);
    }
    QFont shown = font();
    shown.setUnderline(underMouse() && isEnabled());
    painter.setFont(shown);
    painter.setPen(theme::color(role));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        text());
    if (hasFocus() && (window()->testAttribute(Qt::WA_KeyboardFocusChange))) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void LinkButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

}
