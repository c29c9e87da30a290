// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/coveragemodel.h"

#include <algorithm>

namespace waybill::models {

namespace {

QString osOf(const match::Candidate &candidate)
{
    return candidate.platform ? candidate.platform->os : QString();
}

bool sameHosts(const match::Coverage &one, const match::Coverage &other)
{
    return std::ranges::equal(
        one.hosts, other.hosts, {}, &match::HostCoverage::asked, &match::HostCoverage::asked);
}

}

QList<CoverageModel::Row> CoverageModel::rowsOf(const match::Coverage &coverage)
{
    QStringList systems;
    QHash<QString, QList<Row>> groups;
    for (const int entry : coverage.platforms()) {
        const QString os = osOf(coverage.subject.entries[entry]);
        if (!groups.contains(os))
            systems.append(os);
        groups[os].append({Entry, os, entry});
    }
    QList<Row> rows {{Result, {}, -1}};
    for (const QString &os : std::as_const(systems)) {
        if (!coverage.subject.isSingle)
            rows.append({Group, os, -1});
        rows += groups.value(os);
    }
    return rows;
}

void CoverageModel::setCoverage(const match::Coverage &coverage)
{
    const QList<Row> rows = rowsOf(coverage);
    if (!m_rows.isEmpty() && rows == m_rows && sameHosts(coverage, m_coverage)) {
        m_coverage = coverage;
        Q_EMIT headerDataChanged(Qt::Vertical, 0, int(rows.size()) - 1);
        if (!coverage.hosts.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_coverage = coverage;
    m_rows = rows;
    endResetModel();
}

int CoverageModel::rowOf(int entry) const
{
    const auto it = std::ranges::find(m_rows, entry, &Row::entry);
    return entry < 0 || it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int CoverageModel::columnOf(const QString &hostId) const
{
    const auto it = std::ranges::find(m_coverage.hosts, hostId,
        [](const match::HostCoverage &host) { return host.asked.host.id; });
    return it == m_coverage.hosts.cend() ? -1 : int(it - m_coverage.hosts.cbegin());
}

oci::Platform CoverageModel::platform(int entry) const
{
    const match::Candidate &candidate = m_coverage.subject.entries[entry];
    return isStated(entry) ? *candidate.platform : candidate.config.value_or(oci::Platform {});
}

bool CoverageModel::isStated(int entry) const
{
    const auto &stated = m_coverage.subject.entries[entry].platform;
    return stated && !stated->isEmpty();
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_coverage.hosts.size());
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == KindRole)
        return row.kind;
    switch (row.kind) {
    case Result:
        return resultData(host(index.column()), role);
    case Group:
        return groupData(row, role);
    case Entry:
        break;
    }
    return entryData(host(index.column()), row.entry, role);
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isHost = orientation == Qt::Horizontal;
    if (section < 0 || section >= (isHost ? columnCount() : rowCount()))
        return {};
    return isHost ? hostHeader(host(section).asked, role) : rowHeader(m_rows[section], role);
}

}
