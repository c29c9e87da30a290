// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/latencyproxy.h"

#include "tests/support/wire.h"

#include <QHostAddress>
#include <QSet>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray field(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(name))
            return line.sliced(name.size()).trimmed();
    }
    return {};
}

// The size of a chunked body at `from`; nullopt if it is not complete yet.
std::optional<qsizetype> chunkedSize(const QByteArray &bytes, qsizetype from)
{
    qsizetype at = from;
    while (true) {
        const qsizetype line = bytes.indexOf("\r\n", at);
        if (line < 0)
            return {};
        const qsizetype size = bytes.mid(at, line - at).toLongLong(nullptr, 16);
        at = line + 2 + size + 2;
        if (at > bytes.size())
            return {};
        if (size == 0)
            return at - from;
    }
}

// Takes a whole message (head and body) off the front of the buffer, once it is all there.
std::optional<QByteArray> takeMessage(QByteArray &buffer, bool hasBody)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArray head = buffer.first(end);
    qsizetype size = end + 4;
    if (hasBody && field(head, "transfer-encoding:").toLower() == "chunked") {
        const auto body = chunkedSize(buffer, size);
        if (!body)
            return {};
        size += *body;
    } else if (hasBody) {
        size += field(head, "content-length:").toLongLong();
    }
    if (buffer.size() < size)
        return {};
    const QByteArray message = buffer.first(size);
    buffer.remove(0, size);
    return message;
}

}

// A client's connection and the one to the server that belongs to it. One request at a time, as
// HTTP/1.1 clients do it.
class ProxyConnection : public QObject {
public:
    ProxyConnection(LatencyProxy *proxy, QTcpSocket *client)
        : QObject(client), m_proxy(proxy), m_client(client),
          m_server(wire::connectTo(proxy->m_upstreamPort))
    {
        connect(client, &QTcpSocket::readyRead, this, &ProxyConnection::readRequest);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(m_server.get(), &QTcpSocket::readyRead, this, &ProxyConnection::readAnswer);
        connect(m_server.get(), &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(
            m_server.get(), &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
        m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

private:
    void readRequest()
    {
        m_fromClient += m_client->readAll();
        if (!m_begun && m_fromClient.contains("\r\n\r\n"))
            begin();
        if (const auto request = takeMessage(m_fromClient, true)) {
            const auto handshake = m_first ? m_proxy->m_roundTrip : std::chrono::milliseconds(0);
            m_first = false;
            if (!survives())
                return;
            later(m_proxy->m_roundTrip / 2 + handshake,
                [this, request] { m_server->write(*request); });
        }
    }

    // Whether the request goes on to the server.
    bool survives()
    {
        m_fate = m_proxy->m_meddler ? m_proxy->m_meddler(m_method, m_path) : Fate::Passed;
        if (m_fate == Fate::Reset)
            m_client->abort();
        if (m_fate == Fate::TooMany) {
            m_begun = false;
            m_client->write("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\n"
                            "Content-Length: 0\r\n\r\n");
        }
        return m_fate == Fate::Passed || m_fate == Fate::AnswerLost;
    }

    void begin()
    {
        const QList<QByteArray> words = m_fromClient.first(m_fromClient.indexOf("\r\n")).split(' ');
        m_begun = true;
        wire::noteRequest(words.value(0) + ' ' + words.value(1));
        m_method = words.value(0);
        m_path = words.value(1);
        m_generation = m_proxy->m_generation;
        m_place = m_proxy->m_log.size();
        m_proxy->m_log.append(
            {m_method, words.value(1), 0, m_proxy->m_clock.nsecsElapsed() / 1000, -1});
    }

    void readAnswer()
    {
        m_fromServer += m_server->readAll();
        const QByteArray status = m_fromServer.mid(9, 3);
        const bool hasBody = m_method != "HEAD" && status != "204" && status != "304";
        const auto answer = takeMessage(m_fromServer, hasBody);
        if (!answer)
            return;
        if (m_fate == Fate::AnswerLost)
            return m_client->abort();
        later(m_proxy->m_roundTrip / 2, [this, answer, status] {
            m_client->write(*answer);
            m_begun = false;
            if (m_generation != m_proxy->m_generation)
                return;
            Exchange &exchange = m_proxy->m_log[m_place];
            exchange.status = status.toInt();
            exchange.ended = m_proxy->m_clock.nsecsElapsed() / 1000;
        });
    }

    template <typename Call>
    void later(std::chrono::milliseconds time, Call call)
    {
        if (time.count() == 0)
            call();
        else
            QTimer::singleShot(time, Qt::PreciseTimer, this, call);
    }

    LatencyProxy *m_proxy;
    QTcpSocket *m_client;
    std::unique_ptr<QTcpSocket> m_server;
    QByteArray m_fromClient;
    QByteArray m_fromServer;
    QByteArray m_method;
    QByteArray m_path;
    Fate m_fate = Fate::Passed;
    bool m_begun = false;
    bool m_first = true;
    int m_generation = 0;
    qsizetype m_place = 0;
};

LatencyProxy::LatencyProxy(quint16 upstreamPort)
    : m_server(wire::makeServer()), m_upstreamPort(upstreamPort)
{
    m_clock.start();
    m_server->setListenBacklogSize(512);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("latency proxy: %ls", qUtf16Printable(m_server->errorString()));
    wire::trust(host(), wire::Trust::Profile);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            ++m_connections;
            new ProxyConnection(this, client);
        }
    });
}

QString LatencyProxy::host() const
{
    return u"127.0.0.1:%1"_s.arg(m_server->serverPort());
}

void LatencyProxy::reset()
{
    m_log.clear();
    m_connections = 0;
    ++m_generation;
}

qsizetype LatencyProxy::count(const QByteArray &method, const QByteArray &pathPart) const
{
    return std::ranges::count_if(m_log, [&](const Exchange &exchange) {
        return exchange.method == method && exchange.path.contains(pathPart);
    });
}

Cost LatencyProxy::cost() const
{
    Cost cost;
    cost.requests = int(m_log.size());
    cost.connections = m_connections;
    QSet<QByteArray> answered;
    QList<Exchange> byEnd;
    for (const Exchange &exchange : m_log) {
        const QByteArray url = exchange.method + ' ' + exchange.path;
        if (answered.contains(url))
            ++cost.repeated;
        if (exchange.status / 100 == 2 && (exchange.method == "GET" || exchange.method == "HEAD"))
            answered.insert(url);
        if (exchange.ended >= 0)
            byEnd.append(exchange);
    }
    // The most intervals that do not overlap: always take the one that ends first.
    std::ranges::sort(byEnd, {}, &Exchange::ended);
    qint64 last = -1;
    for (const Exchange &exchange : std::as_const(byEnd)) {
        if (exchange.begun >= last) {
            ++cost.depth;
            last = exchange.ended;
        }
    }
    return cost;
}

}
