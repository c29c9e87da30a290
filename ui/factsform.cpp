// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/factsform.h"

#include "ui/copyfield.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

constexpr int NameGap = 32; // between the longest name and the values
constexpr qsizetype ShownHex = 12;

Label *selectable(const QString &text)
{
    auto *label = new Label(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

QString shortened(const QString &digest)
{
    const qsizetype kept = digest.indexOf(u':') + 1 + ShownHex;
    return kept < digest.size() ? digest.left(kept) + u'…' : digest;
}

}

FactsForm::FactsForm(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(NameGap);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
}

void FactsForm::clear()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
}

void FactsForm::addRow(const QString &name, QWidget *value)
{
    auto *label = new Label(name);
    theme::setTextRole(label, theme::Role::SecondText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMinimumHeight(fontMetrics().height());
    m_form->addRow(label, value);
}

void FactsForm::add(const QString &name, const QString &value, const QString &toolTip)
{
    if (value.isEmpty())
        return;
    Label *label = selectable(value);
    label->setToolTip(plainToolTip(toolTip));
    addRow(name, label);
}

void FactsForm::addCode(const QString &name, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (const QString &line : lines) {
        Label *label = selectable(line);
        theme::setType(label, theme::Type::Mono);
        layout->addWidget(label);
    }
    addRow(name, column);
}

void FactsForm::addDigest(const QString &name, const QString &what, const QString &digest)
{
    if (digest.isEmpty())
        return;
    auto *value = new QWidget;
    auto *layout = new QHBoxLayout(value);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    auto *label = new Label(shortened(digest));
    label->setToolTip(plainToolTip(digest));
    theme::setType(label, theme::Type::Mono);
    auto *copy = new CopyButton(what);
    copy->setCopyText(digest);
    // The row keeps the height of the others.
    copy->setFixedHeight(fontMetrics().height() + 2);
    connect(copy, &CopyButton::copied, this, &FactsForm::copied);
    layout->addWidget(label);
    layout->addWidget(copy);
    layout->addStretch(1);
    addRow(name, value);
}

}
