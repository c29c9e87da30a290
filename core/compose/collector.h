// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/compose/composition.h"

namespace waybill::browse {
class Resolver;
struct ImageTree;
}

namespace waybill::compose {

// Turns what a user drops or names into items: an image becomes one (platform from its config), a
// list becomes its entries with the attestations that belong to them.
class Collector {
public:
    explicit Collector(browse::Resolver &resolver); // must outlive the collector

    // Opens the reference (one manifest request, one config request for an image; for the entries
    // of a list no further ones). Errors: as Resolver; Unsupported for schema 1 and artifacts
    // without platform.
    async::Task<Result<QList<Item>>> collect(oci::Reference reference);

    // Chosen entries of a list that is already open; no requests.
    static QList<Item> fromTree(const browse::ImageTree &tree, const QList<int> &positions);

    // The os.version that a base image stands for: of the image's config, or of the list's one
    // Windows entry (of those for `architecture` if there are several). Errors: Unsupported, saying
    // why not.
    async::Task<Result<QString>> osVersionOf(oci::Reference reference, QString architecture);

private:
    browse::Resolver &m_resolver;
};

}
