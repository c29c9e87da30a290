// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/composepage.h"

#include "core/compose/plan.h"
#include "ui/draftsaver.h"
#include "ui/emptyentries.h"
#include "ui/entriesbar.h"
#include "ui/entriesview.h"
#include "ui/listadder.h"
#include "ui/noticebar.h"
#include "ui/previewpane.h"
#include "ui/problemspane.h"
#include "ui/pushpanel.h"
#include "ui/settings.h"
#include "ui/surfaces.h"
#include "ui/targetbar.h"
#include "ui/targetwatch.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Composition;

namespace {

constexpr auto ColumnsKey = "list/columns"_L1;
constexpr auto PanesKey = "list/panes"_L1;
constexpr auto SplitKey = "list/split"_L1;

}

ComposePage::ComposePage(Context &context, QWidget *parent)
    : Page(parent), m_context(context), m_target(new TargetBar(context.profiles)),
      m_bar(new EntriesBar), m_notice(new NoticeBar(NoticeBar::Mood::Bad)),
      m_view(new EntriesView(m_entries, m_versions)), m_empty(new EmptyEntries(m_view->viewport())),
      m_problemsPane(new ProblemsPane), m_preview(new PreviewPane(context.prompts)),
      m_panel(new PushPanel(context.profiles)), m_panes(new QSplitter), m_below(new QStackedWidget),
      m_split(new QSplitter(Qt::Vertical)), m_watch(new TargetWatch(context.resolver, this)),
      m_adder(new ListAdder(context, m_entries, m_versions, this)),
      m_saver(new DraftSaver(context.drafts, this))
{
    setObjectName(u"composePage"_s);
    build();
    connectTarget();
    connectEntries();
    connectPush();
    restoreLayout();
    Composition empty;
    empty.format = context.settings.indexFormat();
    load(empty, {});
}

ComposePage::~ComposePage()
{
    m_context.settings.setLayout(ColumnsKey, m_view->horizontalHeader()->saveState());
    m_context.settings.setLayout(PanesKey, m_panes->saveState());
    m_context.settings.setLayout(SplitKey, m_split->saveState());
    if (m_push)
        m_push->cancel();
}

void ComposePage::build()
{
    useBaseBackground(this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(buildTop());
    m_split->addWidget(buildBottom());
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_target);
    column->addWidget(m_bar);
    column->addWidget(new Line);
    column->addWidget(m_split, 1);
    setFocusProxy(m_view);
}

QWidget *ComposePage::buildTop()
{
    auto *top = new QWidget;
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(theme::PageMargin, 0, theme::PageMargin, 0);
    notice->addWidget(m_notice);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(notice);
    column->addWidget(m_view, 1);
    m_view->setMinimumHeight(theme::headerHeight() + 3 * theme::entryRowHeight());
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    return top;
}

QWidget *ComposePage::buildBottom()
{
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->addWidget(m_problemsPane);
    m_panes->addWidget(m_preview);
    m_panes->setStretchFactor(0, 3);
    m_panes->setStretchFactor(1, 5);
    auto *scroll = new QScrollArea; // a result is taller than a small window leaves room for
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_panel);
    useBaseBackground(m_panel);
    m_below->addWidget(m_panes);
    m_below->addWidget(scroll);
    m_below->setMinimumHeight(theme::tabHeight() + 3 * theme::rowHeight());
    auto *bottom = new QWidget;
    auto *column = new QVBoxLayout(bottom);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Line);
    column->addWidget(m_below, 1);
    return bottom;
}

void ComposePage::restoreLayout()
{
    const Settings &settings = m_context.settings;
    if (const QByteArray state = settings.layout(ColumnsKey); !state.isEmpty())
        m_view->horizontalHeader()->restoreState(state);
    m_panes->setSizes({416, 692});
    if (const QByteArray state = settings.layout(PanesKey); !state.isEmpty())
        m_panes->restoreState(state);
    if (const QByteArray state = settings.layout(SplitKey); !state.isEmpty())
        m_split->restoreState(state);
}

void ComposePage::load(const Composition &composition, const QString &savedAs)
{
    m_entries.load(composition);
    m_bar->setDraftState({}, false);
    m_saver->start(composition, savedAs);
    refreshState();
}

void ComposePage::add(const models::DragPayload &payload)
{
    m_adder->insert(payload, m_entries.rowCount());
}

QString ComposePage::title() const
{
    const QList<oci::Reference> &targets = m_entries.composition().targets;
    if (targets.isEmpty())
        return tr("New list");
    const QString name = targets.first().shortName();
    return holdsThisList() ? name : tr("%1 (new list)").arg(name);
}

QString ComposePage::iconName() const
{
    return holdsThisList() ? u"list"_s : u"edit"_s;
}

QString ComposePage::address() const
{
    return holdsThisList() ? m_entries.composition().targets.first().familiar() : QString();
}

QString ComposePage::host() const
{
    return m_entries.composition().targets.value(0).host;
}

void ComposePage::reload()
{
    m_watch->lookAgain();
}

bool ComposePage::holdsThisList() const
{
    return m_watch->kind() == TargetWatch::Kind::Holds && !m_document.digest.isNull()
        && m_watch->tree().document().digest == m_document.digest;
}

bool ComposePage::isDirty() const
{
    return !m_saver->isSaved() && !m_entries.composition().items.isEmpty();
}

