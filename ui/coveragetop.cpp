// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/coveragetop.h"

#include "core/exports/format.h"
#include "ui/badge.h"
#include "ui/plainhttpmark.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr int TitleIcon = 20;

void showCount(Badge *badge, int count, const BadgeLook &look)
{
    badge->setVisible(count > 0);
    badge->setLook(look);
}

}

CoverageTop::CoverageTop(registry::Profiles &profiles, QWidget *parent)
    : QWidget(parent), m_title(new Label), m_plainHttp(new PlainHttpMark(profiles)),
      m_runs(new Badge), m_fails(new Badge), m_open(new Badge), m_facts(new Label),
      m_hosts(new QPushButton), m_import(new QPushButton), m_copy(new QToolButton)
{
    setObjectName(u"coverageTop"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, 12, theme::PageMargin, 12);
    column->setSpacing(theme::PartSpacing);
    column->addLayout(buildFirstLine());
    column->addLayout(buildSecondLine());
    fillMenu();
    connect(m_hosts, &QPushButton::clicked, this, &CoverageTop::hostsRequested);
    connect(m_copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(u"markdown"_s); });
}

QLayout *CoverageTop::buildFirstLine()
{
    theme::setType(m_title, theme::Type::PageTitle);
    m_title->setObjectName(u"coverageTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_hosts->setObjectName(u"addHost"_s);
    m_hosts->setAccessibleName(tr("Choose hosts"));
    m_hosts->setIcon(theme::icon(u"add"_s));
    m_import->setObjectName(u"importNodes"_s);
    m_import->setAccessibleName(tr("Import nodes"));
    m_import->setIcon(theme::icon(u"nodes"_s));
    m_copy->setObjectName(u"copyMatrix"_s);
    m_copy->setText(tr("Copy as Markdown"));
    m_copy->setIcon(theme::icon(u"copy"_s));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setMinimumHeight(theme::controlHeight());
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::PartSpacing);
    line->addWidget(new IconView(u"matrix"_s, Role::Text, TitleIcon));
    line->addWidget(m_title, 1);
    line->addSpacing(theme::PartSpacing);
    for (QWidget *button : std::initializer_list<QWidget *> {m_hosts, m_import, m_copy})
        line->addWidget(button);
    return line;
}

QLayout *CoverageTop::buildSecondLine()
{
    m_runs->setObjectName(u"runsOn"_s);
    m_fails->setObjectName(u"failsOn"_s);
    m_open->setObjectName(u"cannotTellOn"_s);
    m_facts->setObjectName(u"coverageFacts"_s);
    m_facts->setElideMode(Qt::ElideRight);
    theme::setTextRole(m_facts, Role::SecondText);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::PartSpacing);
    line->addSpacing(TitleIcon);
    line->addWidget(m_plainHttp);
    for (Badge *badge : {m_runs, m_fails, m_open})
        line->addWidget(badge);
    line->addSpacing(2);
    line->addWidget(m_facts, 1);
    return line;
}

void CoverageTop::fillMenu()
{
    auto *menu = new QMenu(m_copy);
    menu->setObjectName(u"copyMatrixMenu"_s);
    for (const exports::Format *format : exports::formats()) {
        QAction *action =
            menu->addAction(theme::icon(u"copy"_s), tr("Copy as %1").arg(format->name));
        action->setObjectName(u"copyAs-"_s + format->id);
        connect(action, &QAction::triggered, this,
            [this, id = format->id] { Q_EMIT copyRequested(id); });
    }
    menu->addSeparator();
    for (const exports::Format *format : exports::formats()) {
        QAction *action =
            menu->addAction(theme::icon(u"save"_s), tr("Save as %1…").arg(format->name));
        action->setObjectName(u"saveAs-"_s + format->id);
        connect(action, &QAction::triggered, this,
            [this, id = format->id] { Q_EMIT saveRequested(id); });
    }
    QAction *picture = menu->addAction(theme::icon(u"image"_s), tr("Save as &picture…"));
    picture->setObjectName(u"saveAsPicture"_s);
    connect(picture, &QAction::triggered, this, &CoverageTop::pictureRequested);
    m_copy->setMenu(menu);
}

void CoverageTop::setImportMenu(QMenu *menu)
{
    m_import->setMenu(menu);
}

void CoverageTop::setName(const QString &name)
{
    m_title->setText(tr("All hosts: %1").arg(name));
    m_title->setToolTip(plainToolTip(name));
}

void CoverageTop::setHost(const QString &host)
{
    m_plainHttp->setHost(host);
}

void CoverageTop::show(const match::Coverage &coverage)
{
    const match::Totals totals = coverage.totals();
    showCount(m_runs, totals.runs,
        {tr("runs on %1").arg(totals.runs), u"verdict-chosen"_s, Role::Chosen});
    showCount(m_fails, totals.fails,
        {tr("fails on %1").arg(totals.fails), u"verdict-rejected"_s, Role::Rejected});
    showCount(m_open, totals.cannotTell,
        {tr("cannot tell on %1").arg(totals.cannotTell), u"verdict-unknown"_s, Role::Unknown});
    QStringList facts {
        totals.all() == 1 ? tr("of 1 host.") : tr("of %n hosts.", nullptr, totals.all())};
    const QString nodes = match::nodesSentence(coverage.nodes());
    if (!nodes.isEmpty())
        facts.append(nodes);
    if (!coverage.subject.isSingle)
        facts.append(tr("Entries in the order of the list."));
    m_facts->setText(facts.join(u' '));
}

// In a full row buttons shrink to their icons from the left; the last keeps its text.
void CoverageTop::fitButtons()
{
    m_hosts->setText(tr("&Host"));
    m_import->setText(tr("&Import nodes"));
    const auto needed = [this] {
        return 2 * theme::PageMargin + TitleIcon + m_title->sizeHint().width()
            + m_hosts->sizeHint().width() + m_import->sizeHint().width()
            + m_copy->sizeHint().width() + 5 * theme::PartSpacing;
    };
    for (QPushButton *button : {m_hosts, m_import}) {
        button->setToolTip({});
        if (needed() <= width())
            continue;
        button->setText({});
        button->setToolTip(plainToolTip(button->accessibleName()));
    }
}

void CoverageTop::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

}
