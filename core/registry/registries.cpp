// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/registries.h"

#include "core/registry/auth.h"
#include "core/registry/connection.h"
#include "core/registry/profile.h"

namespace waybill::registry {

struct Registries::Registry {
    Registry(net::Transport &transport, Profiles &profiles, CredentialSource &credentials,
        const Consents *consents, const QString &host)
        : connection(transport, profiles, host),
          client(connection,
              std::make_unique<Authenticator>(
                  connection, connection.endpoint(), credentials, consents))
    {
    }

    Connection connection;
    Client client;
};

Registries::Registries(net::Transport &transport, CredentialSource &credentials,
    const Consents *consents, Profiles *profiles)
    : m_meter(transport), m_credentials(credentials), m_consents(consents),
      m_ownProfiles(profiles ? nullptr : std::make_unique<Profiles>()),
      m_profiles(profiles ? *profiles : *m_ownProfiles)
{
}

Registries::~Registries() = default;

Client &Registries::client(const QString &host)
{
    return registry(host).client;
}

net::Transport &Registries::connection(const QString &host)
{
    return registry(host).connection;
}

Registries::Registry &Registries::registry(const QString &host)
{
    m_profiles.refresh();
    const QString name = canonicalHost(host);
    std::unique_ptr<Registry> &known = m_registries[name];
    if (!known) {
        known =
            std::make_unique<Registry>(m_meter, m_profiles, m_credentials, m_consents, host);
        Connection &connection = known->connection;
        QObject::connect(&m_profiles, &Profiles::changed, &m_context,
            [name, &connection](const QString &changed) {
                if (changed == name)
                    connection.follow();
            });
        known->client.readThrough([this, name]() -> Client * {
            const QString mirror = canonicalHost(m_profiles.profile(name).mirror);
            return mirror.isEmpty() || mirror == name ? nullptr : &client(mirror);
        });
    }
    return *known;
}

}
