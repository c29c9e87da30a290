// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/inspection.h"

#include "core/async/wait.h"

namespace waybill::cli {

namespace {

using browse::Entry;
using Details = std::vector<Result<browse::ImageDetails>>;
using Statements = std::vector<Result<QStringList>>;

bool isImage(const Entry &entry)
{
    const oci::ManifestKind kind = oci::manifestKind(entry.descriptor.mediaType);
    return !entry.attests
        && (kind == oci::ManifestKind::DockerManifest || kind == oci::ManifestKind::OciManifest);
}

async::Task<Statements> statementsOf(
    browse::Resolver &resolver, oci::Reference repository, QList<oci::Descriptor> attestations)
{
    std::vector<async::Task<Result<QStringList>>> tasks;
    for (const oci::Descriptor &attestation : std::as_const(attestations))
        tasks.push_back(resolver.attestationKinds(repository, attestation));
    co_return co_await async::gather(std::move(tasks), browse::Resolver::Parallel);
}

// For gather(): work of different types, each with a place for its result.
template <typename T>
async::Task<bool> into(T *place, async::Task<T> task)
{
    *place = co_await task;
    co_return true;
}

}

const Error *EntryFacts::error() const
{
    if (details && !*details)
        return &details->error();
    if (statements && !*statements)
        return &statements->error();
    return nullptr;
}

async::Task<Inspection> lookInto(browse::Resolver &resolver, browse::ImageTree tree)
{
    QList<oci::Descriptor> images;
    QList<oci::Descriptor> attestations;
    for (const Entry &entry : std::as_const(tree.entries)) {
        if (isImage(entry))
            images.append(entry.descriptor);
        else if (entry.attests)
            attestations.append(entry.descriptor);
    }
    Details details;
    Statements statements;
    std::vector<async::Task<bool>> both;
    both.push_back(into(&details, resolver.detailsOf(tree.reference, images)));
    both.push_back(into(&statements, statementsOf(resolver, tree.reference, attestations)));
    co_await async::gather(std::move(both), 2);

    Inspection inspection;
    auto nextImage = details.begin();
    auto nextAttestation = statements.begin();
    for (const Entry &entry : std::as_const(tree.entries)) {
        EntryFacts facts;
        if (isImage(entry))
            facts.details = std::move(*nextImage++);
        else if (entry.attests)
            facts.statements = std::move(*nextAttestation++);
        inspection.facts.append(std::move(facts));
    }
    inspection.tree = std::move(tree);
    co_return inspection;
}

}
