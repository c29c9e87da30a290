// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/coverageview.h"

#include "ui/coveragedelegate.h"
#include "ui/coverageheaders.h"
#include "ui/models/coveragemodel.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using models::CoverageModel;

// Only drawn: for keyboards and assistive tools the row is where it is.
class CoverageView::Results : public QWidget {
public:
    explicit Results(CoverageView &view) : QWidget(&view), m_view(view)
    {
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme::color(theme::Role::Card));
        const QRect cells(m_view.viewport()->x(), 0, m_view.viewport()->width(), height());
        painter.setClipRect(cells);
        for (int column = 0; column < m_view.m_model.columnCount(); ++column)
            paintCell(painter, column, cells);
        painter.setClipping(false);
        const QRect head(m_view.m_entries->x(), 0, m_view.m_entries->width(), height());
        m_view.m_entries->paintSection(&painter, head, 0);
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        const int column = m_view.columnAt(int(event->position().x()) - m_view.viewport()->x());
        m_view.setCurrentIndex(m_view.m_model.index(0, column));
        m_view.setFocus(Qt::MouseFocusReason);
    }

private:
    void paintCell(QPainter &painter, int column, const QRect &cells)
    {
        QStyleOptionViewItem option;
        m_view.initViewItemOption(&option);
        option.rect = QRect(cells.x() + m_view.columnViewportPosition(column), 0,
            m_view.columnWidth(column), height());
        if (!option.rect.intersects(cells))
            return;
        const QModelIndex index = m_view.m_model.index(0, column);
        option.state.setFlag(QStyle::State_Selected, index == m_view.currentIndex());
        option.state.setFlag(QStyle::State_HasFocus, m_view.hasFocus());
        m_view.itemDelegate()->paint(&painter, option, index);
    }

    CoverageView &m_view;
};

CoverageView::CoverageView(CoverageModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_entries(new EntryHeader(this)),
      m_corner(new CoverageCorner(*m_entries, this)), m_results(new Results(*this))
{
    setObjectName(u"coverage"_s);
    setAccessibleName(u"Coverage"_s);
    setHorizontalHeader(new HostHeader(this));
    setVerticalHeader(m_entries);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &CoverageView::remember);
    setModel(&model);
    setItemDelegate(new CoverageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&model, &QAbstractItemModel::modelReset, this, &CoverageView::restore);
    connect(m_entries, &QHeaderView::sectionClicked, this, [this](int row) {
        if (isGroup(row))
            toggleGroup(row);
    });
    restore();
}

bool CoverageView::isGroup(int row) const
{
    return row >= 0 && row < m_model.rowCount() && m_model.kind(row) == CoverageModel::Group;
}

int CoverageView::currentEntry() const
{
    return currentIndex().isValid() ? m_model.entryAt(currentIndex().row()) : -1;
}

void CoverageView::select(int entry, const QString &hostId)
{
    const int row = std::max(0, m_model.rowOf(entry));
    const int column = std::max(0, m_model.columnOf(hostId));
    setCurrentIndex(m_model.index(row, column));
}

void CoverageView::remember()
{
    const QModelIndex index = currentIndex();
    m_rememberedEntry = currentEntry();
    m_rememberedHost = index.isValid() ? m_model.host(index.column()).asked.host.id : QString();
}

void CoverageView::restore()
{
    fitSections();
    hideFolded();
    if (m_model.columnCount() > 0)
        select(m_rememberedEntry, m_rememberedHost);
    placeResults();
    Q_EMIT currentCellChanged();
}

void CoverageView::fitSections()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnWidth(column,
            static_cast<HostHeader *>(horizontalHeader())->sectionSizeFromContents(column).width());
    for (int row = 0; row < m_model.rowCount(); ++row)
        setRowHeight(row, m_entries->sectionSizeFromContents(row).height());
}

void CoverageView::hideFolded()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool folded =
            m_model.kind(row) == CoverageModel::Entry && m_folded.contains(m_model.groupAt(row));
        if (isRowHidden(row) != folded)
            setRowHidden(row, folded);
    }
    m_entries->setCollapsed(m_folded);
}

void CoverageView::toggleGroup(int row)
{
    const QString os = m_model.groupAt(row);
    const bool folds = !m_folded.remove(os);
    if (folds)
        m_folded.insert(os);
    hideFolded();
    if (currentIndex().isValid() && isRowHidden(currentIndex().row()))
        setCurrentIndex(m_model.index(row, currentIndex().column()));
    const QString name = m_model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
    QAccessibleAnnouncementEvent told(
        this, folds ? tr("%1, folded").arg(name) : tr("%1, unfolded").arg(name));
    QAccessible::updateAccessibility(&told);
}

QPixmap CoverageView::picture(qint64 most) const
{
    CoverageView whole(m_model);
    whole.setAttribute(Qt::WA_DontShowOnScreen);
    whole.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole.setCurrentIndex({});
    const QSize head(
        whole.m_entries->sizeHint().width(), whole.horizontalHeader()->sizeHint().height());
    const QSize size = head + QSize(whole.horizontalHeader()->length(), whole.m_entries->length());
    const double ratio = devicePixelRatioF();
    constexpr int side = 32767; // what a painter can reach
    if (double(size.width()) * size.height() * ratio * ratio > double(most)
        || std::max(size.width(), size.height()) * ratio > side)
        return {};
    whole.resize(size);
    return whole.grab();
}

// What is below the results in the first row is not in sight.
void CoverageView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || index.row() == 0)
        return;
    const int hidden = rowHeight(0) - visualRect(index).top();
    if (hidden > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - hidden);
}

void CoverageView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(
        m_entries->x(), horizontalHeader()->y(), m_entries->width(), horizontalHeader()->height());
    m_corner->raise();
    placeResults();
}

void CoverageView::placeResults()
{
    const bool away = m_model.rowCount() > 0 && verticalScrollBar()->value() > 0;
    const QRect cells = viewport()->geometry();
    const QRect both = cells.united(m_entries->geometry());
    m_results->setGeometry(both.x(), cells.y(), both.width(), away ? rowHeight(0) : 0);
    m_results->setVisible(away);
    m_results->raise();
    m_results->update();
}

void CoverageView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeResults();
}

void CoverageView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_results->update();
    Q_EMIT currentCellChanged();
}

void CoverageView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool opens = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (opens && isGroup(currentIndex().row()))
        toggleGroup(currentIndex().row());
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->matches(QKeySequence::Delete))
        Q_EMIT removeHostRequested();
    else
        QTableView::keyPressEvent(event);
}

void CoverageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && isGroup(index.row()))
        toggleGroup(index.row());
    else
        QTableView::mouseDoubleClickEvent(event);
}

void CoverageView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitSections();
}

}
