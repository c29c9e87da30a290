// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <memory>

namespace waybill::test {

// A request that went through the proxy.
struct Exchange {
    QByteArray method;
    QByteArray path; // with the query
    int status = 0; // 0: not answered
    qint64 begun = 0; // microseconds of the proxy's clock: its head had arrived
    qint64 ended = -1; // its answer was handed on; -1: not yet
};

// What a piece of work cost.
struct Cost {
    int requests = 0;
    int connections = 0;
    int depth = 0; // the longest chain of requests, each begun after the end of the one before
    int repeated = 0; // GET or HEAD of a URL that was answered with 2xx before
};

// What becomes of a request on its way.
enum class Fate {
    Passed,
    Reset, // the connection ends before the server hears of it
    AnswerLost, // the connection ends after the server has done it
    Silent, // the connection stays, and nothing more goes over it; the server does not hear of it
    TooMany, // 429 with Retry-After: 1, and the server does not hear of it
};

// Passes HTTP/1.1 on to a server on loopback (both over TLS if so, see wire.h), counts, and makes
// the network slow: a request costs one round trip, the first one of a connection one more.
class LatencyProxy : public QObject {
    Q_OBJECT

public:
    explicit LatencyProxy(quint16 upstreamPort);

    QString host() const; // "127.0.0.1:PORT"
    void setRoundTrip(std::chrono::milliseconds time) { m_roundTrip = time; }
    std::chrono::milliseconds roundTrip() const { return m_roundTrip; }

    // Asked for each request when it has arrived as a whole.
    using Meddler = std::function<Fate(const QByteArray &method, const QByteArray &path)>;
    void setMeddler(Meddler meddler) { m_meddler = std::move(meddler); }

    void reset(); // forgets what was counted
    const QList<Exchange> &log() const { return m_log; }
    qsizetype count(const QByteArray &method, const QByteArray &pathPart = {}) const;
    Cost cost() const;

private:
    friend class ProxyConnection;

    std::unique_ptr<QTcpServer> m_server;
    quint16 m_upstreamPort = 0;
    std::chrono::milliseconds m_roundTrip {0};
    QElapsedTimer m_clock;
    QList<Exchange> m_log;
    Meddler m_meddler;
    int m_connections = 0;
    int m_generation = 0; // grows with each reset(): older exchanges are no longer written down
};

}
