// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/hostpanel.h"

#include "core/match/normalize.h"
#include "ui/context.h"
#include "ui/docktitle.h"
#include "ui/hostchooser.h"
#include "ui/models/hostbook.h"
#include "ui/page.h"
#include "ui/reasonsdelegate.h"
#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/verdictcard.h"
#include "ui/verdictwatch.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using match::Outcome;

namespace {

constexpr int RowsThatNeverFit = 100;

}

HostPanel::HostPanel(Context &context, const VerdictWatch &watch, QWidget *parent)
    : QDockWidget(tr("Will it run?"), parent), m_context(context), m_watch(watch),
      m_chooser(new HostChooser(context)), m_empty(new Label), m_answer(new QWidget),
      m_card(new VerdictCard), m_hyperV(makeHelp(u"fix"_s, u"copyHyperVLine"_s)),
      m_newEntry(makeHelp(u"add"_s, u"newEntry"_s)), m_list(new QListView),
      m_allHosts(new QPushButton(tr("All &hosts")))
{
    setObjectName(u"hostPanel"_s);
    setTitleBarWidget(new DockTitle(this));
    buildReasons();
    build();
    connect(&watch, &VerdictWatch::changed, this, &HostPanel::refresh);
    connect(m_chooser, &HostChooser::noticed, this, &HostPanel::copied);
    connect(m_allHosts, &QPushButton::clicked, this, &HostPanel::allHostsRequested);
    connect(m_newEntry.button, &QPushButton::clicked, this, &HostPanel::newEntryRequested);
    connect(m_hyperV.button, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(runLine());
        Q_EMIT copied(tr("Line copied"));
    });
    refresh();
}

HostPanel::Help HostPanel::makeHelp(const QString &icon, const QString &name)
{
    Help help {new QWidget, new Label, new QPushButton};
    help.text->setWordWrap(true);
    help.button->setObjectName(name);
    theme::makeSmall(help.button);
    auto *row = new QHBoxLayout(help.row);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(new IconView(icon, theme::Role::SecondText, 16));
    row->addWidget(help.text, 1);
    row->addWidget(help.button);
    return help;
}

void HostPanel::build()
{
    m_empty->setObjectName(u"noVerdict"_s);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(14, theme::PartSpacing, 14, 0);
    theme::setTextRole(m_empty, theme::Role::SecondText);
    auto *loud = new QVBoxLayout;
    loud->setContentsMargins(12, 0, 12, theme::PartSpacing);
    loud->setSpacing(theme::PartSpacing);
    loud->addWidget(m_card);
    loud->addWidget(m_hyperV.row);
    loud->addWidget(m_newEntry.row);
    auto *answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(0, 4, 0, 0);
    answer->setSpacing(0);
    answer->addLayout(loud);
    answer->addWidget(new Line);
    answer->addWidget(m_list, 1);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::PartSpacing);
    column->addWidget(m_chooser);
    column->addWidget(m_empty);
    column->addWidget(m_answer, 1);
    column->addStretch(0);
    column->addWidget(buildFoot());
    content->setMinimumWidth(280);
    setWidget(content);
}

QWidget *HostPanel::buildFoot()
{
    m_allHosts->setObjectName(u"allHostsButton"_s);
    m_allHosts->setAccessibleName(u"All hosts"_s);
    m_allHosts->setIcon(theme::icon(u"matrix"_s));
    m_allHosts->setAutoDefault(false);
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, theme::PartSpacing);
    column->setSpacing(theme::PartSpacing);
    column->addWidget(new Line);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addStretch(1);
    row->addWidget(m_allHosts);
    column->addLayout(row);
    return foot;
}

void HostPanel::buildReasons()
{
    m_list->setObjectName(u"reasons"_s);
    m_list->setAccessibleName(u"Reasons"_s);
    m_list->setModel(&m_reasons);
    m_list->setItemDelegate(new ReasonsDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setMinimumHeight(2 * theme::twoLineRowHeight());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            const int entry =
                current.isValid() ? current.data(models::ReasonsModel::EntryRole).toInt() : -1;
            if (!m_following && entry >= 0)
                Q_EMIT entryChosen(entry);
        });
}

void HostPanel::selectEntry(int entry)
{
    m_following = true;
    const int row = m_reasons.rowOf(entry);
    if (row >= 0)
        m_list->setCurrentIndex(m_reasons.index(row));
    else
        m_list->selectionModel()->clear();
    m_following = false;
}

void HostPanel::refresh()
{
    const auto &verdict = m_watch.verdict();
    const Page *page = m_watch.page();
    m_empty->setText(page ? page->withoutSubject()
                          : tr("Open an image or a list to see what this host makes of it."));
    m_empty->setVisible(!verdict);
    m_answer->setVisible(verdict.has_value());
    m_allHosts->setEnabled(page && page->canShowAllHosts());
    m_following = true; // a new model is no choice of the user's
    if (verdict)
        m_reasons.setVerdict(*m_watch.subject(), *verdict);
    else
        m_reasons.clear();
    // A long list would be laid out without it first, and then once more.
    m_list->setVerticalScrollBarPolicy(
        m_reasons.rowCount() > RowsThatNeverFit ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    m_following = false;
    m_chooser->setUnreadable(verdict ? verdict->answer.unreadableRequest : QString());
    if (!verdict)
        return;
    m_card->show(*verdict, m_watch.note());
    showHelp(*verdict);
    selectEntry(page ? page->currentEntry() : -1);
    announce(*verdict);
}

void HostPanel::showHelp(const match::Verdict &verdict)
{
    const bool hyperV = verdict.start && verdict.start->hyperVHelps && !runLine().isEmpty();
    m_hyperV.text->setText(tr("Start it with Hyper-V isolation"));
    m_hyperV.button->setText(tr("Copy line"));
    m_hyperV.button->setToolTip(plainToolTip(hyperV ? runLine() : QString()));
    m_hyperV.row->setVisible(hyperV);

    const oci::Platform &host = m_context.hosts.host().platform;
    const QString build = match::windowsBuild(host.osVersion);
    m_newEntry.text->setText(
        tr("Add an entry for %1").arg(host.isWindows() && !build.isEmpty() ? build : host.name()));
    m_newEntry.button->setText(
        m_watch.page() && m_watch.page()->isInProgress() ? tr("Add…") : tr("New list"));
    m_newEntry.row->setVisible(verdict.outcome == Outcome::DoesNotRun);
}

QString HostPanel::runLine() const
{
    const Page *page = m_watch.page();
    const QString address = page ? page->address() : QString();
    const QString client = m_context.hosts.client().id;
    const QString tool = client.startsWith("docker-"_L1) && client != "docker-build"_L1
        ? u"docker"_s
        : client.startsWith("nerdctl"_L1) ? u"nerdctl"_s
                                          : QString();
    if (tool.isEmpty() || address.isEmpty())
        return {};
    return tool + u" run --isolation=hyperv "_s + address;
}

// Once for each new answer, where a reader of the screen would not notice it.
void HostPanel::announce(const match::Verdict &verdict)
{
    const QString said =
        m_watch.note().isEmpty() ? verdict.sentence : m_watch.note() + u' ' + verdict.sentence;
    if (said == m_said)
        return;
    m_said = said;
    QAccessibleAnnouncementEvent event(m_card, visible(said));
    QAccessible::updateAccessibility(&event);
}

}
