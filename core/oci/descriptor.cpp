// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/documentreader.h"
#include "core/oci/index.h"
#include "core/oci/quote.h"

#include <QCoreApplication>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

QString readMediaType(ObjectReader &reader)
{
    const QString *text = reader.text(u"mediaType", Presence::Required);
    if (!text || isValidMediaType(*text))
        return text ? *text : QString();
    const QString where = reader.pointer(u"mediaType");
    reader.findings().add(where,
        Text::tr("%1 must be a media type such as application/json, but is \"%2\".")
            .arg(where, quote(*text)));
    return {};
}

Digest readDigest(ObjectReader &reader)
{
    const QString *text = reader.text(u"digest", Presence::Required);
    if (!text)
        return {};
    const Result<Digest> digest = Digest::parse(*text);
    if (digest)
        return *digest;
    const QString where = reader.pointer(u"digest");
    reader.findings().add(
        where, Text::tr("%1 is no digest: %2").arg(where, digest.error().message));
    return {};
}

// descriptor.md: a "data" member must be the content itself, or the descriptor is not to be used.
void checkData(const Descriptor &descriptor, ObjectReader &reader)
{
    const json::Value *data = descriptor.extra.find(u"data");
    if (!data || data->isNull())
        return;
    const QString where = reader.pointer(u"data");
    const QString *text = data->asString();
    const auto decoded = QByteArray::fromBase64Encoding(
        text ? text->toLatin1() : "?"_ba, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        reader.findings().add(where, Text::tr("%1 must be text in base64.").arg(where));
    else if (decoded.decoded.size() != descriptor.size)
        reader.findings().add(where,
            Text::tr("%1 holds %2 bytes, but the size given is %3.")
                .arg(where, QString::number(decoded.decoded.size()),
                    QString::number(descriptor.size)));
    else if (!descriptor.digest.isNull() && !descriptor.digest.matches(decoded.decoded))
        reader.findings().add(
            where, Text::tr("%1 does not hold what the digest names.").arg(where));
}

}

QString annotation(const Annotations &annotations, QStringView key)
{
    for (const auto &[name, value] : annotations) {
        if (name == key)
            return value;
    }
    return {};
}

std::optional<Digest> attestedDigest(const Descriptor &descriptor)
{
    if (annotation(descriptor.annotations, u"vnd.docker.reference.type")
        != "attestation-manifest"_L1)
        return {};
    const auto digest =
        Digest::parse(annotation(descriptor.annotations, u"vnd.docker.reference.digest"));
    return digest ? std::optional(*digest) : std::nullopt;
}

Descriptor readDescriptor(const json::Object &object, const QString &where, Findings &findings)
{
    ObjectReader reader(object, where, findings);
    Descriptor descriptor;
    descriptor.mediaType = readMediaType(reader);
    descriptor.digest = readDigest(reader);
    descriptor.size = reader.size(u"size").value_or(0);
    if (const json::Object *platform = reader.object(u"platform"))
        descriptor.platform = readPlatform(*platform, reader.pointer(u"platform"), findings);
    descriptor.annotations = reader.annotations(u"annotations");
    descriptor.artifactType = reader.string(u"artifactType");
    descriptor.urls = reader.strings(u"urls");
    descriptor.extra = reader.rest();
    checkData(descriptor, reader);
    return descriptor;
}

Result<Descriptor> descriptorFromJson(const json::Object &object, const QString &where)
{
    Findings findings;
    Descriptor descriptor = readDescriptor(object, where, findings);
    if (!findings.isEmpty())
        return std::unexpected(findings.toError());
    return descriptor;
}

json::Object toJson(const Annotations &annotations)
{
    json::Object object;
    for (const auto &[key, value] : annotations)
        object.append(key, value);
    return object;
}

json::Object toJson(const Descriptor &descriptor, IndexFormat format)
{
    json::Object object;
    object.append(u"mediaType"_s, descriptor.mediaType);
    object.append(u"size"_s, descriptor.size);
    object.append(u"digest"_s, descriptor.digest.toString());
    if (descriptor.platform)
        object.append(u"platform"_s, toJson(*descriptor.platform));
    if (format == IndexFormat::DockerList)
        return object;
    if (!descriptor.annotations.isEmpty())
        object.append(u"annotations"_s, toJson(descriptor.annotations));
    if (!descriptor.artifactType.isEmpty())
        object.append(u"artifactType"_s, descriptor.artifactType);
    if (!descriptor.urls.isEmpty())
        object.append(u"urls"_s, json::Array(descriptor.urls.begin(), descriptor.urls.end()));
    for (const json::Member &member : descriptor.extra.members())
        object.append(member.key, member.value);
    return object;
}

}
