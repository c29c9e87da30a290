// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/platformsmodel.h"

#include "core/compose/collector.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::models {

namespace {

// Groups have this as internalId; an entry has its group's number + 1.
constexpr quintptr TopLevel = 0;

// Whether there is a config to read: not for lists in lists and the oldest format.
bool hasDetails(const browse::ImageTree &tree, const browse::Entry &entry)
{
    if (!tree.isIndex())
        return std::holds_alternative<oci::ImageManifest>(tree.manifest);
    const oci::ManifestKind kind = oci::manifestKind(entry.descriptor.mediaType);
    return kind == oci::ManifestKind::DockerManifest || kind == oci::ManifestKind::OciManifest;
}

}

void PlatformsModel::setTree(const browse::ImageTree &tree)
{
    beginResetModel();
    m_tree = tree;
    group();
    endResetModel();
}

void PlatformsModel::clear()
{
    beginResetModel();
    m_tree.reset();
    group();
    endResetModel();
}

void PlatformsModel::group()
{
    m_groups.clear();
    m_places.clear();
    m_rows.clear();
    m_kinds.clear();
    m_verdicts.clear();
    if (!m_tree || !m_tree->isIndex())
        return;
    QHash<QString, int> byOs;
    for (const browse::Entry &entry : std::as_const(m_tree->entries)) {
        if (entry.attests)
            continue;
        const QString os = entry.descriptor.platform.value_or(oci::Platform {}).os;
        const auto known = byOs.constFind(os);
        const int number = known != byOs.cend() ? *known : int(m_groups.size());
        if (known == byOs.cend()) {
            byOs.insert(os, number);
            m_groups.append({os, {}});
        }
        m_places.insert(entry.position, {number, int(m_groups[number].positions.size())});
        m_groups[number].positions.append(entry.position);
    }
}

const browse::ImageTree *PlatformsModel::tree() const
{
    return m_tree ? &*m_tree : nullptr;
}

void PlatformsModel::need(const QList<int> &positions)
{
    for (const int position : positions) {
        const browse::Entry *entry = m_tree ? m_tree->entry(position) : nullptr;
        if (!entry || entry->attests)
            continue;
        if (load(position) == NotAsked && hasDetails(*m_tree, *entry)) {
            m_rows[position].load = Waiting;
            changed(position);
            Q_EMIT detailsWanted(position);
        }
        for (const int attestation : entry->attestations) {
            if (m_kinds.contains(attestation))
                continue;
            m_kinds.insert(attestation, {});
            Q_EMIT kindsWanted(attestation);
        }
    }
}

void PlatformsModel::forgetFailure(int position)
{
    if (load(position) != Failed)
        return;
    m_rows.remove(position);
    changed(position);
}

void PlatformsModel::applyDetails(int position, const Result<browse::ImageDetails> &details)
{
    if (!m_tree || !m_tree->entry(position))
        return;
    Row &row = m_rows[position];
    row.load = details ? Known : Failed;
    row.details = details ? std::optional(*details) : std::nullopt;
    row.error = details ? std::nullopt : std::optional(details.error());
    changed(position);
}

void PlatformsModel::applyKinds(int position, const Result<QStringList> &kinds)
{
    const browse::Entry *entry = m_tree ? m_tree->entry(position) : nullptr;
    if (!entry || !entry->attests || !kinds)
        return;
    m_kinds.insert(position, *kinds);
    for (const browse::Entry &other : std::as_const(m_tree->entries)) {
        if (other.attestations.contains(position))
            changed(other.position);
    }
}

void PlatformsModel::setVerdicts(const QHash<int, RowVerdict> &verdicts)
{
    const QHash<int, RowVerdict> before = std::exchange(m_verdicts, verdicts);
    const QList<int> all = positions();
    for (const int position : all) {
        if (before.value(position) != verdicts.value(position))
            changed(position);
    }
}

