// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/matchsubject.h"

#include "ui/models/platformsmodel.h"

namespace waybill::models {

namespace {

bool isWritten(const compose::Composition &composition, const compose::Item &item)
{
    return composition.format == oci::IndexFormat::OciIndex || !item.isAttestation();
}

}

std::optional<match::Subject> matchSubject(const PlatformsModel &model)
{
    const browse::ImageTree *tree = model.tree();
    if (!tree)
        return {};
    match::Subject subject;
    subject.isSingle = !tree->isIndex();
    subject.dockerList =
        oci::manifestKind(tree->document().mediaType) == oci::ManifestKind::DockerList;
    for (const browse::Entry &entry : tree->entries) {
        match::Candidate candidate = match::candidate(entry.descriptor);
        if (const browse::ImageDetails *details = model.details(entry.position))
            candidate.config = details->config.platform;
        subject.entries.append(candidate);
    }
    if (subject.entries.isEmpty())
        return {};
    const int only = tree->entries.first().position;
    const bool reading =
        model.load(only) == PlatformsModel::NotAsked || model.load(only) == PlatformsModel::Waiting;
    const bool isImage = std::holds_alternative<oci::ImageManifest>(tree->manifest);
    if (subject.isSingle && isImage && reading)
        return {};
    return subject;
}

std::optional<match::Subject> matchSubject(const compose::Composition &composition)
{
    match::Subject subject;
    subject.dockerList = composition.format == oci::IndexFormat::DockerList;
    for (const compose::Item &item : composition.items) {
        if (!isWritten(composition, item))
            continue;
        match::Candidate candidate = match::candidate(item.descriptor);
        // What an item without a platform was found with can only come from its config.
        if (item.platform().isEmpty() && !item.original.isEmpty())
            candidate.config = item.original;
        subject.entries.append(candidate);
    }
    return subject.entries.isEmpty() ? std::nullopt : std::optional(subject);
}

int entryOfItem(const compose::Composition &composition, int item)
{
    if (item < 0 || item >= composition.items.size()
        || !isWritten(composition, composition.items[item]))
        return -1;
    return composition.place(item) - 1;
}

int itemOfEntry(const compose::Composition &composition, int entry)
{
    for (int item = 0; item < composition.items.size(); ++item) {
        if (entryOfItem(composition, item) == entry)
            return item;
    }
    return -1;
}

}
