// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/targetfield.h"

#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolButton>

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

// Where the text is, without what stands before and after it.
QRect TargetField::textRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    QRect rect = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    if (const auto *tag = findChild<const QToolButton *>())
        rect.setLeft(tag->geometry().right() + 2);
    constexpr int around = 2; // as QLineEdit has it
    return rect.marginsRemoved(textMargins()).adjusted(around, 0, -around, 0);
}

// A name that is too long loses its middle while nobody edits it: host and tag are what counts.
bool TargetField::paintShortened()
{
    const QRect place = textRect();
    if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= place.width())
        return false;
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(text(), Qt::ElideMiddle, place.width()));
    return true;
}

void TargetField::paintEvent(QPaintEvent *event)
{
    if (!paintShortened())
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
