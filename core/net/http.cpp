// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"

#include "core/base/log.h"
#include "core/net/clock.h"
#include "core/net/exchange.h"
#include "core/net/failure.h"
#include "core/net/redirect.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

bool isAcceptable(const QUrl &url)
{
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

// What a storage server says to a signature that has run out: 403, or 400 with a word about it.
bool isOutdated(const Response &response)
{
    return response.status == 403
        || (response.status == 400 && response.body.left(4096).toLower().contains("expired"));
}

bool isAboutTime(const Error &error)
{
    return error.certificate
        && (error.certificate->faults.contains(CertificateFault::NotYetValid)
            || error.certificate->faults.contains(CertificateFault::Expired));
}

QString joined(const QString &sentence, const QString &another)
{
    return another.isEmpty() ? sentence : sentence + u' ' + another;
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
    int exchanges = 0; // under way
};

// While an exchange is under way, or was destroyed: its line stays. A retired one goes from the
// event loop, never from inside a signal of its last reply.
struct Http::Use {
    Use(Http &itsHttp, Line &itsLine) : http(itsHttp), line(itsLine) { ++line.exchanges; }
    ~Use()
    {
        --line.exchanges;
        if (!http.m_retired.empty())
            QMetaObject::invokeMethod(
                &http.m_context, [&http = http] { http.clearAway(); }, Qt::QueuedConnection);
    }
    Q_DISABLE_COPY_MOVE(Use)

    Http &http;
    Line &line;
};

Http::Http() : Http(QProcessEnvironment::systemEnvironment()) { }

Http::Http(const QProcessEnvironment &environment, LookUp lookUp)
    : m_proxies(environment), m_lookUp(std::move(lookUp))
{
}

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

void Http::retire(Line &line)
{
    const auto found = std::ranges::find(m_lines, &line, &std::unique_ptr<Line>::get);
    if (found == m_lines.end())
        return;
    m_retired.push_back(std::move(*found));
    m_lines.erase(found);
}

void Http::clearAway()
{
    std::erase_if(m_retired, [](const auto &line) { return line->exchanges == 0; });
}

async::Task<Result<Response>> Http::exchange(Request request, QDeadlineTimer deadline)
{
    const Result<QNetworkProxy> proxy = co_await m_proxies.find(request.url);
    if (!proxy)
        co_return std::unexpected(proxy.error());
    Line &line = this->line(request.tls, *proxy);
    const Use use(*this, line);
    Exchange exchange(line.manager, request, line.proxy, deadline);
    co_await exchange.ended();
    Result<Response> result = exchange.result();
    if (!result && result.error().cause == Cause::WentSilent)
        retire(line);
    if (const auto ahead = result ? clockAhead(result->headers) : std::nullopt) {
        m_clockAhead = ahead;
        m_clockPlace = place(request.url);
    }
    if (result)
        qCDebug(logNet).noquote() << request.method << redacted(request.url) << result->status;
    else
        qCDebug(logNet).noquote() << request.method << redacted(request.url)
                                  << kindName(result.error().kind) << result.error().systemSaid;
    co_return result;
}

Error Http::explained(Error error, const QUrl &asked, const QUrl &failed) const
{
    if (isAboutTime(error))
        error.message = joined(error.message, clockSentence(m_clockAhead, m_clockPlace));
    return sameOrigin(asked, failed) ? error : ledElsewhere(std::move(error), asked, failed);
}

// Through a proxy it is the proxy that looks names up, and that decides.
async::Task<Result<>> Http::mayFollow(Response redirect, QUrl to)
{
    if (sameOrigin(redirect.url, to) || !redirect.proxy.isEmpty())
        co_return Result<>();
    co_return co_await checkIsNotLedInside(m_lookUp, redirect.url.host(), to.host());
}

async::Task<Result<Response>> Http::follow(Request request, QDeadlineTimer deadline)
{
    const QUrl asked = request.url;
    for (int hop = 0; hop <= MaxRedirects; ++hop) {
        if (!isAcceptable(request.url))
            co_return std::unexpected(notForUs(request.url));
        Result<Response> response = co_await exchange(request, deadline);
        if (!response) {
            Error error = std::move(response.error());
            if (error.cause == Cause::ConnectionRefused && error.where == place(request.url))
                error = co_await withAddress(std::move(error), request.url);
            co_return std::unexpected(explained(std::move(error), asked, request.url));
        }
        Result<std::optional<Request>> next = redirected(request, *response);
        if (!next)
            co_return std::unexpected(std::move(next.error()));
        if (!*next)
            co_return response;
        const Result<> may = co_await mayFollow(*response, (*next)->url);
        if (!may)
            co_return std::unexpected(may.error());
        request = std::move(**next);
    }
    co_return std::unexpected(tooManyRedirects(request.url));
}

async::Task<Result<Response>> Http::send(Request request)
{
    const QDeadlineTimer deadline(request.deadline);
    Result<Response> response = co_await follow(request, deadline);
    // Addresses that a registry signs are good for some minutes or seconds only.
    if (response && isOutdated(*response) && !sameOrigin(request.url, response->url))
        response = co_await follow(std::move(request), deadline);
    co_return response;
}

}
