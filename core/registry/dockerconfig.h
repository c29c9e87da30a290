// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/authfile.h"
#include "core/registry/credentials.h"

namespace waybill::registry {

// The credentials of docker's config.json, as `docker login` leaves them: helpers, passwords and
// identity tokens; before them those in $DOCKER_AUTH_CONFIG. Read anew each time, so that a login
// elsewhere counts at once; never written.
class DockerConfig : public CredentialSource {
public:
    // $DOCKER_CONFIG/config.json, else ~/.docker/config.json.
    static QString defaultFile();

    // The consents say which helpers may be run (credentialhelper.h).
    explicit DockerConfig(QString file = defaultFile(), const Consents *consents = nullptr);

    async::Task<Result<std::optional<Credential>>> find(QString host, QString repository) override;
    int revision() const override { return m_revision; }
    void distrust(const QString &host) override { m_helpers.forget(host); }

    // The helper that the file names for this registry; empty if there is none.
    QString helperFor(const QString &host) const;
    // Stores in that helper, or erases there. Errors: Credentials.
    async::Task<Result<>> store(QString host, Credential credential);
    async::Task<Result<>> erase(QString host);

private:
    QString m_file;
    CredentialHelpers m_helpers;
    int m_revision = 0;
};

}
