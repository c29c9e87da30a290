// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/browse/imagetree.h"
#include "core/compose/composition.h"

#include <QList>
#include <QString>

#include <vector>

namespace waybill::browse {
class Resolver;
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

    // The same for several, in parallel: all manifests first, then all configs. The results are in
    // the order of the references.
    async::Task<std::vector<Result<QList<Item>>>> collectAll(QList<oci::Reference> references);

    // Chosen entries of a list that is already open, by Entry::position, with their attestations,
    // in the list's order; no requests. For a tree that is a single image: collect().
    static QList<Item> fromTree(const browse::ImageTree &tree, const QList<int> &positions);

    // The os.version that a base image stands for: of the image's config, or of the list's one
    // Windows entry (of those for `architecture` if there are several). Errors: as Resolver;
    // Unsupported, saying why not.
    async::Task<Result<QString>> osVersionOf(oci::Reference reference, QString architecture);

private:
    async::Task<Result<QList<Item>>> itemsOf(Result<browse::ImageTree> tree);

    browse::Resolver &m_resolver;
};

}
