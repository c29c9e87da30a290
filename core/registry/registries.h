// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/client.h"
#include "core/registry/meter.h"

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

// All registries of a running program, one Client a host. Owned by the composition root (services);
// everything that reads or writes images asks here for the client of a reference's host.
class Registries {
public:
    // All must outlive this object.
    Registries(net::Transport &transport, CredentialSource &credentials,
        const Consents *consents = nullptr);
    ~Registries();

    // `host` as in Reference::host; always the same client for the same host.
    Client &client(const QString &host);

    // What all requests pass through; also the way to what is no registry but tells about one.
    Meter &meter() { return m_meter; }

private:
    Meter m_meter;
    CredentialSource &m_credentials;
    const Consents *m_consents;
    std::unordered_map<QString, std::unique_ptr<Client>> m_clients;
};

}
