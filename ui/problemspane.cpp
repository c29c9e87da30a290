// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/problemspane.h"

#include "ui/badge.h"
#include "ui/problemslist.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Severity;

ProblemsPane::ProblemsPane(QWidget *parent)
    : QWidget(parent), m_empty(new Label), m_errors(new Badge), m_warnings(new Badge),
      m_notes(new Badge)
{
    auto *list = new ProblemsList(m_model);
    m_list = list;
    build();
    connect(list, &ProblemsList::fixChosen, this, [this](int row, int fix) {
        if (row >= 0 && row < m_model.rowCount())
            Q_EMIT fixRequested(m_model.problem(row).fixes.value(fix));
    });
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT problemChosen(index.data(models::ProblemsModel::PositionRole).toInt());
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
}

void ProblemsPane::build()
{
    auto *title = new Label(tr("Pro&blems"));
    title->setBuddy(m_list);
    theme::setType(title, theme::Type::Strong);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(theme::PageMargin, 0, theme::PageMargin, 0);
    header->setSpacing(theme::PartSpacing);
    header->addWidget(title);
    for (Badge *badge : {m_errors, m_warnings, m_notes})
        header->addWidget(badge);
    header->addStretch(1);
    auto *headerBox = new QWidget;
    headerBox->setLayout(header);
    headerBox->setFixedHeight(theme::tabHeight());

    m_empty->setObjectName(u"noProblems"_s);
    m_empty->setContentsMargins(theme::PageMargin, theme::PageMargin, theme::PageMargin, 0);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    theme::setTextRole(m_empty, theme::Role::SecondText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headerBox);
    column->addWidget(new Line);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    setProblems({}, false);
}

void ProblemsPane::setProblems(const QList<compose::Problem> &problems, bool checked)
{
    m_model.setProblems(problems);
    const int errors = m_model.count(Severity::Error);
    const int warnings = m_model.count(Severity::Warning);
    const int notes = m_model.count(Severity::Note);
    m_errors->setLook({tr("%n error(s)", nullptr, errors), {}, theme::Role::Rejected});
    m_warnings->setLook({tr("%n warning(s)", nullptr, warnings), {}, theme::Role::Caution});
    m_notes->setLook({tr("%n note(s)", nullptr, notes), {}, theme::Role::Loses});
    m_errors->setVisible(errors > 0);
    m_warnings->setVisible(warnings > 0);
    m_notes->setVisible(notes > 0);
    m_empty->setText(checked ? tr("No problems found.") : tr("Nothing to check yet."));
    m_empty->setVisible(problems.isEmpty());
    m_list->setVisible(!problems.isEmpty());
}

}
