// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace waybill::browse {

// A repository that a directory knows, with what its owner says about it.
struct FoundRepository {
    QString repository; // as in Reference::repository: "library/nginx"
    QString description; // text from outside, one line; may be empty

    bool operator==(const FoundRepository &) const = default;
};

// One page of a directory's answer.
struct FoundPage {
    QList<FoundRepository> found; // in the directory's order
    int skipped = 0; // entries without a valid name
    qint64 total = -1; // how many there are on all pages; -1: not told
    QString next; // where the next page is, as written by the server; empty at the end
};

// Where a registry that has no catalog tells about its repositories: an API of its vendor's, which
// is no part of the distribution API. Public data only: nobody signs in there, and no registry's
// password is meant for it.
//
// A directory is one file in directories/ that defines `const Directory &file_stem()`. All in it is
// pure; Catalog sends the requests.
struct Directory {
    QString registry; // canonical host: "docker.io"
    QString name; // as people know it: "Docker Hub"
    QUrl base; // "https://hub.docker.com"
    // Path and query for repositories that have to do with a text, the best ones first.
    QUrl (*search)(const QString &text) = nullptr;
    // The same for all repositories of a user or an organisation.
    QUrl (*ownedBy)(const QString &owner) = nullptr;
    // Errors: BadDocument.
    Result<FoundPage> (*read)(const QByteArray &body) = nullptr;
};
const QList<const Directory *> &directories(); // written by CMake from the folder

// `host` in any spelling; nullptr if there is none for it.
const Directory *directoryOf(const QString &host);

}
