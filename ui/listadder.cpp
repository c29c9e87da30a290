// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/listadder.h"

#include "core/compose/collector.h"
#include "core/compose/plan.h"
#include "ui/activity.h"
#include "ui/models/entriesmodel.h"

#include <algorithm>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using compose::Item;
using models::KnownVersion;

ListAdder::ListAdder(
    Context &context, models::EntriesModel &entries, models::VersionBook &versions, QObject *parent)
    : QObject(parent), m_context(context), m_entries(entries), m_versions(versions)
{
}

void ListAdder::busy(int by)
{
    m_reading += by;
    Q_EMIT busyChanged();
}

void ListAdder::insert(const models::DragPayload &payload, int row)
{
    if (!payload.references.isEmpty())
        read(payload.references, row);
    if (!payload.items.isEmpty())
        put(payload.items, row);
}

void ListAdder::read(const QList<oci::Reference> &references, int row)
{
    const QPersistentModelIndex before = m_entries.index(row, 0);
    const QString title = references.size() == 1
        ? tr("Reading %1").arg(references.first().shortName())
        : tr("Reading %n image(s)", nullptr, int(references.size()));
    auto *operation =
        async::Operation::run<Collected>(this, title, m_context.collector.collectAll(references),
            [this, references, before](
                const Collected &collected) { take(references, collected, before); });
    m_context.activity.add(operation, u"add"_s);
    busy(+1);
    connect(operation, &QObject::destroyed, this, [this] { busy(-1); });
}

void ListAdder::take(const QList<oci::Reference> &references, const Collected &collected,
    const QPersistentModelIndex &before)
{
    QList<Item> items;
    QList<oci::Reference> failedOnes;
    QString sentence;
    for (std::size_t i = 0; i < collected.size(); ++i) {
        if (collected[i]) {
            items += *collected[i];
            continue;
        }
        if (failedOnes.isEmpty())
            sentence = collected[i].error().message;
        failedOnes.append(references[qsizetype(i)]);
    }
    const int row = before.isValid() ? before.row() : m_entries.rowCount();
    put(items, row);
    if (failedOnes.isEmpty())
        return;
    const QString name = failedOnes.first().familiar();
    Q_EMIT failed(failedOnes.size() == 1
            ? tr("%1 could not be added. %2").arg(name, sentence)
            : tr("%n image(s) could not be added, %1 first. %2", nullptr, int(failedOnes.size()))
                  .arg(name, sentence),
        failedOnes, row + int(items.size()));
}

void ListAdder::put(const QList<Item> &items, int row)
{
    if (items.isEmpty())
        return;
    const int rowsBefore = m_entries.rowCount();
    m_entries.apply(tr("Add %n item(s)", nullptr, int(items.size())),
        compose::edit::insert(m_entries.composition(), m_entries.positionBefore(row), items));
    QList<int> rows;
    for (int i = 0; i < m_entries.rowCount() - rowsBefore; ++i)
        rows.append(std::min(row, rowsBefore) + i);
    Q_EMIT inserted(rows);
}

void ListAdder::lookUp(const oci::Reference &origin)
{
    const QString key = origin.toString();
    if (m_versions.of(origin) || m_lookedUp.contains(key))
        return;
    m_lookedUp.insert(key); // once: a drag moves a hundred times a second
    async::Operation::run<Result<QString>>(this, tr("Reading %1").arg(origin.shortName()),
        m_context.collector.osVersionOf(origin, {}),
        [this, origin](const Result<QString> &version) {
            if (version)
                m_versions.add({*version, origin});
            Q_EMIT versionKnown();
        });
}

void ListAdder::takeVersion(const models::DragPayload &payload, int row)
{
    if (!payload.items.isEmpty()) {
        const Item &item = payload.items.first();
        return apply(row, {item.platform().osVersion, item.source});
    }
    const oci::Reference origin = payload.references.value(0);
    if (const auto known = m_versions.of(origin))
        return apply(row, *known);
    const QPersistentModelIndex at = m_entries.index(row, models::EntriesModel::OsVersion);
    const QString architecture =
        at.sibling(row, models::EntriesModel::Architecture).data(Qt::EditRole).toString();
    auto *operation =
        async::Operation::run<Result<QString>>(this, tr("Reading %1").arg(origin.shortName()),
            m_context.collector.osVersionOf(origin, architecture),
            [this, origin, at](const Result<QString> &version) {
                if (version && at.isValid())
                    apply(at.row(), {*version, origin});
                else if (!version)
                    Q_EMIT failed(tr("No OS version could be taken from %1. %2")
                                      .arg(origin.familiar(), version.error().message),
                        {}, at.row());
            });
    busy(+1);
    connect(operation, &QObject::destroyed, this, [this] { busy(-1); });
}

void ListAdder::apply(int row, const KnownVersion &known)
{
    const int position = m_entries.positionAt(row);
    if (position < 0)
        return;
    m_versions.add(known);
    m_entries.apply(tr("Take OS version %1").arg(known.osVersion),
        compose::edit::takeVersion(
            m_entries.composition(), position, known.osVersion, known.origin.toString()));
    Q_EMIT versionTaken(row, known);
}

}
