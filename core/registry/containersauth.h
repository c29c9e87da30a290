// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/authfile.h"
#include "core/registry/credentials.h"

namespace waybill::registry {

// The auth.json files of podman, skopeo and buildah (containers-auth.json(5)). Their keys may name
// a part of a registry: "quay.io/team". Read anew each time, never written.
class ContainersAuth : public CredentialSource {
public:
    // $REGISTRY_AUTH_FILE alone if it is set, else $XDG_RUNTIME_DIR/containers/auth.json and
    // $XDG_CONFIG_HOME/containers/auth.json; on Windows and macOS ~/.config/containers/auth.json.
    static QStringList defaultFiles();

    // The consents say which helpers may be run (credentialhelper.h).
    explicit ContainersAuth(QStringList files = defaultFiles(), const Consents *consents = nullptr);

    async::Task<Result<std::optional<Credential>>> find(QString host, QString repository) override;
    void distrust(const QString &host) override { m_helpers.forget(host); }

private:
    QStringList m_files;
    CredentialHelpers m_helpers;
};

}
