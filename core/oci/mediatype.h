// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace waybill::oci {

using namespace Qt::StringLiterals;

// Media types of the Docker v2.2 and OCI image formats.
namespace mediatype {
inline constexpr auto OciIndex = "application/vnd.oci.image.index.v1+json"_L1;
inline constexpr auto OciManifest = "application/vnd.oci.image.manifest.v1+json"_L1;
inline constexpr auto OciConfig = "application/vnd.oci.image.config.v1+json"_L1;
inline constexpr auto OciEmpty = "application/vnd.oci.empty.v1+json"_L1;
inline constexpr auto DockerList = "application/vnd.docker.distribution.manifest.list.v2+json"_L1;
inline constexpr auto DockerManifest = "application/vnd.docker.distribution.manifest.v2+json"_L1;
inline constexpr auto DockerConfig = "application/vnd.docker.container.image.v1+json"_L1;
inline constexpr auto DockerV1 = "application/vnd.docker.distribution.manifest.v1+json"_L1;
inline constexpr auto DockerV1Signed =
    "application/vnd.docker.distribution.manifest.v1+prettyjws"_L1;
// Withdrawn before image-spec 1.1, still found in registries.
inline constexpr auto OciArtifact = "application/vnd.oci.artifact.manifest.v1+json"_L1;
inline constexpr auto InToto = "application/vnd.in-toto+json"_L1;
}

enum class ManifestKind {
    DockerList,
    OciIndex,
    DockerManifest,
    OciManifest,
    DockerV1, // schema 1: shown as legacy, cannot be placed in a list
    Unknown,
};

// Parameters ("; charset=...") are ignored.
ManifestKind manifestKind(QStringView mediaType);
bool isIndex(ManifestKind kind);
// "Docker manifest list", "OCI index", ... (translated) for a known type, else the type itself.
QString describeMediaType(const QString &mediaType);

// The one Accept header of every manifest request: all types that Waybill knows, because a registry
// may convert or hide what is not named (registries that match by exact type).
QByteArray manifestAccept();

// A Content-Type without its parameters ("; charset=...") and blanks.
QStringView mediaTypeName(QStringView contentType);

// RFC 6838 "type/subtype".
bool isValidMediaType(QStringView text);

}
