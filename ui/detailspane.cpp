// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/detailspane.h"

#include "ui/configview.h"
#include "ui/jsonview.h"
#include "ui/models/imagetables.h"
#include "ui/noted.h"
#include "ui/summaryview.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

// The column that gets the room that the others leave.
constexpr int LayersWide = 1;
constexpr int HistoryWide = 1;
constexpr int AttachedWide = 0;

QStringList entryNames(const browse::ImageTree &tree)
{
    QStringList names;
    for (const browse::Entry &entry : tree.entries) {
        const oci::Platform platform = entry.descriptor.platform.value_or(oci::Platform {});
        names.append(entry.attests ? DetailsPane::tr("attestation") : platform.name());
    }
    return names;
}

}

DetailsPane::DetailsPane(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar), m_pages(new QStackedWidget), m_summary(new SummaryView),
      m_json(new JsonView(prompts, JsonView::Document::Manifest)),
      m_config(new ConfigView(prompts)), m_layers(new TableView(u"layers"_s, u"Layers"_s)),
      m_history(new TableView(u"history"_s, u"History"_s)),
      m_attached(new TableView(u"attached"_s, u"Attached"_s)), m_open(new QPushButton(tr("Open"))),
      m_configPage(new Noted(m_config)), m_layersPage(new Noted(m_layers)),
      m_historyPage(new Noted(m_history)), m_attachedPage(new Noted(buildAttached()))
{
    m_tabs->setObjectName(u"details"_s);
    m_tabs->setAccessibleName(u"Details"_s);
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    addTab(tr("Summary"), m_summary);
    addTab(tr("JSON"), m_json);
    addTab(tr("Config"), m_configPage);
    addTab(tr("Layers"), m_layersPage);
    addTab(tr("History"), m_historyPage);
    addTab(tr("Attached"), m_attachedPage);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::PartSpacing, theme::PartSpacing, theme::PartSpacing, 0);
    bar->addWidget(m_tabs, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    connectViews();
}

void DetailsPane::addTab(const QString &text, QWidget *page)
{
    m_tabs->addTab(text);
    m_pages->addWidget(page);
}

QWidget *DetailsPane::buildAttached()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_attached, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(
        theme::PageMargin, theme::PartSpacing, theme::PageMargin, theme::PartSpacing);
    m_open->setObjectName(u"openAttached"_s);
    m_open->setAccessibleName(u"Open attestation"_s);
    m_open->setIcon(theme::icon(u"open"_s));
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return page;
}

void DetailsPane::connectViews()
{
    connect(m_summary, &SummaryView::copied, this, &DetailsPane::copied);
    connect(m_summary, &SummaryView::retryRequested, this, &DetailsPane::retryRequested);
    connect(m_summary, &SummaryView::newListWithoutRequested, this,
        &DetailsPane::newListWithoutRequested);
    for (JsonView *json : {m_json, m_config->json()}) {
        connect(json, &JsonView::copied, this, &DetailsPane::copied);
        connect(json, &JsonView::saveFailed, this, &DetailsPane::failed);
    }
    for (TableView *table : {m_layers, m_history, m_attached})
        connect(table, &TableView::copied, this, &DetailsPane::copied);
    connect(m_attached, &QAbstractItemView::activated, this, &DetailsPane::openAttached);
    connect(m_open, &QPushButton::clicked, this, &DetailsPane::openAttached);
}

void DetailsPane::show(const ImageSubject &subject)
{
    m_summary->show(subject);
    showJson(subject);
    showDetails(subject);
    showAttached(subject);
}

void DetailsPane::showJson(const ImageSubject &subject)
{
    const browse::ImageTree &tree = subject.tree();
    m_json->setDocument(tree.document().bytes, tree.isIndex() ? entryNames(tree) : QStringList());
    m_json->setEntry(tree.isIndex() && subject.entry ? subject.entry->position - 1 : -1);
}

void DetailsPane::showDetails(const ImageSubject &subject)
{
    if (const browse::ImageDetails *details = subject.details()) {
        m_config->show(*details);
        m_layers->setTable(models::layersTable(*details), LayersWide);
        m_history->setTable(
            models::historyTable(*details, QDateTime::currentDateTimeUtc()), HistoryWide);
        for (Noted *page : {m_configPage, m_layersPage, m_historyPage})
            page->showContent();
        if (details->config.history.isEmpty())
            m_historyPage->showNote(tr("The image says nothing about how it was made."));
        return;
    }
    QString note = tr("Choose one platform to see this of it.");
    if (subject.failure())
        note = models::shortReason(*subject.failure());
    else if (subject.isWaiting())
        note = tr("reading...");
    else if (subject.entry)
        note = tr("This entry is no image that Waybill can look into.");
    for (Noted *page : {m_configPage, m_layersPage, m_historyPage})
        page->showNote(note);
}

void DetailsPane::showAttached(const ImageSubject &subject)
{
    m_attachments.clear();
    if (!subject.entry || subject.entry->attestations.isEmpty()) {
        m_attachedPage->showNote(subject.entry
                ? tr("Nothing in the list describes this image.")
                : tr("Choose one platform to see what describes it."));
        return;
    }
    for (const int position : subject.entry->attestations) {
        const oci::Digest &digest = subject.tree().entry(position)->descriptor.digest;
        m_attachments.append(subject.tree().reference.withDigest(digest));
    }
    m_attached->setTable(models::attachedTable(*subject.model, *subject.entry), AttachedWide);
    m_attached->setCurrentIndex(m_attached->model()->index(0, 0));
    m_attachedPage->showContent();
}

void DetailsPane::openAttached()
{
    const int row = m_attached->currentIndex().row();
    if (row >= 0 && row < m_attachments.size())
        Q_EMIT openRequested(m_attachments.at(row));
}

void DetailsPane::setFileName(const QString &suggestion)
{
    m_json->setFileName(suggestion + u".json"_s);
    m_config->json()->setFileName(suggestion + u"-config.json"_s);
}

void DetailsPane::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

DetailsPane::Tab DetailsPane::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void DetailsPane::find()
{
    setTab(Json);
    m_json->find();
}

}
