// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tableview.h"

#include "ui/rowpaint.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

constexpr int CellPadding = 10;
constexpr int WidestColumn = 320;

theme::Type typeOf(models::CellKind kind)
{
    switch (kind) {
    case models::CellKind::Words:
        return theme::Type::Body;
    case models::CellKind::Number:
        return theme::Type::Figures;
    case models::CellKind::Code:
        return theme::Type::Mono;
    }
    return theme::Type::Body;
}

class TableDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString text = row.text;
        rowpaint::background(painter, row);
        painter->save();
        painter->setFont(fontOf(index));
        painter->setPen(rowpaint::text(row));
        const QRect place = row.rect.adjusted(CellPadding, 0, -CellPadding, 0);
        const QString shown =
            painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        painter->drawText(place,
            int(row.displayAlignment) | Qt::TextSingleLine | Qt::TextForceLeftToRight, shown);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(fontOf(index));
        const int width = metrics.horizontalAdvance(index.data().toString()) + 2 * CellPadding;
        return {std::min(width + 1, WidestColumn), theme::rowHeight()};
    }

private:
    static QFont fontOf(const QModelIndex &index)
    {
        return theme::font(typeOf(models::CellKind(index.data(models::KindRole).toInt())));
    }
};

}

TableView::TableView(const QString &objectName, const QString &name, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setModel(&m_model);
    setItemDelegate(new TableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    theme::setType(header(), theme::Type::Caption);
}

void TableView::setTable(const models::Table &table, int wide)
{
    m_model.setTable(table);
    for (int column = 0; column < int(table.columns.size()); ++column) {
        header()->setSectionResizeMode(
            column, column == wide ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != wide)
            resizeColumnToContents(column);
    }
}

void TableView::copyCurrent()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    QApplication::clipboard()->setText(index.data(models::CopyRole).toString());
    const QString what =
        m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    //: %1 is a thing that was copied, such as "List digest"
    Q_EMIT copied(tr("%1 copied").arg(what));
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const QString what =
        m_model.headerData(currentIndex().column(), Qt::Horizontal, Qt::DisplayRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a thing that can be copied, such as "List digest"
    menu->addAction(theme::icon(u"copy"_s), withoutMnemonic(tr("Copy: %1").arg(what)), this,
        &TableView::copyCurrent);
    menu->popup(event->globalPos());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    QTreeView::keyPressEvent(event);
}

}
