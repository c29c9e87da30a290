// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/async/task.h"
#include "core/base/error.h"
#include "core/oci/index.h"
#include "core/oci/reference.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace waybill::store {

// What a tag or digest points to, without its content.
struct Head {
    oci::Digest digest; // as the registry says; null if it did not say
    QString mediaType;
    qint64 size = -1; // bytes; -1 if unknown
};

// A manifest, and how it was delivered.
struct Delivery : oci::Document {
    QString mirror; // host of the mirror that gave it; empty: the registry itself
    // What the registry called it (Docker-Content-Digest) although its bytes are another's; else
    // null. The digest of the document is that of its bytes in any case.
    oci::Digest misnamed;
};

// How many bytes of a blob have come or gone so far. Steps back where it begins anew.
using OnBytes = std::function<void(qint64 done)>;

// Something that images can be read from: a registry, later also an image layout.
class Source {
public:
    virtual ~Source() = default;

    // The manifest that the reference names, its bytes checked against the digest where one is
    // known. Errors: NotFound, Unauthorized, ..., DigestMismatch.
    virtual async::Task<Result<Delivery>> manifest(oci::Reference reference) = 0;

    // What the reference points to now; nullopt if there is nothing. Costs no pull on Docker Hub.
    virtual async::Task<Result<std::optional<Head>>> head(oci::Reference reference) = 0;

    // A blob as a whole in memory (configs): size and digest checked. Errors: BadDocument if it is
    // larger than `maxBytes`.
    virtual async::Task<Result<QByteArray>> blob(
        QString repository, oci::Descriptor descriptor, qint64 maxBytes, OnBytes onBytes = {}) = 0;
};

// Something that images can be written to.
class Sink {
public:
    virtual ~Sink() = default;

    virtual async::Task<Result<bool>> hasBlob(QString repository, oci::Digest digest) = 0;

    // Whether the registry took over the blob from another of its repositories; false means "upload
    // it".
    virtual async::Task<Result<bool>> mountBlob(
        QString repository, oci::Digest digest, QString fromRepository) = 0;

    virtual async::Task<Result<>> uploadBlob(
        QString repository, oci::Digest digest, QByteArray bytes, OnBytes onBytes = {}) = 0;

    // Writes the exact bytes under the reference's tag or digest. Gives the digest that the
    // registry says it stored (null if it does not say). Errors: DigestMismatch if it names another
    // one.
    virtual async::Task<Result<oci::Digest>> putManifest(
        oci::Reference reference, oci::Document document) = 0;
};

}
