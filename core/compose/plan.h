// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace waybill::compose {

// What registries take as a manifest (distribution-spec, "Pushing Manifests").
inline constexpr qint64 MaxListBytes = 4 * 1024 * 1024;

// What a push would do, worked out before anything is sent. Pure.
struct Plan {
    // What the list names, each digest once.
    struct Child {
        oci::Reference source; // pinned by digest
        oci::Descriptor descriptor;
        bool alreadyThere = false; // same registry and repository: nothing to do
        // Where it was taken in from besides, should it not be there any more.
        QList<oci::Reference> elsewhere = {};

        bool operator==(const Child &) const = default;
    };

    QList<oci::Reference> targets;
    oci::Document list;
    QList<Child> children;

    // Children that have to be written into the target repository first, with their blobs.
    int foreignChildren() const;
};

// What was read at this place only just now, if it was: the digest decides, as in browse::Resolver.
using JustRead = std::function<std::optional<oci::Document>(const oci::Reference &reference)>;

// Errors: BadReference (no target, no tag, targets in several repositories), Unsupported (a source
// on another registry; the message says which), BadDocument (no entries; larger than MaxListBytes).
Result<Plan> makePlan(const Composition &composition);

// Why something from `source` could not be pushed with the targets that the list has now, as a
// sentence to show where it is dropped; empty if it could.
QString cannotAdd(const Composition &composition, const oci::Reference &source);

}
