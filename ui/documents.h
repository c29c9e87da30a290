// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTabWidget>

namespace waybill::ui {

class Page;

// The tabs of a window, one Page each.
class Documents : public QTabWidget {
    Q_OBJECT

public:
    explicit Documents(QWidget *parent = nullptr);

    void add(Page *page); // takes it over and makes it current
    Page *current() const;
    QList<Page *> pages() const;
    void step(int by); // to the next tab, round and round
    // Closes the tab, once its page agrees.
    void close(Page *page);
    void remove(Page *page); // without asking

Q_SIGNALS:
    void currentPageChanged(waybill::ui::Page *page); // also when it renames itself

private:
    void refresh(Page *page);
};

}
