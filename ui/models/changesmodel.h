// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/diff.h"
#include "ui/models/roles.h"

#include <QAbstractListModel>

namespace waybill::models {

// What a push would change, one row an entry. Told. Owner: the preview.
class ChangesModel : public QAbstractListModel {
    Q_OBJECT

public:
    // KindRole is an int of compose::Change::Kind, SecondaryTextRole the detail.
    explicit ChangesModel(QObject *parent = nullptr);

    void setChanges(const QList<compose::Change> &changes);
    const QList<compose::Change> &changes() const { return m_changes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<compose::Change> m_changes;
};

}
