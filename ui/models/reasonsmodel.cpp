// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/reasonsmodel.h"

#include "ui/models/plaintext.h"
#include "ui/models/rowverdict.h"

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;
using match::EntryState;

namespace {

oci::Platform platformOf(const match::Candidate &entry)
{
    if (entry.platform && !entry.platform->isEmpty())
        return *entry.platform;
    return entry.config.value_or(oci::Platform {});
}

}

ReasonsModel::Group ReasonsModel::groupOf(
    const match::Candidate &entry, const match::EntryVerdict &verdict)
{
    switch (verdict.state) {
    case EntryState::Chosen:
    case EntryState::ChosenCannotStart:
        return Group::Chosen;
    case EntryState::Loses:
        return Group::Loses;
    case EntryState::Unknown:
        return Group::Unknown;
    case EntryState::Rejected:
        return platformOf(entry).isUnknown() ? Group::Attestations : Group::Rejected;
    }
    Q_UNREACHABLE_RETURN({});
}

QString ReasonsModel::titleOf(Group group)
{
    switch (group) {
    case Group::Chosen:
        return tr("Chosen");
    case Group::Loses:
        return tr("Would do for the pull");
    case Group::Unknown:
        return tr("Cannot tell");
    case Group::Rejected:
        return tr("Rejected");
    case Group::Attestations:
        return tr("Attestations, no images");
    }
    Q_UNREACHABLE_RETURN({});
}

QList<ReasonsModel::Row> ReasonsModel::rowsOf(
    const match::Subject &subject, const match::Verdict &verdict)
{
    QList<Row> rows;
    const auto count = std::min(subject.entries.size(), verdict.entries.size());
    for (int entry = 0; entry < count; ++entry) {
        const oci::Platform platform = platformOf(subject.entries[entry]);
        Row row;
        row.group = groupOf(subject.entries[entry], verdict.entries[entry]);
        row.entry = entry;
        if (!subject.isSingle)
            row.place = u'#' + QString::number(entry + 1);
        row.platform = platform.isEmpty() ? tr("no platform stated") : platform.name();
        row.version = platform.osVersion;
        row.verdict = verdict.entries[entry];
        rows.append(row);
    }
    std::ranges::stable_sort(rows, {}, &Row::group);
    for (qsizetype first = 0; first < rows.size();) {
        const Group group = rows[first].group;
        const auto size = std::ranges::count(rows, group, &Row::group);
        Row title;
        title.group = group;
        title.count = int(size);
        rows.insert(first, title);
        first += size + 1;
    }
    return rows;
}

void ReasonsModel::setVerdict(const match::Subject &subject, const match::Verdict &verdict)
{
    setRows(rowsOf(subject, verdict));
}

void ReasonsModel::clear()
{
    setRows({});
}

// Rows that stay where they are keep what a view has put on them.
void ReasonsModel::setRows(const QList<Row> &rows)
{
    const bool samePlaces = std::ranges::equal(rows, m_rows,
        [](const Row &a, const Row &b) { return a.group == b.group && a.entry == b.entry; });
    if (!samePlaces) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i), index(i));
    }
}

int ReasonsModel::rowOf(int entry) const
{
    const auto it = std::ranges::find(m_rows, entry, &Row::entry);
    return entry < 0 || it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int ReasonsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags ReasonsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[index.row()].entry < 0 ? shown : shown | Qt::ItemIsSelectable;
}

QVariant ReasonsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    return row.entry < 0 ? titleData(row, role) : entryData(row, role);
}

QVariant ReasonsModel::titleData(const Row &row, int role) const
{
    const QString count = row.group == Group::Chosen ? QString() : QString::number(row.count);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row.group);
    case SecondaryTextRole:
        return count;
    case Qt::AccessibleTextRole:
        return QString(titleOf(row.group) + u' ' + count).trimmed();
    case KindRole:
        return Title;
    case EntryRole:
        return -1;
    default:
        return {};
    }
}

QVariant ReasonsModel::entryData(const Row &row, int role) const
{
    const VerdictState state = verdictState(row.verdict.state);
    switch (role) {
    case Qt::DisplayRole:
        return visible(row.platform);
    case SecondaryTextRole:
        return visible(row.verdict.sentence);
    case Qt::AccessibleTextRole:
    case CopyRole:
        return visible(QStringList {
            row.place, row.platform, row.version, row.verdict.words + u':', row.verdict.sentence}
                .join(u' ')
                .simplified());
    case KindRole:
        return Entry;
    case PlaceRole:
        return row.place;
    case VersionRole:
        return visible(row.version);
    case EntryRole:
        return row.entry;
    case VerdictRole:
        return int(state);
    case IconNameRole:
        return verdictIcon(state);
    default:
        return {};
    }
}

}
