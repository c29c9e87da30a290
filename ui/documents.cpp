// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/documents.h"

#include "ui/page.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QTabBar>

namespace waybill::ui {

using namespace Qt::StringLiterals;

Documents::Documents(QWidget *parent) : QTabWidget(parent)
{
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideMiddle);
    tabBar()->setObjectName(u"documents"_s);
    tabBar()->setAccessibleName(u"Documents"_s);
    tabBar()->setExpanding(false);
    connect(this, &QTabWidget::tabCloseRequested, this,
        [this](int index) { close(qobject_cast<Page *>(widget(index))); });
    connect(
        this, &QTabWidget::currentChanged, this, [this] { Q_EMIT currentPageChanged(current()); });
}

void Documents::add(Page *page)
{
    const int index = addTab(page, withoutMnemonic(visible(page->title())));
    refresh(page);
    connect(page, &Page::titleChanged, this, [this, page] { refresh(page); });
    connect(page, &Page::closeRequested, this, [this, page] { remove(page); });
    setCurrentIndex(index);
}

Page *Documents::current() const
{
    return qobject_cast<Page *>(currentWidget());
}

QList<Page *> Documents::pages() const
{
    QList<Page *> pages;
    for (int i = 0; i < count(); ++i)
        pages.append(qobject_cast<Page *>(widget(i)));
    return pages;
}

void Documents::refresh(Page *page)
{
    const int index = indexOf(page);
    setTabText(index, withoutMnemonic(visible(page->title())));
    setTabIcon(index, theme::icon(page->iconName()));
    setTabToolTip(index, plainToolTip(page->address().isEmpty() ? page->title() : page->address()));
    if (page == current())
        Q_EMIT currentPageChanged(page);
}

void Documents::step(int by)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + by + count()) % count());
}

void Documents::close(Page *page)
{
    if (page && page->mayClose())
        remove(page);
}

void Documents::remove(Page *page)
{
    if (indexOf(page) < 0)
        return;
    removeTab(indexOf(page));
    page->deleteLater();
}

}
