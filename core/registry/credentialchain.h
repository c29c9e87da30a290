// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/containersauth.h"
#include "core/registry/credentials.h"
#include "core/registry/dockerconfig.h"
#include "core/registry/keychain.h"
#include "core/registry/sessioncredentials.h"

#include <QHash>
#include <QList>

namespace waybill::registry {

// Several places, asked in order until one has a credential. A place that cannot be read (a helper
// that is not installed, a locked keychain) is passed over with a notice.
class CredentialChain : public CredentialSource {
public:
    explicit CredentialChain(QList<CredentialSource *> sources); // must outlive it

    async::Task<Result<std::optional<Credential>>> find(QString host, QString repository) override;
    int revision() const override;
    void distrust(const QString &host) override;
    std::optional<Credential> shown(const QString &host) const override;
    QStringList notices(const QString &host) const override;
    std::optional<ConsentNeeded> consentNeeded(const QString &host) const override;

private:
    struct Shown {
        Credential credential; // without secret
        int revision = 0;
    };

    void noteShown(const QString &host, const std::optional<Credential> &credential);

    QList<CredentialSource *> m_sources;
    QHash<QString, Shown> m_shown; // by canonical host
    QHash<QString, QStringList> m_notices; // by canonical host
    QHash<QString, ConsentNeeded> m_consents;
};

// All places that Waybill looks for credentials in, in their order. Made once, by the composition
// root, with defaultPlaces().
struct CredentialPlaces {
    SessionCredentials session;
    Keychain keychain;
    DockerConfig docker;
    ContainersAuth containers;
    CredentialChain chain {{&session, &keychain, &docker, &containers}};
};
// This user's. The consents must outlive them.
CredentialPlaces defaultPlaces(const Consents &consents);

}
