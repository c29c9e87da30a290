// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/meter.h"

#include "core/registry/endpoint.h"

namespace waybill::registry {

Meter::Meter(net::Transport &transport, Clock clock)
    : m_transport(transport), m_clock(std::move(clock))
{
}

async::Task<Result<net::Response>> Meter::send(net::Request request)
{
    // Whom it was sent to: a storage server that it is led on to has no say in the limit.
    const QString host = canonicalHost(request.url.authority(QUrl::FullyEncoded));
    Result<net::Response> response = co_await m_transport.send(std::move(request));
    m_usage[host].requests += response ? response->attempts : response.error().attempts;
    if (response)
        learn(host, response->headers);
    co_return response;
}

void Meter::learn(const QString &host, const net::Headers &headers)
{
    const std::optional<RateLimit> limit = rateLimitIn(headers);
    if (!limit)
        return;
    Usage &usage = m_usage[host];
    const bool changed = usage.limit != limit;
    usage.limit = limit;
    usage.learnt = m_clock();
    if (changed)
        Q_EMIT rateLimitChanged(host);
}

int Meter::requests(const QString &host) const
{
    return m_usage.value(canonicalHost(host)).requests;
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
