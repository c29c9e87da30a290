// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"
#include "core/registry/endpoint.h"

#include <QString>

namespace waybill::registry {

class Profiles;

// One registry's way to the network as its profile says, at each request anew: scheme,
// certificates, client certificate. Requests to other hosts on its behalf (token server, storage)
// take those hosts' own profiles, and the authorities of this one.
//
// On loopback plain HTTP is a guess. A server there that speaks TLS is found out by its answer and
// from then on asked over HTTPS only, its certificate checked like any other.
class Connection : public net::Transport {
public:
    // Both must outlive it.
    Connection(net::Transport &transport, Profiles &profiles, QString host);

    const Endpoint &endpoint() const { return m_endpoint; } // changes with the profile
    void follow(); // after a change of the profile

    // Errors besides the transport's: Io (a certificate's file).
    async::Task<Result<net::Response>> send(net::Request request) override;

private:
    bool isOwn(const QUrl &url) const; // this host and port, whatever the scheme
    Result<net::Tls> tlsFor(const QUrl &url);
    async::Task<Result<net::Tls>> unlockedTls(QUrl url);
    async::Task<Result<net::Response>> sendOnce(net::Request request);
    async::Task<Result<net::Response>> sendEncrypted(
        net::Request request, Result<net::Response> plain);
    async::Task<Result<net::Response>> sendPlain(net::Request request, Result<net::Response> plain);

    net::Transport &m_transport;
    Profiles &m_profiles;
    Endpoint m_endpoint;
    bool m_isGuess = false; // plain HTTP only because it is on loopback
};

}
