// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/auth.h"

#include "core/base/log.h"
#include "core/registry/answer.h"
#include "core/registry/realm.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxTokenBytes = 128 * 1024;
constexpr qint64 MaxPingBytes = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

QString scope(const QString &repository, QLatin1StringView actions)
{
    return u"repository:"_s + repository + u':' + actions;
}

QByteArray basic(const Credential &credential)
{
    return "Basic " + (credential.user + u':' + credential.secret).toUtf8().toBase64();
}

net::Request get(const QUrl &url, qint64 maxBytes)
{
    net::Request request;
    request.method = "GET";
    request.url = url;
    request.maxBytes = maxBytes;
    request.sameOriginOnly = true;
    return request;
}

const Challenge *find(const QList<Challenge> &challenges, QLatin1StringView scheme)
{
    const auto found = std::ranges::find_if(
        challenges, [&](const Challenge &challenge) { return challenge.scheme == scheme; });
    return found == challenges.end() ? nullptr : &*found;
}

}

Access Access::pull(const QString &repository)
{
    return {repository, {scope(repository, "pull"_L1)}};
}

Access Access::push(const QString &repository)
{
    return {repository, {scope(repository, "pull,push"_L1)}};
}

Access Access::mount(const QString &repository, const QString &from)
{
    return {repository, {scope(repository, "pull,push"_L1), scope(from, "pull"_L1)}};
}

Access Access::catalog()
{
    return {{}, {u"registry:catalog:*"_s}};
}

Authenticator::Authenticator(
    net::Transport &transport, Endpoint endpoint, CredentialSource &credentials, Clock clock)
    : m_transport(transport), m_endpoint(std::move(endpoint)), m_source(credentials),
      m_tokens(std::move(clock))
{
}

async::Task<Result<QByteArray>> Authenticator::authorization(Access access)
{
    if (m_scheme == Scheme::Bearer)
        co_return co_await token(access);
    if (m_scheme == Scheme::None)
        co_return QByteArray();
    const auto known = co_await credential(access);
    if (!known)
        co_return std::unexpected(known.error());
    // Without one: the registry may want a password for some things only.
    co_return *known ? basic(**known) : QByteArray();
}

async::Task<Result<QByteArray>> Authenticator::answer(
    Access access, QList<QByteArray> fields, QByteArray sent)
{
    const auto offered = co_await challenges(fields);
    if (!offered)
        co_return std::unexpected(offered.error());
    const Challenge *bearer = find(*offered, "bearer"_L1);
    // Some registries answer an outdated token with a demand for a password; that is no change of
    // mind.
    const bool outdated = sent.startsWith("Bearer ");
    if (bearer || !outdated) {
        if (const Result<> learnt = learn(*offered); !learnt)
            co_return std::unexpected(learnt.error());
    }
    if (outdated)
        m_tokens.remove(sent.sliced(7));
    m_credentials.remove(access.repository); // it may have been changed since
    if (m_scheme == Scheme::Bearer) {
        if (bearer)
            access.scopes += bearer->parameter(u"scope").split(u' ', Qt::SkipEmptyParts);
        co_return co_await token(access);
    }
    co_return co_await password(access, sent);
}

// A registry that says "401" without more is asked in general.
async::Task<Result<QList<Challenge>>> Authenticator::challenges(QList<QByteArray> fields)
{
    QList<Challenge> all = parseChallenges(fields);
    if (!all.isEmpty())
        co_return all;
    const auto response = co_await m_transport.send(get(m_endpoint.url(u"/v2/"_s), MaxPingBytes));
    if (!response)
        co_return std::unexpected(response.error());
    co_return parseChallenges(response->headers.values("WWW-Authenticate"));
}

Result<> Authenticator::learn(const QList<Challenge> &challenges)
{
    if (const Challenge *bearer = find(challenges, "bearer"_L1)) {
        m_scheme = Scheme::Bearer;
        m_realm = bearer->parameter(u"realm");
        m_service = bearer->parameter(u"service");
        return {};
    }
    if (find(challenges, "basic"_L1)) {
        m_scheme = Scheme::Basic;
        return {};
    }
    if (challenges.isEmpty())
        return failure(ErrorKind::Unauthorized,
            Text::tr("%1 demands a login, but does not say which kind.").arg(m_endpoint.host),
            m_endpoint.host);
    return failure(ErrorKind::Unsupported,
        Text::tr("%1 demands a kind of login that Waybill does not support (%2).")
            .arg(m_endpoint.host, challenges.first().scheme.left(20)),
        m_endpoint.host);
}

async::Task<Result<std::optional<Credential>>> Authenticator::credential(Access access)
{
    if (const auto known = m_credentials.constFind(access.repository);
        known != m_credentials.cend())
        co_return *known;
    auto found = co_await m_source.find(m_endpoint.host, access.repository);
    if (found)
        m_credentials.insert(access.repository, *found);
    co_return found;
}

Error Authenticator::rejected(const QString &by, const std::optional<Credential> &credential) const
{
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.httpStatus = 401;
    error.where = m_endpoint.host;
    error.message = credential
        ? Text::tr("%1 does not accept the password for %2 (from %3).")
              .arg(by, credential->user, credential->origin)
        : Text::tr("%1 asks you to sign in, and no password for it is known.").arg(m_endpoint.host);
    return error;
}

Error Authenticator::wrongPassword(const Access &access) const
{
    return rejected(m_endpoint.host, m_credentials.value(access.repository));
}

async::Task<Result<QByteArray>> Authenticator::password(Access access, QByteArray sent)
{
    const auto known = co_await credential(access);
    if (!known)
        co_return std::unexpected(known.error());
    if (!*known || basic(**known) == sent)
        co_return std::unexpected(rejected(m_endpoint.host, *known));
    co_return basic(**known);
}

async::Task<Result<QByteArray>> Authenticator::token(Access access)
{
    const auto known = co_await credential(access);
    if (!known)
        co_return std::unexpected(known.error());
    const QString user = *known ? (*known)->user : QString();
    const QStringList scopes = mergedScopes(access.scopes);
    if (const QByteArray value = m_tokens.find(scopes, user); !value.isEmpty())
        co_return "Bearer " + value;
    const Result<QUrl> realm = checkedRealm(m_endpoint, m_realm, known->has_value());
    if (!realm)
        co_return std::unexpected(realm.error());
    const auto fetch = m_fetches.join(
        user + u'\n' + scopes.join(u'\n'), [&] { return fetchToken(*realm, scopes, *known); });
    const Result<Token> token = co_await fetch->landed();
    if (!token)
        co_return std::unexpected(token.error());
    co_return "Bearer " + token->value;
}

async::Task<Result<Token>> Authenticator::fetchToken(
    QUrl realm, QStringList scopes, std::optional<Credential> credential)
{
    net::Request request = get(tokenUrl(realm, m_service, scopes, credential), MaxTokenBytes);
    if (credential)
        request.headers.add("Authorization", basic(*credential));
    const auto response = co_await m_transport.send(std::move(request));
    if (!response)
        co_return std::unexpected(response.error());
    if (response->status == 401)
        co_return std::unexpected(rejected(realm.host(), credential));
    if (response->status >= 300)
        co_return std::unexpected(
            refusal(*response, realm.host(), Text::tr("a token for %1").arg(m_endpoint.host)));
    Result<Token> token = parseToken(response->body, realm.host());
    if (token)
        m_tokens.insert(*token, scopes, credential ? credential->user : QString());
    co_return token;
}

}
