// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The half of ComposePage that does what the user asks for; composepage.cpp shows what is there.
#include "ui/adddialog.h"
#include "ui/composepage.h"
#include "ui/draftsaver.h"
#include "ui/emptyentries.h"
#include "ui/entriesbar.h"
#include "ui/entriesview.h"
#include "ui/listadder.h"
#include "ui/models/dropeffect.h"
#include "ui/models/hostbook.h"
#include "ui/models/takeversionmodel.h"
#include "ui/noticebar.h"
#include "ui/previewpane.h"
#include "ui/problemspane.h"
#include "ui/prompts.h"
#include "ui/takeversiondialog.h"
#include "ui/targetbar.h"
#include "ui/targetwatch.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Composition;
using models::DropEffect;

void ComposePage::connectTarget()
{
    connect(
        m_target, &TargetBar::targetsEdited, this, [this](const QList<oci::Reference> &targets) {
            Composition next = m_entries.composition();
            next.targets = targets;
            m_entries.apply(tr("Change the target"), next, u"target"_s);
            refreshState(); // what is wrong with the text may have changed alone
        });
    connect(m_target, &TargetBar::formatChosen, this, [this](oci::IndexFormat format) {
        Composition next = m_entries.composition();
        next.format = format;
        m_entries.apply(tr("Change the format"), next);
    });
    connect(m_target, &TargetBar::pushRequested, this, [this] { perform(u"push"_s); });
    connect(m_target, &TargetBar::cancelRequested, this, &ComposePage::cancelPush);
    connect(m_watch, &TargetWatch::changed, this, &ComposePage::refreshTarget);
    connect(m_saver, &DraftSaver::stateChanged, m_bar, &EntriesBar::setDraftState);
}

