// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/imagetree.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace waybill::browse {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::browse)
};

oci::Descriptor descriptorOf(const oci::Document &document)
{
    oci::Descriptor descriptor;
    descriptor.mediaType = document.mediaType;
    descriptor.digest = document.digest;
    descriptor.size = document.bytes.size();
    return descriptor;
}

// Digest of an image to its index in `entries`. An image listed twice (two platforms, one content)
// takes its attestations at its first place only, which keeps makeTree() linear.
QHash<oci::Digest, qsizetype> imagesByDigest(const QList<Entry> &entries)
{
    QHash<oci::Digest, qsizetype> images;
    images.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries.at(i);
        if (!entry.attests && !images.contains(entry.descriptor.digest))
            images.insert(entry.descriptor.digest, i);
    }
    return images;
}

QList<Entry> entriesOf(const oci::Index &index)
{
    QList<Entry> entries;
    entries.reserve(index.manifests.size());
    for (const oci::Descriptor &descriptor : index.manifests) {
        Entry entry;
        entry.position = int(entries.size()) + 1;
        entry.descriptor = descriptor;
        entry.attests = oci::attestedDigest(descriptor);
        entries.append(std::move(entry));
    }
    const QHash<oci::Digest, qsizetype> images = imagesByDigest(entries);
    for (Entry &entry : entries) {
        if (!entry.attests)
            continue;
        const auto image = images.constFind(*entry.attests);
        entry.orphan = image == images.cend();
        if (!entry.orphan)
            entries[*image].attestations.append(entry.position);
    }
    return entries;
}

}

const Entry *ImageTree::entry(int position) const
{
    const qsizetype at = isIndex() ? position - 1 : position;
    return at >= 0 && at < entries.size() ? &entries.at(at) : nullptr;
}

int ImageTree::platformCount() const
{
    return int(std::ranges::count_if(entries, [](const Entry &entry) { return !entry.attests; }));
}

ImageTree makeTree(const oci::Reference &reference, oci::Manifest manifest)
{
    ImageTree tree;
    tree.reference = reference;
    if (const auto *index = std::get_if<oci::Index>(&manifest)) {
        tree.entries = entriesOf(*index);
    } else {
        Entry image;
        image.descriptor = descriptorOf(oci::document(manifest));
        tree.entries.append(std::move(image));
    }
    tree.manifest = std::move(manifest);
    return tree;
}

QString misnamedSentence(const ImageTree &tree)
{
    if (tree.misnamed.isNull())
        return {};
    return Text::tr(
        "%1 calls %2 by the digest %3, but what it sent has the digest %4. Waybill goes "
        "by what was sent.")
        .arg(tree.reference.host, tree.reference.shortName(), tree.misnamed.shortHex(),
            tree.document().digest.shortHex());
}

}
