// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/adddialog.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

AddDialog::AddDialog(QWidget *parent)
    : QDialog(parent), m_names(new QPlainTextEdit), m_message(new Label), m_add(new QPushButton)
{
    setObjectName(u"addDialog"_s);
    setWindowTitle(tr("Add to the list"));
    build();
    connect(m_names, &QPlainTextEdit::textChanged, this, &AddDialog::read);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_references);
        accept();
    });
    read();
}

void AddDialog::build()
{
    auto *label = new Label(tr("&Images and lists, one a line"));
    label->setBuddy(m_names);
    m_names->setObjectName(u"names"_s);
    m_names->setAccessibleName(tr("Images and lists"));
    m_names->setPlaceholderText(u"localhost:5001/samples/sonobuoy:v0.20-linux-amd64"_s);
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_message->setObjectName(u"namesMessage"_s);
    m_message->setWordWrap(true);
    theme::setType(m_message, theme::Type::Caption);
    m_add->setObjectName(u"addNames"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(
        theme::DialogMargin, theme::DialogMargin, theme::DialogMargin, theme::DialogMargin);
    column->setSpacing(theme::PartSpacing);
    column->addWidget(label);
    column->addWidget(m_names, 1);
    column->addWidget(m_message);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(buttons);
    theme::makePrimary(m_add);
    resize(fontMetrics().averageCharWidth() * 84, theme::rowHeight() * 10);
}

void AddDialog::read()
{
    m_references.clear();
    QString problem;
    int number = 0;
    for (const QString &line : m_names->toPlainText().split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto typed = oci::parseTypedReference(line);
        if (typed)
            m_references.append(typed->reference);
        else if (problem.isEmpty())
            problem = tr("Line %1: %2").arg(QString::number(number), typed.error().message);
    }
    const int count = int(m_references.size());
    m_message->setText(problem.isEmpty()
            ? tr("Of a list, all its entries are added. Sources are pinned by digest.")
            : problem);
    theme::setTextRole(
        m_message, problem.isEmpty() ? theme::Role::SecondText : theme::Role::Rejected);
    m_add->setEnabled(count > 0 && problem.isEmpty());
    m_add->setText(count > 1 ? tr("&Add %n name(s)", nullptr, count) : tr("&Add"));
}

}
