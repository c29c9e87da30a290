// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/tokenserver.h"

#include "core/net/failure.h"
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
    asking.repeatable = true; // at worst one token more is given out
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

// People asked for something of a registry, and have never heard of its token server.
Error withoutToken(const TokenOrder &order, Error error)
{
    const bool isDown = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.httpStatus >= 500;
    const QString host = net::place(order.realm);
    if (isDown && host != order.registry && error.kind != ErrorKind::ProxyAuthentication)
        error.message = Text::tr("%1 lets nobody in without a token, and %2, which gives them out, "
                                 "fails. %3")
                            .arg(order.registry, host, error.message);
    return error;
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
        co_return std::unexpected(withoutToken(order, response.error()));
    TokenAnswer answer;
    answer.rejected = response->status == 401
        || (byPost && response->status == 400); // "invalid_grant" of RFC 6749
    if (answer.rejected)
        co_return answer;
    const QString host = net::place(order.realm);
    if (response->status >= 300)
        co_return std::unexpected(withoutToken(
            order, refusal(*response, host, Text::tr("a token for %1").arg(order.registry))));
    const Result<Token> token = parseToken(response->body, host);
    if (!token)
        co_return std::unexpected(token.error());
    answer.token = *token;
    if (byPost)
        answer.identityToken = identityTokenIn(response->body);
    co_return answer;
}

}
