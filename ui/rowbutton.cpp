// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/rowbutton.h"

#include "ui/rowpaint.h"
#include "ui/text.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace waybill::ui {

using theme::Role;
using theme::Type;

namespace {

constexpr int IconSize = 16;
constexpr int Side = 12;

}

RowButton::RowButton(const QString &iconName, const QString &title, const QString &second,
    const QString &right, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_title(visible(title)),
      m_second(visible(second)), m_right(right)
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_second);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowButton::setTitleRole(Role role)
{
    m_titleRole = role;
    update();
}

void RowButton::setBadge(const BadgeLook &badge, const QString &why)
{
    m_badge = badge;
    setToolTip(plainToolTip(why));
    setAccessibleDescription(m_second + u'\n' + why);
    update();
}

QSize RowButton::sizeHint() const
{
    return {320, theme::twoLineRowHeight()};
}

void RowButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RowButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(isDown() ? Role::Selected : Role::Hover));
        painter.drawRoundedRect(rect(), theme::ControlRadius, theme::ControlRadius);
    }
    const QRect square(Side, (height() - IconSize) / 2, IconSize, IconSize);
    theme::icon(m_iconName, Role::SecondText)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), square));
    QRect place = rect().adjusted(square.right() + 1 + Side, 0, -Side, 0);
    const QFont caption = theme::font(Type::Caption);
    if (!m_right.isEmpty()) {
        const QRect all = QStyle::visualRect(layoutDirection(), rect(), place);
        const int used = rowpaint::line(&painter, all, m_right, caption,
            theme::color(Role::SecondText), Qt::ElideRight, Qt::AlignRight);
        place.setRight(place.right() - used - Side);
    }
    if (m_badge) {
        QRect box(QPoint(), badge::size(*m_badge));
        box.moveCenter(place.center());
        box.moveRight(place.right());
        badge::paint(painter, QStyle::visualRect(layoutDirection(), rect(), box), *m_badge);
        place.setRight(box.left() - Side);
    }
    QRect text = QStyle::visualRect(layoutDirection(), rect(), place);
    const QFont body = theme::font(Type::Body);
    if (!m_second.isEmpty()) {
        const int first = QFontMetrics(body).height();
        const int both = first + QFontMetrics(caption).height() + 1;
        const int top = (height() - both) / 2;
        rowpaint::line(&painter, QRect(text.left(), top + first + 1, text.width(), both - first),
            m_second, caption, theme::color(Role::SecondText));
        text = QRect(text.left(), top, text.width(), first);
    }
    rowpaint::line(&painter, text, m_title, body, theme::color(m_titleRole), Qt::ElideMiddle);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme::color(Role::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            rect().adjusted(1, 1, -1, -1), theme::ControlRadius, theme::ControlRadius);
    }
}

}
