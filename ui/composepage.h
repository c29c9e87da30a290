// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/browse/imagetree.h"
#include "core/compose/diff.h"
#include "core/compose/pusher.h"
#include "ui/context.h"
#include "ui/models/entriesmodel.h"
#include "ui/models/versionbook.h"
#include "ui/page.h"

#include <QPointer>

class QSplitter;
class QStackedWidget;

namespace waybill::models {
struct DropEffect;
}

namespace waybill::ui {

class DraftSaver;
class EmptyEntries;
class EntriesBar;
class EntriesView;
class ListAdder;
class NoticeBar;
class PreviewPane;
class ProblemsPane;
class PushPanel;
class TargetBar;
class TargetWatch;

// A list being made: target, entries, what is wrong with them, what a push would change, the push
// itself. Owner: the main window.
class ComposePage : public Page {
    Q_OBJECT

public:
    explicit ComposePage(Context &context, QWidget *parent = nullptr); // context outlives the page
    ~ComposePage() override;

    void add(const models::DragPayload &payload); // at the end
    void load(const compose::Composition &composition, const QString &savedAs);

    QString title() const override;
    QString iconName() const override;
    QString address() const override;
    QString host() const override;
    void reload() override;
    bool mayClose() override;
    bool can(const QString &action) const override;
    void perform(const QString &action) override;

    std::optional<match::Subject> matchSubject() const override;
    QString withoutSubject() const override;
    bool isInProgress() const override { return true; }
    void showVerdict(const std::optional<match::Verdict> &verdict) override;
    int currentEntry() const override;
    void selectEntry(int entry) override;

private:
    void build();
    QWidget *buildTop();
    QWidget *buildBottom();
    void connectTarget();
    void connectEntries();
    void connectPush();
    void restoreLayout();

    // What follows from an edit, and from another look at the target.
    void refresh();
    void refreshTarget();
    void refreshState();
    void showProblems();
    void judgeHosts(); // if somebody looks
    std::optional<compose::Problem> hostProblem() const;
    QString whyNotPush() const;
    QString differenceLead() const;
    QList<compose::Change> differences() const;
    void showStatus();

    void takeDrop(const models::DropEffect &effect, const models::DragPayload &payload);
    void moveRows(const QList<int> &rows, int before);
    void moveBy(int step);
    void removeRows();
    void copyRows();
    void paste();
    void applyFix(const compose::Fix &fix);
    void showProblem(int position);
    void openAddDialog();
    void openTakeVersionDialog();
    void askStartFrom();
    void showMenu(const QPoint &point);
    void notify(const QString &sentence, const QList<oci::Reference> &failed, int row);

    void save();
    void saveAs(std::function<void()> then = {});
    void write(const QString &path, const std::function<void()> &then);
    void askBeforeClosing();
    void askBeforeStopping();
    void close();
    enum Below { Panes, Panel }; // what m_below shows

    void push(const std::optional<oci::Digest> &expected);
    void expectPush(const compose::Composition &composition);
    void removeEntries(const QStringList &digests);
    void endPush(const Result<compose::PushResult> &result);
    void learnBefore();
    void offerUndo();
    void compareWithBefore();
    void askToUndo();
    void undo();
    void endUndo(const Result<compose::Undone> &undone);
    void forgetPush();
    void cancelPush();
    void setPushing(bool pushing);
    bool isPushing() const { return !m_push.isNull(); }
    bool isDirty() const;
    bool holdsThisList() const;
    bool comparesWithBefore() const { return m_before && m_pushed && holdsThisList(); }

    Context &m_context;
    models::EntriesModel m_entries;
    models::VersionBook m_versions;
    QList<compose::Problem> m_problems; // of the list itself
    std::optional<match::Verdict> m_verdict; // of the chosen host
    oci::Document m_document;
    QPointer<async::Operation> m_push; // or what takes it back
    QPointer<async::Operation> m_looking; // at what the target held before
    std::optional<compose::PushResult> m_pushed; // as long as nothing was edited since
    std::optional<browse::ImageTree> m_before; // what the target held before that push

    TargetBar *m_target;
    EntriesBar *m_bar;
    NoticeBar *m_notice;
    EntriesView *m_view;
    EmptyEntries *m_empty;
    ProblemsPane *m_problemsPane;
    PreviewPane *m_preview;
    PushPanel *m_panel;
    QSplitter *m_panes; // problems and preview
    QStackedWidget *m_below;
    QSplitter *m_split;
    TargetWatch *m_watch;
    ListAdder *m_adder;
    DraftSaver *m_saver;
    QList<oci::Reference> m_retry; // what could not be added
    int m_retryRow = 0;
};

}
