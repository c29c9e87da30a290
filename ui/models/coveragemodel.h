// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"
#include "ui/models/roles.h"
#include "ui/models/rowverdict.h"

#include <QAbstractTableModel>

namespace waybill::models {

// The matrix of entries and hosts: a column for each host, the results in the first row, then the
// entries by operating system in the document's order, each group below a row of its own. Platform
// and OS version are the vertical header, host and client the horizontal one.
class CoverageModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Kind { Result, Group, Entry }; // KindRole of cells and of the vertical header
    // Of the vertical header.
    enum ExtraRole { VersionRole = FirstFreeRole };

    using QAbstractTableModel::QAbstractTableModel;

    // Rows and columns that are the same as before stay where they are.
    void setCoverage(const match::Coverage &coverage);
    const match::Coverage &coverage() const { return m_coverage; }
    const match::HostCoverage &host(int column) const { return m_coverage.hosts[column]; }

    Kind kind(int row) const { return m_rows[row].kind; }
    int entryAt(int row) const { return m_rows[row].entry; } // -1 for a group and the result
    int rowOf(int entry) const; // -1 if there is none
    int columnOf(const QString &hostId) const; // -1 if there is none
    QString groupAt(int row) const { return m_rows[row].os; } // the OS as written

    // Of a host, for the two lines of its header.
    static QString shortName(const match::Asked &asked);
    static QString shortClient(const match::Asked &asked);
    // "Windows Server 2022 with Docker Engine 28 on Windows"
    static QString fullName(const match::Asked &asked);
    // "windows/amd64 10.0.17763.1757, entry 6"
    QString entryName(int entry) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Kind kind = Entry;
        QString os;
        int entry = -1;

        bool operator==(const Row &) const = default;
    };

    static QList<Row> rowsOf(const match::Coverage &coverage);
    oci::Platform platform(int entry) const; // as written, else as the image's config says
    bool isStated(int entry) const;
    QVariant resultData(const match::HostCoverage &host, int role) const;
    QVariant groupData(const Row &row, int role) const;
    QVariant entryData(const match::HostCoverage &host, int entry, int role) const;
    QVariant hostHeader(const match::Asked &asked, int role) const;
    QVariant rowHeader(const Row &row, int role) const;
    QVariant groupHeader(const Row &row, int role) const;
    QVariant entryHeader(int entry, int role) const;

    match::Coverage m_coverage;
    QList<Row> m_rows;
};

}
