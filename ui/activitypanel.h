// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDockWidget>
#include <QListView>
#include <QStyledItemDelegate>

namespace waybill::ui {

class Activity;

// The panel at the bottom: what runs, how far it is, and a way to end it.
class ActivityPanel : public QDockWidget {
    Q_OBJECT

public:
    explicit ActivityPanel(Activity &activity, QWidget *parent = nullptr);

private:
    void dismissCurrent();

    Activity &m_activity;
    QListView *m_list;
};

class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void dismissClicked(const QModelIndex &index);
};

}
