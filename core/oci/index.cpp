// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/index.h"

namespace waybill::oci {

using namespace Qt::StringLiterals;

QLatin1StringView mediaTypeOf(IndexFormat format)
{
    return format == IndexFormat::DockerList ? mediatype::DockerList : mediatype::OciIndex;
}

Document writeIndex(
    IndexFormat format, const QList<Descriptor> &manifests, const Annotations &annotations)
{
    json::Array entries;
    entries.reserve(manifests.size());
    for (const Descriptor &descriptor : manifests)
        entries.append(toJson(descriptor, format));
    json::Object index;
    index.append(u"schemaVersion"_s, qint64(2));
    index.append(u"mediaType"_s, QString(mediaTypeOf(format)));
    index.append(u"manifests"_s, entries);
    if (format == IndexFormat::OciIndex && !annotations.isEmpty())
        index.append(u"annotations"_s, toJson(annotations));

    // As docker and buildx indent what they write.
    const int indent = format == IndexFormat::DockerList ? 3 : 2;
    Document document;
    document.bytes = json::write(index, indent);
    document.digest = Digest::ofBytes(document.bytes);
    document.mediaType = mediaTypeOf(format);
    return document;
}

}
