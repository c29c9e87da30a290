// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/entriesview.h"

#include "ui/dragghost.h"
#include "ui/entriesdelegate.h"
#include "ui/fieldedit.h"
#include "ui/models/entriesmodel.h"
#include "ui/placeheader.h"
#include "ui/theme.h"

#include <QDrag>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::DropEffect;
using models::DropPlace;
using models::EntriesModel;

namespace {

struct ColumnWidth {
    EntriesModel::Column column;
    int roomy;
    int narrow;
};

constexpr int RoomForSource = 200;
constexpr int Idle = 56; // a column with nothing in it, where room is short

const QList<ColumnWidth> &columnWidths()
{
    static const QList<ColumnWidth> widths {{EntriesModel::Os, 88, 72},
        {EntriesModel::Architecture, 104, 96}, {EntriesModel::Variant, 76, 72},
        {EntriesModel::OsVersion, 156, 128}, {EntriesModel::OsFeatures, 116, 104},
        {EntriesModel::Digest, 124, 104}, {EntriesModel::Size, 88, 72}};
    return widths;
}

}

EntriesView::EntriesView(
    EntriesModel &entries, const models::VersionBook &versions, QWidget *parent)
    : QTableView(parent), m_entries(entries), m_versions(versions),
      m_delegate(new EntriesDelegate(versions, this))
{
    setObjectName(u"entries"_s);
    setAccessibleName(u"Entries"_s);
    setModel(&entries);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table; in an editor it goes on to the next cell
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false); // ours is drawn below
    setLocked(false);
    setUpHeaders();
    connect(&entries, &EntriesModel::changed, this, [this] {
        if (m_narrow && idleColumns() != m_idle)
            sizeColumns();
    });
}

void EntriesView::setUpHeaders()
{
    setVerticalHeader(new PlaceHeader(this));
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(EntriesModel::Source, QHeaderView::Stretch);
    header->setHighlightSections(false);
    header->setSectionsClickable(false); // the order is the document's, never sorted
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    theme::setType(header, theme::Type::Caption);
    sizeColumns();
}

void EntriesView::sizeColumns()
{
    // As designed for a body text of 13 px, whose line is 16 px high; narrower where the names of
    // the sources would be left without room.
    const auto scaled = [this](int width) { return width * fontMetrics().height() / 16; };
    m_idle = m_narrow ? idleColumns() : QSet<int>();
    for (const auto &[column, roomy, narrow] : columnWidths())
        setColumnWidth(column, scaled(m_idle.contains(column) ? Idle : m_narrow ? narrow : roomy));
    horizontalHeader()->setMinimumSectionSize(scaled(48));
    verticalHeader()->setDefaultSectionSize(theme::entryRowHeight());
    verticalHeader()->setFixedWidth(scaled(28));
}

// Of those that mostly hold nothing.
QSet<int> EntriesView::idleColumns() const
{
    QSet<int> idle {EntriesModel::Variant, EntriesModel::OsFeatures};
    for (int row = 0; row < m_entries.rowCount() && !idle.isEmpty(); ++row)
        idle.removeIf([this, row](int column) {
            return !m_entries.index(row, column).data().toString().isEmpty();
        });
    return idle;
}

void EntriesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    int roomy = RoomForSource;
    for (const ColumnWidth &one : columnWidths())
        roomy += one.roomy;
    const bool narrow = viewport()->width() < roomy * fontMetrics().height() / 16;
    if (std::exchange(m_narrow, narrow) != narrow)
        sizeColumns();
}

QList<int> EntriesView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void EntriesView::selectRows(const QList<int> &rows)
{
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_entries.index(row, 0), m_entries.index(row, EntriesModel::Size));
    if (rows.isEmpty())
        return clearSelection();
    const int column = std::max(0, currentIndex().column());
    selectionModel()->setCurrentIndex(
        m_entries.index(rows.first(), column), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_entries.index(rows.last(), column));
    scrollTo(m_entries.index(rows.first(), column));
}

