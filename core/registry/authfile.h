// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/credentialhelper.h"
#include "core/registry/credentials.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace waybill::registry {

// What a file in the format of docker's config.json says about credentials. docker's own file and
// the auth.json of podman and its relatives share the format.
struct AuthFile {
    QMap<QString, Credential> byKey; // the entries with a secret, by their keys as written
    QStringList unusable; // keys of entries that cannot be read
    QMap<QString, QString> helpers; // "credHelpers": the helper of a registry
    QString store; // "credsStore": the helper of all others

    // Errors: Credentials, if this is no JSON object.
    static Result<AuthFile> parse(const QByteArray &bytes);
    // A file that is missing counts as empty. Errors: Credentials, naming the file.
    static Result<AuthFile> read(const QString &path);

    // The entry for a registry and repository: whole host names only, the longest path first
    // ("host/team/app" before "host/team" before "host"); "https://host/v1/" is the same as "host".
    std::optional<Credential> find(const QString &host, const QString &repository) const;
    QString helperFor(const QString &host) const; // empty: none
};

// Asks the file's helper for a registry, else the file's own entries. `origin` is what people call
// the file. Errors: Credentials.
async::Task<Result<std::optional<Credential>>> findIn(Result<AuthFile> file, QString origin,
    CredentialPlace place, CredentialHelpers &helpers, QString host, QString repository);

}
