// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/digest.h"
#include "core/oci/json.h"
#include "core/oci/mediatype.h"
#include "core/oci/platform.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace waybill::oci {

// Key and value in document order. Free text from outside.
using Annotations = QList<std::pair<QString, QString>>;
QString annotation(const Annotations &annotations, QStringView key); // empty if absent

// A content descriptor (image-spec descriptor.md).
struct Descriptor {
    QString mediaType;
    Digest digest;
    qint64 size = 0; // bytes
    std::optional<Platform> platform; // only index entries; absent and empty are different things
    Annotations annotations;
    QString artifactType;
    QStringList urls;
    json::Object extra; // members not named above (e.g. "data"), in document order

    bool operator==(const Descriptor &) const = default;
};

// What a manifest is before it is understood: the exact bytes, their digest and their type.
struct Document {
    QByteArray bytes;
    Digest digest;
    QString mediaType;

    bool operator==(const Document &) const = default;
};

// A Docker manifest list or an OCI image index.
struct Index {
    Document document;
    QList<Descriptor> manifests; // in the document's order, which clients depend on
    Annotations annotations;
    QString artifactType;
    std::optional<Descriptor> subject;

    ManifestKind kind() const { return manifestKind(document.mediaType); }
    bool operator==(const Index &) const = default;
};

enum class IndexFormat { DockerList, OciIndex };
QLatin1StringView mediaTypeOf(IndexFormat format);

// The digest of the image that this entry attests, if it is a BuildKit attestation manifest
// (annotations vnd.docker.reference.type / .digest).
std::optional<Digest> attestedDigest(const Descriptor &descriptor);

json::Object toJson(const Annotations &annotations);
// A descriptor as JSON: mediaType, size, digest, platform, annotations, artifactType, urls, extra.
// `format` DockerList ends after the platform: a Docker list holds no more.
json::Object toJson(const Descriptor &descriptor, IndexFormat format);
// The other way round. Errors: BadDocument, as parseManifest; `where` is the object's own JSON
// pointer.
Result<Descriptor> descriptorFromJson(const json::Object &object, const QString &where = {});

// The bytes of a new index. The same input gives the same bytes, on every system and in every
// release.
Document writeIndex(
    IndexFormat format, const QList<Descriptor> &manifests, const Annotations &annotations = {});

}
