// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/documentreader.h"
#include "core/oci/image.h"

#include <QCoreApplication>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

// RFC 3339. Absent, unreadable and Go's zero time are all "not known": tools write any of them into
// images that run well.
QDateTime readTime(ObjectReader &reader, QStringView key)
{
    const json::Value *value = reader.member(key);
    const QString *text = value ? value->asString() : nullptr;
    if (!text || text->startsWith("0001-01-01T00:00:00"_L1))
        return {};
    return QDateTime::fromString(*text, Qt::ISODateWithMs);
}

bool readFlag(ObjectReader &reader, QStringView key)
{
    const json::Value *value = reader.member(key);
    return value && value->asBool() && *value->asBool();
}

HistoryEntry readHistoryEntry(const json::Object &object, const QString &where, Findings &findings)
{
    ObjectReader reader(object, where, findings);
    HistoryEntry entry;
    entry.created = readTime(reader, u"created");
    entry.createdBy = reader.string(u"created_by");
    entry.comment = reader.string(u"comment");
    entry.emptyLayer = readFlag(reader, u"empty_layer");
    return entry;
}

QList<HistoryEntry> readHistory(ObjectReader &reader)
{
    QList<HistoryEntry> history;
    const json::Array *list = reader.array(u"history");
    if (!list)
        return history;
    history.reserve(list->size());
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QString where = reader.pointer(u"history") + u'/' + QString::number(i);
        if (const json::Object *entry = list->at(i).asObject())
            history.append(readHistoryEntry(*entry, where, reader.findings()));
        else
            reader.findings().add(where,
                Text::tr("%1 must be an object, but is %2.").arg(where, list->at(i).typeName()));
    }
    return history;
}

QStringList readDiffIds(ObjectReader &reader)
{
    const json::Object *rootfs = reader.object(u"rootfs");
    if (!rootfs)
        return {};
    return ObjectReader(*rootfs, reader.pointer(u"rootfs"), reader.findings()).strings(u"diff_ids");
}

Platform readConfigPlatform(ObjectReader &reader)
{
    Platform platform;
    platform.os = reader.string(u"os");
    platform.architecture = reader.string(u"architecture");
    platform.variant = reader.string(u"variant");
    platform.osVersion = reader.string(u"os.version");
    platform.osFeatures = reader.strings(u"os.features");
    return platform;
}

}

Result<ImageConfig> parseConfig(const QByteArray &bytes)
{
    const Result<json::Value> value = json::parse(bytes);
    if (!value)
        return std::unexpected(value.error());
    const json::Object *object = value->asObject();
    if (!object)
        return failure(ErrorKind::BadDocument,
            Text::tr("The document is %1, not an image configuration.").arg(value->typeName()));

    Findings findings;
    ObjectReader reader(*object, {}, findings);
    ImageConfig config;
    config.platform = readConfigPlatform(reader);
    config.created = readTime(reader, u"created");
    config.author = reader.string(u"author");
    config.diffIds = readDiffIds(reader);
    config.history = readHistory(reader);
    if (const json::Object *runtime = reader.object(u"config"))
        config.runtime = *runtime;
    reader.rest();
    if (!findings.isEmpty())
        return std::unexpected(findings.toError());
    config.bytes = bytes;
    return config;
}

}
