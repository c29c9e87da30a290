// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "ui/context.h"
#include "ui/models/dragpayload.h"
#include "ui/models/versionbook.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QSet>

#include <vector>

namespace waybill::models {
class EntriesModel;
}

namespace waybill::ui {

// Looks up what is added to a list, several at a time, and puts it where it was dropped; and takes
// OS versions of base images over. Owner: the page.
class ListAdder : public QObject {
    Q_OBJECT

public:
    // All must outlive the adder.
    ListAdder(Context &context, models::EntriesModel &entries, models::VersionBook &versions,
        QObject *parent = nullptr);

    // Above this row; the number of rows is the end.
    void insert(const models::DragPayload &payload, int row);
    void takeVersion(const models::DragPayload &payload, int row);
    // Learns what a drop would take, to be able to say so before it happens.
    void lookUp(const oci::Reference &origin);
    bool isBusy() const { return m_reading > 0; }

Q_SIGNALS:
    void busyChanged();
    void inserted(const QList<int> &rows);
    void versionKnown();
    void versionTaken(int row, const waybill::models::KnownVersion &known);
    // `failed` can be tried again.
    void failed(const QString &sentence, const QList<waybill::oci::Reference> &failed, int row);

private:
    using Collected = std::vector<Result<QList<compose::Item>>>;

    void read(const QList<oci::Reference> &references, int row);
    void take(const QList<oci::Reference> &references, const Collected &collected,
        const QPersistentModelIndex &before);
    void put(const QList<compose::Item> &items, int row);
    void apply(int row, const models::KnownVersion &known);
    void busy(int by);

    Context &m_context;
    models::EntriesModel &m_entries;
    models::VersionBook &m_versions;
    QSet<QString> m_lookedUp;
    int m_reading = 0;
};

}
