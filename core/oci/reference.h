// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/digest.h"

#include <QString>

#include <optional>

namespace waybill::oci {

// The name of an image: host/path[:tag][@digest], normalised as distribution/reference does it
// ("ubuntu" is docker.io/library/ubuntu:latest).
struct Reference {
    QString host; // "docker.io", "localhost:5001", "[::1]:5000"; case as typed
    QString repository; // the path below the host, "library/ubuntu"
    QString tag; // empty if only a digest was given
    Digest digest; // null if only a tag was given; decides what is fetched if both are there

    // The reference in full: localhost:5001/samples/pause:3.4.1
    QString toString() const;
    // As people write it: without docker.io/library/ and without what is not there.
    QString familiar() const;
    // What stands after /manifests/ in a request: the digest if there is one, else the tag.
    QString manifestKey() const;
    QString repositoryName() const; // host/repository
    QString shortName() const; // last path component and tag, for tab titles: pause:3.4.1

    Reference withTag(const QString &tag) const; // drops the digest
    Reference withDigest(const Digest &digest) const; // drops the tag

    bool operator==(const Reference &) const = default;
};

// Parses a complete reference by the grammar and the normalisation rules; adds :latest when there
// is neither tag nor digest. Surrounding ASCII white space is ignored, nothing else is stripped.
// Errors: BadReference, saying which part is wrong.
Result<Reference> parseReference(QStringView text);

// What a person typed or pasted: a reference, a URL of a manifest, "docker pull ...",
// "docker://...". `notice` says in a sentence what was taken off, or asks "did you mean a
// registry?"; empty if nothing.
struct TypedReference {
    Reference reference;
    QString notice;
};
Result<TypedReference> parseTypedReference(QStringView text);

// A registry as typed: host[:port], with or without http(s):// . Errors: BadReference.
Result<QString> parseRegistryHost(QStringView text);

// Whether this is a tag by the grammar.
bool isValidTag(QStringView text);
bool isValidRepository(QStringView text);

}
