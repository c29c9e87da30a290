// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/fieldmessage.h"

#include "ui/text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>

namespace waybill::ui {

using namespace Qt::StringLiterals;

FieldMessage::FieldMessage(QWidget *field)
    : Card(field->window()), m_field(field), m_text(new Label)
{
    setObjectName(field->objectName() + u"Error"_s);
    setRoles(theme::Role::RejectedTint, theme::Role::RejectedEdge);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 12, 8);
    layout->setSpacing(theme::PartSpacing);
    layout->addWidget(new IconView(u"error"_s, theme::Role::Rejected, 16), 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    hide();
}

void FieldMessage::showMessage(const QString &text)
{
    m_text->setText(text);
    place();
    show();
    raise();
    QAccessibleAnnouncementEvent event(m_field, text);
    QAccessible::updateAccessibility(&event);
}

void FieldMessage::place()
{
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::min(m_field->width(), 640);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    const QRect place(below, QSize(width, height));
    setGeometry(QStyle::visualRect(
        layoutDirection(), QRect(below, QSize(m_field->width(), height)), place));
}

}
