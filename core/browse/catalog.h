// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"
#include "core/browse/directory.h"

#include <QHash>
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

// Repositories that a directory knows.
struct Found {
    QList<FoundRepository> repositories; // the directory's order, no duplicates
    int skipped = 0; // entries that were no valid name
    qint64 total = 0; // how many there are; of a search only the first page is read
    bool complete = true; // as in Names; a search that has more to find is complete
    QString reason;
};

// Lists repositories and tags. `onPage` is called with what there is so far as it grows: after each
// page of a short list, at longer intervals of a long one.
class Catalog {
public:
    using PageSink = std::function<void(const Names &)>;
    using Bases = QHash<QString, QUrl>; // by Directory::registry

    static constexpr int MaxPages = 10'000;

    // `registries` must outlive the catalog. Lists longer than `maxPages` stay incomplete.
    // `bases`: where directories are, if not where their vendor has them.
    explicit Catalog(registry::Registries &registries, int maxPages = MaxPages, Bases bases = {});

    // Errors, all of the first page only (a later one leaves the names incomplete): Unsupported if
    // the registry has no catalog (Docker Hub, ...): offer "go to repository", and search() if
    // there is a directoryOf() the host.
    async::Task<Result<Names>> repositories(QString host, PageSink onPage = {});
    // Errors: NotFound if there is no such repository.
    async::Task<Result<Names>> tags(QString host, QString repository, PageSink onPage = {});

    // Repositories that have to do with a text, the best ones of them. One request, without
    // credentials. Errors: Unsupported if there is no directory, BadDocument, RateLimited, ...
    async::Task<Result<Found>> search(QString host, QString text);
    // All repositories of a user or an organisation that everybody may see; without credentials.
    // Errors: the same, NotFound if there is no such owner, BadReference if it cannot be one.
    async::Task<Result<Found>> ownedBy(QString host, QString owner);

private:
    QUrl baseOf(const Directory &directory) const;
    async::Task<Result<FoundPage>> ask(const Directory *directory, QUrl url, QString what);

    registry::Registries &m_registries;
    int m_maxPages;
    Bases m_bases;
};

// v0.9 before v0.10; ASCII order as the tie-break.
bool naturalLess(const QString &a, const QString &b);

}