void EntriesView::setLocked(bool locked)
{
    m_locked = locked;
    setEditTriggers(locked ? NoEditTriggers : DoubleClicked | EditKeyPressed | AnyKeyPressed);
}

// Rows are 32 high: a quarter at each edge means "between", the middle means "on".
DropPlace EntriesView::placeAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    if (row < 0)
        return {m_entries.rowCount(), -1};
    const int top = rowViewportPosition(row);
    const int edge = rowHeight(row) / 4;
    const int y = point.y() - top;
    const bool lower = y >= rowHeight(row) / 2;
    const bool middle = y >= edge && y < rowHeight(row) - edge;
    return {lower ? row + 1 : row, middle ? row : -1};
}

DropEffect EntriesView::effectOf(const QDropEvent &event) const
{
    const bool own = event.source() == this || event.source() == viewport();
    const DropPlace place = placeAt(event.position().toPoint());
    return models::dropEffect(m_entries, m_versions, models::fromMime(event.mimeData()),
        own ? selectedRows() : QList<int> {}, place);
}

void EntriesView::mark(const DropEffect &effect)
{
    if (m_effect == effect)
        return;
    m_effect = effect;
    const bool takes = effect.kind == DropEffect::Kind::TakeVersion;
    m_delegate->setDropRow(takes ? effect.place.on : -1);
    Q_EMIT dragText(effect.text, effect.kind == DropEffect::Kind::Refused);
    viewport()->update();
}

void EntriesView::endDrag()
{
    m_effect.reset();
    m_delegate->setDropRow(-1);
    stopAutoScroll();
    Q_EMIT dragText({}, false);
    viewport()->update();
}

// Accepted even where it would be refused: a refused enter gets no move events, and the reason
// could not be told.
void EntriesView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_locked)
        return event->ignore();
    event->acceptProposedAction();
}

void EntriesView::dragMoveEvent(QDragMoveEvent *event)
{
    const DropEffect effect = effectOf(*event);
    mark(effect);
    if (effect.kind == DropEffect::Kind::Refused) {
        event->ignore();
        return;
    }
    event->setDropAction(effect.kind == DropEffect::Kind::Move ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    const models::DragPayload payload = models::fromMime(event->mimeData());
    if (effect.kind == DropEffect::Kind::TakeVersion && !payload.references.isEmpty())
        Q_EMIT versionWanted(payload.references[0]);
    if (hasAutoScroll())
        startAutoScroll();
}

void EntriesView::dragLeaveEvent(QDragLeaveEvent *)
{
    endDrag();
}

void EntriesView::dropEvent(QDropEvent *event)
{
    const DropEffect effect = effectOf(*event);
    endDrag();
    if (m_locked || effect.kind == DropEffect::Kind::Refused) {
        Q_EMIT dragText(effect.text, true);
        return event->ignore();
    }
    // A copy also when rows move: the page moves them, QAbstractItemView must not remove them.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(effect, models::fromMime(event->mimeData()));
}

void EntriesView::startDrag(Qt::DropActions)
{
    const QModelIndexList indexes = selectionModel()->selectedRows();
    if (indexes.isEmpty() || m_locked)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(m_entries.mimeData(indexes));
    const QModelIndex first = m_entries.index(selectedRows().first(), EntriesModel::Source);
    drag->setPixmap(paintDragGhost(
        {first.data(models::IconNameRole).toString(), first.data().toString(), int(indexes.size())},
        *this));
    drag->setHotSpot(DragHotSpot);
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

void EntriesView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHint(painter);
    if (m_effect && m_effect->kind != DropEffect::Kind::Refused)
        paintDropMark(painter);
}

void EntriesView::paintHint(QPainter &painter) const
{
    const int rows = m_entries.rowCount();
    if (rows == 0)
        return;
    const int top = rowViewportPosition(rows - 1) + rowHeight(rows - 1);
    const int height = rowHeight(rows - 1);
    if (top + height > viewport()->height())
        return;
    constexpr int Side = 16;
    QRect row(theme::PartSpacing, top, viewport()->width() - 2 * theme::PartSpacing, height + 4);
    const QRect icon(row.left(), row.center().y() - Side / 2, Side, Side);
    theme::icon(u"drag-handle"_s, theme::Role::SecondText).paint(&painter, icon);
    row.setLeft(row.left() + Side + theme::PartSpacing);
    painter.setFont(theme::font(theme::Type::Caption));
    painter.setPen(theme::color(theme::Role::SecondText));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            tr("Drop tags, images or platforms here, or use Add…"), Qt::ElideRight, row.width()));
}

