// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/client.h"
#include "core/registry/meter.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>

namespace waybill::net {
class Transport;
}

namespace waybill::registry {

class Consents;
class CredentialSource;
class Profiles;

// All registries of a running program, one Client a host. Owned by the composition root (services);
// everything that reads or writes images asks here for the client of a reference's host.
class Registries {
public:
    // All must outlive this object. Without profiles each registry is asked in the default way.
    Registries(net::Transport &transport, CredentialSource &credentials,
        const Consents *consents = nullptr, Profiles *profiles = nullptr);
    ~Registries();

    // `host` as in Reference::host; always the same client for the same host. It follows its
    // profile: what changes there counts from its next request on.
    Client &client(const QString &host);
    // The way to a registry that its client takes, for requests that are none of the client's.
    net::Transport &connection(const QString &host);

    // What all requests pass through; also the way to what is no registry but tells about one.
    Meter &meter() { return m_meter; }
    const Meter &meter() const { return m_meter; }

private:
    struct Registry;

    Registry &registry(const QString &host);

    Meter m_meter;
    CredentialSource &m_credentials;
    const Consents *m_consents;
    std::unique_ptr<Profiles> m_ownProfiles;
    Profiles &m_profiles;
    std::unordered_map<QString, std::unique_ptr<Registry>> m_registries;
    QObject m_context; // of what listens to the profiles; ends first
};

}
