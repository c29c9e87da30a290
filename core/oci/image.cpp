// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"

#include "core/oci/documentreader.h"
#include "core/oci/quote.h"

#include <QCoreApplication>
#include <QtNumeric>

#include <algorithm>
#include <limits>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

// Types that servers give when they do not know better.
constexpr QLatin1StringView SaysNothing[] = {""_L1, "text/plain"_L1, "application/octet-stream"_L1,
    "binary/octet-stream"_L1, "application/json"_L1};

// The type by the members that are there. A document that has the members of two kinds is refused
// later, whichever is taken here.
QString sniffType(const json::Object &object)
{
    if (object.find(u"manifests"))
        return mediatype::OciIndex;
    if (object.find(u"fsLayers"))
        return object.find(u"signatures") ? mediatype::DockerV1Signed : mediatype::DockerV1;
    const json::Value *config = object.find(u"config");
    if (!config || !object.find(u"layers"))
        return {};
    const json::Value *configType =
        config->asObject() ? config->asObject()->find(u"mediaType") : nullptr;
    const bool docker =
        configType && configType->asString() && *configType->asString() == mediatype::DockerConfig;
    return docker ? mediatype::DockerManifest : mediatype::OciManifest;
}

// What the document calls itself; empty if it does not say.
Result<QString> ownType(const json::Object &object)
{
    Findings findings;
    const QString type = ObjectReader(object, {}, findings).string(u"mediaType");
    if (!findings.isEmpty())
        return std::unexpected(findings.toError());
    return type;
}

// The one type that what came with the document, the document itself and (where both are silent)
// its shape agree on.
Result<QString> agreedType(const json::Object &object, QStringView given)
{
    const Result<QString> own = ownType(object);
    if (!own)
        return own;
    const QString outer = mediaTypeName(given).toString();
    if (!std::ranges::contains(SaysNothing, outer)) {
        if (!own->isEmpty() && *own != outer)
            return failure(ErrorKind::BadDocument,
                Text::tr("The document was announced as %1, but calls itself %2.")
                    .arg(quote(describeMediaType(outer)), quote(describeMediaType(*own))),
                u"/mediaType"_s);
        return outer;
    }
    const QString type = own->isEmpty() ? sniffType(object) : *own;
    if (type.isEmpty())
        return failure(ErrorKind::BadDocument,
            Text::tr("The document is neither an image manifest nor a list of manifests."));
    return type;
}

void checkSchemaVersion(ObjectReader &reader, qint64 wanted)
{
    const json::Value *value = reader.member(u"schemaVersion", Presence::Required);
    if (!value)
        return;
    const json::Number *number = value->asNumber();
    if (!number || number->toInteger() != wanted)
        reader.findings().add(reader.pointer(u"schemaVersion"),
            Text::tr("/schemaVersion must be %1, but is %2.")
                .arg(QString::number(wanted),
                    number ? quote(QString::fromLatin1(number->text)) : value->typeName()));
}

// CVE-2021-41190: the same bytes must not be an index to one client and an image to another.
void forbid(ObjectReader &reader, const QString &kind, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys)
        reader.forbid(key,
            Text::tr("The document is ambiguous: %1 cannot have the member \"%2\".")
                .arg(kind, key));
}

Index readIndex(const json::Object &object, Document document, Findings &findings)
{
    ObjectReader reader(object, {}, findings);
    Index index;
    forbid(reader, Text::tr("a list of manifests"), {u"config", u"layers", u"fsLayers"});
    checkSchemaVersion(reader, 2);
    reader.member(u"mediaType");
    index.manifests = reader.descriptors(u"manifests");
    index.annotations = reader.annotations(u"annotations");
    index.artifactType = reader.string(u"artifactType");
    index.subject = reader.descriptor(u"subject");
    reader.rest();
    index.document = std::move(document);
    return index;
}

ImageManifest readImage(const json::Object &object, Document document, Findings &findings)
{
    ObjectReader reader(object, {}, findings);
    ImageManifest image;
    forbid(reader, Text::tr("an image manifest"), {u"manifests", u"fsLayers", u"history"});
    checkSchemaVersion(reader, 2);
    reader.member(u"mediaType");
    image.config = reader.descriptor(u"config", Presence::Required).value_or(Descriptor {});
    image.layers = reader.descriptors(u"layers");
    image.annotations = reader.annotations(u"annotations");
    image.artifactType = reader.string(u"artifactType");
    image.subject = reader.descriptor(u"subject");
    reader.rest();
    image.document = std::move(document);
    return image;
}

LegacyManifest readLegacy(const json::Object &object, Document document, Findings &findings)
{
    ObjectReader reader(object, {}, findings);
    forbid(reader, Text::tr("a manifest of schema 1"), {u"manifests", u"config", u"layers"});
    checkSchemaVersion(reader, 1);
    reader.array(u"fsLayers", Presence::Required);
    reader.rest();
    return LegacyManifest {std::move(document)};
}

Result<Manifest> readManifest(const json::Object &object, Document document)
{
    const QString type = document.mediaType;
    Findings findings;
    Manifest manifest;
    switch (manifestKind(type)) {
    case ManifestKind::DockerList:
    case ManifestKind::OciIndex:
        manifest = readIndex(object, std::move(document), findings);
        break;
    case ManifestKind::DockerManifest:
    case ManifestKind::OciManifest:
        manifest = readImage(object, std::move(document), findings);
        break;
    case ManifestKind::DockerV1:
        manifest = readLegacy(object, std::move(document), findings);
        break;
    case ManifestKind::Unknown:
        return failure(ErrorKind::Unsupported,
            Text::tr("Documents of the type %1 cannot be shown.").arg(quote(type)),
            u"/mediaType"_s);
    }
    if (!findings.isEmpty())
        return std::unexpected(findings.toError());
    return manifest;
}

}

qint64 ImageManifest::layerSize() const
{
    qint64 sum = 0;
    for (const Descriptor &layer : layers) {
        if (qAddOverflow(sum, layer.size, &sum))
            return std::numeric_limits<qint64>::max();
    }
    return sum;
}

const Document &document(const Manifest &manifest)
{
    return std::visit([](const auto &kind) -> const Document & { return kind.document; }, manifest);
}

Result<Manifest> parseManifest(
    const QByteArray &bytes, const QString &mediaType, const std::optional<Digest> &expected)
{
    const bool pinned = expected && !expected->isNull();
    Document document;
    document.bytes = bytes;
    document.digest = Digest::ofBytes(bytes, pinned ? expected->algorithm() : u"sha256");
    if (pinned && document.digest != *expected)
        return failure(ErrorKind::DigestMismatch,
            Text::tr("The content does not match its digest: it should be %1, but is %2.")
                .arg(expected->toString(), document.digest.toString()),
            expected->toString());

    const Result<json::Value> value = json::parse(bytes);
    if (!value)
        return std::unexpected(value.error());
    const json::Object *object = value->asObject();
    if (!object)
        return failure(ErrorKind::BadDocument,
            Text::tr("The document is %1, not a manifest.").arg(value->typeName()));
    const Result<QString> type = agreedType(*object, mediaType);
    if (!type)
        return std::unexpected(type.error());
    document.mediaType = *type;
    return readManifest(*object, std::move(document));
}

}
