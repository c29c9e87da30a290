// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/image.h"

namespace waybill::samples {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Member;
using oci::json::Object;
using oci::json::Value;

namespace {

constexpr auto DockerLayer = "application/vnd.docker.image.rootfs.diff.tar.gzip"_L1;
constexpr auto OciLayer = "application/vnd.oci.image.layer.v1.tar+gzip"_L1;

Object object(std::initializer_list<Member> members)
{
    Object result;
    for (const Member &member : members)
        result.append(member.key, member.value);
    return result;
}

oci::Descriptor descriptorOf(QLatin1StringView mediaType, const QByteArray &bytes)
{
    oci::Descriptor descriptor;
    descriptor.mediaType = mediaType;
    descriptor.digest = oci::Digest::ofBytes(bytes);
    descriptor.size = bytes.size();
    return descriptor;
}

bool isDocker(const Recipe &recipe)
{
    return recipe.format == oci::IndexFormat::DockerList;
}

Object rootfs(const QList<oci::Digest> &diffIds)
{
    Array ids;
    for (const oci::Digest &id : diffIds)
        ids.append(id.toString());
    return object({{u"type"_s, u"layers"_s}, {u"diff_ids"_s, ids}});
}

Array history(const Recipe &recipe)
{
    Array lines;
    for (const Step &step : recipe.steps) {
        Object line = object({{u"created"_s, recipe.created}, {u"created_by"_s, step.createdBy}});
        if (!step.layer)
            line.append(u"empty_layer"_s, true);
        lines.append(line);
    }
    return lines;
}

// Docker's order of members, which is alphabetical.
QByteArray configOf(const Recipe &recipe)
{
    QList<oci::Digest> diffIds;
    for (const Step &step : recipe.steps) {
        if (step.layer)
            diffIds.append(step.layer->diffId);
    }
    Object config = object({{u"architecture"_s, recipe.platform.architecture}});
    if (!recipe.author.isEmpty())
        config.append(u"author"_s, recipe.author);
    config.append(u"config"_s, recipe.runtime);
    config.append(u"created"_s, recipe.created);
    config.append(u"history"_s, history(recipe));
    config.append(u"os"_s, recipe.platform.os);
    if (!recipe.platform.osVersion.isEmpty())
        config.append(u"os.version"_s, recipe.platform.osVersion);
    config.append(u"rootfs"_s, rootfs(diffIds));
    if (!recipe.platform.variant.isEmpty())
        config.append(u"variant"_s, recipe.platform.variant);
    return oci::json::write(config);
}

Image makeManifest(QLatin1StringView mediaType, const oci::Descriptor &config,
    const QList<oci::Descriptor> &layers, QList<Blob> blobs)
{
    Array layerList;
    for (const oci::Descriptor &layer : layers)
        layerList.append(toJson(layer, oci::IndexFormat::OciIndex));
    const QByteArray bytes = oci::json::write(
        object({{u"schemaVersion"_s, qint64(2)}, {u"mediaType"_s, QString(mediaType)},
            {u"config"_s, toJson(config, oci::IndexFormat::OciIndex)}, {u"layers"_s, layerList}}),
        2);
    Image image;
    image.descriptor = descriptorOf(mediaType, bytes);
    image.document = {bytes, image.descriptor.digest, image.descriptor.mediaType};
    image.blobs = std::move(blobs);
    return image;
}

QByteArray statement(
    const QString &predicateType, const Object &predicate, const QString &name, const Image &about)
{
    const Object subject = object({{u"name"_s, name},
        {u"digest"_s, object({{u"sha256"_s, about.document.digest.hex().toString()}})}});
    return oci::json::write(object(
        {{u"_type"_s, u"https://in-toto.io/Statement/v0.1"_s}, {u"predicateType"_s, predicateType},
            {u"subject"_s, Array {subject}}, {u"predicate"_s, predicate}}));
}

QByteArray provenance(const QString &name, const Image &about)
{
    const QString type = u"https://slsa.dev/provenance/v1"_s;
    const Object definition = object({{u"buildType"_s,
        u"https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md"_s}});
    return statement(type,
        object({{u"buildDefinition"_s, definition},
            {u"runDetails"_s, object({{u"builder"_s, object({{u"id"_s, QString()}})}})}}),
        name, about);
}

QByteArray billOfMaterials(const QString &name, const Image &about)
{
    const QString created = u"2024-05-14T09:30:00Z"_s;
    return statement(u"https://spdx.dev/Document"_s,
        object({{u"spdxVersion"_s, u"SPDX-2.3"_s}, {u"SPDXID"_s, u"SPDXRef-DOCUMENT"_s},
            {u"name"_s, u"sbom"_s}, {u"creationInfo"_s, object({{u"created"_s, created}})},
            {u"packages"_s, Array {}}}),
        name, about);
}

oci::Descriptor statementLayer(const QByteArray &bytes, const QString &predicateType)
{
    oci::Descriptor layer = descriptorOf(oci::mediatype::InToto, bytes);
    layer.annotations = {{u"in-toto.io/predicate-type"_s, predicateType}};
    return layer;
}

}

Image makeImage(const Recipe &recipe)
{
    QList<oci::Descriptor> layers;
    QList<Blob> blobs;
    for (const Step &step : recipe.steps) {
        if (!step.layer)
            continue;
        oci::Descriptor layer;
        layer.mediaType = isDocker(recipe) ? DockerLayer : OciLayer;
        layer.digest = step.layer->digest;
        layer.size = step.layer->bytes.size();
        layers.append(layer);
        blobs.append({layer.digest, step.layer->bytes, step.origin});
    }
    const QByteArray config = configOf(recipe);
    const oci::Descriptor descriptor = descriptorOf(
        isDocker(recipe) ? oci::mediatype::DockerConfig : oci::mediatype::OciConfig, config);
    blobs.append({descriptor.digest, config, {}});
    return makeManifest(
        isDocker(recipe) ? oci::mediatype::DockerManifest : oci::mediatype::OciManifest, descriptor,
        layers, std::move(blobs));
}

Image makeAttestation(const Image &about, const QString &name, const oci::Platform &platform)
{
    const QString purl =
        "pkg:docker/%1?platform=%2"_L1.arg(name, platform.os + u"%2F" + platform.architecture);
    const QList<QByteArray> statements {provenance(purl, about), billOfMaterials(purl, about)};
    const QList<oci::Descriptor> layers {
        statementLayer(statements.at(0), u"https://slsa.dev/provenance/v1"_s),
        statementLayer(statements.at(1), u"https://spdx.dev/Document"_s)};
    const QByteArray config = oci::json::write(
        object({{u"architecture"_s, u"unknown"_s}, {u"os"_s, u"unknown"_s}, {u"config"_s, Object()},
            {u"rootfs"_s, rootfs({layers.at(0).digest, layers.at(1).digest})}}));
    const oci::Descriptor descriptor = descriptorOf(oci::mediatype::OciConfig, config);
    Image image = makeManifest(oci::mediatype::OciManifest, descriptor, layers,
        {{layers.at(0).digest, statements.at(0), {}}, {layers.at(1).digest, statements.at(1), {}},
            {descriptor.digest, config, {}}});
    image.descriptor.annotations = {
        {u"vnd.docker.reference.digest"_s, about.document.digest.toString()},
        {u"vnd.docker.reference.type"_s, u"attestation-manifest"_s}};
    oci::Platform unknown;
    unknown.os = u"unknown"_s;
    unknown.architecture = u"unknown"_s;
    image.descriptor.platform = unknown;
    return image;
}

}
