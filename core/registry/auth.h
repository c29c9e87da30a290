// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/flight.h"
#include "core/async/task.h"
#include "core/net/addresses.h"
#include "core/net/transport.h"
#include "core/registry/challenge.h"
#include "core/registry/credentials.h"
#include "core/registry/endpoint.h"
#include "core/registry/token.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace waybill::registry {

class Consents;

// What a request is about to do, in the words of the token protocol.
struct Access {
    QString repository; // whose credential counts; empty for the registry as a whole
    QStringList scopes; // "repository:samples/pause:pull"

    static Access pull(const QString &repository);
    static Access push(const QString &repository); // with pull: looks and mounts need it
    static Access mount(const QString &repository, const QString &from);
    static Access catalog();
};

// Signs in to one registry: anonymously, by password (Basic) or by token (Bearer). Learns from the
// registry's own challenges, so that an open registry costs no request more. Passwords and tokens
// stay in memory, and are dropped when the source of credentials says that it has changed.
class Authenticator {
public:
    // Replaceable, so that tests neither wait nor ask name servers.
    struct Surroundings {
        Clock clock = &std::chrono::steady_clock::now;
        net::LookUp lookUp = &net::lookUpAddresses;
    };

    // Transport, credentials and consents must outlive it, and so must the
    // endpoint, which may change meanwhile. Without consents no password goes to a
    // token server of another name, and none off this computer over plain HTTP.
    Authenticator(net::Transport &transport, const Endpoint &endpoint,
        CredentialSource &credentials, const Consents *consents = nullptr);
    Authenticator(net::Transport &transport, const Endpoint &endpoint,
        CredentialSource &credentials, const Consents *consents, Surroundings surroundings);

    // The Authorization header for a request, from what is known of the registry; empty as long as
    // it has not asked for any. May fetch a token; several requests share one fetch.
    // Errors: as answer().
    async::Task<Result<QByteArray>> authorization(Access access);

    // Such an access will follow: tokens for any of its repositories are asked to be good for all
    // of it. A token server that grants less gives what it grants; one that refuses because of it
    // is asked for the least.
    void expect(Access access) { m_expected = std::move(access); }

    // The header to try a request with once more, after a 401 with these WWW-Authenticate fields to
    // a request with the header `sent`. Errors: Unauthorized (no password, a wrong one, or one
    // that needs the user's consent to be sent: Error::consent), Unsupported (another kind of
    // sign-in), BadDocument, Network, ...
    async::Task<Result<QByteArray>> answer(
        Access access, QList<QByteArray> fields, QByteArray sent);

    // What a 401 to that second try means. Unauthorized, or Forbidden if the registry knows who
    // asks.
    Error refused(const Access &access, const QList<QByteArray> &fields) const;

    // Whether the registry gives out tokens: a 401 to one means "not allowed", no password helps.
    bool usesTokens() const { return m_scheme == Scheme::Bearer; }

private:
    enum class Scheme { None, Basic, Bearer };

    void notice(); // whether the credentials have changed
    void distrust(const QByteArray &sent);
    async::Task<Result<std::optional<Credential>>> knownCredential(Access access);
    async::Task<Result<std::optional<Credential>>> credential(Access access); // if it may be sent
    async::Task<Result<QByteArray>> password(Access access, QByteArray sent);
    async::Task<Result<QByteArray>> token(Access access);
    QStringList withExpected(const QStringList &scopes) const;
    async::Task<Result<Token>> fetchOnce(
        QUrl realm, QStringList scopes, std::optional<Credential> credential);
    async::Task<Result<QUrl>> tokenServer(bool withCredential);
    async::Task<Result<Token>> fetch(
        QUrl realm, QStringList scopes, std::optional<Credential> credential);
    async::Task<Result<QList<Challenge>>> challenges(QList<QByteArray> fields);
    Result<> learn(const QList<Challenge> &challenges);
    Error rejected(const QString &by, const std::optional<Credential> &credential) const;

    net::Transport &m_transport;
    const Endpoint &m_endpoint;
    CredentialSource &m_source;
    const Consents *m_consents;
    net::LookUp m_lookUp;

    Scheme m_scheme = Scheme::None;
    QString m_realm;
    QString m_service;
    QUrl m_reachable; // the realm whose address was looked at
    QHash<QString, std::optional<Credential>> m_credentials; // by repository
    QHash<QString, QString> m_rotated; // identity tokens by realm and the one they replace
    int m_revision = 0; // of the source, when these were taken from it
    TokenCache m_tokens;
    async::Flights<QString, Result<Token>> m_fetches;
    Access m_expected;
};

}
