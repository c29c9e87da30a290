// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/auth.h"

#include "core/registry/answer.h"
#include "core/registry/plainhttp.h"
#include "core/registry/realm.h"
#include "core/registry/tokenserver.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxPingBytes = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

QString scope(const QString &repository, QLatin1StringView actions)
{
    return u"repository:"_s + repository + u':' + actions;
}

// Whose tokens are whose: an account may have different secrets for different repositories.
QString accountOf(const std::optional<Credential> &credential)
{
    return credential ? credential->user + u'\n' + credential->secret : QString();
}

// Whether a token server may have said no because of a part of what it was asked for. A password is
// not tried once more after "wrong password": accounts get locked that way.
bool mayGrantLess(const Error &error, bool withCredential)
{
    return error.kind == ErrorKind::Forbidden || error.httpStatus == 400
        || (error.kind == ErrorKind::Unauthorized && !withCredential);
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

Authenticator::Authenticator(net::Transport &transport, const Endpoint &endpoint,
    CredentialSource &credentials, const Consents *consents)
    : Authenticator(transport, endpoint, credentials, consents, Surroundings())
{
}

Authenticator::Authenticator(net::Transport &transport, const Endpoint &endpoint,
    CredentialSource &credentials, const Consents *consents, Surroundings surroundings)
    : m_transport(transport), m_endpoint(endpoint), m_source(credentials), m_consents(consents),
      m_lookUp(std::move(surroundings.lookUp)), m_revision(credentials.revision()),
      m_tokens(std::move(surroundings.clock))
{
}

void Authenticator::notice()
{
    if (m_source.revision() == m_revision)
        return;
    m_revision = m_source.revision();
    m_credentials.clear();
    m_rotated.clear();
    m_tokens.clear();
}

async::Task<Result<QByteArray>> Authenticator::authorization(Access access)
{
    notice();
    if (m_scheme == Scheme::Bearer)
        co_return co_await token(access);
    // Without a password: the registry may want one for some things only.
    if (m_scheme == Scheme::None || !checkMayCarrySecrets(m_endpoint, m_consents))
        co_return QByteArray();
    const auto known = co_await credential(access);
    if (!known)
        co_return std::unexpected(known.error());
    co_return *known ? authorizationOf(**known) : QByteArray();
}

async::Task<Result<QByteArray>> Authenticator::answer(
    Access access, QList<QByteArray> fields, QByteArray sent)
{
    notice();
    const auto offered = co_await challenges(fields);
    if (!offered)
        co_return std::unexpected(offered.error());
    const Challenge *bearer = find(*offered, "bearer"_L1);
    // Some registries answer an outdated token with a demand for a password; that is no change of
    // mind.
    if (bearer || !sent.startsWith("Bearer ")) {
        if (const Result<> learnt = learn(*offered); !learnt)
            co_return std::unexpected(learnt.error());
    }
    distrust(sent);
    if (m_scheme == Scheme::Bearer) {
        if (bearer)
            access.scopes += bearer->parameter(u"scope").split(u' ', Qt::SkipEmptyParts);
        const auto value = co_await token(access);
        if (value && *value == sent) // a ready token, which no server gives anew
            co_return std::unexpected(
                rejected(m_endpoint.host, m_credentials.value(access.repository)));
        co_return value;
    }
    co_return co_await password(access, sent);
}

// What was sent is not good any more: the token has run out, or the credential was changed.
void Authenticator::distrust(const QByteArray &sent)
{
    const bool wasToken = sent.startsWith("Bearer ") && m_tokens.remove(sent.sliced(7));
    const bool wasCredential = std::ranges::any_of(
        m_credentials, [&](const auto &known) { return known && authorizationOf(*known) == sent; });
    const bool wasNone = sent.isEmpty()
        && std::ranges::any_of(m_credentials, [](const auto &known) { return !known; });
    if (!wasToken && !wasCredential && !wasNone)
        return; // another request was here first
    m_credentials.clear();
    if (!wasNone)
        m_source.distrust(m_endpoint.host);
}

// A registry that says "401" without more is asked in general.
async::Task<Result<QList<Challenge>>> Authenticator::challenges(QList<QByteArray> fields)
{
    QList<Challenge> all = parseChallenges(fields);
    if (!all.isEmpty())
        co_return all;
    net::Request request;
    request.method = "GET";
    request.url = m_endpoint.url(u"/v2/"_s);
    request.maxBytes = MaxPingBytes;
    request.sameOriginOnly = true;
    const auto response = co_await m_transport.send(std::move(request));
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
    auto known = co_await knownCredential(std::move(access));
    if (!known || !*known)
        co_return known;
    // A token server may be encrypted where the registry is not: its tokens would be read then.
    if (const Result<> way = checkMayCarrySecrets(m_endpoint, m_consents); !way)
        co_return std::unexpected(way.error());
    co_return known;
}

async::Task<Result<std::optional<Credential>>> Authenticator::knownCredential(Access access)
{
    if (const auto known = m_credentials.constFind(access.repository);
        known != m_credentials.cend())
        co_return *known;
    const int revision = m_source.revision();
    auto found = co_await m_source.find(m_endpoint.host, access.repository);
    if (found && revision == m_source.revision())
        m_credentials.insert(access.repository, *found);
    co_return found;
}

Error Authenticator::rejected(const QString &by, const std::optional<Credential> &credential) const
{
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.httpStatus = 401;
    error.where = m_endpoint.host;
    if (!credential) {
        const QStringList notices = m_source.notices(m_endpoint.host);
        error.consent = m_source.consentNeeded(m_endpoint.host);
        error.message = notices.isEmpty()
            ? Text::tr("%1 asks you to sign in, and no password for it is known.")
                  .arg(m_endpoint.host)
            : Text::tr("%1 asks you to sign in, and no password for it is known. %2",
                  "host, why a place where passwords are kept could not be read")
                  .arg(m_endpoint.host, notices.join(u' '));
    } else if (credential->user.isEmpty()) {
        error.message =
            Text::tr("%1 does not accept the token (from %2).", "host, where it is from")
                .arg(by, credential->origin);
    } else {
        error.message = Text::tr("%1 does not accept the password for %2 (from %3).")
                            .arg(by, credential->user, credential->origin);
    }
    return error;
}

Error Authenticator::refused(const Access &access, const QList<QByteArray> &fields) const
{
    const std::optional<Credential> used = m_credentials.value(access.repository);
    Error error = rejected(m_endpoint.host, used);
    if (!usesTokens())
        return error;
    const QList<Challenge> offered = parseChallenges(fields);
    const Challenge *bearer = find(offered, "bearer"_L1);
    if (bearer && bearer->parameter(u"error") == "invalid_token"_L1)
        error.message =
            Text::tr("%1 does not accept the tokens of its own token server; the clock of one of "
                     "them may be wrong.")
                .arg(m_endpoint.host);
    else if (!used && m_source.notices(m_endpoint.host).isEmpty())
        error.message = Text::tr("%1 asks you to sign in before it gives access to %2.")
                            .arg(m_endpoint.host, access.repository);
    else if (used) {
        error.kind = ErrorKind::Forbidden;
        error.message = Text::tr(
            "%1 does not give %2 the access to %3 that this takes.", "registry, user, repository")
                            .arg(m_endpoint.host, used->user.isEmpty() ? used->origin : used->user,
                                access.repository);
    }
    return error;
}

async::Task<Result<QByteArray>> Authenticator::password(Access access, QByteArray sent)
{
    const auto known = co_await credential(access);
    if (!known)
        co_return std::unexpected(known.error());
    const QByteArray header = *known ? authorizationOf(**known) : QByteArray();
    if (header.isEmpty() || header == sent)
        co_return std::unexpected(rejected(m_endpoint.host, *known));
    co_return header;
}

async::Task<Result<QByteArray>> Authenticator::token(Access access)
{
    const auto known = co_await credential(access);
    if (!known)
        co_return std::unexpected(known.error());
    if (*known && (*known)->kind == SecretKind::RegistryToken)
        co_return authorizationOf(**known);
    const QString account = accountOf(*known);
    const QStringList scopes = mergedScopes(access.scopes);
    if (const QByteArray value = m_tokens.find(scopes, account); !value.isEmpty())
        co_return "Bearer " + value;
    const Result<QUrl> realm = co_await tokenServer(known->has_value());
    if (!realm)
        co_return std::unexpected(realm.error());
    const QStringList more = withExpected(scopes);
    Result<Token> token = co_await fetchOnce(*realm, more, *known);
    if (!token && more != scopes && mayGrantLess(token.error(), known->has_value()))
        token = co_await fetchOnce(*realm, scopes, *known);
    if (!token)
        co_return std::unexpected(token.error());
    co_return "Bearer " + token->value;
}

// With what will be needed, if it has to do with any of these.
QStringList Authenticator::withExpected(const QStringList &scopes) const
{
    const auto place = [](const QString &scope) { return scope.section(u':', 0, -2); };
    const bool concerned = std::ranges::any_of(scopes, [&](const QString &scope) {
        return std::ranges::any_of(m_expected.scopes,
            [&](const QString &expected) { return place(expected) == place(scope); });
    });
    return concerned ? mergedScopes(scopes + m_expected.scopes) : scopes;
}

async::Task<Result<Token>> Authenticator::fetchOnce(
    QUrl realm, QStringList scopes, std::optional<Credential> credential)
{
    const auto flight = m_fetches.join(accountOf(credential) + u'\n' + scopes.join(u'\n'),
        [&] { return fetch(realm, scopes, credential); });
    co_return co_await flight->landed();
}

// Where tokens are to be had, if it may be asked.
async::Task<Result<QUrl>> Authenticator::tokenServer(bool withCredential)
{
    const Result<QUrl> realm = checkedRealm(m_endpoint, m_realm, withCredential, m_consents);
    // With a credential the user has agreed to that host, or it is the registry's own.
    if (!realm || withCredential || *realm == m_reachable
        || isTrustedTokenServer(m_endpoint, *realm))
        co_return realm;
    const auto apart =
        co_await net::checkIsNotLedInside(m_lookUp, m_endpoint.base.host(), realm->host());
    if (!apart)
        co_return std::unexpected(apart.error());
    m_reachable = *realm;
    co_return realm;
}

async::Task<Result<Token>> Authenticator::fetch(
    QUrl realm, QStringList scopes, std::optional<Credential> credential)
{
    const int revision = m_source.revision();
    TokenOrder order {m_endpoint.host, realm, m_service, scopes, credential};
    // Such a token is for the server that gave it and for no other.
    const QString original =
        realm.toString() + u'\n' + (credential ? credential->secret : QString());
    if (credential && m_rotated.contains(original))
        order.credential->secret = m_rotated.value(original);
    const Result<TokenAnswer> answer = co_await askTokenServer(m_transport, order);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->rejected)
        co_return std::unexpected(rejected(realm.host(), credential));
    if (revision == m_source.revision()) { // else it is somebody else's by now
        m_tokens.insert(answer->token, scopes, accountOf(credential));
        if (!answer->identityToken.isEmpty())
            m_rotated.insert(original, answer->identityToken);
    }
    co_return answer->token;
}

}
