// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace waybill::models {
class VersionBook;
}

namespace waybill::ui {

// Draws the cells of the entries table and opens the editors in them. Owner: the view.
class EntriesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // `versions` must outlive the delegate.
    EntriesDelegate(const models::VersionBook &versions, QObject *parent);

    // The row that what is being dragged would give its OS version to; -1 for none.
    void setDropRow(int row) { m_dropRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintSource(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const models::VersionBook &m_versions;
    int m_dropRow = -1;
};

}
