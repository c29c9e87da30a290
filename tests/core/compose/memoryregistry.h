// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/wait.h"
#include "core/oci/image.h"
#include "core/store/store.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>

namespace waybill::test {

using namespace Qt::StringLiterals;

// A registry in memory that does what registries do, fails as it is told, and remembers what it was
// asked: "HEAD samples/app:v1", "MOUNT release/app 0123456789ab from samples/app". Digests are cut
// to 12 digits. Answers at once, except for one request that it can be told to hold.
class MemoryRegistry : public store::Source, public store::Sink {
public:
    struct Repository {
        QHash<QString, oci::Document> manifests; // by tag and by digest
        QHash<oci::Digest, QByteArray> blobs;
    };
    QHash<QString, Repository> repositories;
    QStringList log;

    std::optional<qsizetype> holdAt; // the request, from 0, that never gets an answer
    std::optional<qsizetype> failAt; // the request that breaks the connection, not carried out
    QHash<QString, Error> failures; // by log line: not carried out
    QHash<QString, Error> lostReplies; // by log line: carried out all the same
    std::function<void(const QString &line)> onRequest; // before it is carried out
    bool mounts = true;
    bool namesDigests = true;

    static Error broken()
    {
        return failure(ErrorKind::Network, u"The connection broke."_s).error();
    }
    int count(const QString &verb) const { return int(log.filter(verb + u' ').size()); }
    oci::Digest digestOf(const QString &repository, const QString &tag) const
    {
        return repositories.value(repository).manifests.value(tag).digest;
    }
    void store(const QString &repository, const QString &tag, const oci::Document &document)
    {
        Repository &into = repositories[repository];
        into.manifests.insert(document.digest.toString(), document);
        if (!tag.isEmpty())
            into.manifests.insert(tag, document);
    }

    async::Task<Result<store::Delivery>> manifest(oci::Reference reference) override
    {
        const auto failed = co_await begin(line(u"GET"_s, reference));
        if (failed)
            co_return std::unexpected(*failed);
        const Repository &repository = repositories[reference.repository];
        const auto found = repository.manifests.constFind(reference.manifestKey());
        if (found == repository.manifests.cend())
            co_return notFound();
        co_return store::Delivery {*found, {}, {}};
    }

    async::Task<Result<std::optional<store::Head>>> head(oci::Reference reference) override
    {
        const auto failed = co_await begin(line(u"HEAD"_s, reference));
        if (failed)
            co_return std::unexpected(*failed);
        const Repository &repository = repositories[reference.repository];
        const auto found = repository.manifests.constFind(reference.manifestKey());
        if (found == repository.manifests.cend())
            co_return std::nullopt;
        store::Head head {found->digest, found->mediaType, found->bytes.size()};
        if (!namesDigests)
            head.digest = {};
        co_return head;
    }

    async::Task<Result<QByteArray>> blob(
        QString repository, oci::Descriptor descriptor, qint64, store::OnBytes onBytes) override
    {
        const auto failed = co_await begin(line(u"BLOB"_s, repository, descriptor.digest));
        if (failed)
            co_return std::unexpected(*failed);
        const auto &blobs = repositories[repository].blobs;
        if (!blobs.contains(descriptor.digest))
            co_return notFound();
        tellHalves(onBytes, descriptor.size);
        co_return blobs.value(descriptor.digest);
    }

    async::Task<Result<bool>> hasBlob(QString repository, oci::Digest digest) override
    {
        const auto failed = co_await begin(line(u"HAS"_s, repository, digest));
        if (failed)
            co_return std::unexpected(*failed);
        co_return repositories[repository].blobs.contains(digest);
    }

    async::Task<Result<bool>> mountBlob(
        QString repository, oci::Digest digest, QString fromRepository) override
    {
        const auto failed =
            co_await begin(line(u"MOUNT"_s, repository, digest) + u" from "_s + fromRepository);
        if (failed)
            co_return std::unexpected(*failed);
        const auto &blobs = repositories[fromRepository].blobs;
        if (!mounts || !blobs.contains(digest))
            co_return false;
        repositories[repository].blobs.insert(digest, blobs.value(digest));
        co_return true;
    }

    async::Task<Result<>> uploadBlob(
        QString repository, oci::Digest digest, QByteArray bytes, store::OnBytes onBytes) override
    {
        const auto failed = co_await begin(line(u"UPLOAD"_s, repository, digest));
        if (failed)
            co_return std::unexpected(*failed);
        tellHalves(onBytes, bytes.size());
        repositories[repository].blobs.insert(digest, bytes);
        co_return Result<> {};
    }

    async::Task<Result<oci::Digest>> putManifest(
        oci::Reference reference, oci::Document document) override
    {
        const QString request = line(u"PUT"_s, reference);
        const auto failed = co_await begin(request);
        if (failed)
            co_return std::unexpected(*failed);
        if (!holdsAllOf(reference.repository, document)) {
            Error error;
            error.kind = ErrorKind::Refused;
            error.httpStatus = 400;
            error.message = u"The registry refused it."_s;
            co_return std::unexpected(error);
        }
        store(reference.repository, reference.tag, document);
        if (lostReplies.contains(request))
            co_return std::unexpected(lostReplies.value(request));
        co_return namesDigests ? document.digest : oci::Digest {};
    }

private:
    static void tellHalves(const store::OnBytes &onBytes, qint64 size)
    {
        if (!onBytes)
            return;
        onBytes(size / 2);
        onBytes(size);
    }
    static QString line(const QString &verb, const oci::Reference &reference)
    {
        const QString key = reference.digest.isNull() ? QString(u':' + reference.tag)
                                                      : QString(u'@' + reference.digest.shortHex());
        return verb + u' ' + reference.repository + key;
    }
    static QString line(const QString &verb, const QString &repository, const oci::Digest &digest)
    {
        return verb + u' ' + repository + u' ' + digest.shortHex();
    }
    static std::unexpected<Error> notFound()
    {
        auto result = failure(ErrorKind::NotFound, u"It is not there."_s);
        result.error().httpStatus = 404;
        return result;
    }

    async::Task<std::optional<Error>> begin(QString request)
    {
        log += request;
        if (onRequest)
            onRequest(request);
        if (holdAt == log.size() - 1)
            co_await m_never;
        if (failAt == log.size() - 1)
            co_return broken();
        if (failures.contains(request))
            co_return failures.value(request);
        co_return std::nullopt;
    }

    bool holdsAllOf(const QString &name, const oci::Document &document)
    {
        const auto manifest = oci::parseManifest(document.bytes, document.mediaType);
        const Repository &repository = repositories[name];
        if (!manifest)
            return false;
        if (const auto *index = std::get_if<oci::Index>(&*manifest)) {
            for (const oci::Descriptor &entry : index->manifests) {
                if (!repository.manifests.contains(entry.digest.toString()))
                    return false;
            }
        } else if (const auto *image = std::get_if<oci::ImageManifest>(&*manifest)) {
            for (const oci::Descriptor &layer : image->layers + QList {image->config}) {
                if (!repository.blobs.contains(layer.digest) && layer.urls.isEmpty())
                    return false;
            }
        }
        return true;
    }

    async::Signal m_never;
};

}
