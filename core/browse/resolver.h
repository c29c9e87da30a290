// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/flight.h"
#include "core/async/task.h"
#include "core/browse/imagetree.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace waybill::registry {
class Registries;
}
namespace waybill::store {
struct Delivery;
}

namespace waybill::browse {

// Opens references. Content is remembered by digest (at most 96 MiB), so that nothing is fetched
// twice, also when two callers ask for it at the same time; tags are always asked anew, of a
// registry that counts pulls in a way that is none.
class Resolver {
public:
    explicit Resolver(registry::Registries &registries); // must outlive the resolver

    // One manifest request; none for an image by digest that is known already. A tag that was
    // opened before, of a registry that counts pulls, is looked at first, which is free there: what
    // it still holds is not fetched again.
    async::Task<Result<ImageTree>> open(oci::Reference reference);

    // Manifest and config of one entry; at most two requests, none if known. The descriptor's
    // digest decides; `repository` only says where. What is no image (an artifact, an attestation)
    // has no config that could be understood: its ImageConfig stays empty. Errors concern this
    // entry alone; Unsupported for an entry that is itself a list.
    async::Task<Result<ImageDetails>> details(
        oci::Reference repository, oci::Descriptor descriptor);

    // The same for many entries, in parallel; the results are in the order of the descriptors. All
    // manifests first, then all configs: the longest chain is two requests.
    async::Task<std::vector<Result<ImageDetails>>> detailsOf(
        oci::Reference repository, QList<oci::Descriptor> descriptors);

    // Names the kinds of statements an attestation manifest holds, from its layers' predicate
    // types: "provenance", "SBOM", else the type itself. One request, none if known.
    async::Task<Result<QStringList>> attestationKinds(
        oci::Reference repository, oci::Descriptor descriptor);

    // Told of each tag that the registry calls by a digest which is not that of what it sent.
    void onMisnamed(std::function<void(const ImageTree &)> tell) { m_misnamed = std::move(tell); }

    // The manifest that `reference` names by digest, if this very registry gave it from this very
    // repository within the last minute: neither to be asked for nor to be looked for again.
    std::optional<oci::Document> justRead(const oci::Reference &reference) const;

    // How many requests to one registry are worth having under way at once.
    static constexpr std::size_t Parallel = 12;

private:
    using FlightKey = std::pair<QString, oci::Digest>; // host/repository: access may differ

    async::Task<Result<oci::ImageManifest>> imageManifest(
        oci::Reference repository, oci::Descriptor descriptor);
    async::Task<Result<oci::ImageManifest>> fetchManifest(
        oci::Reference repository, oci::Descriptor descriptor);
    async::Task<Result<oci::ImageConfig>> imageConfig(
        oci::Reference repository, oci::Descriptor descriptor);
    async::Task<Result<oci::ImageConfig>> fetchConfig(
        oci::Reference repository, oci::Descriptor descriptor);
    async::Task<Result<ImageDetails>> withConfig(
        oci::Reference repository, Result<oci::ImageManifest> manifest);
    void remember(const oci::Manifest &manifest);
    void noteRead(const oci::Reference &repository, const store::Delivery &delivery);
    async::Task<Result<ImageTree>> fetch(oci::Reference reference);
    // From memory; nullopt if it is not known.
    std::optional<ImageTree> known(const oci::Reference &reference, const oci::Digest &digest);
    bool countsPulls(const QString &host) const;

    registry::Registries &m_registries;
    std::function<void(const ImageTree &)> m_misnamed;
    QCache<oci::Digest, oci::ImageManifest> m_manifests;
    QCache<oci::Digest, oci::ImageConfig> m_configs;
    QCache<oci::Digest, oci::Index> m_indexes;
    QHash<oci::Digest, QString> m_mirrors; // of what did not come from the registry itself
    QHash<FlightKey, QDeadlineTimer> m_read; // from the registry itself; until when that is news
    QSet<QString> m_opened; // references with a tag
    async::Flights<FlightKey, Result<oci::ImageManifest>> m_manifestFlights;
    async::Flights<FlightKey, Result<oci::ImageConfig>> m_configFlights;
};

}
