// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"
#include "core/browse/resolver.h"
#include "core/net/http.h"
#include "core/net/retry.h"
#include "core/registry/credentialchain.h"
#include "core/registry/passphrases.h"
#include "core/registry/registries.h"
#include "core/registry/signin.h"

#include <chrono>
#include <optional>

namespace waybill::cli {

// Sends requests on, with a time limit of the user's choice if there is one.
class LimitedTransport : public net::Transport {
public:
    using Limit = std::optional<std::chrono::milliseconds>;

    LimitedTransport(net::Transport &transport, Limit limit);
    async::Task<Result<net::Response>> send(net::Request request) override;

private:
    net::Transport &m_transport;
    Limit m_limit;
};

// The parts of the core that commands work with, made once a run.
class Session {
public:
    Session(LimitedTransport::Limit limit, const Connecting &connecting);

    registry::Registries &registries() { return m_registries; }
    browse::Resolver &resolver() { return m_resolver; }
    registry::SignIn &signIn() { return m_signIn; }
    registry::Consents &consents() { return m_consents; }

    // How many pulls are left where a registry told that it counts them: a line each for people.
    QStringList pullsLeft() const;

private:
    net::Http m_http;
    net::Retry m_retry;
    LimitedTransport m_transport;
    registry::Profiles m_profiles;
    registry::Consents m_consents {registry::Consents::defaultFile()};
    registry::CredentialPlaces m_credentials;
    registry::Passphrases m_passphrases {&m_credentials.keychain};
    registry::Registries m_registries;
    registry::SignIn m_signIn;
    browse::Resolver m_resolver;
};

}
