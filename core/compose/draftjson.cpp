// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draftjson.h"

#include "core/compose/field.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace waybill::compose {

using oci::IndexFormat;
using oci::Reference;
using oci::json::Array;
using oci::json::Object;
using oci::json::Value;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

constexpr auto FormatName = "waybill-draft"_L1;
constexpr qint64 Version = 1;

void addText(Object &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.append(key, text);
}

void addAnnotations(Object &object, const oci::Annotations &annotations)
{
    Object values;
    for (const auto &[key, value] : annotations)
        values.append(key, value);
    if (!values.isEmpty())
        object.append(u"annotations"_s, values);
}

void addTexts(Object &object, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.append(key, Array(texts.begin(), texts.end()));
}

// The digest has a member of its own; it stands here only where there is no tag to be read.
QString sourceText(const Reference &source)
{
    return source.tag.isEmpty() ? source.toString() : source.withTag(source.tag).toString();
}

Object itemToJson(const Item &item)
{
    const oci::Descriptor &descriptor = item.descriptor;
    Object entry;
    entry.append(u"source"_s, sourceText(item.source));
    entry.append(u"digest"_s, descriptor.digest.toString());
    entry.append(u"mediaType"_s, descriptor.mediaType);
    entry.append(u"size"_s, descriptor.size);
    if (descriptor.platform)
        entry.append(u"platform"_s, oci::toJson(*descriptor.platform));
    if (!item.original.isEmpty())
        entry.append(u"original"_s, oci::toJson(item.original));
    addText(entry, u"versionFrom"_s, item.versionFrom);
    if (item.imageSize >= 0)
        entry.append(u"imageSize"_s, item.imageSize);
    if (item.takenAt.isValid())
        entry.append(u"takenAt"_s, item.takenAt.toUTC().toString(Qt::ISODateWithMs));
    addAnnotations(entry, descriptor.annotations);
    addText(entry, u"artifactType"_s, descriptor.artifactType);
    addTexts(entry, u"urls"_s, descriptor.urls);
    if (!descriptor.extra.isEmpty())
        entry.append(u"extra"_s, descriptor.extra);
    return entry;
}

void readPlatformMember(oci::Platform &platform, const QString &key, const Field &field)
{
    if (key == "os"_L1)
        platform.os = field.text();
    else if (key == "architecture"_L1)
        platform.architecture = field.text();
    else if (key == "variant"_L1)
        platform.variant = field.text();
    else if (key == "os.version"_L1)
        platform.osVersion = field.text();
    else if (key == "os.features"_L1)
        platform.osFeatures = field.optionalTexts();
    else if (key == "features"_L1)
        platform.features = field.optionalTexts();
    else
        platform.extra.append(key, field.value());
}

oci::Platform readPlatform(const Field &field)
{
    oci::Platform platform;
    for (const auto &[key, member] : field.members())
        readPlatformMember(platform, key, member);
    return platform;
}

QString readMediaType(const Field &field)
{
    const QString type = field.text();
    if (!oci::isValidMediaType(type))
        field.fail(Words::tr("a media type must be here."));
    return type;
}

oci::Descriptor readDescriptor(const Field &entry)
{
    oci::Descriptor descriptor;
    descriptor.digest = entry["digest"_L1].digest();
    descriptor.mediaType = readMediaType(entry["mediaType"_L1]);
    descriptor.size = entry["size"_L1].size();
    if (const Field platform = entry["platform"_L1]; platform.exists())
        descriptor.platform = readPlatform(platform);
    descriptor.annotations = entry["annotations"_L1].optionalAnnotations();
    descriptor.artifactType = entry["artifactType"_L1].optionalText();
    descriptor.urls = entry["urls"_L1].optionalTexts();
    descriptor.extra = entry["extra"_L1].optionalObject();
    return descriptor;
}

Reference readSource(const Field &field, const oci::Digest &digest)
{
    Reference source = field.reference();
    if (!source.digest.isNull() && source.digest != digest)
        field.fail(Words::tr("this names another digest than the entry."));
    source.digest = digest;
    return source;
}

Item readItem(const Field &entry)
{
    Item item;
    item.descriptor = readDescriptor(entry);
    item.source = readSource(entry["source"_L1], item.descriptor.digest);
    if (const Field original = entry["original"_L1]; original.exists())
        item.original = readPlatform(original);
    item.versionFrom = entry["versionFrom"_L1].optionalText();
    if (const Field size = entry["imageSize"_L1]; size.exists())
        item.imageSize = size.size();
    item.takenAt = entry["takenAt"_L1].optionalTime();
    return item;
}

IndexFormat readFormat(const Field &field)
{
    const QString name = field.text();
    if (name == "oci"_L1)
        return IndexFormat::OciIndex;
    if (name != "docker"_L1)
        field.fail(Words::tr("this is neither \"docker\" nor \"oci\"."));
    return IndexFormat::DockerList;
}

void checkHead(const Field &root)
{
    const Field format = root["format"_L1];
    if (format.optionalText() != FormatName)
        format.fail(Words::tr("this is no draft of Waybill."));
    const Field version = root["version"_L1];
    const qint64 number = version.size();
    if (number > Version)
        version.fail(
            Words::tr("this draft was written by a newer Waybill."), ErrorKind::Unsupported);
    else if (number < 1)
        version.fail(Words::tr("there is no such version."));
}

}

Value draftToJson(const Composition &composition)
{
    Array targets;
    for (const Reference &target : composition.targets)
        targets += target.toString();
    Array entries;
    for (const Item &item : composition.items)
        entries += itemToJson(item);
    Object draft;
    draft.append(u"format"_s, QString(FormatName));
    draft.append(u"version"_s, Version);
    draft.append(u"targets"_s, targets);
    draft.append(
        u"indexFormat"_s, composition.format == IndexFormat::OciIndex ? u"oci"_s : u"docker"_s);
    addAnnotations(draft, composition.annotations);
    draft.append(u"entries"_s, entries);
    return draft;
}

Result<Composition> draftFromJson(const Value &value, const QString &pointer)
{
    std::optional<Error> error;
    const Field root(&value, pointer, error);
    checkHead(root);
    if (error)
        return std::unexpected(*error); // what follows may mean something else there
    Composition composition;
    for (const Field &target : root["targets"_L1].elements())
        composition.targets += target.reference();
    composition.format = readFormat(root["indexFormat"_L1]);
    composition.annotations = root["annotations"_L1].optionalAnnotations();
    for (const Field &entry : root["entries"_L1].elements())
        composition.items += readItem(entry);
    if (error)
        return std::unexpected(*error);
    return composition;
}

}
