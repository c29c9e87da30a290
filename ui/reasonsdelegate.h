// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace waybill::ui {

// Rows of models::ReasonsModel: an icon, the entry, and below it the reason, which wraps.
class ReasonsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // What rows measure at this width. A long list has few reasons and many rows, and measuring
    // text is slow.
    struct Sizes {
        QFont font; // of the application, when it was measured
        int width = -1;
        int title = 0;
        int line = 0; // the first line of an entry
        int least = 0; // of an entry
        QHash<QString, int> byReason;
    };

    const Sizes &sizes(int width) const;
    int heightOf(const QString &reason, int width) const;

    mutable Sizes m_sizes;
};

}
