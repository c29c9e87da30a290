// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

namespace waybill::test {

// Items made up for tests: the digest is that of the name, so that the same name is the same image.
inline oci::Digest digestOf(const QString &name)
{
    return oci::Digest::ofBytes(name.toUtf8());
}

inline oci::Platform platform(const QString &os, const QString &architecture,
    const QString &osVersion = {}, const QString &variant = {})
{
    oci::Platform platform;
    platform.os = os;
    platform.architecture = architecture;
    platform.osVersion = osVersion;
    platform.variant = variant;
    return platform;
}

inline compose::Item image(const QString &name, const oci::Platform &platform)
{
    compose::Item item;
    item.source.host = QStringLiteral("localhost:5001");
    item.source.repository = QStringLiteral("samples/app");
    item.source.tag = name;
    item.source.digest = digestOf(name);
    item.descriptor.mediaType = oci::mediatype::DockerManifest;
    item.descriptor.digest = item.source.digest;
    item.descriptor.size = 1000;
    item.descriptor.platform = platform;
    item.original = platform;
    return item;
}

inline compose::Item linuxImage(
    const QString &name, const QString &architecture = QStringLiteral("amd64"))
{
    return image(name, platform(QStringLiteral("linux"), architecture));
}

inline compose::Item windowsImage(const QString &name, const QString &osVersion = {})
{
    return image(name, platform(QStringLiteral("windows"), QStringLiteral("amd64"), osVersion));
}

inline compose::Item attestation(const QString &name, const QString &about)
{
    const QString unknown = QStringLiteral("unknown");
    compose::Item item = image(name, platform(unknown, unknown));
    item.descriptor.mediaType = oci::mediatype::OciManifest;
    item.descriptor.annotations = {
        {QStringLiteral("vnd.docker.reference.type"), QStringLiteral("attestation-manifest")},
        {QStringLiteral("vnd.docker.reference.digest"), digestOf(about).toString()}};
    return item;
}

inline compose::Composition listOf(
    const QList<compose::Item> &items, oci::IndexFormat format = oci::IndexFormat::OciIndex)
{
    compose::Composition composition;
    oci::Reference target;
    target.host = QStringLiteral("localhost:5001");
    target.repository = QStringLiteral("samples/app");
    target.tag = QStringLiteral("v1");
    composition.targets = {target};
    composition.format = format;
    composition.items = items;
    return composition;
}

// The tags of the items' sources, in their order: "a b c".
inline QString names(const compose::Composition &composition)
{
    QStringList names;
    for (const compose::Item &item : composition.items)
        names += item.source.tag;
    return names.join(u' ');
}

}
