// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What the actions of the main window do.

#include "core/registry/endpoint.h"
#include "core/registry/registries.h"
#include "ui/actions.h"
#include "ui/activity.h"
#include "ui/activitypanel.h"
#include "ui/addressbar.h"
#include "ui/context.h"
#include "ui/documents.h"
#include "ui/explaindialog.h"
#include "ui/hostpanel.h"
#include "ui/mainwindow.h"
#include "ui/messagebar.h"
#include "ui/page.h"
#include "ui/prompts.h"
#include "ui/registriesdock.h"
#include "ui/remedies.h"
#include "ui/settings.h"
#include "ui/settingsdialog.h"
#include "ui/statusbar.h"
#include "ui/toast.h"
#include "ui/toolbar.h"
#include "ui/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>

namespace waybill::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectActions()
{
    connect(m_actions, &Actions::triggered, this, &MainWindow::perform);
    connect(m_actions, &Actions::pageTriggered, this, &MainWindow::performOnPage);
    const auto followDock = [this](QDockWidget *dock, const QString &id) {
        QAction *action = m_actions->get(id);
        connect(dock, &QDockWidget::visibilityChanged, action,
            [dock, action] { action->setChecked(!dock->isHidden()); });
    };
    followDock(m_registries, u"show-registries"_s);
    followDock(m_activity, u"show-activity"_s);
    followDock(m_hosts, u"will-it-run"_s);
    connect(m_activity, &QDockWidget::visibilityChanged, m_status,
        [this] { m_status->setActivityShown(!m_activity->isHidden()); });
    connect(m_status, &StatusBar::activityToggled, m_actions->get(u"show-activity"_s),
        &QAction::trigger);
    connect(m_toolBar->address(), &AddressBar::openRequested, this,
        [this](const oci::Reference &reference) {
            open(reference);
            currentPage()->setFocus(Qt::OtherFocusReason);
        });
    connect(m_toolBar->address(), &AddressBar::noticed, this,
        [this](const QString &notice) { m_status->setStatus(u"info"_s, notice); });
    connect(m_toolBar->address(), &AddressBar::messagePasted, this, &MainWindow::explain);
}

void MainWindow::connectDock()
{
    Waits &waits = m_context.activity.waits();
    connect(&waits, &Waits::changed, m_status, &StatusBar::setWaiting);
    connect(m_status, &StatusBar::stopWaitingRequested, &waits, &Waits::stopAll);
    connect(m_registries, &RegistriesDock::openRequested, this, &MainWindow::open);
    connect(m_registries, &RegistriesDock::addToListRequested, this, &MainWindow::addToList);
    connect(m_registries, &RegistriesDock::copied, m_toast, &Toast::showMessage);
    connect(m_registries, &RegistriesDock::statusChanged, m_status, &StatusBar::setStatus);
    connect(m_registries, &RegistriesDock::overcome, this,
        [this](const QString &status, const QString &sentence) {
            m_message->withdraw(sentence);
            if (m_status->says(status))
                showLastStatus();
        });
    connect(m_registries, &RegistriesDock::remedyOffered, this,
        [this](const QString &sentence, const QString &button, const std::function<void()> &start) {
            m_message->ask(sentence, {{button, start}});
        });
    connect(
        &m_context.registries.meter(), &registry::Meter::used, this, [this](const QString &host) {
            if (registry::canonicalHost(registryInView()) == host)
                showUsage();
        });
    connect(m_registries, &RegistriesDock::selectionChanged, this, &MainWindow::updateActions);
}

QString MainWindow::registryInView() const
{
    const Page *page = currentPage();
    return page && !page->host().isEmpty() ? page->host() : m_registries->currentHost();
}

void MainWindow::showUsage()
{
    const QString host = registryInView();
    const registry::Meter &meter = m_context.registries.meter();
    m_status->setUsage(host, meter.summary(host), meter.sentence(host));
}

void MainWindow::connectWelcome()
{
    connect(m_welcome, &WelcomePage::addressRequested, m_toolBar->address(),
        &AddressBar::focusAndSelect);
    connect(m_welcome, &WelcomePage::addRegistryRequested, m_registries,
        &RegistriesDock::askForRegistry);
    connect(m_welcome, &WelcomePage::explainRequested, this, [this] { explain(); });
    connect(m_welcome, &WelcomePage::newListRequested, this, &MainWindow::newList);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::open);
    connect(m_welcome, &WelcomePage::draftRequested, this, &MainWindow::openDraft);
    connect(m_welcome, &WelcomePage::draftDiscarded, this, &MainWindow::discardDraft);
}

void MainWindow::perform(const QString &id)
{
    static const QHash<QString, void (*)(MainWindow *)> table {
        {u"new-list"_s, [](MainWindow *w) { w->newList(); }},
        {u"open-address"_s, [](MainWindow *w) { w->m_toolBar->address()->focusAndSelect(); }},
        {u"open-file"_s, [](MainWindow *w) { w->askForFile(); }},
        {u"add-registry"_s, [](MainWindow *w) { w->m_registries->askForRegistry(); }},
        {u"sign-in"_s, [](MainWindow *w) { w->signIn(); }},
        {u"connection"_s, [](MainWindow *w) { w->m_registries->editConnection(); }},
        {u"close-tab"_s, [](MainWindow *w) { w->m_documents->close(w->currentPage()); }},
        {u"settings"_s, [](MainWindow *w) { w->showSettings(); }},
        {u"quit"_s, [](MainWindow *w) { w->close(); }},
        {u"filter"_s, [](MainWindow *w) { w->m_registries->focusFilter(); }},
        {u"back"_s, [](MainWindow *w) { w->goBack(); }},
        {u"forward"_s, [](MainWindow *w) { w->goForward(); }},
        {u"next-tab"_s, [](MainWindow *w) { w->m_documents->step(1); }},
        {u"previous-tab"_s, [](MainWindow *w) { w->m_documents->step(-1); }},
        {u"show-registries"_s,
            [](MainWindow *w) { w->m_registries->setVisible(w->m_registries->isHidden()); }},
        {u"show-activity"_s,
            [](MainWindow *w) { w->m_activity->setVisible(w->m_activity->isHidden()); }},
        {u"will-it-run"_s, [](MainWindow *w) { w->m_hosts->setVisible(w->m_hosts->isHidden()); }},
        {u"add-to-list"_s, [](MainWindow *w) { w->addChosenToList(); }},
        {u"explain-an-error"_s, [](MainWindow *w) { w->explain(); }},
        {u"all-hosts"_s, [](MainWindow *w) { w->showAllHosts(); }},
        {u"about"_s, [](MainWindow *w) { w->showAbout(); }},
    };
    m_quitting = false;
    if (const auto work = table.value(id))
        work(this);
}

