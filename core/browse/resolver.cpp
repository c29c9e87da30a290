// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/resolver.h"

#include "core/async/wait.h"
#include "core/registry/registries.h"

#include <QCoreApplication>

namespace waybill::browse {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::browse)
};

constexpr qsizetype CacheBytes = 32 * 1024 * 1024; // each of the three
constexpr std::chrono::minutes News {1};
constexpr qsizetype ManyReads = 1000;
constexpr qint64 MaxConfigBytes = 8 * 1024 * 1024;

// An entry names type and size of what it points to; both are checked, so that no other reader of
// the list can understand the same entry differently.
Result<> checkAgainst(const oci::Descriptor &descriptor, const oci::Document &document)
{
    if (descriptor.size != document.bytes.size()) {
        return failure(ErrorKind::BadDocument,
            Text::tr("The list says that this manifest has %1 bytes, but it has %2.")
                .arg(QString::number(descriptor.size), QString::number(document.bytes.size())));
    }
    const oci::ManifestKind said = oci::manifestKind(descriptor.mediaType);
    if (said != oci::ManifestKind::Unknown && said != oci::manifestKind(document.mediaType)) {
        return failure(ErrorKind::BadDocument,
            Text::tr("The list says that this is \"%1\", but it is \"%2\".")
                .arg(descriptor.mediaType, document.mediaType));
    }
    return {};
}

Result<oci::ImageManifest> asImage(oci::Manifest manifest)
{
    if (auto *image = std::get_if<oci::ImageManifest>(&manifest))
        return std::move(*image);
    if (std::holds_alternative<oci::Index>(manifest))
        return failure(ErrorKind::Unsupported, Text::tr("This entry is itself a list of images."));
    return failure(ErrorKind::Unsupported,
        Text::tr("This is an image in Docker's oldest format (schema 1), of which Waybill shows "
                 "the document only."));
}

Result<oci::ImageManifest> readManifest(
    const oci::Document &document, const oci::Descriptor &descriptor)
{
    auto manifest = oci::parseManifest(document.bytes, document.mediaType, descriptor.digest);
    if (!manifest)
        return std::unexpected(std::move(manifest.error()));
    if (const Result<> same = checkAgainst(descriptor, oci::document(*manifest)); !same)
        return std::unexpected(same.error());
    return asImage(std::move(*manifest));
}

bool isImageConfig(const oci::Descriptor &config)
{
    return config.mediaType == oci::mediatype::DockerConfig
        || config.mediaType == oci::mediatype::OciConfig;
}

template <typename T>
Result<T> withPlace(Result<T> result, const oci::Reference &repository, const oci::Digest &digest)
{
    if (!result && result.error().where.isEmpty())
        result.error().where = repository.withDigest(digest).toString();
    return result;
}

QString statementKind(const QString &predicateType)
{
    if (predicateType.startsWith("https://slsa.dev/provenance/"_L1))
        return u"provenance"_s;
    if (predicateType.startsWith("https://spdx.dev/"_L1)
        || predicateType.startsWith("https://cyclonedx.org/"_L1))
        return u"SBOM"_s;
    return predicateType;
}

}

Resolver::Resolver(registry::Registries &registries)
    : m_registries(registries), m_manifests(CacheBytes), m_configs(CacheBytes),
      m_indexes(CacheBytes)
{
}

bool Resolver::countsPulls(const QString &host) const
{
    return m_registries.meter().rateLimit(host).has_value();
}

std::optional<ImageTree> Resolver::known(const oci::Reference &reference, const oci::Digest &digest)
{
    std::optional<ImageTree> tree;
    if (const oci::ImageManifest *image = m_manifests.object(digest))
        tree = makeTree(reference, *image);
    else if (const oci::Index *index = m_indexes.object(digest))
        tree = makeTree(reference, *index);
    if (tree)
        tree->mirror = m_mirrors.value(digest);
    return tree;
}

async::Task<Result<ImageTree>> Resolver::open(oci::Reference reference)
{
    if (!reference.digest.isNull()) {
        if (m_manifests.contains(reference.digest))
            co_return *known(reference, reference.digest);
    } else if (m_opened.contains(reference.toString()) && countsPulls(reference.host)) {
        const auto head = co_await m_registries.client(reference.host).head(reference);
        if (head && *head && !(*head)->digest.isNull()) {
            if (auto tree = known(reference, (*head)->digest))
                co_return std::move(*tree);
        }
    }
    co_return co_await fetch(std::move(reference));
}

async::Task<Result<ImageTree>> Resolver::fetch(oci::Reference reference)
{
    Result<store::Delivery> document =
        co_await m_registries.client(reference.host).manifest(reference);
    if (!document)
        co_return std::unexpected(std::move(document.error()));
    const std::optional<oci::Digest> expected =
        reference.digest.isNull() ? std::nullopt : std::optional(reference.digest);
    auto manifest = oci::parseManifest(document->bytes, document->mediaType, expected);
    if (!manifest)
        co_return std::unexpected(std::move(manifest.error()));
    remember(*manifest);
    noteRead(reference, *document);
    if (reference.digest.isNull())
        m_opened.insert(reference.toString());
    ImageTree tree = makeTree(reference, std::move(*manifest));
    tree.mirror = document->mirror;
    tree.misnamed = document->misnamed;
    if (m_misnamed && !tree.misnamed.isNull())
        m_misnamed(tree);
    co_return tree;
}

async::Task<Result<ImageDetails>> Resolver::details(
    oci::Reference repository, oci::Descriptor descriptor)
{
    Result<oci::ImageManifest> manifest = co_await imageManifest(repository, descriptor);
    co_return co_await withConfig(repository, std::move(manifest));
}

