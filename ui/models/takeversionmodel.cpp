// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/takeversionmodel.h"

#include "ui/models/plaintext.h"
#include "ui/models/sourcename.h"
#include "ui/models/versionbook.h"

#include <algorithm>

namespace waybill::models {

using compose::Composition;
using compose::Item;

TakeVersionModel::TakeVersionModel(
    Composition composition, const QList<int> &positions, QObject *parent)
    : QAbstractTableModel(parent), m_composition(std::move(composition))
{
    for (const int position : positions)
        m_rows.append({position, {}, {}, {}, false});
}

void TakeVersionModel::propose(Row &row, const std::optional<oci::Reference> &origin)
{
    if (row.origin == origin && (!origin || row.problem.isEmpty()))
        return; // what is known about it stays
    row.origin = origin;
    row.version.clear();
    row.problem.clear();
    row.checked = origin.has_value();
}

void TakeVersionModel::proposeTags(const oci::Reference &repository, const QStringList &tags)
{
    m_looked = true;
    for (Row &row : m_rows) {
        const auto build = buildNamedBy(m_composition.items[row.position].source.tag);
        const auto fits = [&](const QString &tag) { return build && buildNamedBy(tag) == build; };
        // The shortest name is the general one: 1809 before 1809-KB4601345-amd64.
        const auto best = std::ranges::min_element(
            tags, {}, [&](const QString &tag) { return std::pair(!fits(tag), tag.size()); });
        const bool found = best != tags.cend() && fits(*best);
        propose(row, found ? std::optional(repository.withTag(*best)) : std::nullopt);
    }
    refresh();
}

void TakeVersionModel::proposeOrigin(const oci::Reference &origin)
{
    m_looked = true;
    for (Row &row : m_rows)
        propose(row, origin);
    refresh();
}

void TakeVersionModel::clearProposals()
{
    m_looked = false;
    for (Row &row : m_rows)
        propose(row, std::nullopt);
    refresh();
}

QSet<QString> TakeVersionModel::wantedOrigins() const
{
    QSet<QString> origins;
    for (const Row &row : m_rows) {
        if (row.origin && row.version.isEmpty() && row.problem.isEmpty())
            origins.insert(row.origin->toString());
    }
    return origins;
}

void TakeVersionModel::setVersion(const QString &origin, const Result<QString> &version)
{
    for (Row &row : m_rows) {
        if (!row.origin || row.origin->toString() != origin)
            continue;
        row.version = version.value_or(QString());
        row.problem = version ? QString() : version.error().message;
        row.checked = wouldChange(row);
    }
    refresh();
}

bool TakeVersionModel::wouldChange(const Row &row) const
{
    return !row.version.isEmpty()
        && row.version != m_composition.items[row.position].platform().osVersion;
}

int TakeVersionModel::chosenCount() const
{
    return int(std::ranges::count_if(
        m_rows, [this](const Row &row) { return row.checked && wouldChange(row); }));
}

Composition TakeVersionModel::result() const
{
    Composition result = m_composition;
    for (const Row &row : m_rows) {
        if (row.checked && wouldChange(row))
            result = compose::edit::takeVersion(
                std::move(result), row.position, row.version, row.origin->toString());
    }
    return result;
}

void TakeVersionModel::refresh()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT choiceChanged();
}

int TakeVersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TakeVersionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString TakeVersionModel::text(const Row &row, int column) const
{
    const Item &item = m_composition.items[row.position];
    switch (column) {
    case Entry:
        return tr("#%1 %2").arg(QString::number(m_composition.place(row.position)),
            sourceName(item.source, m_composition.targets.value(0)).text);
    case Now:
        return item.platform().osVersion.isEmpty() ? tr("none") : item.platform().osVersion;
    case From:
        if (row.origin)
            return row.origin->shortName();
        return m_looked ? tr("no tag of this release") : QString();
    default:
        if (!row.problem.isEmpty())
            return row.problem;
        if (row.origin && row.version.isEmpty())
            return tr("reading…");
        return row.version;
    }
}

QVariant TakeVersionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return visible(text(row, index.column()));
    case Qt::CheckStateRole:
        if (index.column() != Entry)
            return {};
        return row.checked && wouldChange(row) ? Qt::Checked : Qt::Unchecked;
    case CopyRole:
        return index.column() == From && row.origin ? row.origin->toString()
                                                    : text(row, index.column());
    case IconNameRole:
        return index.column() == Then && !row.problem.isEmpty()
            ? QVariant(QStringLiteral("warning"))
            : QVariant();
    default:
        return {};
    }
}

QVariant TakeVersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= Columns)
        return {};
    const QStringList names {tr("Entry"), tr("OS version now"), tr("Base image"), tr("Then")};
    return names[section];
}

Qt::ItemFlags TakeVersionModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.column() == Entry && wouldChange(m_rows[index.row()]))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool TakeVersionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != Entry)
        return false;
    Row &row = m_rows[index.row()];
    if (!wouldChange(row))
        return false;
    row.checked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT choiceChanged();
    return true;
}

QList<int> rowsToVersion(const Composition &composition, const QList<int> &chosen)
{
    QList<int> windows;
    for (const int position : composition.platformRows()) {
        if (composition.items[position].platform().isWindows())
            windows.append(position);
    }
    QList<int> result;
    std::ranges::copy_if(windows, std::back_inserter(result),
        [&](int position) { return chosen.contains(position); });
    if (result.isEmpty())
        std::ranges::copy_if(windows, std::back_inserter(result), [&](int position) {
            return composition.items[position].platform().osVersion.isEmpty();
        });
    return result.isEmpty() ? windows : result;
}

}
