// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"
#include "core/registry/ratelimit.h"
#include "core/registry/token.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace waybill::registry {

// Counts what is asked of each server, and remembers what registries say of their limits. All
// requests to registries pass through it. Owner: Registries.
class Meter : public QObject, public net::Transport {
    Q_OBJECT

public:
    // The transport must outlive the meter.
    explicit Meter(net::Transport &transport, Clock clock = &std::chrono::steady_clock::now);

    async::Task<Result<net::Response>> send(net::Request request) override;

    // `host` as in references. Requests that were answered or failed, since the program's start.
    int requests(const QString &host) const;
    // What the registry said last; nullopt if it never did, or so long ago that its count has
    // started again.
    std::optional<RateLimit> rateLimit(const QString &host) const;

Q_SIGNALS:
    void rateLimitChanged(const QString &host); // canonical

private:
    struct Usage {
        int requests = 0;
        std::optional<RateLimit> limit;
        Instant learnt;
    };

    void learn(const QString &host, const net::Headers &headers);

    net::Transport &m_transport;
    Clock m_clock;
    QHash<QString, Usage> m_usage; // by canonical host
};

}