void EntriesView::paintDropMark(QPainter &painter) const
{
    constexpr int LineWidth = 2;
    constexpr int RingSide = 8;
    painter.setPen(QPen(theme::color(theme::Role::Accent), LineWidth));
    painter.setBrush(Qt::NoBrush);
    const int row = m_effect->place.on >= 0 ? m_effect->place.on : m_effect->place.before;
    const bool atEnd = row >= m_entries.rowCount();
    const int last = m_entries.rowCount() - 1;
    const int top = !atEnd ? rowViewportPosition(row)
        : last >= 0        ? rowViewportPosition(last) + rowHeight(last)
                           : 0;
    const int width = viewport()->width();
    if (m_effect->kind == DropEffect::Kind::TakeVersion) {
        painter.drawRoundedRect(QRectF(1, top + 1, width - 2, rowHeight(row) - 2),
            theme::ControlRadius, theme::ControlRadius);
        return;
    }
    const int y = std::clamp(top, RingSide / 2, viewport()->height() - RingSide / 2);
    painter.drawLine(RingSide + 1, y, width, y);
    painter.drawEllipse(QRectF(1, y - RingSide / 2.0 + 1, RingSide - 2, RingSide - 2));
}

void EntriesView::keyPressEvent(QKeyEvent *event)
{
    const auto command = [&]() -> QString {
        if (event->matches(QKeySequence::Copy))
            return u"copy"_s;
        if (event->matches(QKeySequence::Paste))
            return u"paste"_s;
        if (event->matches(QKeySequence::Undo))
            return u"undo"_s;
        if (event->matches(QKeySequence::Redo) || event->keyCombination() == (Qt::CTRL | Qt::Key_Y))
            return u"redo"_s;
        if (event->keyCombination() == Qt::Key_Delete)
            return u"remove"_s;
        if (event->key() == Qt::Key_Up && event->modifiers() & Qt::AltModifier)
            return u"move-up"_s;
        if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
            return u"move-down"_s;
        return {};
    }();
    if (command.isEmpty())
        return QTableView::keyPressEvent(event);
    event->accept();
    Q_EMIT commanded(command);
}

void EntriesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_delegate)
        sizeColumns();
}

void EntriesView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void EntriesView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    auto *field = qobject_cast<FieldEdit *>(editor);
    if (field && hint != QAbstractItemDelegate::RevertModelCache && !field->problem().isEmpty()) {
        field->showProblem(); // stays, with what was typed; Esc drops it
        Q_EMIT refusedValue(field->problem());
        return;
    }
    const QModelIndex from = currentIndex();
    const bool forward = hint == QAbstractItemDelegate::EditNextItem;
    if (!forward && hint != QAbstractItemDelegate::EditPreviousItem)
        return QTableView::closeEditor(editor, hint);
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    editBeside(from, forward);
}

// The next cell that can be edited, on to the next row at the end of one.
void EntriesView::editBeside(const QModelIndex &from, bool forward)
{
    const int cells = m_entries.rowCount() * EntriesModel::Columns;
    int cell = from.row() * EntriesModel::Columns + from.column();
    for (cell += forward ? 1 : -1; cell >= 0 && cell < cells; cell += forward ? 1 : -1) {
        const QModelIndex next =
            m_entries.index(cell / EntriesModel::Columns, cell % EntriesModel::Columns);
        if (!EntriesModel::fieldOf(next.column()))
            continue;
        setCurrentIndex(next);
        return edit(next);
    }
}

}
