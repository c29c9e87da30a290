// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QStyleOptionViewItem>

class QAbstractItemView;
class QHelpEvent;
class QPainter;

// What our delegates have in common: the style draws the row, they draw what stands on it.
namespace waybill::ui::rowpaint {

// The style's row: fill, hover, selection, focus; no text and no icon.
void background(QPainter *painter, QStyleOptionViewItem option);

// Whether the text stands on the style's highlight colour (windows11 selects with a light fill).
bool isOnHighlight(const QStyleOptionViewItem &option);
QColor text(const QStyleOptionViewItem &option);
QColor secondText(const QStyleOptionViewItem &option);
// A role's colour where it can be read, else the row's text colour.
QColor colored(const QStyleOptionViewItem &option, theme::Role role);

void icon(QPainter *painter, const QRect &place, const QString &name, theme::Role role,
    const QStyleOptionViewItem &option);

// One line in `place`, elided, in the reading direction's place; gives its width.
int line(QPainter *painter, const QRect &place, const QString &text, const QFont &font,
    const QColor &color, Qt::TextElideMode elide = Qt::ElideRight,
    Qt::Alignment alignment = Qt::AlignLeft);

// The tooltip role of a row as plain text. For QAbstractItemDelegate::helpEvent().
bool toolTip(QHelpEvent *event, QAbstractItemView *view, const QModelIndex &index);

}
