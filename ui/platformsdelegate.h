// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace waybill::ui {

// Paints the cells of a PlatformsModel: the style draws the row, we draw what stands in it.
class PlatformsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int CellPadding = 10; // as header sections have it

    using QStyledItemDelegate::QStyledItemDelegate;

    // Whether rows that wait for their details show that they do.
    void setShowsWaiting(bool shows) { m_showsWaiting = shows; }
    bool showsWaiting() const { return m_showsWaiting; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;

    void paintGroup(const Cell &cell, const QModelIndex &index) const;
    void paintPlatform(const Cell &cell, const QModelIndex &index) const;
    void paintVersion(const Cell &cell, const QModelIndex &index) const;
    void paintSize(const Cell &cell, const QModelIndex &index) const;
    void paintVerdict(const Cell &cell, const QModelIndex &index) const;

    bool m_showsWaiting = false;
};

}
