// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"
#include "ui/models/roles.h"

#include <QAbstractListModel>

namespace waybill::models {

// Many hosts and what each would do with a list, one row a host. Told. Owner: the preview.
class HostVerdictsModel : public QAbstractListModel {
    Q_OBJECT

public:
    // DisplayRole is the host, SecondaryTextRole what it takes, VerdictRole an int of VerdictState.
    enum ExtraRole { HostRole = FirstFreeRole }; // id of the host
    using QAbstractListModel::QAbstractListModel;

    void setCoverage(const match::Coverage &coverage);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<match::HostCoverage> m_hosts;
};

}
