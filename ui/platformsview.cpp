// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/platformsview.h"

#include "ui/dragghost.h"
#include "ui/models/platformsmodel.h"
#include "ui/platformsdelegate.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace waybill::ui {

using models::PlatformsModel;

PlatformsView::PlatformsView(PlatformsModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_delegate(new PlatformsDelegate(this))
{
    setObjectName(u"platforms"_s);
    setAccessibleName(u"Platforms"_s);
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setExpandsOnDoubleClick(true);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    header()->setSectionResizeMode(PlatformsModel::Size, QHeaderView::Fixed);
    theme::setType(header(), theme::Type::Caption);
    fitColumns();
    connect(&model, &QAbstractItemModel::modelReset, this, &PlatformsView::showTree);
    connect(this, &QTreeView::expanded, this, &PlatformsView::announceRows);
    connect(this, &QTreeView::collapsed, this, &PlatformsView::announceRows);
}

// Widths are given for a text height of 16.
void PlatformsView::fitColumns()
{
    const auto scaled = [this](int width) { return width * fontMetrics().height() / 16; };
    setIndentation(scaled(28));
    header()->setMinimumSectionSize(scaled(48));
    header()->resizeSection(PlatformsModel::Platform, scaled(196));
    header()->resizeSection(PlatformsModel::OsVersion, scaled(220));
    header()->resizeSection(PlatformsModel::Here, scaled(176));
    fitSizeAndDigest();
}

// Sizes are never cut off, in no font; the digest takes what is left, and at least its own width.
void PlatformsView::fitSizeAndDigest()
{
    const auto scaled = [this](int width) { return width * fontMetrics().height() / 16; };
    const QFontMetrics figures(theme::font(theme::Type::Figures));
    const int widest = figures.horizontalAdvance(formatSize(qint64(888'888'888)))
        + 2 * PlatformsDelegate::CellPadding + 1;
    header()->resizeSection(PlatformsModel::Size, std::max(scaled(84), widest));
    const int others = header()->length() - header()->sectionSize(PlatformsModel::Digest);
    const bool roomy = viewport()->width() - others >= scaled(112);
    header()->setSectionResizeMode(
        PlatformsModel::Digest, roomy ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!roomy)
        header()->resizeSection(PlatformsModel::Digest, scaled(112));
}

int PlatformsView::heightOfRows() const
{
    int rows = 0;
    for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = indexBelow(index))
        ++rows;
    return theme::headerHeight() + rows * theme::rowHeight() + theme::PartSpacing;
}

void PlatformsView::restoreColumns(const QByteArray &state)
{
    header()->restoreState(state);
    header()->setSectionResizeMode(PlatformsModel::Size, QHeaderView::Fixed);
    fitSizeAndDigest();
}

void PlatformsView::showTree()
{
    const browse::ImageTree *tree = m_model.tree();
    setRootIsDecorated(tree && tree->isIndex());
    expandAll();
    announceRows();
}

// Only once, whatever many things change in one go.
void PlatformsView::announceRows()
{
    if (m_announced)
        return;
    m_announced = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_announced = false;
            Q_EMIT rowsInViewChanged();
        },
        Qt::QueuedConnection);
}

QList<int> PlatformsView::selectedPositions() const
{
    return m_model.positions(selectionModel()->selectedRows());
}

QList<int> PlatformsView::positionsInView() const
{
    QList<int> positions;
    const int bottom = viewport()->rect().bottom();
    for (QModelIndex index = indexAt(viewport()->rect().topLeft()); index.isValid();
        index = indexBelow(index)) {
        if (visualRect(index).top() > bottom)
            break;
        if (index.data(models::KindRole).toInt() == PlatformsModel::Entry)
            positions.append(index.data(PlatformsModel::PositionRole).toInt());
    }
    return positions;
}

int PlatformsView::shownPosition() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() != 1 || rows.first().data(models::KindRole).toInt() != PlatformsModel::Entry)
        return -1;
    return rows.first().data(PlatformsModel::PositionRole).toInt();
}

void PlatformsView::select(int position)
{
    const QModelIndex index = m_model.indexOf(position);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void PlatformsView::setShowsWaiting(bool shows)
{
    if (m_delegate->showsWaiting() == shows)
        return;
    m_delegate->setShowsWaiting(shows);
    viewport()->update();
}

void PlatformsView::contextMenuEvent(QContextMenuEvent *event)
{
    if (selectedPositions().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"platformsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &icon, const QString &text,
                         void (PlatformsView::*wanted)()) {
        QAction *action = menu->addAction(theme::icon(icon), text);
        connect(action, &QAction::triggered, this, wanted);
    };
    add(u"new-list"_s, tr("&Add to list"), &PlatformsView::addToListRequested);
    add(u"list"_s, tr("&New list from it"), &PlatformsView::newListRequested);
    menu->addSeparator();
    add(u"copy"_s, tr("Copy &digest"), &PlatformsView::copyDigestRequested);
    add(u"pull"_s, tr("Copy pull &line"), &PlatformsView::copyPullLineRequested);
    add(u"os-other"_s, tr("Copy &platform"), &PlatformsView::copyPlatformRequested);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = visualRect(currentIndex()).bottomLeft();
    menu->popup(byKey ? viewport()->mapToGlobal(place) : event->globalPos());
}

void PlatformsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRowsRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void PlatformsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitSizeAndDigest();
    announceRows();
}

void PlatformsView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (dy != 0)
        announceRows();
}

void PlatformsView::startDrag(Qt::DropActions actions)
{
    const QList<int> positions = selectedPositions();
    QMimeData *mime = m_model.mimeData(selectedIndexes());
    if (!mime)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(paintDragGhost({.iconName = u"image"_s,
                                       .text = m_model.platform(positions.first()).fullName(),
                                       .count = int(positions.size())},
        *this));
    drag->setHotSpot(DragHotSpot);
    drag->exec(actions, Qt::CopyAction);
}

void PlatformsView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitColumns();
}

}