// To the registry of the page, or of the dock's row where the user is in the dock.
void MainWindow::signIn()
{
    Page *page = currentPage();
    const auto reference = page ? oci::parseReference(page->address()) : Result<oci::Reference>();
    if (!page || !reference || m_registries->hasFocusInside())
        return m_registries->signIn();
    const Asked asked {
        .host = reference->host, .repository = reference->repository, .push = isList(page)};
    m_context.remedies.signIn(this, asked, [page = QPointer(page)] {
        if (page)
            page->reload();
    });
}

void MainWindow::performOnPage(const QString &id)
{
    if (Page *page = currentPage(); page && page->can(id))
        page->perform(id);
}

// The tags chosen in the dock where the user is in it, else what is chosen on the page.
void MainWindow::addChosenToList()
{
    const models::DragPayload tags = m_registries->selection();
    Page *page = currentPage();
    const bool pageCan = page && page->can(u"add-to-list"_s);
    if (!tags.isEmpty() && (m_registries->hasFocusInside() || !pageCan))
        addToList(tags);
    else if (pageCan)
        page->perform(u"add-to-list"_s);
}

void MainWindow::askForFile()
{
    FileQuestion question;
    question.title = tr("Open a list");
    question.filter = tr("Lists (*.waybill)");
    m_context.prompts.askFile(this, question, [this](const QString &path) { openFile(path); });
}

void MainWindow::openFile(const QString &path)
{
    const auto composition = compose::loadDraft(path);
    if (!composition) {
        m_context.prompts.ask(this,
            {tr("%1 cannot be opened").arg(QFileInfo(path).fileName()), composition.error().message,
                {tr("Close")}, 0},
            [](int) { });
        return;
    }
    m_pages.load(newList(), *composition, path);
}

void MainWindow::offerDrafts()
{
    const QList<compose::DraftKeeper::Kept> drafts = m_context.drafts.leftOver();
    m_welcome->setDrafts(drafts);
    if (drafts.isEmpty() || !m_context.settings.offersDrafts())
        return;
    const QString id = drafts.first().id;
    m_message->ask(tr("%n list(s) in progress were left over when Waybill ended.", nullptr,
                       int(drafts.size())),
        {{tr("Open the newest"), [this, id] { openDraft(id); }}, {tr("Discard"), [this, drafts] {
                                                                      for (const auto &kept :
                                                                          drafts)
                                                                          discardDraft(kept.id);
                                                                  }}});
}

void MainWindow::openDraft(const QString &id)
{
    for (const auto &kept : m_context.drafts.leftOver()) {
        if (kept.id != id)
            continue;
        m_pages.load(newList(), kept.composition, kept.savedAs);
        discardDraft(id); // the page keeps it under an id of its own
        return;
    }
}

void MainWindow::discardDraft(const QString &id)
{
    m_context.drafts.forget(id);
    m_welcome->setDrafts(m_context.drafts.leftOver());
    m_message->hide();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_context.settings, m_context.proxies, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, [this] {
        m_status->setStatus(u"info"_s, tr("The language changes when Waybill is started again."));
    });
    dialog->open();
}

void MainWindow::explain(const QString &message)
{
    auto *dialog = new ExplainDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExplainDialog::openRequested, this,
        [this](const oci::Reference &reference, const std::optional<models::HostChoice> &choice) {
            if (choice)
                m_context.hosts.choose(*choice);
            open(reference);
        });
    connect(dialog, &ExplainDialog::newListRequested, this,
        [this](const models::DragPayload &payload) { m_pages.add(newList(), payload); });
    connect(dialog, &ExplainDialog::copied, m_toast, &Toast::showMessage);
    if (!message.isEmpty())
        dialog->setMessage(message);
    dialog->open();
}

void MainWindow::showAbout()
{
    m_context.prompts.ask(this,
        {tr("Waybill %1").arg(QStringLiteral(WAYBILL_VERSION)),
            tr("Looks into multi-platform container images and publishes them.\n"
               "Free software under the Apache License 2.0."),
            {tr("Close")}, 0},
        [](int) { });
}

void MainWindow::restoreLayout()
{
    const bool known = restoreGeometry(m_context.settings.layout(u"window"_s))
        && restoreState(m_context.settings.layout(u"docks"_s));
    if (known)
        return;
    resize(1440, 900);
    resizeDocks({m_registries, m_hosts}, {292, 348}, Qt::Horizontal);
    m_isNew = true;
}

void MainWindow::saveLayout()
{
    m_context.settings.setLayout(u"window"_s, saveGeometry());
    m_context.settings.setLayout(u"docks"_s, saveState());
}

}
