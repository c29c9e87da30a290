// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"

#include "core/base/log.h"
#include "core/net/exchange.h"
#include "core/net/failure.h"
#include "core/net/redirect.h"

#include <QNetworkAccessManager>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

bool isAcceptable(const QUrl &url)
{
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

}

struct Http::Line {
    Line(const Tls &itsTls, const QNetworkProxy &itsProxy) : tls(itsTls), proxy(itsProxy)
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager.setAutoDeleteReplies(false);
        manager.setProxy(proxy);
    }

    const Tls tls;
    const QNetworkProxy proxy;
    QNetworkAccessManager manager;
};

Http::Http() : Http(QProcessEnvironment::systemEnvironment()) { }

Http::Http(const QProcessEnvironment &environment) : m_proxies(environment) { }

Http::~Http() = default;

// QtNetwork keeps connections by host and proxy address only: a changed certificate or password
// would not count for those that are open.
Http::Line &Http::line(const Tls &tls, const QNetworkProxy &proxy)
{
    for (const std::unique_ptr<Line> &line : m_lines) {
        if (line->tls == tls && line->proxy == proxy)
            return *line;
    }
    return *m_lines.emplace_back(std::make_unique<Line>(tls, proxy));
}

async::Task<Result<Response>> Http::exchange(Request request, QDeadlineTimer deadline)
{
    const Result<QNetworkProxy> proxy = co_await m_proxies.find(request.url);
    if (!proxy)
        co_return std::unexpected(proxy.error());
    Line &line = this->line(request.tls, *proxy);
    Exchange exchange(line.manager, request, line.proxy, deadline);
    co_await exchange.ended();
    Result<Response> result = exchange.result();
    if (result)
        qCDebug(logNet).noquote() << request.method << redacted(request.url) << result->status;
    else
        qCDebug(logNet).noquote() << request.method << redacted(request.url)
                                  << kindName(result.error().kind) << result.error().systemSaid;
    co_return result;
}

async::Task<Result<Response>> Http::send(Request request)
{
    const QDeadlineTimer deadline(request.deadline);
    for (int hop = 0; hop <= MaxRedirects; ++hop) {
        if (!isAcceptable(request.url))
            co_return std::unexpected(notForUs(request.url));
        Result<Response> response = co_await exchange(request, deadline);
        if (!response) {
            Error error = std::move(response.error());
            if (error.cause == Cause::ConnectionRefused && error.where == place(request.url))
                error = co_await withAddress(std::move(error), request.url);
            co_return std::unexpected(std::move(error));
        }
        Result<std::optional<Request>> next = redirected(request, *response);
        if (!next)
            co_return std::unexpected(std::move(next.error()));
        if (!*next)
            co_return response;
        request = std::move(**next);
    }
    co_return std::unexpected(tooManyRedirects(request.url));
}

}
