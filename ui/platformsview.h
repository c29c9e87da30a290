// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace waybill::models {
class PlatformsModel;
}

namespace waybill::ui {

class PlatformsDelegate;

// The tree of an image's platforms. Says what the user wants done with rows; the page does it.
class PlatformsView : public QTreeView {
    Q_OBJECT

public:
    explicit PlatformsView(models::PlatformsModel &model, QWidget *parent = nullptr);

    QList<int> selectedPositions() const; // groups stand for their rows
    QList<int> positionsInView() const;
    // The one entry whose details are to be shown; -1 if none, a group or several are selected.
    int shownPosition() const;
    void select(int position);
    int heightOfRows() const; // of all that are unfolded, with the header
    void restoreColumns(const QByteArray &state); // of header()->saveState()
    void setShowsWaiting(bool shows); // skeletons in rows that wait for details

Q_SIGNALS:
    void rowsInViewChanged(); // at most once a turn of the event loop
    void addToListRequested();
    void newListRequested();
    void copyRowsRequested();
    void copyDigestRequested();
    void copyPullLineRequested();
    void copyPlatformRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void startDrag(Qt::DropActions actions) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void fitSizeAndDigest();
    void showTree();
    void announceRows();

    models::PlatformsModel &m_model;
    PlatformsDelegate *m_delegate;
    bool m_announced = false;
};

}