void ComposePage::connectEntries()
{
    connect(&m_entries, &models::EntriesModel::changed, this, &ComposePage::refresh);
    connect(m_bar, &EntriesBar::triggered, this, &ComposePage::perform);
    connect(m_view, &EntriesView::commanded, this, [this](const QString &action) {
        if (can(action))
            perform(action);
    });
    connect(m_view, &EntriesView::selectionMoved, this, [this] {
        refreshState();
        Q_EMIT currentEntryChanged();
    });
    connect(m_view, &EntriesView::dropped, this, &ComposePage::takeDrop);
    connect(m_view, &EntriesView::versionWanted, m_adder, &ListAdder::lookUp);
    connect(m_view, &EntriesView::dragText, this, [this](const QString &text, bool refused) {
        if (text.isEmpty())
            return showStatus();
        Q_EMIT statusChanged(refused ? u"error"_s : u"drag-handle"_s, text);
    });
    connect(m_view, &EntriesView::refusedValue, this,
        [this](const QString &sentence) { Q_EMIT statusChanged(u"error"_s, sentence); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ComposePage::showMenu);
    connect(m_empty, &EmptyEntries::addRequested, this, &ComposePage::openAddDialog);
    connect(m_empty, &EmptyEntries::startFromRequested, this, &ComposePage::askStartFrom);
    connect(m_adder, &ListAdder::inserted, this, [this](const QList<int> &rows) {
        m_view->selectRows(rows);
        showStatus();
    });
    connect(m_adder, &ListAdder::versionKnown, this, &ComposePage::refresh);
    connect(m_adder, &ListAdder::versionTaken, this,
        [this](int row, const models::KnownVersion &known) {
            m_view->selectRows({row});
            Q_EMIT statusChanged(u"take-version"_s,
                tr("Took OS version %1 from %2").arg(known.osVersion, known.origin.shortName()));
        });
    connect(m_adder, &ListAdder::failed, this, &ComposePage::notify);
    connect(m_notice, &NoticeBar::buttonClicked, this,
        [this] { m_adder->insert({m_retry, {}}, m_retryRow); });
    connect(m_problemsPane, &ProblemsPane::fixRequested, this, &ComposePage::applyFix);
    connect(m_problemsPane, &ProblemsPane::problemChosen, this, &ComposePage::showProblem);
    connect(m_preview, &PreviewPane::copied, this, &Page::copied);
    connect(m_preview, &PreviewPane::hostsShown, this, &ComposePage::judgeHosts);
    connect(m_preview, &PreviewPane::hostChosen, &m_context.hosts, &models::HostBook::setHost);
    for (const auto changed : {&models::HostBook::hostsChanged, &models::HostBook::choiceChanged})
        connect(&m_context.hosts, changed, this, &ComposePage::judgeHosts);
    connect(m_preview, &PreviewPane::failed, this,
        [this](const QString &message) { notify(message, {}, 0); });
}

bool ComposePage::can(const QString &action) const
{
    if (action == "save"_L1 || action == "save-as"_L1)
        return !m_entries.composition().items.isEmpty();
    if (action == "copy"_L1)
        return !m_view->selectedRows().isEmpty();
    if (isPushing())
        return false;
    if (action == "add"_L1 || action == "add-entry"_L1 || action == "paste"_L1)
        return true;
    if (action == "reload"_L1)
        return m_watch->target().has_value();
    if (action == "undo"_L1)
        return m_entries.canUndo();
    if (action == "redo"_L1)
        return m_entries.canRedo();
    if (action == "push"_L1)
        return whyNotPush().isEmpty();
    if (action == "take-version"_L1)
        return !models::rowsToVersion(m_entries.composition(), {}).isEmpty();
    const QList<int> rows = m_view->selectedRows();
    if (action == "remove"_L1)
        return !rows.isEmpty();
    if (action == "move-up"_L1)
        return !rows.isEmpty() && rows.last() >= rows.size();
    if (action == "move-down"_L1)
        return !rows.isEmpty() && rows.first() < m_entries.rowCount() - rows.size();
    return false;
}

void ComposePage::perform(const QString &action)
{
    static const QHash<QString, void (*)(ComposePage &)> table {
        {u"add"_s, [](ComposePage &page) { page.openAddDialog(); }},
        {u"add-entry"_s, [](ComposePage &page) { page.openAddDialog(); }},
        {u"reload"_s, [](ComposePage &page) { page.reload(); }},
        {u"take-version"_s, [](ComposePage &page) { page.openTakeVersionDialog(); }},
        {u"remove"_s, [](ComposePage &page) { page.removeRows(); }},
        {u"move-up"_s, [](ComposePage &page) { page.moveBy(-1); }},
        {u"move-down"_s, [](ComposePage &page) { page.moveBy(+1); }},
        {u"undo"_s, [](ComposePage &page) { page.m_entries.undo(); }},
        {u"redo"_s, [](ComposePage &page) { page.m_entries.redo(); }},
        {u"copy"_s, [](ComposePage &page) { page.copyRows(); }},
        {u"paste"_s, [](ComposePage &page) { page.paste(); }},
        {u"save"_s, [](ComposePage &page) { page.save(); }},
        {u"save-as"_s, [](ComposePage &page) { page.saveAs(); }},
        {u"push"_s, [](ComposePage &page) { page.push(page.m_watch->seen()); }},
    };
    const auto found = table.constFind(action);
    if (found == table.constEnd())
        return;
    if (can(action))
        return (*found)(*this);
    if (action == "push"_L1)
        Q_EMIT statusChanged(u"error"_s, whyNotPush());
}

void ComposePage::takeDrop(const DropEffect &effect, const models::DragPayload &payload)
{
    m_view->setFocus(Qt::OtherFocusReason);
    switch (effect.kind) {
    case DropEffect::Kind::Refused:
        return;
    case DropEffect::Kind::Insert:
        return m_adder->insert(payload, effect.place.before);
    case DropEffect::Kind::Move:
        return moveRows(m_view->selectedRows(), effect.place.before);
    case DropEffect::Kind::TakeVersion:
        return m_adder->takeVersion(payload, effect.place.on);
    }
}

void ComposePage::moveRows(const QList<int> &rows, int before)
{
    m_entries.apply(tr("Move %n entry(s)", nullptr, int(rows.size())),
        compose::edit::move(m_entries.composition(), m_entries.positionsAt(rows),
            m_entries.positionBefore(before)));
    m_view->scrollTo(m_view->currentIndex());
}

void ComposePage::moveBy(int step)
{
    const QList<int> rows = m_view->selectedRows();
    moveRows(rows, step < 0 ? std::max(0, rows.first() - 1) : rows.last() + 2);
}

void ComposePage::removeRows()
{
    const QList<int> rows = m_view->selectedRows();
    m_entries.apply(tr("Remove %n entry(s)", nullptr, int(rows.size())),
        compose::edit::remove(m_entries.composition(), m_entries.positionsAt(rows)));
    if (m_entries.rowCount() > 0)
        m_view->selectRows({std::min(rows.first(), m_entries.rowCount() - 1)});
}

void ComposePage::copyRows()
{
    const QList<int> rows = m_view->selectedRows();
    QGuiApplication::clipboard()->setMimeData(
        models::toMime({{}, m_entries.itemsAt(rows)}).release());
    Q_EMIT copied(tr("%n entry(s) copied", nullptr, int(rows.size())));
}

void ComposePage::paste()
{
    const models::DragPayload payload = models::fromMime(QGuiApplication::clipboard()->mimeData());
    const QList<int> rows = m_view->selectedRows();
    const int row = rows.isEmpty() ? m_entries.rowCount() : rows.last() + 1;
    const DropEffect effect = models::dropEffect(m_entries, m_versions, payload, {}, {row, -1});
    if (effect.kind == DropEffect::Kind::Refused)
        return notify(effect.text, {}, row);
    m_adder->insert(payload, row);
}

void ComposePage::applyFix(const compose::Fix &fix)
{
    if (!fix.apply)
        return Q_EMIT allHostsRequested();
    if (!isPushing())
        m_entries.apply(fix.label, fix.apply(m_entries.composition()));
}

void ComposePage::showProblem(int position)
{
    const int row = m_entries.rowOf(position);
    if (row >= 0)
        m_view->selectRows({row});
}

void ComposePage::notify(const QString &sentence, const QList<oci::Reference> &failed, int row)
{
    m_retry = failed;
    m_retryRow = row;
    m_notice->showNotice(sentence, failed.isEmpty() ? QString() : tr("Try again"));
    Q_EMIT statusChanged(u"error"_s, sentence);
}

void ComposePage::openAddDialog()
{
    auto *dialog = new AddDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddDialog::chosen, this, [this](const QList<oci::Reference> &references) {
        const QList<int> rows = m_view->selectedRows();
        const int row = rows.isEmpty() ? m_entries.rowCount() : rows.last() + 1;
        const DropEffect effect =
            models::dropEffect(m_entries, m_versions, {references, {}}, {}, {row, -1});
        if (effect.kind == DropEffect::Kind::Refused)
            return notify(effect.text, {}, row);
        m_adder->insert({references, {}}, row);
    });
    dialog->open();
}

