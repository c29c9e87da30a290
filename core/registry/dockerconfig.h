// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/credentials.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace waybill::registry {

// The passwords in docker's config.json, as `docker login` leaves them. Read anew each time, so
// that a login elsewhere counts at once; never written.
class DockerConfig : public CredentialSource {
public:
    // $DOCKER_CONFIG/config.json, else ~/.docker/config.json.
    static QString defaultFile();

    explicit DockerConfig(QString file = defaultFile());

    // A file that is missing or cannot be understood counts as empty: reading public images must
    // not depend on it.
    async::Task<Result<std::optional<Credential>>> find(QString host, QString repository) override;

    // Why the file, or a part of it, was left aside when it was read last; empty if it was not.
    const QString &notice() const { return m_notice; }

private:
    QString m_file;
    QString m_notice;
};

// The entries of a config.json that hold a user and a password, by their keys as written.
struct DockerAuths {
    QMap<QString, Credential> byKey;
    QStringList unusable; // keys of entries that cannot be read

    // The entry for a registry and repository: whole host names only, the longest path first
    // ("host/team/app" before "host/team" before "host"); "https://host/v1/" is the same as "host".
    std::optional<Credential> find(const QString &host, const QString &repository) const;
};

// Errors: Credentials, if this is no JSON object.
Result<DockerAuths> parseDockerConfig(const QByteArray &bytes);

}
