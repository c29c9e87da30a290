// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/entriesmodel.h"

#include "core/match/windowsrelease.h"
#include "ui/models/dragpayload.h"
#include "ui/models/plaintext.h"
#include "ui/models/sourcename.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;
using compose::edit::Field;

EntriesModel::EntriesModel(QObject *parent) : QAbstractTableModel(parent) { }

void EntriesModel::load(const compose::Composition &composition)
{
    m_history.reset(composition);
    show();
}

void EntriesModel::apply(
    const QString &what, const compose::Composition &next, const QString &merge)
{
    if (m_history.push(what, next, merge))
        show();
}

void EntriesModel::undo()
{
    m_history.undo();
    show();
}

void EntriesModel::redo()
{
    m_history.redo();
    show();
}

QList<EntriesModel::Row> EntriesModel::makeRows(const compose::Composition &composition)
{
    const oci::Reference target = composition.targets.value(0);
    QHash<oci::Digest, int> attestations;
    for (const compose::Item &item : composition.items) {
        if (const auto attested = oci::attestedDigest(item.descriptor))
            ++attestations[*attested];
    }
    QList<Row> rows;
    QHash<oci::Digest, int> seen;
    int place = 0; // as Composition::place() counts, but in one walk
    for (int position = 0; position < composition.items.size(); ++position) {
        const compose::Item &item = composition.items[position];
        const bool statement = item.isAttestation();
        if (!statement || composition.format == oci::IndexFormat::OciIndex)
            ++place;
        if (statement)
            continue;
        const oci::Digest &digest = item.descriptor.digest;
        const SourceName name = sourceName(item.source, target);
        QStringList badges;
        if (const int count = attestations.value(digest))
            badges.append(tr("%n attestation(s)", nullptr, count));
        rows.append(
            {{digest, seen[digest]++}, position, place, item, name.text, name.lead, badges});
    }
    return rows;
}

// From the rows on screen to those of the current composition in the smallest honest signals.
void EntriesModel::show()
{
    const QList<Row> next = makeRows(composition());
    removeGone(next);
    reorder(next);
    insertNew(next);
    refresh(next);
    Q_EMIT changed();
    Q_EMIT historyChanged();
}

void EntriesModel::removeGone(const QList<Row> &next)
{
    QSet<Key> kept;
    for (const Row &row : next)
        kept.insert(row.key);
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (kept.contains(m_rows[last].key))
            continue;
        qsizetype first = last;
        while (first > 0 && !kept.contains(m_rows[first - 1].key))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void EntriesModel::reorder(const QList<Row> &next)
{
    QHash<Key, int> old;
    for (int i = 0; i < m_rows.size(); ++i)
        old.insert(m_rows[i].key, i);
    QList<Row> ordered;
    QHash<int, int> moved;
    for (const Row &row : next) {
        if (const auto at = old.constFind(row.key); at != old.constEnd()) {
            moved.insert(*at, int(ordered.size()));
            ordered.append(m_rows[*at]);
        }
    }
    if (std::ranges::equal(ordered, m_rows, {}, &Row::key, &Row::key))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &one : from)
        to.append(index(moved.value(one.row()), one.column()));
    m_rows = ordered;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EntriesModel::insertNew(const QList<Row> &next)
{
    for (qsizetype first = 0; first < next.size(); ++first) {
        const auto isNew = [&](qsizetype at) {
            return at < next.size()
                && (first >= m_rows.size() || next[at].key != m_rows[first].key);
        };
        if (!isNew(first))
            continue;
        qsizetype end = first + 1;
        while (isNew(end))
            ++end;
        beginInsertRows({}, int(first), int(end - 1));
        m_rows.insert(first, end - first, Row());
        std::copy(next.begin() + first, next.begin() + end, m_rows.begin() + first);
        endInsertRows();
        first = end - 1;
    }
}

void EntriesModel::refresh(const QList<Row> &next)
{
    for (int i = 0; i < next.size(); ++i) {
        if (m_rows[i] == next[i])
            continue;
        const bool renumbered = m_rows[i].place != next[i].place;
        m_rows[i] = next[i];
        Q_EMIT dataChanged(index(i, 0), index(i, Columns - 1));
        if (renumbered)
            Q_EMIT headerDataChanged(Qt::Vertical, i, i);
    }
}

void EntriesModel::setProblems(const QList<compose::Problem> &problems)
{
    Marks marks;
    for (const compose::Problem &problem : problems) {
        if (problem.position < 0)
            continue;
        const int column = problem.field ? columnOf(*problem.field) : int(Source);
        Mark &mark = marks[{problem.position, column}];
        mark.severity =
            mark.titles.isEmpty() ? problem.severity : std::min(mark.severity, problem.severity);
        mark.titles.append(problem.title);
    }
    const Marks before = std::exchange(m_marks, marks);
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto differs = [&](int column) {
            const std::pair cell {m_rows[i].position, column};
            return before.value(cell) != m_marks.value(cell);
        };
        for (int column = 0; column < Columns; ++column) {
            if (differs(column))
                Q_EMIT dataChanged(index(i, column), index(i, column));
        }
    }
}