// Everything that depends on the list itself. Pure and quick: a thousand entries stay under a
// frame or three.
void ComposePage::refresh()
{
    const Composition &composition = m_entries.composition();
    m_document = composition.items.isEmpty() ? oci::Document() : composition.document();
    m_problems = composition.items.isEmpty()
        ? QList<compose::Problem> {}
        : m_versions.withProposals(compose::lint(composition), composition);
    m_entries.setProblems(m_problems);
    showProblems();
    const oci::Reference target = composition.targets.value(0);
    m_preview->setDocument(m_document,
        target.tag.isEmpty() ? u"list.json"_s
                             : target.shortName().replace(u':', u'-') + u".json"_s);
    m_target->setTargets(composition.targets);
    m_target->setFormat(composition.format);
    m_empty->setVisible(composition.items.isEmpty());
    if (m_target->isWorthALook() && target != m_watch->target().value_or(oci::Reference()))
        expectPush(composition);
    m_watch->watch(composition.targets.isEmpty() ? std::nullopt : std::optional(target),
        m_target->isWorthALook());
    m_saver->keep(composition);
    refreshTarget();
    judgeHosts();
    Q_EMIT subjectChanged();
}

void ComposePage::refreshTarget()
{
    m_target->setState(m_watch->describe(m_document.digest));
    m_preview->setDifference(differenceLead(), differences());
    refreshState();
    Q_EMIT titleChanged();
}

void ComposePage::refreshState()
{
    m_target->setBlocked(whyNotPush());
    for (const QString &action : {u"add"_s, u"take-version"_s, u"remove"_s, u"move-up"_s,
             u"move-down"_s, u"undo"_s, u"redo"_s})
        m_bar->setEnabled(action, can(action));
    m_bar->setToolTip(
        u"undo"_s, m_entries.canUndo() ? tr("Undo: %1").arg(m_entries.undoText()) : tr("Undo"));
    m_bar->setToolTip(
        u"redo"_s, m_entries.canRedo() ? tr("Redo: %1").arg(m_entries.redoText()) : tr("Redo"));
    Q_EMIT actionsChanged();
}

QString ComposePage::whyNotPush() const
{
    const Composition &composition = m_entries.composition();
    if (!m_target->problem().isEmpty())
        return m_target->problem();
    if (composition.items.isEmpty())
        return tr("The list has no entries yet.");
    if (composition.targets.isEmpty())
        return tr("Name a target first.");
    for (const compose::Problem &problem : m_problems) {
        if (problem.severity == compose::Severity::Error)
            return tr("To be repaired first: %1.").arg(problem.title);
    }
    if (const auto plan = compose::makePlan(composition); !plan)
        return plan.error().message;
    if (holdsThisList() && composition.targets.size() == 1)
        return tr("%1 holds this list already.").arg(composition.targets.first().tag);
    return {};
}

QString ComposePage::differenceLead() const
{
    const Composition &composition = m_entries.composition();
    if (composition.targets.isEmpty() || composition.items.isEmpty())
        return tr("Shows what a push would change, once there is a target and an entry.");
    const QString tag = composition.targets.first().tag;
    const QString size = formatSize(m_document.bytes.size());
    switch (m_watch->kind()) {
    case TargetWatch::Kind::Nothing:
    case TargetWatch::Kind::Looking:
        return tr("What %1 holds now is not known yet. %2 after the push.").arg(tag, size);
    case TargetWatch::Kind::Absent:
        return tr("%1 does not exist yet. %2 after the push.").arg(tag, size);
    case TargetWatch::Kind::Failed:
        return tr("What %1 holds now is not known. %2").arg(tag, m_watch->error().message);
    case TargetWatch::Kind::Holds:
        break;
    }
    if (comparesWithBefore())
        return m_before->isIndex()
            ? tr("Against what %1 held before the push. Now it holds exactly this list, %2.")
                  .arg(tag, size)
            : tr("%1 held a single image before the push. Now it holds exactly this list, %2.")
                  .arg(tag, size);
    if (holdsThisList())
        return tr("%1 holds exactly this list, %2.").arg(tag, size);
    if (!m_watch->tree().isIndex())
        return tr("%1 holds a single image now, which the list would replace. %2 after the push.")
            .arg(tag, size);
    return tr("Against what %1 holds now. %2 after the push.").arg(tag, size);
}

QList<compose::Change> ComposePage::differences() const
{
    const Composition &composition = m_entries.composition();
    if (composition.targets.isEmpty() || composition.items.isEmpty())
        return {};
    QList<oci::Descriptor> before;
    const bool held = comparesWithBefore() || m_watch->kind() == TargetWatch::Kind::Holds;
    const browse::ImageTree &tree = comparesWithBefore() ? *m_before : m_watch->tree();
    if (held && tree.isIndex()) {
        for (const browse::Entry &entry : tree.entries)
            before.append(entry.descriptor);
    }
    return compose::diff(before, composition.manifests());
}

void ComposePage::showStatus()
{
    const auto plan = compose::makePlan(m_entries.composition());
    if (!plan)
        return;
    const int foreign = plan->foreignChildren();
    Q_EMIT statusChanged(u"done"_s,
        foreign == 0 ? tr("Sources pinned by digest. Same repository: nothing to upload.")
                     : tr("Sources pinned by digest. %n entry(s) come from other repositories.",
                           nullptr, foreign));
}

}
