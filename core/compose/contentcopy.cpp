// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/contentcopy.h"

#include "core/async/wait.h"
#include "core/browse/resolver.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

constexpr std::size_t ParallelCopies = 2; // each may hold MaxCopyBytes
constexpr int MaxLevels = 8; // of lists within lists

async::Task<Result<>> all(std::vector<async::Task<Result<>>> work, std::size_t limit)
{
    const std::vector<Result<>> results = co_await async::gather(std::move(work), limit);
    for (const Result<> &result : results) {
        if (!result)
            co_return result;
    }
    co_return Result<> {};
}

std::unexpected<Error> tooLarge(const oci::Descriptor &blob, const QString &repository)
{
    return failure(ErrorKind::Unsupported,
        Words::tr("The registry would not take over the layer %1 of %2 from %3, and it is too "
                  "large to be copied yet.")
            .arg(blob.digest.shortHex(), QLocale().formattedDataSize(blob.size), repository),
        blob.digest.toString());
}

}

ContentCopy::ContentCopy(
    store::Source &source, store::Sink &sink, oci::Reference target, JustRead justRead)
    : m_source(source), m_sink(sink), m_target(std::move(target)), m_justRead(std::move(justRead))
{
}

void ContentCopy::count(int &counter) const
{
    ++counter;
    if (m_onProgress)
        m_onProgress();
}

void ContentCopy::moved(const oci::Digest &blob, qint64 bytes)
{
    m_bytesDone += bytes - m_moved.value(blob);
    m_moved.insert(blob, bytes);
    if (m_onProgress)
        m_onProgress();
}

// Half of a copy; `before` is what the other half has moved.
store::OnBytes ContentCopy::half(const oci::Descriptor &blob, qint64 before)
{
    return [this, digest = blob.digest, size = blob.size, before](
               qint64 done) { moved(digest, (before + std::min(done, size)) / 2); };
}

std::unexpected<Error> ContentCopy::fail(Error error)
{
    m_failed = true;
    return std::unexpected(std::move(error));
}

async::Task<Result<>> ContentCopy::readManifests(QList<Plan::Child> children)
{
    QList<Wanted> wanted;
    for (const Plan::Child &child : std::as_const(children))
        wanted += {child.source.repository, child.descriptor};
    for (int level = 0; !wanted.isEmpty(); ++level) {
        if (level == MaxLevels)
            co_return failure(ErrorKind::Unsupported, Words::tr("Too many lists within lists."));
        std::vector<async::Task<Result<oci::Manifest>>> fetches;
        for (const Wanted &one : std::as_const(wanted))
            fetches.push_back(fetch(one));
        const auto manifests =
            co_await async::gather(std::move(fetches), browse::Resolver::Parallel);
        QList<Wanted> next;
        for (std::size_t i = 0; i < manifests.size(); ++i) {
            if (!manifests[i])
                co_return std::unexpected(manifests[i].error());
            next += take(wanted[qsizetype(i)], *manifests[i]);
        }
        wanted = next;
    }
    co_return Result<> {};
}

async::Task<Result<oci::Document>> ContentCopy::document(oci::Reference reference)
{
    if (m_justRead) {
        if (const auto known = m_justRead(reference))
            co_return *known;
    }
    co_return co_await m_source.manifest(reference);
}

async::Task<Result<oci::Manifest>> ContentCopy::fetch(Wanted wanted)
{
    oci::Reference reference = m_target;
    reference.repository = wanted.repository;
    const oci::Digest digest = wanted.descriptor.digest;
    const auto document = co_await this->document(reference.withDigest(digest));
    if (!document)
        co_return std::unexpected(document.error());
    auto manifest = oci::parseManifest(document->bytes, document->mediaType, digest);
    if (manifest && std::holds_alternative<oci::LegacyManifest>(*manifest))
        co_return failure(ErrorKind::Unsupported,
            Words::tr("A list cannot hold an image in Docker's oldest format (schema 1)."),
            reference.withDigest(digest).toString());
    co_return manifest;
}

// Notes what the manifest needs; gives the manifests that have to be fetched for it.
QList<ContentCopy::Wanted> ContentCopy::take(const Wanted &wanted, const oci::Manifest &manifest)
{
    Fetched fetched {wanted.repository, oci::document(manifest), {}};
    QList<Wanted> next;
    if (const auto *image = std::get_if<oci::ImageManifest>(&manifest)) {
        takeBlob(wanted.repository, image->config);
        for (const oci::Descriptor &layer : image->layers)
            takeBlob(wanted.repository, layer);
    } else if (const auto *index = std::get_if<oci::Index>(&manifest)) {
        for (const oci::Descriptor &entry : index->manifests) {
            fetched.named += entry.digest;
            if (!m_manifests.contains(entry.digest))
                next += {wanted.repository, entry};
        }
    }
    if (!m_manifests.contains(fetched.document.digest))
        m_order += fetched.document.digest;
    m_manifests.insert(fetched.document.digest, fetched);
    return next;
}

