// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/image.h"
#include "core/oci/reference.h"

#include <QList>

#include <optional>

namespace waybill::browse {

// What a manifest says about one image: its config and layers. Costs two requests (manifest,
// config).
struct ImageDetails {
    oci::ImageManifest manifest;
    oci::ImageConfig config;
    QString mirror = {}; // host of the mirror that gave the manifest; empty: the registry itself

    qint64 size() const { return manifest.layerSize(); } // bytes to pull
    bool operator==(const ImageDetails &) const = default;
};

// One entry of a list, or the image itself where the reference names a single image.
struct Entry {
    int position = 0; // place in the document, from 1; 0 for a single image
    oci::Descriptor descriptor;
    QList<int> attestations; // positions of the entries that describe this one
    std::optional<oci::Digest> attests; // set if this entry is itself an attestation
    bool orphan = false; // an attestation whose image is not in the list

    bool operator==(const Entry &) const = default;
};

// What a reference turned out to be: all that one manifest request can tell.
struct ImageTree {
    oci::Reference reference;
    oci::Manifest manifest;
    QList<Entry> entries; // of an index: all, in its order; of an image: one, with position 0
    QString mirror = {}; // host of the mirror that gave it; empty: the registry itself
    oci::Digest misnamed = {}; // see store::Delivery

    const oci::Document &document() const { return oci::document(manifest); }
    bool isIndex() const { return std::holds_alternative<oci::Index>(manifest); }
    const Entry *entry(int position) const; // nullptr if there is none
    int platformCount() const; // entries that are no attestations

    bool operator==(const ImageTree &) const = default;
};

ImageTree makeTree(const oci::Reference &reference, oci::Manifest manifest);

// For people: that the registry calls this by a digest which is not that of its content. Empty if
// it does not.
QString misnamedSentence(const ImageTree &tree);

}
