// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/index.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <variant>

namespace waybill::oci {

// A Docker v2.2 image manifest or an OCI image manifest.
struct ImageManifest {
    Document document;
    Descriptor config;
    QList<Descriptor> layers;
    Annotations annotations;
    QString artifactType;
    std::optional<Descriptor> subject;

    // Sum of the layers in bytes, as stored (compressed); the largest number there is if a hostile
    // manifest adds up to more.
    qint64 layerSize() const;
    bool operator==(const ImageManifest &) const = default;
};

// Docker schema 1: recognised, shown as legacy, never parsed further.
struct LegacyManifest {
    Document document;
    bool operator==(const LegacyManifest &) const = default;
};

using Manifest = std::variant<Index, ImageManifest, LegacyManifest>;
const Document &document(const Manifest &manifest);

// Understands the bytes of a manifest. `mediaType` is the Content-Type or the descriptor's type
// (may be empty); it, the body's own mediaType and the shape must agree, an index may hold no
// config or layers and a manifest no manifests (CVE-2021-41190). Errors: BadDocument (`where` is a
// JSON pointer such as /manifests/0/size; the first finding, with the number of further ones in the
// message), DigestMismatch if `expected` is given and is not theirs, Unsupported for a type that is
// no image and no list.
Result<Manifest> parseManifest(
    const QByteArray &bytes, const QString &mediaType, const std::optional<Digest> &expected = {});

struct HistoryEntry {
    QDateTime created; // invalid if absent or unreadable
    QString createdBy;
    QString comment;
    bool emptyLayer = false;

    bool operator==(const HistoryEntry &) const = default;
};

// The image configuration (image-spec config.md); the only trustworthy source of a single image's
// platform.
struct ImageConfig {
    QByteArray bytes;
    Platform platform; // os, architecture, variant, os.version, os.features
    QDateTime created; // invalid if absent or unreadable
    QString author;
    QStringList diffIds;
    QList<HistoryEntry> history;
    // Members of "config" that are shown: User, WorkingDir, Entrypoint, Cmd, Env, Labels, ...: as
    // JSON.
    json::Object runtime;

    bool operator==(const ImageConfig &) const = default;
};

// Errors: BadDocument (not JSON, ambiguous, a member of the wrong type). What is absent is empty:
// configs of artifacts and old images lack much.
Result<ImageConfig> parseConfig(const QByteArray &bytes);

}
