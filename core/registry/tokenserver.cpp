// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/tokenserver.h"

#include "core/registry/answer.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxTokenBytes = 128 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

net::Request request(const QByteArray &method, const QUrl &url)
{
    net::Request request;
    request.method = method;
    request.url = url;
    request.maxBytes = MaxTokenBytes;
    request.sameOriginOnly = true;
    return request;
}

bool isIdentityToken(const TokenOrder &order)
{
    return order.credential && order.credential->kind == SecretKind::IdentityToken;
}

net::Request get(const TokenOrder &order)
{
    net::Request asking =
        request("GET", tokenUrl(order.realm, order.service, order.scopes, order.credential));
    if (order.credential)
        asking.headers.add("Authorization", basicAuthorization(*order.credential));
    return asking;
}

net::Request post(const TokenOrder &order)
{
    net::Request asking = request("POST", order.realm);
    asking.headers.add("Content-Type", "application/x-www-form-urlencoded");
    asking.body = tokenForm(order.service, order.scopes, *order.credential);
    return asking;
}

// Whether the other way may help after this answer to a POST (404 Google, 401 Artifactory, 400
// Azure) or to a GET.
bool mayTryOther(const TokenOrder &order, int status)
{
    if (!order.credential)
        return false;
    const bool notKnown = status == 404 || status == 405;
    if (!isIdentityToken(order))
        return notKnown;
    return !order.credential->user.isEmpty() && (notKnown || status == 400 || status == 401);
}

}

QByteArray authorizationOf(const Credential &credential)
{
    if (credential.kind == SecretKind::RegistryToken)
        return "Bearer " + credential.secret.toUtf8();
    if (credential.kind == SecretKind::IdentityToken && credential.user.isEmpty())
        return {};
    return basicAuthorization(credential);
}

async::Task<Result<TokenAnswer>> askTokenServer(net::Transport &transport, TokenOrder order)
{
    const bool byPost = isIdentityToken(order);
    auto response = co_await transport.send(byPost ? post(order) : get(order));
    if (response && mayTryOther(order, response->status))
        response = co_await transport.send(byPost ? get(order) : post(order));
    if (!response)
        co_return std::unexpected(response.error());
    TokenAnswer answer;
    answer.rejected = response->status == 401
        || (byPost && response->status == 400); // "invalid_grant" of RFC 6749
    if (answer.rejected)
        co_return answer;
    const QString host = order.realm.host();
    if (response->status >= 300)
        co_return std::unexpected(
            refusal(*response, host, Text::tr("a token for %1").arg(order.registry)));
    const Result<Token> token = parseToken(response->body, host);
    if (!token)
        co_return std::unexpected(token.error());
    answer.token = *token;
    if (byPost)
        answer.identityToken = identityTokenIn(response->body);
    co_return answer;
}

}
