// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>
#include <QSet>

namespace waybill::ui {

// Above the matrix: a host and its client in two lines.
class HostHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit HostHeader(QWidget *parent = nullptr);

    QSize sectionSizeFromContents(int section) const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
};

// Before the matrix, as two columns that never scroll away: platform and OS version; of a group its
// operating system, which folds it.
class EntryHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit EntryHeader(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setCollapsed(const QSet<QString> &systems);

    int platformWidth() const { return m_platformWidth; } // where the OS versions begin
    QSize sizeHint() const override;
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void paintGroup(QPainter *painter, const QRect &rect, int section) const;
    void paintEntry(QPainter *painter, const QRect &rect, int section) const;
    QString text(int section, int role) const;

    QSet<QString> m_collapsed;
    int m_platformWidth = 0;
    int m_versionWidth = 0;
};

// Where the two headers meet: what the columns of the left one are called.
class CoverageCorner : public QWidget {
    Q_OBJECT

public:
    CoverageCorner(const EntryHeader &entries, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const EntryHeader &m_entries;
};

}
