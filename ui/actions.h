// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace waybill::ui {

class Page;

// Every action of the main window, made from one table, and the menus they stand in. Actions of the
// current page carry the id that Page::can() and perform() know; the others are the window's.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *get(const QString &id) const; // an unknown id is a bug (assert)
    void fill(QMenuBar *bar);
    // Enables what the page can do; `tagsChosen` is about the registries dock, where it has them.
    void update(const Page *page, bool tagsChosen);

Q_SIGNALS:
    void triggered(const QString &id); // an action of the window
    void pageTriggered(const QString &id); // an action of the current page

private:
    QMenu *menu(QMenuBar *bar, const QString &title, const QStringList &ids);

    QWidget *m_window;
    QHash<QString, QAction *> m_actions;
    QStringList m_pageActions;
};

}
