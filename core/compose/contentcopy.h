// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/compose/plan.h"
#include "core/oci/image.h"
#include "core/store/store.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace waybill::compose {

// Brings images of other repositories of a registry into the target repository: manifests byte for
// byte, blobs mounted or else copied, and of a nested list all that it names. Nothing that it
// writes changes a tag. Used once, step by step, in the order of its functions; the first error
// ends a step.
class ContentCopy {
public:
    using OnProgress = std::function<void()>;

    // `source` and `sink` must outlive this object. `target` says which repository.
    ContentCopy(
        store::Source &source, store::Sink &sink, oci::Reference target, JustRead justRead = {});

    // Fetches the manifests that were not read just now, those within lists too. Errors: as Source;
    // Unsupported for schema 1.
    async::Task<Result<>> readManifests(QList<Plan::Child> children);

    // Errors: as Source and Sink; Unsupported for a blob that has to be copied and is too large.
    async::Task<Result<>> copyBlobs(OnProgress onProgress);

    // What is named goes before what names it. Errors: as Sink.
    async::Task<Result<>> writeManifests(OnProgress onProgress);

    int blobs() const { return int(m_blobs.size()); }
    int mounted() const { return m_mounted; }
    int copied() const { return m_copied; }
    int alreadyThere() const { return m_alreadyThere; }
    int leftOut() const { return m_leftOut; } // foreign layers that only their vendor has
    int blobsDone() const { return m_mounted + m_copied + m_alreadyThere + m_leftOut; }
    // Of the blobs that have to be copied, known once the others are mounted; each is counted once,
    // half when it has come and half when it is there.
    qint64 bytes() const { return m_bytes; }
    qint64 bytesDone() const { return m_bytesDone; }
    int manifests() const { return int(m_manifests.size()); }
    int manifestsDone() const { return m_manifestsDone; }

    static constexpr qint64 MaxCopyBytes = 512 * 1024 * 1024; // of one blob, held in memory

private:
    struct Wanted {
        QString repository;
        oci::Descriptor descriptor;
    };
    struct Fetched {
        QString repository;
        oci::Document document;
        QList<oci::Digest> named; // of a list: its entries
    };
    using Work = async::Task<Result<>>;

    async::Task<Result<oci::Manifest>> fetch(Wanted wanted);
    async::Task<Result<oci::Document>> document(oci::Reference reference);
    QList<Wanted> take(const Wanted &wanted, const oci::Manifest &manifest);
    void takeBlob(const QString &repository, const oci::Descriptor &descriptor);
    Work mount(Wanted blob);
    Work copy(Wanted blob);
    Work write(Fetched manifest);
    int height(const oci::Digest &digest);
    void count(int &counter) const; // one more
    void moved(const oci::Digest &blob, qint64 bytes);
    store::OnBytes half(const oci::Descriptor &blob, qint64 before);
    std::unexpected<Error> fail(Error error);

    store::Source &m_source;
    store::Sink &m_sink;
    oci::Reference m_target;
    JustRead m_justRead;
    OnProgress m_onProgress;
    QList<oci::Digest> m_order; // of the manifests, as found
    QHash<oci::Digest, Fetched> m_manifests;
    QHash<oci::Digest, int> m_heights;
    QList<Wanted> m_blobs;
    QSet<oci::Digest> m_knownBlobs;
    QList<Wanted> m_declined; // not mounted
    bool m_failed = false; // of a step's parallel work, something: do not begin more
    qint64 m_bytes = 0;
    qint64 m_bytesDone = 0;
    QHash<oci::Digest, qint64> m_moved; // of each blob
    int m_mounted = 0;
    int m_copied = 0;
    int m_alreadyThere = 0;
    int m_leftOut = 0;
    int m_manifestsDone = 0;
};

}
