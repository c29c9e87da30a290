// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/browse/imagetree.h"

#include <QCache>

namespace waybill::registry {
class Registries;
}

namespace waybill::browse {

// Opens references. Content is remembered by digest for the life of the resolver, so that nothing
// is fetched twice; tags are always asked anew.
class Resolver {
public:
    explicit Resolver(registry::Registries &registries); // must outlive the resolver

    // One manifest request.
    async::Task<Result<ImageTree>> open(oci::Reference reference);

    // Manifest and config of one entry; at most two requests, none if known. The descriptor's
    // digest decides; `repository` only says where. Errors concern this entry alone.
    async::Task<Result<ImageDetails>> details(
        oci::Reference repository, oci::Descriptor descriptor);

    // Names the kinds of statements an attestation manifest holds, from its layers' predicate
    // types: "provenance", "SBOM", else the type itself. One request.
    async::Task<Result<QStringList>> attestationKinds(
        oci::Reference repository, oci::Descriptor descriptor);

private:
    async::Task<Result<oci::ImageManifest>> imageManifest(
        oci::Reference repository, oci::Descriptor descriptor);

    registry::Registries &m_registries;
    QCache<oci::Digest, oci::ImageManifest> m_manifests;
    QCache<oci::Digest, oci::ImageConfig> m_configs;
};

}
