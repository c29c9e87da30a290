// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/activity.h"
#include "ui/activitypanel.h"
#include "ui/addressbar.h"
#include "ui/context.h"
#include "ui/documents.h"
#include "ui/hostpanel.h"
#include "ui/messagebar.h"
#include "ui/page.h"
#include "ui/registriesdock.h"
#include "ui/settings.h"
#include "ui/statusbar.h"
#include "ui/text.h"
#include "ui/toast.h"
#include "ui/toolbar.h"
#include "ui/verdictwatch.h"
#include "ui/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Context &context, PageFactory pages, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_pages(std::move(pages)),
      m_actions(new Actions(this))
{
    build();
    connectActions();
    connectDock();
    connectWelcome();
    connectHosts();
    restoreLayout();
    pageChanged(nullptr);
}

// A page that goes may make another one speak, when there is no window left to hear it.
MainWindow::~MainWindow()
{
    for (Page *page : m_documents->pages())
        page->disconnect(this);
}

void MainWindow::build()
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(960, 600);
    m_actions->fill(menuBar());
    m_toolBar = new ToolBar(*m_actions, m_context.settings);
    addToolBar(m_toolBar);
    m_status = new StatusBar;
    setStatusBar(m_status);
    buildDocks();
    buildCentre();
    m_toast = new Toast(this, QMargins(0, 0, 12, theme::statusHeight() + 8));
}

void MainWindow::buildDocks()
{
    setDockNestingEnabled(false);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_registries = new RegistriesDock(m_context);
    addDockWidget(Qt::LeftDockWidgetArea, m_registries);
    buildHostPanel();
    m_activity = new ActivityPanel(m_context.activity);
    addDockWidget(Qt::BottomDockWidgetArea, m_activity);
    m_activity->hide();
}

void MainWindow::buildCentre()
{
    m_welcome = new WelcomePage(m_context);
    m_documents = new Documents;
    m_message = new MessageBar;
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_documents);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_centre, 1);
    setCentralWidget(central);
    connect(m_documents, &Documents::currentPageChanged, this, &MainWindow::pageChanged);
}

Page *MainWindow::currentPage() const
{
    return m_documents->current();
}

Page *MainWindow::pageOf(const oci::Reference &reference) const
{
    for (Page *page : m_documents->pages())
        if (page->shows(reference))
            return page;
    return nullptr;
}

bool MainWindow::isList(const Page *page) const
{
    return std::ranges::find(m_lists, page, &QPointer<Page>::data) != m_lists.end();
}

void MainWindow::open(const oci::Reference &reference)
{
    m_history.visit(reference);
    showReference(reference);
}

void MainWindow::openTyped(const QString &text)
{
    m_toolBar->address()->setText(text);
    m_toolBar->address()->submit();
}

void MainWindow::showReference(const oci::Reference &reference)
{
    if (Page *page = pageOf(reference))
        m_documents->setCurrentWidget(page);
    else
        addPage(m_pages.image(reference));
    updateActions();
}

void MainWindow::addPage(Page *page)
{
    connectPage(page);
    m_documents->add(page);
}

Page *MainWindow::newList()
{
    Page *page = m_pages.list();
    m_lists.removeAll(nullptr);
    m_lists.append(page);
    m_lastList = page;
    addPage(page);
    return page;
}

void MainWindow::addToList(const models::DragPayload &payload)
{
    const bool open = m_lastList && m_documents->indexOf(m_lastList) >= 0;
    Page *page = open ? m_lastList.data() : newList();
    m_documents->setCurrentWidget(page);
    m_pages.add(page, payload);
}

void MainWindow::addRegistry(const QString &host)
{
    m_registries->addRegistry(host);
}

void MainWindow::connectPage(Page *page)
{
    m_said.remove(page); // of one that was at this address before
    connect(page, &Page::actionsChanged, this, &MainWindow::updateActions);
    connect(page, &Page::openRequested, this, &MainWindow::open);
    connect(page, &Page::addToListRequested, this, &MainWindow::addToList);
    connect(page, &Page::newListRequested, this,
        [this](const models::DragPayload &payload) { m_pages.add(newList(), payload); });
    connect(page, &Page::allHostsRequested, this, &MainWindow::showAllHosts);
    connect(page, &Page::willItRunRequested, this, &MainWindow::showWillItRun);
    connect(page, &Page::subjectChanged, this, &MainWindow::updateActions);
    connect(page, &Page::currentEntryChanged, this, [this, page] {
        if (page == currentPage())
            m_hosts->selectEntry(page->currentEntry());
    });
    connect(page, &Page::copied, m_toast, &Toast::showMessage);
    connect(page, &Page::identified, this, &MainWindow::identified);
    connect(page, &Page::statusChanged, this,
        [this, page](const QString &iconName, const QString &text) {
            m_said.insert(page, {iconName, text});
            if (page == currentPage())
                m_status->setStatus(iconName, text);
        });
    connect(page, &Page::closeRequested, this, [this] {
        if (m_quitting)
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    connect(page, &Page::closeRefused, this, [this] { m_quitting = false; });
}

void MainWindow::identified(const oci::Reference &reference, int platforms)
{
    Recent entry;
    entry.reference = reference;
    entry.isList = platforms >= 0;
    entry.platforms = platforms;
    entry.when = QDateTime::currentDateTimeUtc();
    m_context.settings.addRecent(entry);
    m_registries->setOpened(reference, platforms);
    m_registries->select(reference);
}

void MainWindow::pageChanged(Page *page)
{
    m_centre->setCurrentWidget(page ? static_cast<QWidget *>(m_documents) : m_welcome);
    m_toolBar->address()->setAddress(page ? page->address() : QString());
    //: %1 is the name of an image or a list
    setWindowTitle(page ? tr("%1 – Waybill").arg(visible(page->title())) : u"Waybill"_s);
    if (page && isList(page))
        m_lastList = page;
    m_verdict->setPage(page);
    showStatusOf(page);
    updateActions();
}

// A page that only renamed itself keeps what the status bar shows, whoever said it.
void MainWindow::showStatusOf(Page *page)
{
    if (page && page == m_shown)
        return;
    m_shown = page;
    showLastStatus();
}

void MainWindow::showLastStatus()
{
    if (const auto said = m_said.constFind(m_shown.data()); said != m_said.cend())
        m_status->setStatus(said->first, said->second);
    else
        m_status->setReady();
}

void MainWindow::updateActions()
{
    m_actions->update(currentPage(), !m_registries->selection().isEmpty());
    m_actions->get(u"back"_s)->setEnabled(m_history.canGoBack());
    m_actions->get(u"forward"_s)->setEnabled(m_history.canGoForward());
    showUsage();
}

void MainWindow::goBack()
{
    if (m_history.canGoBack())
        showReference(m_history.back());
}

void MainWindow::goForward()
{
    if (m_history.canGoForward())
        showReference(m_history.forward());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_quitting = true;
    for (Page *page : m_documents->pages()) {
        m_documents->setCurrentWidget(page);
        if (!page->mayClose()) {
            event->ignore();
            return;
        }
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

}