async::Task<std::vector<Result<ImageDetails>>> Resolver::detailsOf(
    oci::Reference repository, QList<oci::Descriptor> descriptors)
{
    std::vector<async::Task<Result<oci::ImageManifest>>> fetches;
    for (const oci::Descriptor &descriptor : std::as_const(descriptors))
        fetches.push_back(imageManifest(repository, descriptor));
    std::vector<Result<oci::ImageManifest>> manifests =
        co_await async::gather(std::move(fetches), Parallel);
    std::vector<async::Task<Result<ImageDetails>>> details;
    for (Result<oci::ImageManifest> &manifest : manifests)
        details.push_back(withConfig(repository, std::move(manifest)));
    co_return co_await async::gather(std::move(details), Parallel);
}

async::Task<Result<QStringList>> Resolver::attestationKinds(
    oci::Reference repository, oci::Descriptor descriptor)
{
    const Result<oci::ImageManifest> manifest = co_await imageManifest(repository, descriptor);
    if (!manifest)
        co_return std::unexpected(manifest.error());
    QStringList kinds;
    for (const oci::Descriptor &layer : manifest->layers) {
        const QString type = oci::annotation(layer.annotations, u"in-toto.io/predicate-type");
        if (const QString kind = statementKind(type); !kind.isEmpty() && !kinds.contains(kind))
            kinds.append(kind);
    }
    co_return kinds;
}

async::Task<Result<ImageDetails>> Resolver::withConfig(
    oci::Reference repository, Result<oci::ImageManifest> manifest)
{
    if (!manifest)
        co_return std::unexpected(std::move(manifest.error()));
    ImageDetails details;
    details.manifest = std::move(*manifest);
    details.mirror = m_mirrors.value(details.manifest.document.digest);
    if (!isImageConfig(details.manifest.config))
        co_return details;
    Result<oci::ImageConfig> config = co_await imageConfig(repository, details.manifest.config);
    if (!config)
        co_return std::unexpected(std::move(config.error()));
    details.config = std::move(*config);
    co_return details;
}

async::Task<Result<oci::ImageManifest>> Resolver::imageManifest(
    oci::Reference repository, oci::Descriptor descriptor)
{
    if (const oci::ImageManifest *known = m_manifests.object(descriptor.digest))
        co_return *known;
    const auto flight = m_manifestFlights.join({repository.repositoryName(), descriptor.digest},
        [&] { return fetchManifest(repository, descriptor); });
    Result<oci::ImageManifest> manifest = co_await flight->landed();
    co_return withPlace(std::move(manifest), repository, descriptor.digest);
}

async::Task<Result<oci::ImageManifest>> Resolver::fetchManifest(
    oci::Reference repository, oci::Descriptor descriptor)
{
    const auto document = co_await m_registries.client(repository.host)
                              .manifest(repository.withDigest(descriptor.digest));
    if (!document)
        co_return std::unexpected(document.error());
    Result<oci::ImageManifest> manifest = readManifest(*document, descriptor);
    if (manifest) {
        remember(*manifest);
        noteRead(repository, *document);
    }
    co_return manifest;
}

async::Task<Result<oci::ImageConfig>> Resolver::imageConfig(
    oci::Reference repository, oci::Descriptor descriptor)
{
    if (const oci::ImageConfig *known = m_configs.object(descriptor.digest))
        co_return *known;
    const auto flight = m_configFlights.join({repository.repositoryName(), descriptor.digest},
        [&] { return fetchConfig(repository, descriptor); });
    Result<oci::ImageConfig> config = co_await flight->landed();
    co_return withPlace(std::move(config), repository, descriptor.digest);
}

async::Task<Result<oci::ImageConfig>> Resolver::fetchConfig(
    oci::Reference repository, oci::Descriptor descriptor)
{
    const Result<QByteArray> bytes = co_await m_registries.client(repository.host)
                                         .blob(repository.repository, descriptor, MaxConfigBytes);
    if (!bytes)
        co_return std::unexpected(bytes.error());
    Result<oci::ImageConfig> config = oci::parseConfig(*bytes);
    if (config)
        m_configs.insert(descriptor.digest, new oci::ImageConfig(*config), bytes->size());
    co_return config;
}

void Resolver::remember(const oci::Manifest &manifest)
{
    const oci::Document &document = oci::document(manifest);
    if (const auto *image = std::get_if<oci::ImageManifest>(&manifest))
        m_manifests.insert(document.digest, new oci::ImageManifest(*image), document.bytes.size());
    else if (const auto *index = std::get_if<oci::Index>(&manifest))
        m_indexes.insert(document.digest, new oci::Index(*index), document.bytes.size());
}

// What a mirror holds says nothing about the registry.
void Resolver::noteRead(const oci::Reference &repository, const store::Delivery &delivery)
{
    if (!delivery.mirror.isEmpty()) {
        m_mirrors.insert(delivery.digest, delivery.mirror);
        return;
    }
    m_mirrors.remove(delivery.digest);
    if (m_read.size() >= ManyReads)
        m_read.removeIf([](const auto &one) { return one.value().hasExpired(); });
    m_read.insert({repository.repositoryName(), delivery.digest}, QDeadlineTimer(News));
}

std::optional<oci::Document> Resolver::justRead(const oci::Reference &reference) const
{
    const auto read = m_read.constFind({reference.repositoryName(), reference.digest});
    if (read == m_read.cend() || read->hasExpired())
        return std::nullopt;
    if (const oci::ImageManifest *image = m_manifests.object(reference.digest))
        return image->document;
    if (const oci::Index *index = m_indexes.object(reference.digest))
        return index->document;
    return std::nullopt;
}

}
