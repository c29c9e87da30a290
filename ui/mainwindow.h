// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/draft.h"
#include "core/oci/reference.h"
#include "ui/history.h"
#include "ui/models/dragpayload.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QStackedWidget;

namespace waybill::ui {

struct Context;
class Actions;
class ActivityPanel;
class AddressBar;
class Documents;
class HostPanel;
class MessageBar;
class Page;
class RegistriesDock;
class StatusBar;
class Toast;
class ToolBar;
class VerdictWatch;
class WelcomePage;

// How the window comes by its pages, so that it knows none of them by name.
struct PageFactory {
    std::function<Page *(const oci::Reference &)> image;
    std::function<Page *()> list;
    // What a new list page is told next.
    std::function<void(Page *, const models::DragPayload &)> add;
    std::function<void(Page *, const compose::Composition &, const QString &savedAs)> load;
    // What many hosts make of the subject of that page; may be absent.
    std::function<Page *(Page *about)> allHosts = {};
};

// The window: docks, tabs, menus, and what happens between them. Pages and docks say what they
// want by signals; this does it.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // The context outlives the window.
    MainWindow(Context &context, PageFactory pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const oci::Reference &reference); // its tab, if it has one already
    void openTyped(const QString &text); // as if it were typed into the address field
    void openFile(const QString &path); // a saved list
    void explain(const QString &message = {}); // "Explain an error", with a message or empty
    Page *newList();
    void addToList(const models::DragPayload &payload); // to the last list used, else a new one
    void addRegistry(const QString &host);
    // Lists left over by the run before: on the welcome page, and in a message where it is hidden.
    void offerDrafts();

    Page *currentPage() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildDocks();
    void buildCentre();
    void buildHostPanel();
    void connectActions();
    void connectDock();
    void connectWelcome();
    void connectHosts();
    void connectPage(Page *page);

    void showReference(const oci::Reference &reference);
    void addPage(Page *page);
    Page *pageOf(const oci::Reference &reference) const;
    bool isList(const Page *page) const;
    void perform(const QString &id);
    void performOnPage(const QString &id);
    void addChosenToList();
    void signIn();
    void pageChanged(Page *page);
    void showStatusOf(Page *page);
    void showLastStatus(); // of the page in front
    void updateActions();
    QString registryInView() const; // of the page in front, else of the dock's row
    void showUsage();
    void showVerdict(); // in the status bar, where the panel is closed
    void showAllHosts(); // of the current page
    void showWillItRun(Page *page, int entry);
    void identified(const oci::Reference &reference, int platforms);
    void goBack();
    void goForward();
    void askForFile();
    void openDraft(const QString &id);
    void discardDraft(const QString &id);
    void showSettings();
    void showAbout();
    void restoreLayout();
    void saveLayout();

    Context &m_context;
    PageFactory m_pages;
    Actions *m_actions;
    ToolBar *m_toolBar = nullptr;
    StatusBar *m_status = nullptr;
    RegistriesDock *m_registries = nullptr;
    ActivityPanel *m_activity = nullptr;
    VerdictWatch *m_verdict = nullptr;
    HostPanel *m_hosts = nullptr;
    QStackedWidget *m_centre = nullptr;
    WelcomePage *m_welcome = nullptr;
    Documents *m_documents = nullptr;
    MessageBar *m_message = nullptr;
    Toast *m_toast = nullptr;
    History m_history;
    QList<QPointer<Page>> m_lists;
    QPointer<Page> m_lastList;
    QPointer<Page> m_shown;
    QHash<const Page *, std::pair<QString, QString>> m_said; // last, icon and text
    struct Matrix {
        QPointer<Page> about;
        QPointer<Page> page;
    };
    QList<Matrix> m_matrices;
    bool m_isNew = false; // no layout is remembered, and it was not shown yet
    bool m_quitting = false; // asked pages one after the other whether they may go
};

}
