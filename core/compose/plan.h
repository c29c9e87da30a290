// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QSet>

namespace waybill::compose {

// What a push would do, worked out before anything is sent. Pure.
struct Plan {
    struct Child {
        oci::Reference source; // pinned by digest
        oci::Descriptor descriptor;
        bool alreadyThere = false; // same registry and repository: nothing to do
    };

    QList<oci::Reference> targets;
    oci::Document list;
    QList<Child> children;

    // Children that have to be written into the target repository first, with their blobs.
    int foreignChildren() const;
};

// Errors: BadReference (no target), Unsupported (a source on another registry; the message says
// which), BadDocument (no entries; larger than the 4 MiB that registries take).
Result<Plan> makePlan(const Composition &composition);

}
