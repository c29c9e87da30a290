// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What the main window does between the panel "Will it run?", the pages and the status bar.

#include "ui/actions.h"
#include "ui/context.h"
#include "ui/documents.h"
#include "ui/hostpanel.h"
#include "ui/mainwindow.h"
#include "ui/models/hostbook.h"
#include "ui/page.h"
#include "ui/statusbar.h"
#include "ui/toast.h"
#include "ui/verdictwatch.h"

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

// Below this width the panel starts closed, and the status bar carries the verdict.
constexpr int WidthForPanel = 1280;

}

void MainWindow::buildHostPanel()
{
    m_verdict = new VerdictWatch(m_context.hosts, this);
    m_hosts = new HostPanel(m_context, *m_verdict);
    addDockWidget(Qt::RightDockWidgetArea, m_hosts);
}

void MainWindow::connectHosts()
{
    connect(m_hosts, &HostPanel::entryChosen, this, [this](int entry) {
        if (Page *page = currentPage())
            page->selectEntry(entry);
    });
    connect(m_hosts, &HostPanel::newEntryRequested, this, [this] {
        Page *page = currentPage();
        for (const QString &action : {u"new-list-from"_s, u"add-entry"_s}) {
            if (page && page->can(action))
                return page->perform(action);
        }
    });
    connect(m_hosts, &HostPanel::allHostsRequested, this, &MainWindow::showAllHosts);
    connect(m_hosts, &HostPanel::copied, m_toast, &Toast::showMessage);
    connect(m_hosts, &QDockWidget::visibilityChanged, this, &MainWindow::showVerdict);
    connect(m_verdict, &VerdictWatch::changed, this, &MainWindow::showVerdict);
    connect(m_status, &StatusBar::verdictClicked, this, [this] {
        m_hosts->show();
        m_hosts->raise();
    });
}

void MainWindow::showVerdict()
{
    const auto &verdict = m_verdict->verdict();
    if (!verdict || !m_hosts->isHidden())
        return m_status->clearVerdict();
    m_status->setVerdict(models::shortName(m_context.hosts.host()),
        models::shortName(m_context.hosts.client()), *verdict);
}

// One matrix a page; asked for again, it comes to the front.
void MainWindow::showAllHosts()
{
    Page *source = currentPage();
    if (!source || !source->canShowAllHosts() || !m_pages.allHosts)
        return;
    m_matrices.removeIf([this](const Matrix &matrix) {
        return !matrix.about || !matrix.page || m_documents->indexOf(matrix.page) < 0;
    });
    for (const Matrix &matrix : std::as_const(m_matrices)) {
        if (matrix.about == source)
            return m_documents->setCurrentWidget(matrix.page);
    }
    m_matrices.append(Matrix {source, m_pages.allHosts(source)});
    addPage(m_matrices.last().page);
}

void MainWindow::showWillItRun(Page *page, int entry)
{
    m_documents->setCurrentWidget(page);
    m_hosts->show();
    m_hosts->raise();
    page->selectEntry(entry);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_isNew)
        return;
    m_isNew = false;
    m_hosts->setVisible(width() >= WidthForPanel);
}

}
