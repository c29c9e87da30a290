// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"

#include "core/async/wait.h"
#include "core/registry/client.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waybill::samples {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::samples)
};

using Work = async::Task<Result<>>;
constexpr std::size_t Parallel = 12;

struct Upload {
    QString repository;
    Blob blob;
};

// The blobs of all samples, each once a repository.
QList<Upload> uploadsOf(const QList<Sample> &samples)
{
    QList<Upload> uploads;
    QSet<std::pair<QString, oci::Digest>> seen;
    for (const Sample &sample : samples) {
        for (const Image &image : sample.images) {
            for (const Blob &blob : image.blobs) {
                const std::pair key(sample.name.repository, blob.digest);
                if (!seen.contains(key))
                    uploads.append({sample.name.repository, blob});
                seen.insert(key);
            }
        }
    }
    return uploads;
}

bool isMounted(const Upload &upload)
{
    return !upload.blob.origin.isEmpty() && upload.blob.origin != upload.repository;
}

Work upload(registry::Client &client, Upload upload)
{
    if (isMounted(upload)) {
        const Result<bool> mounted =
            co_await client.mountBlob(upload.repository, upload.blob.digest, upload.blob.origin);
        if (!mounted)
            co_return std::unexpected(mounted.error());
        if (*mounted)
            co_return Result<>();
    }
    co_return co_await client.uploadBlob(upload.repository, upload.blob.digest, upload.blob.bytes);
}

Work put(registry::Client &client, oci::Reference reference, oci::Document document)
{
    const Result<oci::Digest> stored = co_await client.putManifest(reference, document);
    if (!stored)
        co_return std::unexpected(stored.error());
    co_return Result<>();
}

Work all(std::vector<Work> steps)
{
    const std::vector<Result<>> results = co_await async::gather(std::move(steps), Parallel);
    for (const Result<> &result : results) {
        if (!result)
            co_return result;
    }
    co_return Result<>();
}

// What can only be done when all that stands before it is done: layers, layers mounted from those,
// the entries of lists, and the names.
std::vector<std::vector<Work>> stages(registry::Client &client, const QList<Sample> &samples)
{
    std::vector<std::vector<Work>> stages(4);
    for (const Upload &one : uploadsOf(samples))
        stages[isMounted(one) ? 1 : 0].push_back(upload(client, one));
    for (const Sample &sample : samples) {
        for (const Image &image : sample.images) {
            if (image.document.digest == sample.document.digest)
                continue;
            stages[2].push_back(
                put(client, sample.name.withDigest(image.document.digest), image.document));
        }
        stages[3].push_back(put(client, sample.name, sample.document));
    }
    return stages;
}

// Whether each name is there.
async::Task<Result<QList<bool>>> look(registry::Client &client, QList<oci::Reference> names)
{
    std::vector<async::Task<Result<std::optional<store::Head>>>> heads;
    for (const oci::Reference &name : std::as_const(names))
        heads.push_back(client.head(name));
    QList<bool> there;
    const auto answers = co_await async::gather(std::move(heads), Parallel);
    for (const auto &answer : answers) {
        if (!answer)
            co_return std::unexpected(answer.error());
        there.append(answer->has_value());
    }
    co_return there;
}

}

async::Task<Result<Written>> writeSamples(
    registry::Client &client, bool replace, async::ProgressSink progress)
{
    const QString host = client.endpoint().host;
    const QList<oci::Reference> names = sampleNames(host);
    const Result<QList<bool>> there = co_await look(client, names);
    if (!there)
        co_return std::unexpected(there.error());
    Written result;
    for (qsizetype i = 0; i < names.size(); ++i)
        (there->at(i) && !replace ? result.there : result.written).append(names.at(i));
    if (result.written.isEmpty())
        co_return result;

    QList<Sample> samples = makeSamples(host);
    samples.removeIf([&](const Sample &one) { return !result.written.contains(one.name); });
    int stage = 0;
    for (std::vector<Work> &steps : stages(client, samples)) {
        if (progress)
            progress(
                {.what = Text::tr("Writing the samples"), .itemsDone = stage, .itemsTotal = 4});
        if (const Result<> done = co_await all(std::move(steps)); !done)
            co_return std::unexpected(done.error());
        ++stage;
    }
    co_return result;
}

}
