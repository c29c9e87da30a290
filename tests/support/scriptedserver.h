// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QTcpSocket;

namespace waybill::test {

using RawHeaders = QList<std::pair<QByteArray, QByteArray>>;

// What a scripted server answers to one request. Content-Length is added by itself unless a header
// of that name, `chunked`, `noLength` or `raw` is set.
struct Answer {
    int status = 200;
    QByteArray body;
    RawHeaders headers; // sent as they are, also what breaks the rules

    bool held = false; // not before ScriptedServer::release()
    bool silent = false; // never; the connection stays open
    bool reset = false; // TCP reset instead of any answer (or after `cutAfter` bytes)
    bool chunked = false;
    bool noLength = false; // the end of the connection is the end of the body
    std::optional<qsizetype> cutAfter; // closes after so many bytes of the body
    std::optional<std::chrono::milliseconds> drip; // one byte of the body at a time
    QByteArray raw; // the whole answer, byte for byte, then the end of the connection

    static Answer json(QByteArray body, int status = 200);
    static Answer redirect(int status, const QByteArray &location);
};

// A request as it arrived.
struct Seen {
    QByteArray method;
    QByteArray path; // before the '?'
    QByteArray query; // after the '?', as sent
    RawHeaders headers;
    QByteArray body;
    int connection = 0; // number of the connection, from 1

    QByteArray header(const QByteArray &name) const; // the first one, name without case
    bool has(const QByteArray &name) const;
};

// An HTTP/1.1 server on loopback (see wire.h), in the test's own process, that answers as it is
// told and remembers what it was asked. What no rule covers is answered with 404.
class ScriptedServer : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<Answer(const Seen &)>;

    explicit ScriptedServer(const QHostAddress &address = QHostAddress::LocalHost);
    ~ScriptedServer() override;

    QString host() const; // as in references: "127.0.0.1:PORT"
    QUrl url(const QString &path = {}) const;

    // `path` is a regular expression for the whole path without the query; "*" as method is any.
    // A later rule wins over an earlier one.
    void on(const QByteArray &method, const QString &path, const Answer &answer);
    // One after another; the last one from then on.
    void on(const QByteArray &method, const QString &path, const QList<Answer> &answers);
    void on(const QByteArray &method, const QString &path, Handler handler);

    // Sends the answers that are held; those of later requests are not held any more.
    void release();
    void closeIdleConnections(); // as a server does after a while

    const QList<Seen> &log() const { return m_log; }
    qsizetype count(
        const QByteArray &method = "*", const QString &path = QStringLiteral(".*")) const;
    void clearLog() { m_log.clear(); }
    int connections() const { return m_connections; }
    int maxInFlight() const { return m_maxInFlight; } // requests without an answer, at most
    int abandoned() const { return m_abandoned; } // clients that left before their answer's end

Q_SIGNALS:
    void requestArrived();
    void clientLeft(); // abandoned() has grown

private:
    struct Rule {
        QByteArray method;
        QString path;
        Handler handler;
    };
    struct Held {
        QPointer<QTcpSocket> socket;
        Answer answer;
        bool head = false;
    };

    void accept();
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const Seen &seen);
    void send(QTcpSocket *socket, const Answer &answer, bool head);
    void dripOn(QTcpSocket *socket, const QByteArray &rest, std::chrono::milliseconds time);
    void finish(QTcpSocket *socket);
    void leave(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    QList<Rule> m_rules;
    QList<Held> m_held;
    QList<Seen> m_log;
    bool m_released = false;
    int m_connections = 0;
    int m_inFlight = 0;
    int m_maxInFlight = 0;
    int m_abandoned = 0;
};

}
