// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/emptycoverage.h"

#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

EmptyCoverage::EmptyCoverage(QWidget *parent)
    : QWidget(parent), m_sentence(new Label), m_hint(new Label),
      m_hosts(new QPushButton(tr("Choose &hosts…")))
{
    setObjectName(u"emptyCoverage"_s);
    theme::setType(m_sentence, theme::Type::Lead);
    theme::setTextRole(m_hint, theme::Role::SecondText);
    m_sentence->setObjectName(u"emptyCoverageSentence"_s);
    m_hosts->setObjectName(u"chooseHosts"_s);
    m_hosts->setAccessibleName(tr("Choose hosts"));
    connect(m_hosts, &QPushButton::clicked, this, &EmptyCoverage::hostsRequested);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::PartSpacing);
    column->addStretch(2);
    auto *icon = new IconView(u"matrix"_s, theme::Role::SecondText, 32);
    for (QWidget *part : std::initializer_list<QWidget *> {icon, m_sentence, m_hint, m_hosts})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyCoverage::showNoEntries()
{
    m_sentence->setText(tr("There is nothing to ask about yet."));
    m_hint->setText(tr("As soon as its tab shows entries, this one shows who takes which."));
    m_hosts->hide();
}

void EmptyCoverage::showNoHosts()
{
    m_sentence->setText(tr("No host is chosen."));
    m_hint->setText(tr("Choose presets, your own hosts or the nodes of a cluster."));
    m_hosts->show();
}

}
