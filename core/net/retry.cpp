// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/retry.h"

#include "core/async/wait.h"
#include "core/base/log.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace waybill::net {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

bool isSafe(const Request &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

bool passes(int status)
{
    return status == 408 || status == 429 || status == 500 || (status >= 502 && status <= 504);
}

std::optional<milliseconds> at(const QList<milliseconds> &pauses, qsizetype attempt)
{
    return attempt < pauses.size() ? std::optional(pauses.at(attempt)) : std::nullopt;
}

void setAttempts(Result<Response> &result, int attempts)
{
    (result ? result->attempts : result.error().attempts) = attempts;
}

}

RetryPolicy::RetryPolicy()
    : wait([](milliseconds time) { return async::delay(time); }),
      jitter([] { return QRandomGenerator::global()->generateDouble(); })
{
}

Retry::Retry(Transport &transport, RetryPolicy policy)
    : m_transport(transport), m_policy(std::move(policy))
{
}

async::Task<Result<Response>> Retry::send(Request request)
{
    for (int attempt = 0;; ++attempt) {
        Result<Response> result = co_await m_transport.send(request);
        setAttempts(result, attempt + 1);
        const auto time = isSafe(request) ? pause(result, attempt) : std::nullopt;
        if (!time)
            co_return result;
        qCDebug(logNet).noquote() << "again in" << time->count() << "ms:" << request.method
                                  << redacted(request.url);
        co_await m_policy.wait(*time);
    }
}

std::optional<milliseconds> Retry::pause(const Result<Response> &result, qsizetype attempt) const
{
    if (!result && result.error().cause == Cause::ConnectionRefused)
        return at(m_policy.refusedPauses, attempt);
    if (result ? !passes(result->status) : result.error().cause != Cause::ConnectionBroken)
        return {};
    const std::optional<milliseconds> usual = at(m_policy.pauses, attempt);
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
    // HTTP dates are always in GMT; RFC 2822 wants that as a number.
    const QString text = QString::fromLatin1(value).replace(u"GMT"_s, u"+0000"_s);
    const QDateTime date = QDateTime::fromString(text, Qt::RFC2822Date);
    if (!date.isValid())
        return {};
    return seconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(date)));
}

}
