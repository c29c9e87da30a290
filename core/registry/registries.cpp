// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/registries.h"

#include "core/registry/auth.h"

namespace waybill::registry {

Registries::Registries(
    net::Transport &transport, CredentialSource &credentials, const Consents *consents)
    : m_meter(transport), m_credentials(credentials), m_consents(consents)
{
}

Registries::~Registries() = default;

Client &Registries::client(const QString &host)
{
    std::unique_ptr<Client> &client = m_clients[canonicalHost(host)];
    if (!client) {
        const Endpoint endpoint = endpointFor(host);
        client = std::make_unique<Client>(m_meter, endpoint,
            std::make_unique<Authenticator>(m_meter, endpoint, m_credentials, m_consents));
    }
    return *client;
}

}
