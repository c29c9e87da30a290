// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions.h"

#include "ui/page.h"
#include "ui/theme.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

enum class For { Window, Page };

struct Entry {
    QString id;
    QString text; // translated, with mnemonic
    QString icon;
    QKeySequence keys;
    For part = For::Window;
};

// "add-to-list" becomes "addToList".
QString nameOf(const QString &id)
{
    QString name;
    bool upper = false;
    for (const QChar c : id) {
        if (c == u'-')
            upper = true;
        else
            name += std::exchange(upper, false) ? c.toUpper() : c;
    }
    return name;
}

QList<Entry> windowEntries()
{
    return {
        {u"new-list"_s, Actions::tr("&New list"), u"new-list"_s, QKeySequence::New},
        {u"open-address"_s, Actions::tr("Op&en a reference"), u"search"_s, Qt::CTRL | Qt::Key_L},
        {u"open-file"_s, Actions::tr("&Open a list file…"), u"open"_s, QKeySequence::Open},
        {u"add-registry"_s, Actions::tr("Add a re&gistry…"), u"registry"_s, {}},
        {u"sign-in"_s, Actions::tr("S&ign in"), u"sign-in"_s, {}},
        {u"connection"_s, Actions::tr("Regist&ry connection…"), {}, {}},
        {u"close-tab"_s, Actions::tr("&Close tab"), {}, Qt::CTRL | Qt::Key_W},
        {u"settings"_s, Actions::tr("Se&ttings…"), u"settings"_s, Qt::CTRL | Qt::Key_Comma},
        {u"quit"_s, Actions::tr("&Quit"), {}, QKeySequence::Quit},
        {u"filter"_s, Actions::tr("&Filter registries"), u"filter"_s, QKeySequence::Find},
        {u"back"_s, Actions::tr("&Back"), u"back"_s, QKeySequence::Back},
        {u"forward"_s, Actions::tr("F&orward"), u"forward"_s, QKeySequence::Forward},
        {u"next-tab"_s, Actions::tr("&Next tab"), {}, Qt::CTRL | Qt::Key_Tab},
        {u"previous-tab"_s, Actions::tr("&Previous tab"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab},
        {u"show-registries"_s, Actions::tr("&Registries"), {}, {}},
        {u"show-activity"_s, Actions::tr("&Activity"), {}, {}},
        {u"will-it-run"_s, Actions::tr("&Will it run?"), {}, Qt::Key_F9},
        {u"add-to-list"_s, Actions::tr("&Add to list"), u"add"_s, Qt::CTRL | Qt::Key_D},
        {u"all-hosts"_s, Actions::tr("All &hosts"), u"matrix"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H},
        {u"explain-an-error"_s, Actions::tr("&Explain an error"), u"explain"_s,
            Qt::CTRL | Qt::SHIFT | Qt::Key_E},
        {u"about"_s, Actions::tr("&About Waybill"), u"info"_s, {}},
    };
}

QList<Entry> pageEntries()
{
    return {
        {u"save"_s, Actions::tr("&Save list"), u"save"_s, QKeySequence::Save, For::Page},
        {u"save-as"_s, Actions::tr("Save list &as…"), {}, QKeySequence::SaveAs, For::Page},
        {u"undo"_s, Actions::tr("&Undo"), u"undo"_s, QKeySequence::Undo, For::Page},
        {u"redo"_s, Actions::tr("&Redo"), u"redo"_s, QKeySequence::Redo, For::Page},
        {u"find"_s, Actions::tr("Fi&nd in the document"), u"search"_s,
            Qt::CTRL | Qt::SHIFT | Qt::Key_F, For::Page},
        {u"reload"_s, Actions::tr("&Reload"), u"reload"_s, QKeySequence::Refresh, For::Page},
        {u"copy-digest"_s, Actions::tr("Copy &digest"), u"copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C,
            For::Page},
        {u"copy-pull"_s, Actions::tr("Copy &pull line"), u"pull"_s, {}, For::Page},
        {u"new-list-from"_s, Actions::tr("&New list from it"), u"new-list"_s, {}, For::Page},
        {u"add-entry"_s, Actions::tr("Add an &image…"), u"add"_s, {}, For::Page},
        {u"take-version"_s, Actions::tr("&Take OS version…"), u"take-version"_s, {}, For::Page},
        {u"remove"_s, Actions::tr("&Remove entries"), u"remove"_s, {}, For::Page},
        {u"move-up"_s, Actions::tr("Move &up"), u"move-up"_s, {}, For::Page},
        {u"move-down"_s, Actions::tr("Move &down"), u"move-down"_s, {}, For::Page},
        {u"push"_s, Actions::tr("&Push"), u"push"_s, Qt::CTRL | Qt::Key_Return, For::Page},
    };
}

}

