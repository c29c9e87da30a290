// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QStringList>

#include <functional>

namespace waybill::registry {
class Registries;
}

namespace waybill::browse {

// Names that a registry holds, gathered over all pages.
struct Names {
    QStringList names; // tags: natural order; repositories: by name. No duplicates.
    int skipped = 0; // entries that were no valid name
    bool complete = true; // false if it ended early: a loop, too many pages, a later page failed
    QString reason; // why it is not complete, a translated sentence
};

// Lists repositories and tags. `onPage` is called after each page with what there is so far, so
// that a long list can be shown as it grows.
class Catalog {
public:
    using PageSink = std::function<void(const Names &)>;

    static constexpr int MaxPages = 10'000;

    // `registries` must outlive the catalog. Lists longer than `maxPages` stay incomplete.
    explicit Catalog(registry::Registries &registries, int maxPages = MaxPages);

    // Errors, all of the first page only (a later one leaves the names incomplete): Unsupported if
    // the registry has no catalog (Docker Hub, ...): offer "go to repository".
    async::Task<Result<Names>> repositories(QString host, PageSink onPage = {});
    // Errors: NotFound if there is no such repository.
    async::Task<Result<Names>> tags(QString host, QString repository, PageSink onPage = {});

private:
    registry::Registries &m_registries;
    int m_maxPages;
};

// v0.9 before v0.10; ASCII order as the tie-break.
bool naturalLess(const QString &a, const QString &b);

}
