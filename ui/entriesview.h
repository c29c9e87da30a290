// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/dropeffect.h"

#include <QSet>
#include <QTableView>

namespace waybill::models {
class EntriesModel;
}

namespace waybill::ui {

class EntriesDelegate;

// The table of a list being made: editing in the cell, dropping on and between rows, keys. Says
// what the user wants; the page does it. Owner: the page.
class EntriesView : public QTableView {
    Q_OBJECT

public:
    // Both must outlive the view.
    EntriesView(models::EntriesModel &entries, const models::VersionBook &versions,
        QWidget *parent = nullptr);

    QList<int> selectedRows() const; // in the list's order
    void selectRows(const QList<int> &rows); // the first becomes the current one
    void setLocked(bool locked); // nothing may change, as during a push

Q_SIGNALS:
    void dropped(
        const waybill::models::DropEffect &effect, const waybill::models::DragPayload &payload);
    // What a drop here would do, while something is dragged over; an empty text when it has left.
    void dragText(const QString &text, bool refused);
    // A tag is being dragged over a Windows row: its version would be worth knowing.
    void versionWanted(const waybill::oci::Reference &reference);
    // A key: "copy", "paste", "remove", "move-up", "move-down", "undo", "redo".
    void commanded(const QString &action);
    void selectionMoved();
    void refusedValue(const QString &sentence); // an editor stays open because of it

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

protected Q_SLOTS:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void setUpHeaders();
    void sizeColumns();
    QSet<int> idleColumns() const;
    models::DropPlace placeAt(const QPoint &point) const;
    models::DropEffect effectOf(const QDropEvent &event) const;
    void mark(const models::DropEffect &effect);
    void endDrag();
    void paintDropMark(QPainter &painter) const;
    void paintHint(QPainter &painter) const;
    void editBeside(const QModelIndex &from, bool forward);

    models::EntriesModel &m_entries;
    const models::VersionBook &m_versions;
    EntriesDelegate *m_delegate;
    std::optional<models::DropEffect> m_effect; // while something is dragged over
    bool m_locked = false;
    bool m_narrow = false; // columns are as narrow as they can be
    QSet<int> m_idle; // columns that are narrower still
};

}
