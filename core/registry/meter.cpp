// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/meter.h"

#include "core/registry/endpoint.h"
#include "core/registry/warnings.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds Pause {250};
constexpr qsizetype MaxWarnings = 20; // of one host: a registry that says more says nothing
constexpr std::chrono::seconds LongestTimer = std::chrono::hours(24); // a server names the time

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

}

Meter::Meter(net::Transport &transport, Clock clock)
    : m_transport(transport), m_clock(std::move(clock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Pause);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        for (const QString &host : std::exchange(m_untold, {}))
            Q_EMIT used(host);
    });
}

void Meter::tell(const QString &host)
{
    m_untold.insert(host);
    if (!m_soon.isActive())
        m_soon.start();
}

async::Task<Result<net::Response>> Meter::send(net::Request request)
{
    // Whom it was sent to: a storage server that it is led on to has no say in the limit.
    const QString host = canonicalHost(request.url.authority(QUrl::FullyEncoded));
    Result<net::Response> response = co_await m_transport.send(std::move(request));
    m_usage[host].requests += response ? response->attempts : response.error().attempts;
    if (response) {
        learn(host, response->headers);
        warn(host, response->headers);
    }
    tell(host);
    co_return response;
}

void Meter::warn(const QString &host, const net::Headers &headers)
{
    for (const QString &text : warningsIn(headers)) {
        QStringList &told = m_usage[host].warnings;
        if (told.contains(text) || told.size() >= MaxWarnings)
            continue;
        told += text;
        Q_EMIT warned(host, text);
    }
}

void Meter::learn(const QString &host, const net::Headers &headers)
{
    const std::optional<RateLimit> limit = rateLimitIn(headers);
    if (!limit)
        return;
    Usage &usage = m_usage[host];
    usage.limit = limit;
    usage.learnt = m_clock();
    awaitEnd(host);
}

// After its time a limit says nothing any more.
void Meter::awaitEnd(const QString &host)
{
    Usage &usage = m_usage[host];
    if (usage.isAwaited || !usage.limit || usage.limit->window.count() == 0)
        return;
    usage.isAwaited = true;
    QTimer::singleShot(std::min(usage.limit->window, LongestTimer), this, [this, host] {
        m_usage[host].isAwaited = false;
        if (rateLimit(host))
            awaitEnd(host); // learnt anew meanwhile
        else
            tell(host);
    });
}

QString Meter::summary(const QString &host) const
{
    return worded(host, &pullsLeft);
}

QString Meter::sentence(const QString &host) const
{
    return worded(host, &registry::sentence);
}

QString Meter::worded(const QString &host, QString (*wording)(const RateLimit &)) const
{
    const int count = requests(host);
    if (count == 0)
        return {};
    const QString asked = Text::tr("%n request(s)", nullptr, count);
    const std::optional<RateLimit> limit = rateLimit(host);
    return limit ? asked + u", "_s + wording(*limit) : asked;
}

int Meter::requests(const QString &host) const
{
    return m_usage.value(canonicalHost(host)).requests;
}

QStringList Meter::counting() const
{
    QStringList hosts = m_usage.keys();
    hosts.removeIf([this](const QString &host) { return !rateLimit(host); });
    hosts.sort();
    return hosts;
}

std::optional<RateLimit> Meter::rateLimit(const QString &host) const
{
    const Usage usage = m_usage.value(canonicalHost(host));
    if (usage.limit && usage.limit->window.count() > 0
        && m_clock() - usage.learnt >= usage.limit->window)
        return std::nullopt;
    return usage.limit;
}

}