void ComposePage::openTakeVersionDialog()
{
    const Composition &composition = m_entries.composition();
    auto *dialog = new TakeVersionDialog(m_context, composition,
        models::rowsToVersion(composition, m_entries.positionsAt(m_view->selectedRows())), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TakeVersionDialog::learned, this,
        [this](const models::KnownVersion &known) { m_versions.add(known); });
    connect(dialog, &TakeVersionDialog::chosen, this, [this](const Composition &next, int count) {
        m_entries.apply(tr("Take %n OS version(s)", nullptr, count), next);
    });
    // Also when nothing was taken: what was learned makes proposals.
    connect(dialog, &QDialog::finished, this, &ComposePage::refresh);
    dialog->open();
}

void ComposePage::askStartFrom()
{
    TextQuestion question;
    question.title = tr("Start from an existing list");
    question.label = tr("&List");
    question.hint = tr("Its entries are added, and it becomes the target.");
    question.accept = tr("Start");
    question.check = [](const QString &text) {
        const auto typed = oci::parseTypedReference(text);
        return typed ? QString() : typed.error().message;
    };
    m_context.prompts.askText(this, question, [this](const QString &text) {
        const auto typed = oci::parseTypedReference(text);
        if (!typed)
            return;
        if (m_entries.composition().targets.isEmpty() && !typed->reference.tag.isEmpty()) {
            Composition next = m_entries.composition();
            next.targets = {typed->reference.withTag(typed->reference.tag)};
            m_entries.apply(tr("Change the target"), next);
        }
        m_adder->insert({{typed->reference}, {}}, m_entries.rowCount());
    });
}

void ComposePage::showMenu(const QPoint &point)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &action, const QString &text, const QString &icon) {
        QAction *item = menu->addAction(theme::icon(icon), text, this, [this, action] {
            if (can(action))
                perform(action);
        });
        item->setEnabled(can(action));
    };
    add(u"add"_s, tr("&Add…"), u"add"_s);
    add(u"take-version"_s, tr("Take &OS version…"), u"take-version"_s);
    menu->addSeparator();
    add(u"copy"_s, tr("&Copy"), u"copy"_s);
    add(u"paste"_s, tr("&Paste"), u"pull"_s);
    add(u"remove"_s, tr("&Remove"), u"remove"_s);
    menu->addSeparator();
    add(u"move-up"_s, tr("Move &up"), u"move-up"_s);
    add(u"move-down"_s, tr("Move &down"), u"move-down"_s);
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

void ComposePage::save()
{
    if (m_saver->savedAs().isEmpty())
        return saveAs();
    write(m_saver->savedAs(), {});
}

void ComposePage::saveAs(std::function<void()> then)
{
    FileQuestion question;
    question.title = tr("Save the list");
    question.filter = tr("Lists (*.waybill)");
    question.suffix = u"waybill"_s;
    question.save = true;
    question.suggestion = m_saver->savedAs();
    if (question.suggestion.isEmpty() && !m_entries.composition().targets.isEmpty())
        question.suggestion =
            m_entries.composition().targets.first().shortName().replace(u':', u'-');
    m_context.prompts.askFile(
        this, question, [this, then = std::move(then)](const QString &path) { write(path, then); });
}

void ComposePage::write(const QString &path, const std::function<void()> &then)
{
    const auto saved = m_saver->saveAs(path);
    if (!saved) {
        notify(saved.error().message, {}, 0);
        return Q_EMIT closeRefused();
    }
    Q_EMIT statusChanged(u"save"_s, tr("Saved as %1").arg(QFileInfo(path).fileName()));
    if (then)
        then();
}

}