int EntriesModel::positionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].position : -1;
}

int EntriesModel::rowOf(int position) const
{
    const QList<compose::Item> &items = composition().items;
    if (position < 0 || position >= items.size())
        return -1;
    const auto attested = oci::attestedDigest(items[position].descriptor);
    for (int i = 0; i < m_rows.size(); ++i) {
        if (attested ? m_rows[i].key.digest == *attested : m_rows[i].position == position)
            return i;
    }
    return -1;
}

QList<int> EntriesModel::positionsAt(const QList<int> &rows) const
{
    QList<int> positions;
    for (const int row : rows) {
        if (positionAt(row) >= 0)
            positions.append(positionAt(row));
    }
    std::ranges::sort(positions);
    return positions;
}

QList<compose::Item> EntriesModel::itemsAt(const QList<int> &rows) const
{
    QSet<oci::Digest> images;
    for (const int row : rows)
        images.insert(m_rows.value(row).key.digest);
    const QList<int> chosen = positionsAt(rows);
    QList<compose::Item> items;
    for (int i = 0; i < composition().items.size(); ++i) {
        const compose::Item &item = composition().items[i];
        const auto attested = oci::attestedDigest(item.descriptor);
        if (chosen.contains(i) || (attested && images.contains(*attested)))
            items.append(item);
    }
    return items;
}

int EntriesModel::positionBefore(int row) const
{
    const int position = positionAt(row);
    return position >= 0 ? position : int(composition().items.size());
}

std::optional<Field> EntriesModel::fieldOf(int column)
{
    switch (column) {
    case Os:
        return Field::Os;
    case Architecture:
        return Field::Architecture;
    case Variant:
        return Field::Variant;
    case OsVersion:
        return Field::OsVersion;
    case OsFeatures:
        return Field::OsFeatures;
    default:
        return std::nullopt;
    }
}

int EntriesModel::columnOf(Field field)
{
    for (int column = Os; column <= OsFeatures; ++column) {
        if (fieldOf(column) == field)
            return column;
    }
    return Source;
}

int EntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString EntriesModel::text(const Row &row, int column) const
{
    if (const auto field = fieldOf(column))
        return compose::fieldValue(row.item.platform(), *field);
    switch (column) {
    case Source:
        return row.source;
    case Digest:
        return row.item.descriptor.digest.shortHex();
    case Size:
        return row.item.imageSize < 0 ? QString() : formatSize(row.item.imageSize);
    default:
        return {};
    }
}

bool EntriesModel::isEdited(const Row &row, int column) const
{
    const auto field = fieldOf(column);
    return field
        && compose::fieldValue(row.item.platform(), *field)
        != compose::fieldValue(row.item.original, *field);
}

