// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QTableView>

namespace waybill::models {
class CoverageModel;
}

namespace waybill::ui {

class CoverageCorner;
class EntryHeader;

// The matrix of entries and hosts. The headers and the results in the first row stay in sight
// however far it is scrolled; what is current stays so when other entries or hosts come.
class CoverageView : public QTableView {
    Q_OBJECT

public:
    explicit CoverageView(models::CoverageModel &model, QWidget *parent = nullptr);

    int currentEntry() const; // -1: the result, a group, or nothing
    int currentColumn() const { return currentIndex().column(); }
    void select(int entry, const QString &hostId); // a negative entry is the result

    // Everything unfolded, in one picture; null if that would be larger than `most` pixels.
    QPixmap picture(qint64 most) const;

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void currentCellChanged();
    void copyRequested();
    void removeHostRequested();

protected:
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    class Results; // the first row, where it is scrolled away

    void remember();
    void restore();
    void fitSections();
    void hideFolded();
    void toggleGroup(int row);
    bool isGroup(int row) const;
    void placeResults();

    models::CoverageModel &m_model;
    EntryHeader *m_entries;
    CoverageCorner *m_corner;
    Results *m_results;
    QSet<QString> m_folded; // operating systems
    int m_rememberedEntry = -1;
    QString m_rememberedHost;
};

}
