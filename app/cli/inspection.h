// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/browse/resolver.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace waybill::cli {

// What is known of an entry beyond what its list says. Nothing of entries that are neither images
// nor attestations.
struct EntryFacts {
    std::optional<Result<browse::ImageDetails>> details; // of an image
    std::optional<Result<QStringList>> statements; // of an attestation: "provenance", "SBOM", ...

    const Error *error() const;
};

struct Inspection {
    browse::ImageTree tree;
    QList<EntryFacts> facts; // one for each of the tree's entries
};

// Looks at all entries, in parallel: manifest and config of images, the manifest of attestations.
// What cannot be read is an error of that entry alone.
async::Task<Inspection> lookInto(browse::Resolver &resolver, browse::ImageTree tree);

// As JSON: what the document says in its own words, and what was found out about its entries.
oci::json::Object toJson(const Inspection &inspection);

// For people: a tree of platforms, or the layers of an image.
QString toText(const Inspection &inspection);

}