const EntriesModel::Mark *EntriesModel::mark(const Row &row, int column) const
{
    const auto found = m_marks.constFind({row.position, column});
    return found == m_marks.constEnd() ? nullptr : &*found;
}

QString EntriesModel::toolTip(const Row &row, int column) const
{
    QStringList lines;
    if (column == Source)
        lines.append(row.item.source.toString());
    if (column == Digest)
        lines.append(row.item.descriptor.digest.toString());
    if (column == Size && row.item.imageSize >= 0)
        lines.append(formatExactSize(row.item.imageSize));
    if (column == OsVersion) {
        if (const auto release = match::windowsRelease(row.item.platform().osVersion))
            lines.append(release->fullName);
    }
    if (isEdited(row, column)) {
        const QString was = compose::fieldValue(row.item.original, *fieldOf(column));
        lines.append(was.isEmpty() ? tr("the source says nothing")
                                   : tr("the source says %1").arg(visible(was)));
        if (column == OsVersion && !row.item.versionFrom.isEmpty())
            lines.last() = tr("from %1").arg(visible(shortSource(row.item.versionFrom)));
    }
    if (const Mark *found = mark(row, column)) {
        for (const QString &title : found->titles)
            lines.append(visible(title));
    }
    return lines.join(u'\n');
}

QVariant EntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    const Mark *found = mark(row, column);
    switch (role) {
    case Qt::DisplayRole: {
        const QString value = text(row, column);
        const bool missing = value.isEmpty() && found && found->severity == compose::Severity::Error
            && fieldOf(column);
        return missing ? tr("missing") : visible(value);
    }
    case Qt::EditRole:
    case SortRole:
        return column == Size ? QVariant(row.item.imageSize) : QVariant(text(row, column));
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return int((column == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CopyRole:
        return column == Digest ? row.item.descriptor.digest.toString()
            : column == Source  ? row.item.source.toString()
                                : text(row, column);
    case IconNameRole:
        return column == Source ? QVariant(u"image"_s) : QVariant();
    case BadgesRole:
        return column == Source ? QVariant(row.badges) : QVariant();
    case EditedRole:
        return isEdited(row, column);
    case SeverityRole:
        return found ? QVariant(int(found->severity)) : QVariant();
    case LeadLengthRole:
        return column == Source ? row.lead : 0;
    case PositionRole:
        return row.position;
    case WindowsRole:
        return row.item.platform().isWindows();
    default:
        return {};
    }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        // The place in the document, as verdicts and problems name it: #6.
        return role == Qt::DisplayRole && section >= 0 && section < m_rows.size()
            ? QVariant(m_rows[section].place)
            : QVariant();
    }
    if (section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names {tr("Source"), tr("OS"), tr("Architecture"), tr("Variant"),
        tr("OS version"), tr("OS features"), tr("Digest"), tr("Size")};
    return names[section];
}

Qt::ItemFlags EntriesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags =
        Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    if (fieldOf(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString EntriesModel::checkField(const QModelIndex &index, const QString &value) const
{
    const auto field = fieldOf(index.column());
    if (!field || !index.isValid())
        return {};
    return compose::checkField(*field, value.trimmed(), m_rows[index.row()].item.platform().os);
}

bool EntriesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    const auto field = fieldOf(index.column());
    const QString text = value.toString().trimmed();
    if (!field || !checkField(index, text).isEmpty())
        return false;
    const QString column = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    apply(tr("Edit %1 of #%2").arg(column, QString::number(m_rows[index.row()].place)),
        compose::edit::setField(composition(), positionAt(index.row()), *field, text));
    return true;
}

QStringList EntriesModel::mimeTypes() const
{
    return {QString::fromLatin1(DragMimeType), u"text/plain"_s};
}

QMimeData *EntriesModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    if (rows.isEmpty())
        return nullptr;
    return toMime({{}, itemsAt(rows)}).release();
}

}
