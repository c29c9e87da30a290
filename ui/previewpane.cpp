// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/previewpane.h"

#include "ui/changesdelegate.h"
#include "ui/copyfield.h"
#include "ui/hostsdelegate.h"
#include "ui/jsontext.h"
#include "ui/jsonview.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int HostsTab = 2;

}

PreviewPane::PreviewPane(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar), m_pages(new QStackedWidget), m_lead(new Label),
      m_list(new QListView), m_json(new JsonView(prompts, JsonView::Document::Manifest)),
      m_size(new Label), m_digestLabel(new Label(tr("New digest"))), m_digest(new Label),
      m_copy(new CopyButton(tr("New digest")))
{
    m_tabs->setObjectName(u"previewTabs"_s);
    m_tabs->addTab(tr("&Difference"));
    m_tabs->addTab(tr("&JSON"));
    m_tabs->addTab(tr("&Hosts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_pages->addWidget(buildDifference());
    m_pages->addWidget(buildDocument());
    m_pages->addWidget(buildHosts());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(new Line);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        if (tab == HostsTab)
            Q_EMIT hostsShown();
    });
    connect(m_copy, &CopyButton::copied, this, &PreviewPane::copied);
    connect(m_json, &JsonView::copied, this, &PreviewPane::copied);
    connect(m_json, &JsonView::saveFailed, this, &PreviewPane::failed);
    setDocument({}, {});
}

QWidget *PreviewPane::buildHeader()
{
    theme::setType(m_digestLabel, theme::Type::Caption);
    theme::setTextRole(m_digestLabel, theme::Role::SecondText);
    theme::setType(m_digest, theme::Type::Mono);
    m_digest->setObjectName(u"newDigest"_s);
    m_copy->setObjectName(u"copyNewDigest"_s);
    auto *header = new QWidget;
    header->setFixedHeight(theme::tabHeight());
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(theme::PartSpacing, 0, theme::PageMargin, 0);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_digestLabel);
    row->addWidget(m_digest);
    row->addWidget(m_copy);
    return header;
}

QWidget *PreviewPane::buildDifference()
{
    m_lead->setObjectName(u"differenceLead"_s);
    m_lead->setWordWrap(true);
    m_lead->setContentsMargins(theme::PageMargin, theme::PartSpacing, theme::PageMargin, 4);
    theme::setTextRole(m_lead, theme::Role::SecondText);
    m_list->setObjectName(u"difference"_s);
    m_list->setAccessibleName(tr("Difference"));
    m_list->setModel(&m_changes);
    m_list->setItemDelegate(new ChangesDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lead);
    column->addWidget(m_list, 1);
    return page;
}

QWidget *PreviewPane::buildDocument()
{
    m_json->text()->setObjectName(u"preview"_s);
    m_json->text()->setAccessibleName(u"Preview"_s);
    m_size->setObjectName(u"previewSize"_s);
    m_size->setWordWrap(true);
    m_size->setContentsMargins(theme::PageMargin, 4, theme::PageMargin, 4);
    theme::setType(m_size, theme::Type::Caption);
    theme::setTextRole(m_size, theme::Role::SecondText);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_json, 1);
    column->addWidget(m_size);
    return page;
}

QWidget *PreviewPane::buildHosts()
{
    auto *list = new QListView;
    list->setObjectName(u"previewHosts"_s);
    list->setAccessibleName(tr("Hosts"));
    list->setModel(&m_hosts);
    list->setItemDelegate(new HostsDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT hostChosen(index.data(models::HostVerdictsModel::HostRole).toString());
    };
    connect(list, &QListView::clicked, this, choose);
    connect(list, &QListView::activated, this, choose);
    return list;
}

void PreviewPane::setHosts(const match::Coverage &coverage)
{
    m_hosts.setCoverage(coverage);
}

bool PreviewPane::showsHosts() const
{
    return m_tabs->currentIndex() == HostsTab;
}

void PreviewPane::setDifference(const QString &lead, const QList<compose::Change> &changes)
{
    m_lead->setText(lead);
    m_changes.setChanges(changes);
}

void PreviewPane::setDocument(const oci::Document &document, const QString &fileName)
{
    const bool there = !document.digest.isNull();
    m_json->setDocument(document.bytes);
    m_json->setFileName(fileName);
    m_tabs->setTabEnabled(1, there);
    m_tabs->setTabEnabled(HostsTab, there);
    if (!there)
        showDifference();
    m_size->setText(tr("%1, %2, %3")
            .arg(document.digest.toString(), oci::describeMediaType(document.mediaType),
                formatExactSize(document.bytes.size())));
    m_digest->setText(u"sha256:%1…"_s.arg(document.digest.hex().left(6)));
    m_digest->setToolTip(plainToolTip(document.digest.toString()));
    m_digest->setAccessibleName(document.digest.toString());
    m_copy->setCopyText(document.digest.toString());
    for (QWidget *part : {static_cast<QWidget *>(m_digestLabel), static_cast<QWidget *>(m_digest),
             static_cast<QWidget *>(m_copy)})
        part->setVisible(there);
}

void PreviewPane::showDifference()
{
    m_tabs->setCurrentIndex(0);
}

}
