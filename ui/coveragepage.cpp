// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/coveragepage.h"

#include "ui/coveragedetails.h"
#include "ui/coveragetop.h"
#include "ui/coverageview.h"
#include "ui/emptycoverage.h"
#include "ui/flowlayout.h"
#include "ui/nodesimport.h"
#include "ui/settings.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using theme::Role;

CoveragePage::CoveragePage(Context &context, Page &source, QWidget *parent)
    : Page(parent), m_context(context), m_source(&source), m_shown(context.hosts),
      m_nodes(new NodesImport(context, this)), m_stack(new QStackedWidget),
      m_top(new CoverageTop(context.profiles)), m_view(new CoverageView(m_model)),
      m_details(new CoverageDetails), m_empty(new EmptyCoverage)
{
    setObjectName(u"coveragePage"_s);
    m_shown.restore(context.settings.shownHosts());
    build();
    connectParts();
    connectView();
    takeName();
    judge();
}

// The view goes before its model does.
CoveragePage::~CoveragePage()
{
    delete m_view;
}

void CoveragePage::build()
{
    useBaseBackground(this);
    m_top->setImportMenu(buildImportMenu());
    m_content = buildContent();
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(new Line);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
}

QMenu *CoveragePage::buildImportMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"importNodesMenu"_s);
    const auto add = [&](const QString &name, const QString &text, void (NodesImport::*work)()) {
        menu->addAction(text, m_nodes, work)->setObjectName(name);
    };
    add(u"nodesFromFile"_s, tr("From a &file…"), &NodesImport::fromFile);
    add(u"nodesFromClipboard"_s, tr("From the &clipboard"), &NodesImport::fromClipboard);
    add(u"nodesFromKubectl"_s, tr("From &kubectl"), &NodesImport::fromKubectl);
    connect(m_nodes, &NodesImport::imported, this,
        [this](const QString &message) { Q_EMIT statusChanged(u"done"_s, message); });
    return menu;
}

QWidget *CoveragePage::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(new Line);
    column->addWidget(buildLegend());
    column->addWidget(new Line);
    column->addWidget(m_details);
    return content;
}

QWidget *CoveragePage::buildLegend()
{
    struct Sign {
        QString icon;
        Role role;
        QString words;
    };
    const QList<Sign> signs {{u"verdict-chosen"_s, Role::Chosen, tr("chosen, runs")},
        {u"verdict-cannot-start"_s, Role::Caution, tr("chosen, cannot start")},
        {u"verdict-loses"_s, Role::Loses, tr("would do, another is chosen")},
        {u"close"_s, Role::Rejected, tr("rejected")},
        {u"verdict-unknown"_s, Role::Unknown, tr("cannot tell")}};
    auto *legend = new QWidget;
    legend->setObjectName(u"coverageLegend"_s);
    auto *flow = new FlowLayout(legend, theme::PageMargin);
    flow->setContentsMargins(theme::PageMargin, 10, theme::PageMargin, 10);
    for (const Sign &sign : signs) {
        auto *pair = new QWidget;
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(new IconView(sign.icon, sign.role, 16));
        auto *words = new Label(sign.words);
        theme::setType(words, theme::Type::Caption);
        row->addWidget(words);
        flow->addWidget(pair);
    }
    return legend;
}

void CoveragePage::connectParts()
{
    connect(m_source, &Page::subjectChanged, this, &CoveragePage::judge);
    connect(m_source, &Page::titleChanged, this, &CoveragePage::takeName);
    connect(m_source, &QObject::destroyed, this, [this] {
        m_source.clear();
        showCell();
        Q_EMIT actionsChanged();
    });
    connect(&m_shown, &models::ShownHosts::changed, this, [this] {
        m_context.settings.setShownHosts(m_shown.save());
        judge();
    });
    connect(&m_context.settings, &Settings::shownHostsChanged, this,
        [this] { m_shown.restore(m_context.settings.shownHosts()); });
    connect(&m_run, &models::CoverageRun::finished, this, &CoveragePage::showCoverage);
    connect(m_empty, &EmptyCoverage::hostsRequested, this, &CoveragePage::chooseHosts);
    connect(m_top, &CoverageTop::hostsRequested, this, &CoveragePage::chooseHosts);
    connect(m_top, &CoverageTop::copyRequested, this, &CoveragePage::copyAs);
    connect(m_top, &CoverageTop::saveRequested, this, &CoveragePage::saveAs);
    connect(m_top, &CoverageTop::pictureRequested, this, &CoveragePage::savePicture);
    connect(m_details, &CoverageDetails::showRequested, this, &CoveragePage::showInPanel);
    connect(m_details, &CoverageDetails::copyRequested, this, &CoveragePage::copyRunLine);
}

