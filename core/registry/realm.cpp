// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/realm.h"

#include "core/net/redirect.h"
#include "core/registry/consents.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxLength = 2048;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameHostAndPort(const QUrl &a, const QUrl &b)
{
    return a.host(QUrl::FullyEncoded) == b.host(QUrl::FullyEncoded) && portOf(a) == portOf(b);
}

bool isKnownPair(const Endpoint &endpoint, const QUrl &realm)
{
    return canonicalHost(endpoint.host) == "docker.io"_L1
        && realm.host(QUrl::FullyEncoded) == "auth.docker.io"_L1 && portOf(realm) == 443;
}

bool isUsable(const QString &text, const QUrl &url)
{
    return text.size() <= MaxLength && !text.contains(u'\\') && url.isValid()
        && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment()
        && url.port(1) != 0;
}

QString hostAndPort(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return portOf(url) == 443 ? host : host + u':' + QString::number(portOf(url));
}

Error needsConsent(const Endpoint &endpoint, const QUrl &realm, const Consents *consents)
{
    ConsentNeeded needed;
    needed.registry = endpoint.host;
    needed.tokenServer = hostAndPort(realm);
    needed.allowedBefore = consents ? consents->allowed(endpoint.host) : QString();
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.where = endpoint.host;
    error.message = needed.allowedBefore.isEmpty()
        ? Text::tr("%1 asks to send your password for it to %2.")
              .arg(needed.registry, needed.tokenServer)
        : Text::tr("%1 now asks to send your password for it to %2; you agreed to %3 only.")
              .arg(needed.registry, needed.tokenServer, needed.allowedBefore);
    error.consent = needed;
    return error;
}

}

Result<QUrl> checkedRealm(
    const Endpoint &endpoint, const QString &realm, bool withCredential, const Consents *consents)
{
    const QUrl url(realm, QUrl::StrictMode);
    if (!isUsable(realm, url)) {
        return failure(ErrorKind::BadDocument,
            Text::tr("%1 sent an incomplete login request: it names no usable token server.")
                .arg(endpoint.host),
            endpoint.host);
    }
    const bool plainLikeRegistry = endpoint.isPlainHttp() && net::sameOrigin(endpoint.base, url);
    if (url.scheme() != "https"_L1 && !plainLikeRegistry) {
        return failure(ErrorKind::Tls,
            Text::tr("%1 wants the login at %2 without encryption; Waybill does not do that.")
                .arg(endpoint.host, url.host(QUrl::FullyEncoded)),
            endpoint.host);
    }
    if (!withCredential || isTrustedTokenServer(endpoint, url))
        return url;
    if (consents && consents->allows(endpoint.host, hostAndPort(url)))
        return url;
    return std::unexpected(needsConsent(endpoint, url, consents));
}

bool isTrustedTokenServer(const Endpoint &endpoint, const QUrl &realm)
{
    return sameHostAndPort(endpoint.base, realm) || isKnownPair(endpoint, realm);
}

}
