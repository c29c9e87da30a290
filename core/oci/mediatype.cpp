// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/mediatype.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::oci {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

// One of type and subtype: RFC 6838 4.2, restricted-name.
bool isRestrictedName(QStringView name)
{
    if (name.isEmpty() || name.size() > 127)
        return false;
    const auto isAlnum = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    return isAlnum(name.front()) && std::ranges::all_of(name, [&](QChar c) {
        return isAlnum(c) || QStringView(u"!#$&^_.+-").contains(c);
    });
}

}

ManifestKind manifestKind(QStringView mediaType)
{
    const QStringView type = mediaTypeName(mediaType);
    if (type == mediatype::DockerList)
        return ManifestKind::DockerList;
    if (type == mediatype::OciIndex)
        return ManifestKind::OciIndex;
    if (type == mediatype::DockerManifest)
        return ManifestKind::DockerManifest;
    if (type == mediatype::OciManifest)
        return ManifestKind::OciManifest;
    if (type == mediatype::DockerV1 || type == mediatype::DockerV1Signed)
        return ManifestKind::DockerV1;
    return ManifestKind::Unknown;
}

bool isIndex(ManifestKind kind)
{
    return kind == ManifestKind::DockerList || kind == ManifestKind::OciIndex;
}

QString describeMediaType(const QString &mediaType)
{
    switch (manifestKind(mediaType)) {
    case ManifestKind::DockerList:
        return Text::tr("Docker manifest list");
    case ManifestKind::OciIndex:
        return Text::tr("OCI index");
    case ManifestKind::DockerManifest:
        return Text::tr("Docker image");
    case ManifestKind::OciManifest:
        return Text::tr("OCI image");
    case ManifestKind::DockerV1:
        return Text::tr("Docker image (old schema 1)");
    case ManifestKind::Unknown:
        break;
    }
    return mediaType;
}

QByteArray manifestAccept()
{
    // Order is the order of preference for registries that look at it. The last one is named so
    // that the registry answers with it instead of "not found".
    const QLatin1StringView types[] = {mediatype::OciIndex, mediatype::OciManifest,
        mediatype::DockerList, mediatype::DockerManifest, mediatype::DockerV1Signed,
        mediatype::DockerV1, mediatype::OciArtifact};
    QByteArray accept;
    for (const QLatin1StringView type : types) {
        if (!accept.isEmpty())
            accept += ", ";
        accept += QByteArrayView(type.data(), type.size());
    }
    return accept;
}

bool isValidMediaType(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash > 0 && isRestrictedName(text.first(slash))
        && isRestrictedName(text.sliced(slash + 1));
}

QStringView mediaTypeName(QStringView contentType)
{
    const qsizetype semicolon = contentType.indexOf(u';');
    return (semicolon < 0 ? contentType : contentType.first(semicolon)).trimmed();
}

}
