// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QSet>

namespace waybill::models {

// Which Windows entries would take which OS version from where, to be checked and accepted. Told,
// looks nothing up. Owner: the dialog.
class TakeVersionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Entry, Now, From, Then };
    static constexpr int Columns = Then + 1;

    // `positions` are those to be offered; the rest of the list is left alone.
    TakeVersionModel(
        compose::Composition composition, const QList<int> &positions, QObject *parent = nullptr);

    // For every row the tag of `repository` that names the same Windows release as its own tag.
    void proposeTags(const oci::Reference &repository, const QStringList &tags);
    // This one for every row, whatever it is called.
    void proposeOrigin(const oci::Reference &origin);
    void clearProposals();
    QSet<QString> wantedOrigins() const; // whole references whose version is not known yet
    void setVersion(const QString &origin, const Result<QString> &version);

    int chosenCount() const; // rows that are checked and would change
    bool isWaiting() const { return !wantedOrigins().isEmpty(); }
    compose::Composition result() const; // the composition with all that is chosen taken over

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row {
        int position = 0;
        std::optional<oci::Reference> origin; // nullopt: no tag fits
        QString version; // empty while it is not known
        QString problem; // why it could not be had
        bool checked = false;
    };
    bool wouldChange(const Row &row) const;
    QString text(const Row &row, int column) const;
    void propose(Row &row, const std::optional<oci::Reference> &origin);
    void refresh();

    compose::Composition m_composition;
    QList<Row> m_rows;
    bool m_looked = false;
};

// Positions of the Windows entries among `chosen`; if there are none, of all Windows entries that
// have no OS version; if there are none of those either, of all Windows entries.
QList<int> rowsToVersion(const compose::Composition &composition, const QList<int> &chosen);

}
