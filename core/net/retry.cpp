// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/retry.h"

#include "core/async/wait.h"
#include "core/base/log.h"
#include "core/net/addresses.h"
#include "core/net/clock.h"
#include "core/net/failure.h"
#include "core/net/reachability.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>

namespace waybill::net {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::net)
};

bool isPassing(int status)
{
    return status == 500 || (status >= 502 && status <= 504);
}

bool isRefused(const Result<Response> &result)
{
    return !result && result.error().cause == Cause::ConnectionRefused;
}

bool isBusy(const Result<Response> &result)
{
    return result && result->status == 429;
}

bool passes(const Result<Response> &result)
{
    if (!result)
        return result.error().cause == Cause::ConnectionBroken;
    return result->status == 408 || isPassing(result->status);
}

bool maySendAgain(const Request &request, const Result<Response> &result)
{
    return isSafe(request) || result || result.error().cause != Cause::WentSilent;
}

std::optional<milliseconds> at(const QList<milliseconds> &pauses, qsizetype attempt)
{
    return attempt < pauses.size() ? std::optional(pauses.at(attempt)) : std::nullopt;
}

async::Task<bool> waited(Wait wait)
{
    co_await async::delay(wait.time);
    co_return true;
}

void setAttempts(Result<Response> &result, int attempts)
{
    (result ? result->attempts : result.error().attempts) = attempts;
}

}

bool isSafe(const Request &request)
{
    return request.repeatable || request.method == "GET" || request.method == "HEAD";
}

bool mayPass(const Error &error)
{
    return error.cause == Cause::ConnectionBroken || error.cause == Cause::WentSilent
        || isPassing(error.httpStatus);
}

QString Wait::sentence(milliseconds left) const
{
    const QString count = QString::number(std::chrono::ceil<seconds>(left).count());
    if (offline)
        return Text::tr("Waiting for the network: %1 will be tried again in %2 s.")
            .arg(place, count);
    if (silent)
        return Text::tr("Paused: %1 has fallen silent. Continuing in %2 s.").arg(place, count);
    if (status == 429)
        return Text::tr("Waiting %1 s: %2 says that there were too many requests.")
            .arg(count, place);
    if (status != 0)
        return Text::tr("Waiting %1 s: %2 has a problem of its own (HTTP %3).")
            .arg(count, place, QString::number(status));
    return Text::tr("Waiting %1 s: the connection to %2 failed.").arg(count, place);
}

RetryPolicy::RetryPolicy()
    : isOffline(&net::isOffline), wait(&waited),
      jitter([] { return QRandomGenerator::global()->generateDouble(); })
{
}

Retry::Retry(Transport &transport, RetryPolicy policy)
    : m_transport(transport), m_policy(std::move(policy))
{
}

async::Task<Result<Response>> Retry::send(Request request)
{
    int offline = 0; // of all attempts
    for (int attempt = 0;; ++attempt) {
        Result<Response> result = co_await m_transport.send(request);
        setAttempts(result, attempt + 1);
        if (result)
            m_answering.insert(place(result->url.isEmpty() ? request.url : result->url));
        const bool isOff = offline < m_policy.offlineTries && isCutOff(request, result);
        const auto time = isOff ? std::optional(m_policy.offlinePause)
                                : pause(request, result, attempt - offline);
        offline += isOff;
        if (!time)
            co_return result;
        qCDebug(logNet).noquote() << "again in" << time->count() << "ms:" << request.method
                                  << redacted(request.url);
        const bool again = co_await m_policy.wait(
            {place(request.url), result ? result->status : 0, *time, isOff, fellSilent(result)});
        if (!again || !maySendAgain(request, result))
            co_return result;
    }
}

// What did not leave this computer may be sent again whatever it is; what broke may not.
bool Retry::isCutOff(const Request &request, const Result<Response> &result) const
{
    if (result || result.error().kind != ErrorKind::Network || isRefused(result))
        return false;
    const bool left = result.error().cause == Cause::ConnectionBroken;
    return (!left || isSafe(request)) && !isLoopback(request.url.host()) && m_policy.isOffline
        && m_policy.isOffline();
}

bool Retry::fellSilent(const Result<Response> &result) const
{
    return !result && result.error().cause == Cause::WentSilent
        && m_answering.contains(result.error().where);
}

std::optional<milliseconds> Retry::pause(
    const Request &request, const Result<Response> &result, qsizetype attempt) const
{
    if (isRefused(result))
        return at(m_policy.refusedPauses, attempt);
    if (request.isGuess && !result && result.error().cause == Cause::ConnectionBroken)
        return {};
    if (fellSilent(result))
        return at(m_policy.silencePauses, attempt);
    if (!isBusy(result) && !(isSafe(request) && passes(result)))
        return {};
    const QList<milliseconds> &pauses = isBusy(result) ? m_policy.busyPauses
        : result                                       ? m_policy.troublePauses
                                                       : m_policy.pauses;
    const std::optional<milliseconds> usual = at(pauses, attempt);
    if (!usual)
        return {};
    if (const auto asked = result ? retryAfter(result->headers) : std::nullopt)
        return *asked <= m_policy.longestRetryAfter ? std::optional(*asked) : std::nullopt;
    return *usual + milliseconds(qint64(double(usual->count()) * m_policy.jitter() / 4));
}

std::optional<seconds> retryAfter(const Headers &headers)
{
    const QByteArray value = headers.value("Retry-After").trimmed();
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (isNumber)
        return number >= 0 ? std::optional(seconds(number)) : std::nullopt;
    const QDateTime date = httpDate(value);
    if (!date.isValid())
        return {};
    const QDateTime theirs = httpDate(headers.value("Date"));
    const QDateTime now = theirs.isValid() ? theirs : QDateTime::currentDateTimeUtc();
    return seconds(std::max<qint64>(0, now.secsTo(date)));
}

}
