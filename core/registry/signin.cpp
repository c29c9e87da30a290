// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/signin.h"

#include "core/registry/answer.h"
#include "core/registry/registries.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxPingBytes = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

// The one credential that is to be tried.
class OnTrial : public CredentialSource {
public:
    explicit OnTrial(Credential credential) : m_credential(std::move(credential)) { }
    async::Task<Result<std::optional<Credential>>> find(QString, QString) override
    {
        co_return m_credential;
    }

private:
    Credential m_credential;
};

net::Request ping(const Endpoint &endpoint, const QByteArray &authorization)
{
    net::Request request;
    request.method = "GET";
    request.url = endpoint.url(u"/v2/"_s);
    request.maxBytes = MaxPingBytes;
    request.sameOriginOnly = true;
    if (!authorization.isEmpty())
        request.headers.add("Authorization", authorization);
    return request;
}

}

SignIn::SignIn(Registries &registries, CredentialPlaces &places, Consents &consents)
    : m_registries(registries), m_places(places), m_consents(consents)
{
}

async::Task<Result<SignIn::Verdict>> SignIn::check(
    QString host, Credential credential, Access access)
{
    const Endpoint &endpoint = m_registries.client(host).endpoint();
    net::Transport &connection = m_registries.connection(host);
    credential.origin = Text::tr("what you entered");
    OnTrial source(std::move(credential));
    Authenticator authenticator(connection, endpoint, source, &m_consents);
    const auto first = co_await connection.send(ping(endpoint, {}));
    if (!first)
        co_return std::unexpected(first.error());
    if (first->status < 300) {
        const Result<> genuine = checkIsFromRegistry(*first, endpoint.host);
        co_return genuine ? Result<Verdict>(Verdict::NotAsked) : std::unexpected(genuine.error());
    }
    const QString what = Text::tr("signing in");
    if (first->status != 401)
        co_return std::unexpected(refusal(*first, endpoint.host, what));
    const auto header =
        co_await authenticator.answer(access, first->headers.values("WWW-Authenticate"), {});
    if (!header)
        co_return std::unexpected(header.error());
    const auto second = co_await connection.send(ping(endpoint, *header));
    if (!second)
        co_return std::unexpected(second.error());
    if (second->status == 401)
        co_return std::unexpected(
            authenticator.refused(access, second->headers.values("WWW-Authenticate")));
    if (second->status >= 300)
        co_return std::unexpected(refusal(*second, endpoint.host, what));
    co_return Verdict::Accepted;
}

async::Task<Result<>> SignIn::save(QString host, Credential credential, Where where)
{
    if (where == Where::Session) {
        m_places.session.keep(host, std::move(credential));
        co_return Result<>();
    }
    Result<> saved;
    if (where == Where::Keychain)
        saved = co_await m_places.keychain.save(host, std::move(credential));
    else
        saved = co_await m_places.docker.store(host, std::move(credential));
    if (!saved)
        co_return saved;
    // What is asked before that place would hide it.
    m_places.session.forget(host);
    if (where == Where::DockerHelper)
        (void)co_await m_places.keychain.remove(host);
    co_return saved;
}

QString SignIn::dockerHelper(const QString &host) const
{
    return m_places.docker.helperFor(host);
}

async::Task<Result<bool>> SignIn::forget(QString host, bool docker)
{
    m_consents.withdraw(host);
    const bool inSession = m_places.session.forget(host);
    const auto inKeychain = co_await m_places.keychain.remove(host);
    bool inHelper = false;
    if (docker && !dockerHelper(host).isEmpty()) {
        const auto erased = co_await m_places.docker.erase(host);
        if (!erased)
            co_return std::unexpected(erased.error());
        inHelper = true;
    }
    if (!inKeychain)
        co_return std::unexpected(inKeychain.error());
    co_return inSession || *inKeychain || inHelper;
}

async::Task<Result<std::optional<Credential>>> SignIn::origin(QString host, QString repository)
{
    auto found = co_await m_places.chain.find(host, repository);
    const auto needed = m_places.chain.consentNeeded(host);
    if (!needed || !found || *found)
        co_return found;
    Error error;
    error.kind = ErrorKind::Credentials;
    error.message = m_places.chain.notices(host).join(u' ');
    error.consent = needed;
    co_return std::unexpected(error);
}

}
