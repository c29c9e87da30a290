// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/browse/imagetree.h"
#include "ui/models/dragpayload.h"
#include "ui/models/roles.h"
#include "ui/models/rowverdict.h"

#include <QAbstractItemModel>
#include <QHash>

#include <optional>

namespace waybill::models {

// The platforms of an open image: operating systems in the document's order, below them the
// entries. An image that is no list is a single row. Attestations are no rows but badges of the
// platform that they describe.
//
// The model is told and never fetches: who shows it calls need() for the rows in view, and gets a
// detailsWanted() for each that nobody asked for yet. Details that fail make a bad row.
class PlatformsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Platform, OsVersion, Size, Digest, Here, ColumnCount };
    enum Kind { Group, Entry }; // KindRole
    enum Load { NotAsked, Waiting, Known, Failed }; // LoadRole
    enum ExtraRole { PositionRole = FirstFreeRole, LoadRole };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(const browse::ImageTree &tree);
    void clear();
    const browse::ImageTree *tree() const; // nullptr before the first

    // Raises detailsWanted() and kindsWanted() for what is not known and not on its way.
    void need(const QList<int> &positions);
    // Forgets a failure, so that the next need() asks again.
    void forgetFailure(int position);
    void applyDetails(int position, const Result<browse::ImageDetails> &details);
    // Of an attestation: "provenance", "SBOM". A failure leaves the badge at "attestation".
    void applyKinds(int position, const Result<QStringList> &kinds);
    void setVerdicts(const QHash<int, RowVerdict> &verdicts); // by position

    Load load(int position) const;
    const browse::ImageDetails *details(int position) const; // nullptr unless Known
    const Error *failure(int position) const; // nullptr unless Failed
    QStringList kinds(int attestation) const; // empty as long as they are not known
    // As the entry states it, else as the image's config does; empty if neither is known.
    oci::Platform platform(int position) const;

    QList<int> positions() const; // of all rows, in their order
    QList<int> positions(const QModelIndexList &indexes) const; // groups stand for their rows
    QModelIndex indexOf(int position) const; // of its Platform cell
    int failures(ErrorKind kind) const;
    int failures() const;

    // What dragging or copying these rows means: entries as items with the attestations that
    // belong to them; an image that is no list as a reference pinned by digest.
    DragPayload payload(const QList<int> &positions) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void detailsWanted(int position);
    void kindsWanted(int position);

private:
    struct OsGroup {
        QString os;
        QList<int> positions;
    };
    struct Place {
        int group = 0;
        int row = 0;
    };
    struct Row {
        Load load = NotAsked;
        std::optional<browse::ImageDetails> details;
        std::optional<Error> error;
    };

    void group();
    const browse::Entry *entryAt(const QModelIndex &index) const; // nullptr for groups
    void changed(int position);

    QVariant groupData(const OsGroup &group, int column, int role) const;
    QVariant entryData(const browse::Entry &entry, int column, int role) const;
    QString platformText(const browse::Entry &entry) const;
    QString versionText(const browse::Entry &entry) const;
    QString secondaryText(const browse::Entry &entry, int column) const;
    QString displayText(const browse::Entry &entry, int column) const;
    QString accessibleText(const browse::Entry &entry, int column) const;
    QString toolTip(const browse::Entry &entry, int column) const;
    QString copyText(const browse::Entry &entry, int column) const;
    QString iconName(const browse::Entry &entry, int column) const;
    QStringList badges(const browse::Entry &entry) const;
    void complete(compose::Item &item, int position) const;

    std::optional<browse::ImageTree> m_tree;
    QList<OsGroup> m_groups; // empty for an image that is no list
    QHash<int, Place> m_places; // by position
    QHash<int, Row> m_rows; // by position; only those that were asked for
    QHash<int, QStringList> m_kinds; // by position of the attestation; empty list: asked
    QHash<int, RowVerdict> m_verdicts;
};

// Why a row has no details, in at most five words: "Not at the registry (404)".
QString shortReason(const Error &error);

}
