// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/activitymodel.h"

#include <algorithm>

namespace waybill::models {

namespace {

// Notes stay until somebody dismisses them, but not for ever.
constexpr qsizetype MostRows = 200;

// Bytes over the time since the row began; too soon is not known.
double speed(const ActivityModel::Row &row)
{
    const qint64 elapsed = row.since.elapsed();
    return elapsed < 500 ? 0 : double(row.progress.bytesDone) * 1000 / double(elapsed);
}

}

int ActivityModel::append(Row row)
{
    if (m_rows.size() >= MostRows) {
        const auto oldest =
            std::ranges::find_if(m_rows, [](const Row &one) { return one.kind != Kind::Running; });
        if (oldest != m_rows.end())
            remove(oldest->id);
    }
    row.id = ++m_lastId;
    row.since.start();
    const int at = int(m_rows.size());
    beginInsertRows({}, at, at);
    m_rows.append(std::move(row));
    endInsertRows();
    return m_lastId;
}

int ActivityModel::begin(const QString &iconName, const QString &title)
{
    Row row;
    row.iconName = iconName;
    row.title = title;
    const int id = append(std::move(row));
    Q_EMIT runningCountChanged();
    return id;
}

void ActivityModel::setProgress(int id, const async::Progress &progress)
{
    const int at = rowOf(id);
    if (at < 0 || m_rows.at(at).progress == progress)
        return;
    Row &row = m_rows[at];
    row.progress = progress;
    row.bytesPerSecond = speed(row);
    Q_EMIT dataChanged(index(at), index(at));
}

void ActivityModel::finish(int id)
{
    remove(id);
}

int ActivityModel::note(Kind kind, const QString &iconName, const QString &text)
{
    Row row;
    row.kind = kind;
    row.iconName = iconName;
    row.title = text;
    return append(std::move(row));
}

void ActivityModel::remove(int id)
{
    const int at = rowOf(id);
    if (at < 0)
        return;
    const bool ran = m_rows.at(at).kind == Kind::Running;
    beginRemoveRows({}, at, at);
    m_rows.removeAt(at);
    endRemoveRows();
    if (ran)
        Q_EMIT runningCountChanged();
}

void ActivityModel::clearFinished()
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i)
        if (m_rows.at(i).kind != Kind::Running)
            remove(m_rows.at(i).id);
}

int ActivityModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).id : 0;
}

int ActivityModel::runningCount() const
{
    return int(std::ranges::count(m_rows, Kind::Running, &Row::kind));
}

int ActivityModel::rowOf(int id) const
{
    const auto it = std::ranges::find(m_rows, id, &Row::id);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole:
        return row.title;
    case SecondaryTextRole:
        return row.progress.what;
    case KindRole:
        return int(row.kind);
    case IconNameRole:
        return row.iconName;
    case ProgressRole:
        return QVariant::fromValue(row.progress);
    case SpeedRole:
        return row.bytesPerSecond;
    default:
        return {};
    }
}

}
