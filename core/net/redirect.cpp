// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/redirect.h"

#include <QCoreApplication>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::net)
};

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

Result<QUrl> target(const Request &request, const Response &response)
{
    const QByteArray location = response.headers.value("Location");
    const QUrl url = request.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (location.isEmpty() || location.contains('\\') || !url.isValid() || !web
        || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return failure(ErrorKind::BadDocument,
            Text::tr("%1 points to another address that cannot be used.").arg(request.url.host()),
            request.url.host());
    }
    if (request.url.scheme() == "https"_L1 && url.scheme() == "http"_L1) {
        return failure(ErrorKind::Tls,
            Text::tr("%1 points from an encrypted to an unencrypted address (%2); Waybill does not "
                     "follow.")
                .arg(request.url.host(), url.host()),
            request.url.host());
    }
    return url;
}

// What may be meant for the first host only.
void dropPrivate(Headers &headers)
{
    for (const char *name : {"Authorization", "Cookie", "Proxy-Authorization", "If-Match",
             "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"})
        headers.remove(name);
}

}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host(QUrl::FullyEncoded) == b.host(QUrl::FullyEncoded)
        && portOf(a) == portOf(b);
}

Result<std::optional<Request>> redirected(const Request &request, const Response &response)
{
    if (!isRedirect(response.status))
        return std::nullopt;
    const Result<QUrl> url = target(request, response);
    if (!url)
        return std::unexpected(url.error());
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool keepsMethod = response.status == 307 || response.status == 308;
    const bool same = sameOrigin(request.url, *url);
    if ((!reads && !(keepsMethod && same)) || (request.sameOriginOnly && !same))
        return std::nullopt;
    Request next = request;
    next.url = *url;
    if (!same) {
        dropPrivate(next.headers);
        next.tls = request.tls.elsewhere();
    }
    return next;
}

}
