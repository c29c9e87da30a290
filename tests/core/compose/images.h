// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"
#include "tests/core/compose/items.h"
#include "tests/core/compose/memoryregistry.h"

namespace waybill::test {

// Small images with all their parts, for the registry in memory.
struct BuiltImage {
    oci::Document document;
    QHash<oci::Digest, QByteArray> blobs;
};

inline oci::json::Object descriptorJson(
    const QString &mediaType, const QByteArray &bytes, qint64 size = -1)
{
    oci::json::Object object;
    object.append(u"mediaType"_s, mediaType);
    object.append(u"digest"_s, oci::Digest::ofBytes(bytes).toString());
    object.append(u"size"_s, size < 0 ? qint64(bytes.size()) : size);
    return object;
}

inline oci::Document documentOf(const oci::json::Object &object, const QString &mediaType)
{
    const QByteArray bytes = oci::json::write(object);
    return {bytes, oci::Digest::ofBytes(bytes), mediaType};
}

// Each layer's content is its name. `foreignLayer`, if any, is named but not there;
// `sizeOfFirst` is what the manifest claims.
inline BuiltImage buildImage(const QString &name, const QStringList &layers,
    const QString &foreignLayer = {}, qint64 sizeOfFirst = -1)
{
    BuiltImage image;
    const auto keep = [&](const QByteArray &bytes) {
        image.blobs.insert(oci::Digest::ofBytes(bytes), bytes);
        return bytes;
    };
    oci::json::Object manifest;
    manifest.append(u"schemaVersion"_s, qint64(2));
    manifest.append(u"mediaType"_s, QString(oci::mediatype::DockerManifest));
    const QByteArray config = keep(
        R"({"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]},"author":")"
        + name.toUtf8() + R"("})");
    manifest.append(u"config"_s, descriptorJson(oci::mediatype::DockerConfig, config));
    oci::json::Array list;
    const QString layerType = u"application/vnd.docker.image.rootfs.diff.tar.gzip"_s;
    for (const QString &layer : layers)
        list += descriptorJson(layerType, keep(layer.toUtf8()), list.isEmpty() ? sizeOfFirst : -1);
    if (!foreignLayer.isEmpty()) {
        auto layer = descriptorJson(
            u"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip"_s, foreignLayer.toUtf8());
        layer.append(u"urls"_s, oci::json::Array {u"https://example.com/layer"_s});
        list += layer;
    }
    manifest.append(u"layers"_s, list);
    image.document = documentOf(manifest, oci::mediatype::DockerManifest);
    return image;
}

inline void add(MemoryRegistry &registry, const QString &repository, const QString &tag,
    const BuiltImage &image)
{
    registry.store(repository, tag, image.document);
    registry.repositories[repository].blobs.insert(image.blobs);
}

inline compose::Item itemOf(
    const QString &repository, const QString &tag, const oci::Document &document)
{
    compose::Item item = linuxImage(tag);
    item.source.repository = repository;
    item.source.digest = document.digest;
    item.descriptor.mediaType = document.mediaType;
    item.descriptor.digest = document.digest;
    item.descriptor.size = document.bytes.size();
    item.descriptor.platform->variant = tag; // so that entries differ
    return item;
}

}
