// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/inspection.h"
#include "app/cli/output.h"

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;
using oci::json::Value;

namespace {

// A member as the document writes it; `otherwise` if it is not there.
Value member(const Value *object, QStringView key, const Value &otherwise = {})
{
    const Value *found = object && object->asObject() ? object->asObject()->find(key) : nullptr;
    return found ? *found : otherwise;
}

Object descriptorObject(const oci::Descriptor &descriptor)
{
    Object object;
    object.append(u"mediaType"_s, descriptor.mediaType);
    object.append(u"digest"_s, descriptor.digest.toString());
    object.append(u"size"_s, descriptor.size);
    return object;
}

Value timeOrNull(const QDateTime &time)
{
    return time.isValid() ? Value(time.toUTC().toString(Qt::ISODate)) : Value();
}

Object configObject(const browse::ImageDetails &details)
{
    Object object = descriptorObject(details.manifest.config);
    object.append(u"platform"_s, toJson(details.config.platform));
    object.append(u"created"_s, timeOrNull(details.config.created));
    if (!details.config.author.isEmpty())
        object.append(u"author"_s, details.config.author);
    object.append(u"config"_s, details.config.runtime);
    return object;
}

void appendDetails(Object &object, const browse::ImageDetails &details)
{
    Array layers;
    for (const oci::Descriptor &layer : details.manifest.layers)
        layers.append(descriptorObject(layer));
    object.append(u"config"_s, configObject(details));
    object.append(u"created"_s, timeOrNull(details.config.created));
    object.append(u"layers"_s, layers);
    if (!details.mirror.isEmpty())
        object.append(u"mirror"_s, details.mirror);
}

void appendFacts(Object &object, const EntryFacts &facts)
{
    if (facts.details && *facts.details)
        appendDetails(object, **facts.details);
    if (facts.statements && *facts.statements) {
        Array statements;
        for (const QString &statement : **facts.statements)
            statements.append(statement);
        object.append(u"statements"_s, statements);
    }
    if (const Error *error = facts.error())
        object.append(u"error"_s, errorObject(*error));
}

// `written` is the entry as it stands in the document.
Object entryObject(const browse::Entry &entry, const Value *written, const EntryFacts &facts)
{
    Object object;
    object.append(u"position"_s, qint64(entry.position));
    const Object descriptor = descriptorObject(entry.descriptor);
    for (const oci::json::Member &one : descriptor.members())
        object.append(one.key, one.value);
    object.append(u"platform"_s, member(written, u"platform"));
    object.append(u"annotations"_s, member(written, u"annotations", Object()));
    if (!entry.descriptor.artifactType.isEmpty())
        object.append(u"artifactType"_s, entry.descriptor.artifactType);
    if (entry.attests)
        object.append(u"attestationFor"_s, entry.attests->toString());
    if (entry.orphan)
        object.append(u"orphan"_s, true);
    appendFacts(object, facts);
    return object;
}

Array entryArray(const Inspection &inspection, const Value &document)
{
    Array entries;
    if (!inspection.tree.isIndex())
        return entries;
    const Value manifests = member(&document, u"manifests");
    for (qsizetype i = 0; i < inspection.tree.entries.size(); ++i) {
        const Value *written = manifests.asArray() ? &manifests.asArray()->at(i) : nullptr;
        entries.append(entryObject(inspection.tree.entries.at(i), written, inspection.facts.at(i)));
    }
    return entries;
}

}

Object toJson(const Inspection &inspection)
{
    const oci::Document &document = inspection.tree.document();
    // It was parsed before; a document in an old format may be none of ours and stays empty.
    const Value written = oci::json::parse(document.bytes).value_or(Value());
    Object object;
    object.append(u"reference"_s, inspection.tree.reference.toString());
    object.append(u"digest"_s, document.digest.toString());
    object.append(u"mediaType"_s, document.mediaType);
    object.append(u"size"_s, qint64(document.bytes.size()));
    if (!inspection.tree.mirror.isEmpty())
        object.append(u"mirror"_s, inspection.tree.mirror);
    object.append(u"annotations"_s, member(&written, u"annotations", Object()));
    if (const Value type = member(&written, u"artifactType"); type.asString())
        object.append(u"artifactType"_s, type);
    object.append(u"entries"_s, entryArray(inspection, written));
    if (!inspection.tree.isIndex())
        appendFacts(object, inspection.facts.first());
    return object;
}

}