void PlatformsModel::changed(int position)
{
    const QModelIndex first = indexOf(position);
    if (first.isValid())
        Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

PlatformsModel::Load PlatformsModel::load(int position) const
{
    const auto row = m_rows.constFind(position);
    return row == m_rows.cend() ? NotAsked : row->load;
}

const browse::ImageDetails *PlatformsModel::details(int position) const
{
    const auto row = m_rows.constFind(position);
    return row != m_rows.cend() && row->details ? &*row->details : nullptr;
}

const Error *PlatformsModel::failure(int position) const
{
    const auto row = m_rows.constFind(position);
    return row != m_rows.cend() && row->error ? &*row->error : nullptr;
}

QStringList PlatformsModel::kinds(int attestation) const
{
    return m_kinds.value(attestation);
}

oci::Platform PlatformsModel::platform(int position) const
{
    const browse::Entry *entry = m_tree ? m_tree->entry(position) : nullptr;
    if (entry && entry->descriptor.platform && !entry->descriptor.platform->isEmpty())
        return *entry->descriptor.platform;
    const browse::ImageDetails *known = details(position);
    return known ? known->config.platform : oci::Platform {};
}

QList<int> PlatformsModel::positions() const
{
    if (m_tree && !m_tree->isIndex())
        return m_tree->entries.isEmpty() ? QList<int>() : QList {m_tree->entries.first().position};
    QList<int> all;
    for (const OsGroup &group : m_groups)
        all += group.positions;
    return all;
}

QList<int> PlatformsModel::positions(const QModelIndexList &indexes) const
{
    QList<int> chosen;
    for (const QModelIndex &index : indexes) {
        if (const browse::Entry *entry = entryAt(index))
            chosen.append(entry->position);
        else if (index.isValid())
            chosen += m_groups.at(index.row()).positions;
    }
    std::ranges::sort(chosen);
    chosen.erase(std::ranges::unique(chosen).begin(), chosen.end());
    return chosen;
}

QModelIndex PlatformsModel::indexOf(int position) const
{
    if (m_tree && !m_tree->isIndex())
        return positions().contains(position) ? createIndex(0, Platform, TopLevel) : QModelIndex();
    const auto place = m_places.constFind(position);
    if (place == m_places.cend())
        return {};
    return createIndex(place->row, Platform, quintptr(place->group) + 1);
}

int PlatformsModel::failures(ErrorKind kind) const
{
    return int(std::ranges::count_if(
        m_rows, [kind](const Row &row) { return row.error && row.error->kind == kind; }));
}

int PlatformsModel::failures() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) { return row.error.has_value(); }));
}

DragPayload PlatformsModel::payload(const QList<int> &positions) const
{
    if (!m_tree || positions.isEmpty())
        return {};
    if (!m_tree->isIndex()) {
        oci::Reference pinned = m_tree->reference;
        pinned.digest = m_tree->document().digest;
        return {.references = {pinned}, .items = {}};
    }
    DragPayload payload {
        .references = {}, .items = compose::Collector::fromTree(*m_tree, positions)};
    for (compose::Item &item : payload.items) {
        for (const int position : positions) {
            const browse::Entry *entry = m_tree->entry(position);
            if (entry && entry->descriptor.digest == item.descriptor.digest)
                complete(item, position);
        }
    }
    return payload;
}

// Adds what the details told since the tree was read.
void PlatformsModel::complete(compose::Item &item, int position) const
{
    const browse::ImageDetails *known = details(position);
    if (!known)
        return;
    item.imageSize = known->size();
    if (!item.descriptor.platform) {
        item.descriptor.platform = known->config.platform;
        item.original = known->config.platform;
    }
}

QModelIndex PlatformsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : TopLevel);
}

QModelIndex PlatformsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TopLevel)
        return {};
    return createIndex(int(child.internalId() - 1), Platform, TopLevel);
}

int PlatformsModel::rowCount(const QModelIndex &parent) const
{
    if (!m_tree || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return m_tree->isIndex() ? int(m_groups.size()) : int(positions().size());
    if (parent.internalId() != TopLevel || !m_tree->isIndex())
        return 0;
    return int(m_groups.at(parent.row()).positions.size());
}

int PlatformsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const browse::Entry *PlatformsModel::entryAt(const QModelIndex &index) const
{
    if (!m_tree || !index.isValid())
        return nullptr;
    if (!m_tree->isIndex())
        return &m_tree->entries.first();
    if (index.internalId() == TopLevel)
        return nullptr;
    const OsGroup &group = m_groups.at(qsizetype(index.internalId()) - 1);
    return m_tree->entry(group.positions.at(index.row()));
}

QVariant PlatformsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const browse::Entry *entry = entryAt(index))
        return entryData(*entry, index.column(), role);
    return groupData(m_groups.at(index.row()), index.column(), role);
}

Qt::ItemFlags PlatformsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    return entryAt(index) ? flags | Qt::ItemNeverHasChildren : flags;
}

QStringList PlatformsModel::mimeTypes() const
{
    return {QString::fromLatin1(DragMimeType), u"text/plain"_s};
}

QMimeData *PlatformsModel::mimeData(const QModelIndexList &indexes) const
{
    const DragPayload dragged = payload(positions(indexes));
    return dragged.isEmpty() ? nullptr : toMime(dragged).release();
}

}
