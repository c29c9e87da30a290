// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"
#include "core/registry/ratelimit.h"
#include "core/registry/token.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

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

    QStringList counting() const; // the hosts that have one, sorted

    // "27 requests, 94 of 100 pulls left"; empty if nothing was asked.
    QString summary(const QString &host) const;
    QString sentence(const QString &host) const; // the same with the limit's time

Q_SIGNALS:
    // Requests were counted, or what is known of the limit has changed. Comes from the event loop
    // and at most four times a second, however much is asked. `host` is canonical.
    void used(const QString &host);
    void warned(const QString &host, const QString &text); // each text of a host once, plain

private:
    struct Usage {
        int requests = 0;
        std::optional<RateLimit> limit;
        Instant learnt;
        QStringList warnings; // that were told
        bool isAwaited = false; // the end of the limit's time
    };

    void learn(const QString &host, const net::Headers &headers);
    void warn(const QString &host, const net::Headers &headers);
    void awaitEnd(const QString &host);
    QString worded(const QString &host, QString (*wording)(const RateLimit &)) const;
    void tell(const QString &host);

    net::Transport &m_transport;
    Clock m_clock;
    QHash<QString, Usage> m_usage; // by canonical host
    QSet<QString> m_untold;
    QTimer m_soon;
};

}
