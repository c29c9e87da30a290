// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inputdialog.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

InputDialog::InputDialog(TextQuestion question, QWidget *parent)
    : QDialog(parent), m_question(std::move(question)), m_edit(new QLineEdit(m_question.value)),
      m_hint(new Label(m_question.hint))
{
    setObjectName(u"input"_s);
    setWindowTitle(m_question.title);
    build();
    connect(m_edit, &QLineEdit::textEdited, this, &InputDialog::clearError);
}

void InputDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    layout->setSpacing(theme::PartSpacing);
    auto *label = new Label(m_question.label);
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"inputText"_s);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_edit->selectAll();
    m_hint->setObjectName(u"inputHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(2 * fontMetrics().height());
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    theme::setTextRole(m_hint, theme::Role::SecondText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *accept = buttons->addButton(m_question.accept, QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"inputAccept"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &InputDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &InputDialog::reject);

    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    layout->addSpacing(theme::PartSpacing);
    layout->addWidget(buttons);
    theme::makePrimary(accept);
}

QString InputDialog::value() const
{
    return m_edit->text().trimmed();
}

void InputDialog::clearError()
{
    m_hint->setText(m_question.hint);
    theme::setTextRole(m_hint, theme::Role::SecondText);
}

void InputDialog::accept()
{
    const QString wrong = m_question.check ? m_question.check(value()) : QString();
    if (wrong.isEmpty())
        return QDialog::accept();
    m_hint->setText(wrong);
    theme::setTextRole(m_hint, theme::Role::Rejected);
    m_edit->setFocus();
}

}
