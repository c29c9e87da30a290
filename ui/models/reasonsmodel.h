// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"
#include "ui/models/roles.h"

#include <QAbstractListModel>

namespace waybill::models {

// Why a client takes one entry and not the others: a row an entry, below the title of its group
// (chosen, would do, cannot tell, rejected, attestations). Told. Owner: the panel.
class ReasonsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Kind { Title, Entry }; // KindRole; titles cannot be selected
    enum ReasonRole {
        PlaceRole = FirstFreeRole, // "#6"; empty for a single image
        VersionRole, // its OS version
        EntryRole, // index of Subject::entries; -1 for a title
    };
    // DisplayRole is the platform or the title, SecondaryTextRole the reason or the count,
    // VerdictRole an int of VerdictState.
    using QAbstractListModel::QAbstractListModel;

    void setVerdict(const match::Subject &subject, const match::Verdict &verdict);
    void clear();
    int rowOf(int entry) const; // -1 if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class Group { Chosen, Loses, Unknown, Rejected, Attestations };
    struct Row {
        Group group = Group::Chosen;
        int entry = -1; // -1: the title
        int count = 0; // of a title
        QString place;
        QString platform;
        QString version;
        match::EntryVerdict verdict;

        bool operator==(const Row &) const = default;
    };

    static Group groupOf(const match::Candidate &entry, const match::EntryVerdict &verdict);
    static QString titleOf(Group group);
    static QList<Row> rowsOf(const match::Subject &subject, const match::Verdict &verdict);
    void setRows(const QList<Row> &rows);
    QVariant titleData(const Row &row, int role) const;
    QVariant entryData(const Row &row, int role) const;

    QList<Row> m_rows;
};

}
