// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/texttable.h"

#include "ui/models/plaintext.h"

using namespace Qt::StringLiterals;

namespace waybill::models {

void TextTable::setTable(const Table &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int TextTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int TextTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant TextTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableCell cell = m_table.rows.at(index.row()).value(index.column());
    const CellKind kind = m_table.columns.at(index.column()).kind;
    const QString whole = cell.whole.isEmpty() ? cell.text : cell.whole;
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return whole.isEmpty() ? QString()
                               : u"<qt>"_s + visible(whole).toHtmlEscaped() + u"</qt>"_s;
    case CopyRole:
        return whole;
    case KindRole:
        return int(kind);
    case Qt::TextAlignmentRole:
        return QVariant(
            Qt::AlignVCenter | (kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
        return {};
    const Table::ColumnHead &head = m_table.columns.at(section);
    if (role == Qt::DisplayRole)
        return head.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant(
            Qt::AlignVCenter | (head.kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

}
