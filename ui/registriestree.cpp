// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/registriestree.h"

#include "ui/models/roles.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>

#include <memory>

namespace waybill::ui {

using namespace Qt::StringLiterals;

RegistriesTree::RegistriesTree(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(14);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setExpandsOnDoubleClick(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The dock's own background, not that of a page.
    viewport()->setBackgroundRole(QPalette::Window);
}

void RegistriesTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RegistriesTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && !model()->hasChildren(index))
        Q_EMIT opened(index);
}

void RegistriesTree::startDrag(Qt::DropActions actions)
{
    QModelIndexList dragged;
    for (const QModelIndex &index : selectedIndexes())
        if (index.flags() & Qt::ItemIsDragEnabled)
            dragged.append(index);
    std::unique_ptr<QMimeData> mime(model()->mimeData(dragged));
    if (!mime)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mime.release());
    drag->exec(actions, Qt::CopyAction);
}

}
