// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"
#include "core/oci/reference.h"
#include "ui/models/dragpayload.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace waybill::ui {

// One document tab. Pages never open windows for each other: they say what they want by signals and
// the main window does it.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // tab and window title, "pause:3.4.1"
    virtual QString iconName() const = 0; // of the tab
    virtual QString address() const = 0; // what the address field shows; may be empty
    virtual QString host() const { return {}; } // of its registry, as in references; may be empty
    // Whether opening this reference means coming back here.
    virtual bool shows(const oci::Reference &reference) const
    {
        Q_UNUSED(reference)
        return false;
    }
    virtual void reload() { }
    // Whether the tab may go at once. A page that would lose something asks through Prompts, gives
    // false now, and later emits closeRequested() (asked and done; not to be asked again) or
    // closeRefused().
    virtual bool mayClose() { return true; }
    // The actions of the List and Image menus ask the page whether they apply: "add-to-list",
    // "copy-digest", "push", "undo", "redo", "reload", "save", ... ; perform() does it.
    virtual bool can(const QString &action) const
    {
        Q_UNUSED(action)
        return false;
    }
    virtual void perform(const QString &action) { Q_UNUSED(action) }

    // "Will it run?" asks about this; nullopt where there is nothing to ask about (yet).
    virtual std::optional<match::Subject> matchSubject() const { return {}; }
    // What stands there meanwhile, and what would help: a sentence.
    virtual QString withoutSubject() const { return tr("There is nothing to judge here yet."); }
    // Whether "All hosts" may be asked about it.
    virtual bool canShowAllHosts() const { return matchSubject().has_value(); }
    // Whether the subject changes by what the user does here, as a list in progress does.
    virtual bool isInProgress() const { return false; }
    // The answer for the host that is chosen, for the page's own rows; nullopt: there is none.
    virtual void showVerdict(const std::optional<match::Verdict> &verdict) { Q_UNUSED(verdict) }
    // The entry that is selected, an index of Subject::entries; -1 if it is not exactly one.
    virtual int currentEntry() const { return -1; }
    virtual void selectEntry(int entry) { Q_UNUSED(entry) }

Q_SIGNALS:
    void titleChanged();
    void actionsChanged();
    void statusChanged(const QString &iconName, const QString &text); // status bar, left
    void subjectChanged(); // of "Will it run?"
    void currentEntryChanged();
    void allHostsRequested();
    // That page again, with "Will it run?" and this entry (below 0: none); the host is chosen.
    void willItRunRequested(waybill::ui::Page *page, int entry);
    void copied(const QString &message); // the short message bottom right
    // The page found out what its reference is: a list of so many platforms, or below 0 a single
    // image. The dock and the recent list show it.
    void identified(const waybill::oci::Reference &reference, int platforms);
    void openRequested(const waybill::oci::Reference &reference);
    void addToListRequested(const waybill::models::DragPayload &payload);
    void newListRequested(const waybill::models::DragPayload &payload);
    void closeRequested();
    void closeRefused();
};

}
