// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/placeheader.h"

#include "ui/theme.h"

#include <QItemSelectionModel>
#include <QPaintEvent>
#include <QPainter>

namespace waybill::ui {

PlaceHeader::PlaceHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true); // selects the row
    setSectionResizeMode(Fixed);
    setHighlightSections(true); // repaints with the selection
    viewport()->setBackgroundRole(QPalette::Base);
}

void PlaceHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().brush(QPalette::Base));
    painter.end();
    QHeaderView::paintEvent(event);
}

void PlaceHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool selected =
        selectionModel() && selectionModel()->isRowSelected(section, QModelIndex());
    const auto group = isActiveWindow() ? QPalette::Active : QPalette::Inactive;
    const QColor back = palette().color(group, selected ? QPalette::Highlight : QPalette::Base);
    const QColor text =
        palette().color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->fillRect(rect, back);
    painter->setFont(theme::font(theme::Type::Figures));
    painter->setPen(theme::colorOn(theme::Role::SecondText, back, text));
    painter->drawText(rect, Qt::AlignCenter, model()->headerData(section, Qt::Vertical).toString());
    painter->restore();
}

}
