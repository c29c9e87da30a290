// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "core/oci/json.h"
#include "tests/fuzz/fuzz.h"

using namespace waybill;
using namespace waybill::oci;
using namespace waybill::test;

namespace {

// What is understood is understood the same way when it is written again.
void check(const Descriptor &descriptor)
{
    holds(descriptor.size >= 0, "a size is a size");
    holds(!descriptor.digest.isNull(), "a descriptor has a digest");
    const auto again = descriptorFromJson(toJson(descriptor, IndexFormat::OciIndex));
    holds(again && *again == descriptor, "a descriptor can be written and read");
}

void check(const Manifest &manifest, const QByteArray &bytes)
{
    holds(document(manifest).bytes == bytes, "the bytes stay as they are");
    holds(document(manifest).digest.matches(bytes), "the digest is theirs");
    if (const auto *index = std::get_if<Index>(&manifest)) {
        for (const Descriptor &one : index->manifests)
            check(one);
    } else if (const auto *image = std::get_if<ImageManifest>(&manifest)) {
        check(image->config);
        for (const Descriptor &one : image->layers)
            check(one);
        holds(image->layerSize() >= 0, "layers add up");
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = input(data, size);
    if (const auto value = json::parse(bytes)) {
        const auto again = json::parse(json::write(*value));
        holds(again && *again == *value, "JSON can be written and read");
        const auto wide = json::parse(json::write(*value, 2));
        holds(wide && *wide == *value, "JSON can be written over several lines and read");
    }
    int understood = 0;
    for (const QString &type :
        {QString(), QString(mediatype::OciIndex), QString(mediatype::DockerList),
            QString(mediatype::OciManifest), QString(mediatype::DockerManifest)}) {
        if (const auto manifest = parseManifest(bytes, type)) {
            check(*manifest, bytes);
            understood += type.isEmpty() ? 0 : 1;
        }
    }
    holds(understood <= 2, "no document is both a list and an image");
    return 0;
}
