// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connectionsteps.h"

#include "ui/surfaces.h"
#include "ui/text.h"

#include <QGridLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using registry::TestReport;
using registry::TestStep;

namespace {

struct Look {
    QString icon;
    theme::Role role;
};

Look look(TestReport::State state)
{
    switch (state) {
    case TestReport::State::Waiting:
        return {u"more"_s, theme::Role::SecondText};
    case TestReport::State::Running:
        return {u"reload"_s, theme::Role::Loses};
    case TestReport::State::Passed:
        return {u"verdict-chosen"_s, theme::Role::Chosen};
    case TestReport::State::Failed:
        return {u"verdict-rejected"_s, theme::Role::Rejected};
    case TestReport::State::Skipped:
        return {u"verdict-unknown"_s, theme::Role::Unknown};
    }
    Q_UNREACHABLE_RETURN({});
}

QString stepName(TestStep step)
{
    switch (step) {
    case TestStep::Reach:
        return ConnectionSteps::tr("Reach it");
    case TestStep::Encryption:
        return ConnectionSteps::tr("Encryption");
    case TestStep::SignIn:
        return ConnectionSteps::tr("Sign-in");
    case TestStep::Catalog:
        return ConnectionSteps::tr("List repositories");
    case TestStep::Pull:
        return ConnectionSteps::tr("Read");
    case TestStep::Push:
        return ConnectionSteps::tr("Push");
    }
    Q_UNREACHABLE_RETURN({});
}

}

ConnectionSteps::ConnectionSteps(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"connectionSteps"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::PartSpacing);
    grid->setVerticalSpacing(theme::PartSpacing / 2);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const TestStep step : {TestStep::Reach, TestStep::Encryption, TestStep::SignIn,
             TestStep::Catalog, TestStep::Pull, TestStep::Push}) {
        Row row;
        row.icon = new IconView(u"more"_s, theme::Role::SecondText, 16);
        row.sentence = new Label;
        row.sentence->setWordWrap(true);
        auto *name = new Label(stepName(step));
        name->setContentsMargins(0, 0, theme::PartSpacing, 0);
        grid->addWidget(row.icon, line, 0, Qt::AlignTop);
        grid->addWidget(name, line, 1, Qt::AlignTop);
        grid->addWidget(row.sentence, line, 2, Qt::AlignTop);
        m_rows.insert(step, row);
        ++line;
    }
}

void ConnectionSteps::reset()
{
    for (const TestStep step : m_rows.keys())
        report({.step = step, .state = TestReport::State::Waiting, .sentence = {}, .error = {}});
}

void ConnectionSteps::report(const TestReport &report)
{
    const Row row = m_rows.value(report.step);
    const auto [icon, role] = look(report.state);
    row.icon->setIcon(icon, role);
    row.sentence->setText(report.sentence);
    theme::setTextRole(row.sentence,
        report.state == TestReport::State::Failed ? theme::Role::Rejected
                                                  : theme::Role::SecondText);
    row.sentence->setAccessibleName(
        u"%1: %2"_s.arg(stepName(report.step), visible(report.sentence)));
}

}
