// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/imagetables.h"

#include "ui/models/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::models {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::models)
};

TableCell digestCell(const oci::Digest &digest)
{
    return {.text = digest.shortHex(), .whole = digest.toString()};
}

TableCell sizeCell(qint64 bytes)
{
    return {.text = formatSize(bytes), .whole = formatExactSize(bytes)};
}

TableCell ageCell(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    return {.text = formatAge(when, now),
        .whole = QLocale().toString(when.toLocalTime(), QLocale::LongFormat)};
}

}

Table layersTable(const browse::ImageDetails &details)
{
    Table table {.columns = {{u"#"_s, CellKind::Number}, {Text::tr("Media type"), CellKind::Words},
                     {Text::tr("Size"), CellKind::Number}, {Text::tr("Digest"), CellKind::Code}},
        .rows = {}};
    for (const oci::Descriptor &layer : details.manifest.layers) {
        const QString place = QString::number(table.rows.size() + 1);
        const QString type = visible(oci::describeMediaType(layer.mediaType));
        table.rows.append({TableCell {place, {}}, TableCell {type, layer.mediaType},
            sizeCell(layer.size), digestCell(layer.digest)});
    }
    return table;
}

Table historyTable(const browse::ImageDetails &details, const QDateTime &now)
{
    Table table {
        .columns = {{Text::tr("When"), CellKind::Words}, {Text::tr("Created by"), CellKind::Code},
            {Text::tr("Size"), CellKind::Number}},
        .rows = {}};
    const QList<oci::HistoryEntry> &history = details.config.history;
    const auto filled = std::ranges::count_if(
        history, [](const oci::HistoryEntry &step) { return !step.emptyLayer; });
    const bool fits = filled == details.manifest.layers.size();
    qsizetype layer = 0;
    for (const oci::HistoryEntry &step : history) {
        const QString by = step.createdBy.isEmpty() ? step.comment : step.createdBy;
        TableCell size;
        if (fits && !step.emptyLayer)
            size = sizeCell(details.manifest.layers.at(layer++).size);
        table.rows.append(
            {ageCell(step.created, now), TableCell {visible(by.simplified()), by}, size});
    }
    return table;
}

Table attachedTable(const PlatformsModel &model, const browse::Entry &entry)
{
    Table table {
        .columns = {{Text::tr("States"), CellKind::Words}, {Text::tr("Entry"), CellKind::Number},
            {Text::tr("Size"), CellKind::Number}, {Text::tr("Digest"), CellKind::Code}},
        .rows = {}};
    for (const int position : entry.attestations) {
        const browse::Entry *attestation = model.tree()->entry(position);
        const QString kinds = model.kinds(position).join(u", "_s);
        table.rows.append({TableCell {
                               kinds.isEmpty() ? Text::tr("attestation") : visible(kinds), {}},
            TableCell {u'#' + QString::number(position), {}},
            sizeCell(attestation->descriptor.size), digestCell(attestation->descriptor.digest)});
    }
    return table;
}

}
