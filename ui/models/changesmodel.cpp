// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/changesmodel.h"

#include "ui/models/plaintext.h"

namespace waybill::models {

using compose::Change;

ChangesModel::ChangesModel(QObject *parent) : QAbstractListModel(parent) { }

void ChangesModel::setChanges(const QList<Change> &changes)
{
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change &change = m_changes[index.row()];
    const auto word = [&] {
        switch (change.kind) {
        case Change::Kind::Same:
            return tr("same");
        case Change::Kind::Changed:
            return tr("changed");
        case Change::Kind::Added:
            return tr("added");
        case Change::Kind::Removed:
            return tr("removed");
        }
        Q_UNREACHABLE_RETURN(QString());
    };
    switch (role) {
    case Qt::DisplayRole:
        return visible(change.platform);
    case SecondaryTextRole:
        return visible(change.detail);
    case KindRole:
        return int(change.kind);
    case Qt::AccessibleTextRole:
    case CopyRole:
        return visible(QStringList {word(), change.platform, change.detail}.join(u' '));
    default:
        return {};
    }
}

}
