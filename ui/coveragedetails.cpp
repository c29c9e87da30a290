// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/coveragedetails.h"

#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/verdictrole.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::VerdictState;
using theme::Role;

CoverageDetails::CoverageDetails(QWidget *parent)
    : QWidget(parent), m_icon(new IconView(u"info"_s, Role::SecondText, 16)), m_title(new Label),
      m_sentence(new Label), m_show(new QPushButton(tr("Show in “&Will it run?”"))),
      m_copy(new QPushButton(tr("Copy &run line")))
{
    setObjectName(u"coverageDetails"_s);
    theme::setType(m_title, theme::Type::Section);
    m_title->setObjectName(u"cellTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_sentence->setObjectName(u"cellReason"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_show->setObjectName(u"showInPanel"_s);
    m_show->setAccessibleName(tr("Show in “Will it run?”"));
    m_copy->setObjectName(u"copyRunLine"_s);
    m_copy->setAccessibleName(tr("Copy run line"));
    theme::makeSmall(m_show);
    theme::makeSmall(m_copy);
    connect(m_show, &QPushButton::clicked, this, &CoverageDetails::showRequested);
    connect(m_copy, &QPushButton::clicked, this, &CoverageDetails::copyRequested);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::PartSpacing);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::PartSpacing);
    buttons->addWidget(m_show);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, 12, theme::PageMargin, 12);
    column->setSpacing(theme::PartSpacing);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addLayout(buttons);
}

void CoverageDetails::show(const models::CoverageModel &model, int column, int entry)
{
    const match::HostCoverage &host = model.host(column);
    const match::Subject &subject = model.coverage().subject;
    const QString name = models::CoverageModel::fullName(host.asked);
    const bool isEntry = entry >= 0;
    const QModelIndex cell = model.index(isEntry ? model.rowOf(entry) : 0, column);
    const auto state = VerdictState(cell.data(models::VerdictRole).toInt());
    m_icon->setIcon(models::verdictIcon(state), verdictRole(state));
    m_icon->setVisible(true);
    m_title->setText(isEntry && !subject.isSingle
            ? tr("%1, entry %2").arg(name, QString::number(entry + 1))
            : name);
    const QString why =
        isEntry ? match::sentence(host, subject, entry) : match::sentence(host, subject);
    m_sentence->setText(why);
    // A name hides a label's text from assistive tools, so the sentence is the name.
    m_sentence->setAccessibleName(visible(why));
}

void CoverageDetails::clear()
{
    m_icon->setVisible(false);
    m_title->setText({});
    m_sentence->setText({});
    m_sentence->setAccessibleName({});
    setCanShow(false);
    setCanCopy(false);
}

void CoverageDetails::setCanShow(bool can)
{
    m_show->setEnabled(can);
}

void CoverageDetails::setCanCopy(bool can)
{
    m_copy->setEnabled(can);
}

}