void CoveragePage::connectView()
{
    connect(m_view, &CoverageView::currentCellChanged, this, &CoveragePage::showCell);
    connect(m_view, &CoverageView::copyRequested, this, &CoveragePage::copyCell);
    connect(m_view, &CoverageView::removeHostRequested, this, &CoveragePage::removeHost);
    connect(m_view, &QTableView::activated, this, &CoveragePage::showInPanel);
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &point) { showMenu(m_view->viewport()->mapToGlobal(point)); });
    QHeaderView *hosts = m_view->horizontalHeader();
    hosts->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto take = [this](int column) {
        if (column >= 0)
            m_view->setCurrentIndex(m_model.index(0, column));
    };
    connect(hosts, &QHeaderView::sectionClicked, this, take);
    connect(hosts, &QWidget::customContextMenuRequested, this, [=, this](const QPoint &point) {
        take(hosts->logicalIndexAt(point));
        showMenu(hosts->mapToGlobal(point));
    });
}

// The name with its path where it is known; the tab has less room.
void CoveragePage::takeName()
{
    if (!m_source)
        return;
    m_title = tr("All hosts: %1").arg(m_source->title());
    m_address = m_source->address();
    const auto reference = oci::parseReference(m_address);
    m_top->setName(reference && !reference->tag.isEmpty()
            ? QString(reference->repository + u':' + reference->tag)
            : m_source->title());
    m_top->setHost(m_source->host());
    Q_EMIT titleChanged();
}

QString CoveragePage::title() const
{
    return m_title;
}

QString CoveragePage::iconName() const
{
    return u"matrix"_s;
}

void CoveragePage::judge()
{
    if (!m_source)
        return m_run.start(m_model.coverage().subject, m_shown.asked());
    const auto subject = m_source->matchSubject();
    m_run.start(subject.value_or(match::Subject {}), m_shown.asked());
}

void CoveragePage::showCoverage(const match::Coverage &coverage)
{
    m_model.setCoverage(coverage);
    m_top->show(coverage);
    if (coverage.platforms().isEmpty())
        m_empty->showNoEntries();
    else if (coverage.hosts.isEmpty())
        m_empty->showNoHosts();
    const bool empty = coverage.platforms().isEmpty() || coverage.hosts.isEmpty();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_content);
    showCell();
    showStatus();
    Q_EMIT subjectChanged();
    Q_EMIT actionsChanged();
}

std::optional<match::Subject> CoveragePage::matchSubject() const
{
    const match::Subject &subject = m_model.coverage().subject;
    return subject.entries.isEmpty() ? std::nullopt : std::optional(subject);
}

int CoveragePage::currentEntry() const
{
    return m_view->currentEntry();
}

const match::HostCoverage *CoveragePage::current() const
{
    const int column = m_view->currentColumn();
    return column >= 0 && column < m_model.columnCount() ? &m_model.host(column) : nullptr;
}

void CoveragePage::showCell()
{
    Q_EMIT currentEntryChanged();
    if (!current())
        return m_details->clear();
    m_details->show(m_model, m_view->currentColumn(), m_view->currentEntry());
    m_details->setCanShow(!m_source.isNull());
    m_details->setCanCopy(!currentRunLine().isEmpty());
}

void CoveragePage::showStatus()
{
    const match::Totals totals = m_model.coverage().totals();
    const QString all = QString::number(totals.all());
    const QString icon = totals.runs == totals.all() ? u"done"_s : u"info"_s;
    Q_EMIT statusChanged(icon, tr("Runs on %1 of %2 hosts").arg(QString::number(totals.runs), all));
}

}