Actions::Actions(QWidget *window) : QObject(window), m_window(window)
{
    for (const Entry &entry : windowEntries() + pageEntries()) {
        auto *action = new QAction(entry.text, window);
        action->setObjectName(nameOf(entry.id));
        action->setShortcut(entry.keys);
        if (!entry.icon.isEmpty())
            action->setIcon(theme::icon(entry.icon));
        const bool ofPage = entry.part == For::Page;
        if (ofPage)
            m_pageActions.append(entry.id);
        connect(action, &QAction::triggered, this, [this, id = entry.id, ofPage] {
            if (ofPage)
                Q_EMIT pageTriggered(id);
            else
                Q_EMIT triggered(id);
        });
        window->addAction(action);
        m_actions.insert(entry.id, action);
    }
    get(u"quit"_s)->setMenuRole(QAction::QuitRole);
    get(u"settings"_s)->setMenuRole(QAction::PreferencesRole);
    get(u"about"_s)->setMenuRole(QAction::AboutRole);
    get(u"show-registries"_s)->setCheckable(true);
    get(u"show-activity"_s)->setCheckable(true);
    get(u"will-it-run"_s)->setCheckable(true);
    update(nullptr, false);
}

QAction *Actions::get(const QString &id) const
{
    QAction *action = m_actions.value(id);
    Q_ASSERT_X(action, "Actions::get", qPrintable(id));
    return action;
}

QMenu *Actions::menu(QMenuBar *bar, const QString &title, const QStringList &ids)
{
    QMenu *menu = bar->addMenu(title);
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else
            menu->addAction(get(id));
    }
    return menu;
}

void Actions::fill(QMenuBar *bar)
{
    menu(bar, tr("&File"),
        {u"new-list"_s, u"open-address"_s, u"open-file"_s, {}, u"save"_s, u"save-as"_s, {},
            u"add-registry"_s, u"sign-in"_s, u"connection"_s, {}, u"settings"_s, u"close-tab"_s,
            u"quit"_s});
    menu(bar, tr("&Edit"), {u"undo"_s, u"redo"_s, {}, u"filter"_s, u"find"_s});
    menu(bar, tr("&View"),
        {u"show-registries"_s, u"will-it-run"_s, u"show-activity"_s, {}, u"all-hosts"_s, {},
            u"back"_s, u"forward"_s, {}, u"next-tab"_s, u"previous-tab"_s});
    menu(bar, tr("&Image"),
        {u"reload"_s, {}, u"copy-digest"_s, u"copy-pull"_s, {}, u"add-to-list"_s,
            u"new-list-from"_s});
    menu(bar, tr("&List"),
        {u"add-entry"_s, u"take-version"_s, u"remove"_s, {}, u"move-up"_s, u"move-down"_s, {},
            u"push"_s});
    menu(bar, tr("&Help"), {u"explain-an-error"_s, {}, u"about"_s});
}

void Actions::update(const Page *page, bool tagsChosen)
{
    for (const QString &id : std::as_const(m_pageActions))
        get(id)->setEnabled(page && page->can(id));
    get(u"add-to-list"_s)->setEnabled(tagsChosen || (page && page->can(u"add-to-list"_s)));
    get(u"all-hosts"_s)->setEnabled(page && page->canShowAllHosts());
    for (const auto &id : {u"close-tab"_s, u"next-tab"_s, u"previous-tab"_s})
        get(id)->setEnabled(page != nullptr);
}

}
