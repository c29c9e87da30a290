// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/inspection.h"
#include "core/match/windowsrelease.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// A line of the tree below its operating system.
struct Row {
    QString group;
    QStringList cells;
};

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1);
}

// The config is asked where the list does not say.
oci::Platform platformOf(const browse::Entry &entry, const EntryFacts &facts)
{
    if (entry.descriptor.platform)
        return *entry.descriptor.platform;
    return facts.details && *facts.details ? (*facts.details)->config.platform : oci::Platform();
}

QString groupOf(const browse::Entry &entry, const oci::Platform &platform)
{
    if (entry.attests)
        return Text::tr("attestations of images that are not in the list");
    return platform.os.isEmpty() ? Text::tr("without platform") : platform.os;
}

QString processorOf(const browse::Entry &entry, const oci::Platform &platform)
{
    if (entry.attests)
        return Text::tr("attestation");
    if (platform.architecture.isEmpty())
        return oci::describeMediaType(entry.descriptor.mediaType);
    return platform.variant.isEmpty() ? platform.architecture
                                      : platform.architecture + u' ' + platform.variant;
}

QString versionOf(const oci::Platform &platform)
{
    const auto release = match::windowsRelease(platform.osVersion);
    return release ? platform.osVersion + u' ' + release->shortName : platform.osVersion;
}

QString badgesOf(const browse::Entry &entry, const Inspection &inspection)
{
    QStringList badges;
    for (const int position : entry.attestations) {
        const EntryFacts &facts = inspection.facts.at(position - 1);
        badges += facts.statements && *facts.statements ? **facts.statements
                                                        : QStringList {Text::tr("attestation")};
    }
    badges.removeDuplicates();
    for (QString &badge : badges)
        badge = u'[' + badge + u']';
    return badges.join(u' ');
}

Row rowOf(const browse::Entry &entry, const Inspection &inspection)
{
    const EntryFacts &facts = inspection.facts.at(&entry - inspection.tree.entries.constData());
    const oci::Platform platform = platformOf(entry, facts);
    const bool hasSize = facts.details && *facts.details;
    const Error *error = facts.error();
    return {groupOf(entry, platform),
        {u'#' + QString::number(entry.position), processorOf(entry, platform), versionOf(platform),
            hasSize ? sizeText((*facts.details)->size()) : QString(),
            entry.descriptor.digest.shortHex(),
            error ? error->message : badgesOf(entry, inspection)}};
}

// Attestations show as badges of their images; those without one get rows of their own.
QList<Row> rowsOf(const Inspection &inspection)
{
    QList<Row> rows;
    for (const browse::Entry &entry : inspection.tree.entries) {
        if (!entry.attests || entry.orphan)
            rows.append(rowOf(entry, inspection));
    }
    return rows;
}

// Left-justified columns; empty ones take no room.
QString lines(const QList<Row> &rows, const QString &group)
{
    QList<qsizetype> widths(6, 0);
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row.cells.at(i).size());
    }
    QString text;
    for (const Row &row : rows) {
        if (row.group != group)
            continue;
        QString line;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (widths.at(i))
                line += u"  "_s + row.cells.at(i).leftJustified(widths.at(i));
        }
        text += line.trimmed().prepend("  "_L1) + u'\n';
    }
    return text;
}

QString listText(const Inspection &inspection)
{
    const QList<Row> rows = rowsOf(inspection);
    QStringList groups; // in the document's order
    for (const Row &row : rows) {
        if (!groups.contains(row.group))
            groups.append(row.group);
    }
    QString text;
    for (const QString &group : std::as_const(groups))
        text += u'\n' + group + u'\n' + lines(rows, group);
    return text;
}

QString imageText(const browse::ImageDetails &details)
{
    QString text = u'\n' + Text::tr("Platform: %1").arg(details.config.platform.fullName()) + u'\n';
    if (details.config.created.isValid()) {
        text += Text::tr("Created: %1")
                    .arg(details.config.created.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"))
            + u'\n';
    }
    text += Text::tr("Size: %1").arg(sizeText(details.size())) + u'\n';
    QList<Row> rows;
    for (const oci::Descriptor &layer : details.manifest.layers) {
        rows.append({{},
            {u'#' + QString::number(rows.size() + 1), layer.digest.shortHex(), sizeText(layer.size),
                layer.mediaType, {}, {}}});
    }
    return text + Text::tr("Layers:") + u'\n' + lines(rows, {});
}

QString head(const browse::ImageTree &tree)
{
    const oci::Document &document = tree.document();
    QString kind = oci::describeMediaType(document.mediaType);
    if (tree.isIndex())
        kind += u", "_s + Text::tr("platforms: %1").arg(tree.platformCount());
    return tree.reference.toString() + u'\n' + kind + u'\n' + document.digest.toString() + u'\n';
}

// Who answered, where it was not the registry itself.
QString mirrorsOf(const Inspection &inspection)
{
    QStringList mirrors {inspection.tree.mirror};
    for (const EntryFacts &facts : inspection.facts) {
        if (facts.details && *facts.details)
            mirrors += (*facts.details)->mirror;
    }
    mirrors.removeDuplicates();
    mirrors.removeAll(QString());
    if (mirrors.isEmpty())
        return {};
    return Text::tr("Wholly or in part from a mirror: %1").arg(mirrors.join(u", "_s)) + u'\n';
}

}

QString toText(const Inspection &inspection)
{
    QString text = head(inspection.tree) + mirrorsOf(inspection);
    if (inspection.tree.isIndex())
        return text + listText(inspection);
    const EntryFacts &facts = inspection.facts.first();
    return facts.details && *facts.details ? text + imageText(**facts.details) : text;
}

}
