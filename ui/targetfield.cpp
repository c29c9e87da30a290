// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/targetfield.h"

#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 10;

}

TargetField::TargetField(QWidget *parent) : QLineEdit(parent)
{
    addAction(theme::icon(u"tag"_s, theme::Role::SecondText), LeadingPosition);
}

void TargetField::setState(const QString &text)
{
    if (m_state == text)
        return;
    m_state = text;
    setAccessibleDescription(text);
    makeRoom();
    update();
}

// Only where the text keeps most of the field.
bool TargetField::showsState() const
{
    const QFontMetrics metrics(theme::font(theme::Type::Caption));
    return !m_state.isEmpty() && metrics.horizontalAdvance(m_state) < width() / 2;
}

void TargetField::makeRoom()
{
    const QFontMetrics metrics(theme::font(theme::Type::Caption));
    setTextMargins(
        0, 0, showsState() ? metrics.horizontalAdvance(m_state) + theme::PartSpacing : 0, 0);
}

void TargetField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!showsState())
        return;
    QPainter painter(this);
    painter.setFont(theme::font(theme::Type::Caption));
    painter.setPen(theme::color(theme::Role::SecondText));
    painter.drawText(
        rect().adjusted(Margin, 0, -Margin, 0), Qt::AlignRight | Qt::AlignVCenter, m_state);
}

void TargetField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    makeRoom();
}

void TargetField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeRoom();
}

}
