// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/questiondialog.h"

#include "ui/dialogfoot.h"
#include "ui/prompts.h"
#include "ui/text.h"

#include <QPushButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 456;

}

QuestionDialog::QuestionDialog(const Question &question, QWidget *parent)
    : FormDialog(u"question"_s, {}, Width, parent), m_safe(question.safe)
{
    setAccessibleName(visible(question.title));
    setAccessibleDescription(visible(question.text));
    auto *lead = new DialogLead(question.risky ? u"warning"_s : u"info"_s, question.title,
        question.text, question.risky ? theme::Role::Caution : theme::Role::Loses);
    lead->second()->setVisible(!question.text.isEmpty());
    addPart(lead);
    for (int i = 0; i < question.answers.size(); ++i)
        addAnswer(i, question.answers.at(i));
}

// No primary button: all that is asked this way can be regretted.
void QuestionDialog::addAnswer(int answer, const QString &text)
{
    auto *button = new QPushButton(text);
    foot().addRight(button);
    connect(button, &QPushButton::clicked, this, [this, answer] { give(answer); });
    button->setAutoDefault(false);
    if (answer != m_safe)
        return;
    button->setDefault(true);
    button->setFocus();
}

void QuestionDialog::give(int answer)
{
    QDialog::done(answer == m_safe ? Rejected : Accepted);
    Q_EMIT answered(answer);
}

void QuestionDialog::reject()
{
    if (m_safe >= 0)
        give(m_safe);
    else
        QDialog::reject();
}

}