void ContentCopy::takeBlob(const QString &repository, const oci::Descriptor &descriptor)
{
    if (m_knownBlobs.contains(descriptor.digest))
        return;
    m_knownBlobs += descriptor.digest;
    m_blobs += {repository, descriptor};
}

async::Task<Result<>> ContentCopy::copyBlobs(OnProgress onProgress)
{
    m_onProgress = std::move(onProgress);
    std::vector<Work> mounts;
    for (const Wanted &blob : std::as_const(m_blobs))
        mounts.push_back(mount(blob));
    const Result<> mounted = co_await all(std::move(mounts), browse::Resolver::Parallel);
    if (!mounted)
        co_return mounted;
    std::vector<Work> copies;
    for (const Wanted &blob : std::as_const(m_declined))
        m_bytes += std::min(blob.descriptor.size, MaxCopyBytes); // larger ones end it
    for (const Wanted &blob : std::as_const(m_declined))
        copies.push_back(copy(blob));
    co_return co_await all(std::move(copies), ParallelCopies);
}

ContentCopy::Work ContentCopy::mount(Wanted blob)
{
    if (m_failed)
        co_return Result<> {};
    const oci::Digest digest = blob.descriptor.digest;
    // A refusal of any kind means only that it has to be done in another way.
    const Result<bool> mounted =
        co_await m_sink.mountBlob(m_target.repository, digest, blob.repository);
    if (mounted.value_or(false)) {
        count(m_mounted);
        co_return Result<> {};
    }
    const Result<bool> there = co_await m_sink.hasBlob(m_target.repository, digest);
    if (!there)
        co_return fail(there.error());
    if (*there)
        count(m_alreadyThere);
    else
        m_declined += blob;
    co_return Result<> {};
}

ContentCopy::Work ContentCopy::copy(Wanted blob)
{
    if (m_failed)
        co_return Result<> {};
    if (blob.descriptor.size > MaxCopyBytes)
        co_return fail(tooLarge(blob.descriptor, blob.repository).error());
    const qint64 size = blob.descriptor.size;
    const Result<QByteArray> bytes = co_await m_source.blob(
        blob.repository, blob.descriptor, MaxCopyBytes, half(blob.descriptor, 0));
    // A layer that may only be fetched from its vendor stays there: the manifest says where.
    const bool isForeign = !blob.descriptor.urls.isEmpty();
    if (!bytes && bytes.error().kind == ErrorKind::NotFound && isForeign) {
        moved(blob.descriptor.digest, size);
        count(m_leftOut);
        co_return Result<> {};
    }
    if (!bytes)
        co_return fail(bytes.error());
    const Result<> uploaded = co_await m_sink.uploadBlob(
        m_target.repository, blob.descriptor.digest, *bytes, half(blob.descriptor, size));
    if (!uploaded)
        co_return fail(uploaded.error());
    moved(blob.descriptor.digest, size);
    count(m_copied);
    co_return Result<> {};
}

// How many levels of manifests are below one.
int ContentCopy::height(const oci::Digest &digest)
{
    if (const auto known = m_heights.constFind(digest); known != m_heights.cend())
        return *known;
    int height = 0;
    for (const oci::Digest &named : m_manifests.value(digest).named)
        height = std::max(height, this->height(named) + 1);
    m_heights.insert(digest, height);
    return height;
}

async::Task<Result<>> ContentCopy::writeManifests(OnProgress onProgress)
{
    m_onProgress = std::move(onProgress);
    std::map<int, std::vector<Work>> levels;
    for (const oci::Digest &digest : std::as_const(m_order))
        levels[height(digest)].push_back(write(m_manifests.value(digest)));
    for (auto &[level, work] : levels) {
        const Result<> written = co_await all(std::move(work), browse::Resolver::Parallel);
        if (!written)
            co_return written;
    }
    co_return Result<> {};
}

ContentCopy::Work ContentCopy::write(Fetched manifest)
{
    if (m_failed)
        co_return Result<> {};
    const auto stored = co_await m_sink.putManifest(
        m_target.withDigest(manifest.document.digest), manifest.document);
    if (!stored)
        co_return fail(stored.error());
    count(m_manifestsDone);
    co_return Result<> {};
}

}
