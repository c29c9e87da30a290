// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

namespace waybill::models {

// How a cell's text is written.
enum class CellKind { Words, Number, Code };

struct TableCell {
    QString text; // shown; made visible by who fills the table
    QString whole; // for tooltip and copying; empty if `text` is all
};

struct Table {
    struct ColumnHead {
        QString title;
        CellKind kind = CellKind::Words;
    };
    QList<ColumnHead> columns;
    QList<QList<TableCell>> rows;
};

// A small table of text that is set as a whole: layers, history, attestations.
class TextTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const Table &table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index,
        int role = Qt::DisplayRole) const override; // KindRole: a CellKind
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Table m_table;
};

}
