// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"
#include "core/registry/auth.h"
#include "core/registry/consents.h"
#include "core/registry/credentialchain.h"

namespace waybill::registry {

class Registries;

// Signing in to a registry and out again, for the window and the console program. Whatever it
// changes, the clients of Registries use with their next request.
class SignIn {
public:
    // All must outlive it.
    SignIn(Registries &registries, CredentialPlaces &places, Consents &consents);

    enum class Verdict {
        Accepted,
        NotAsked, // the registry lets everybody in, so nothing is known of the credential
    };

    // Tries the credential: GET /v2/, with a token for `access` if the registry works with tokens.
    // Nothing is kept. Errors: Unauthorized (not accepted; or, with Error::consent, it would go to
    // a server of another name or unencrypted: ask, Consents::agree(), and check again), Forbidden,
    // Network, ...
    async::Task<Result<Verdict>> check(QString host, Credential credential, Access access = {});

    enum class Where { Session, Keychain, DockerHelper };

    // Keeps the credential, in place of any that Waybill keeps for this registry.
    // Errors: Credentials (that place does not exist here, or refuses).
    async::Task<Result<>> save(QString host, Credential credential, Where where);
    // The helper that docker's config.json names for this registry ("secretservice"); empty: none.
    QString dockerHelper(const QString &host) const;

    // Removes it from this session and the keychain, and from docker's helper if `docker` says so.
    // Gives whether there was one. What stands in files is never touched. What was agreed to for
    // this registry is withdrawn in any case.
    async::Task<Result<bool>> forget(QString host, bool docker = false);

    // The credential that would be used: its place, origin and user are for showing. nullopt:
    // anonymous. Errors: Credentials (with Error::consent: a helper may have one, and may not be
    // run yet).
    async::Task<Result<std::optional<Credential>>> origin(QString host, QString repository = {});

    const Consents &consents() const { return m_consents; }

private:
    Registries &m_registries;
    CredentialPlaces &m_places;
    Consents &m_consents;
};

}
