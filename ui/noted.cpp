// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/noted.h"

#include "ui/text.h"
#include "ui/theme.h"

namespace waybill::ui {

Noted::Noted(QWidget *content, QWidget *parent) : QStackedWidget(parent), m_note(new Label)
{
    theme::setTextRole(m_note, theme::Role::SecondText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_note->setMargin(theme::PageMargin);
    addWidget(content);
    addWidget(m_note);
    setCurrentWidget(m_note);
}

void Noted::showNote(const QString &sentence)
{
    m_note->setText(sentence);
    setCurrentWidget(m_note);
}

void Noted::showContent()
{
    setCurrentIndex(0);
}

}
