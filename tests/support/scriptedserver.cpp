// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedserver.h"

#include "tests/support/wire.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char Buffer[] = "buffer";
constexpr char Busy[] = "busy"; // an answer is owed
constexpr char Number[] = "number";

bool sameName(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool matches(const QByteArray &wantedMethod, const QString &wantedPath, const QByteArray &method,
    const QByteArray &path)
{
    if (wantedMethod != "*" && wantedMethod != method)
        return false;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(wantedPath));
    return pattern.match(QString::fromLatin1(path)).hasMatch();
}

// The first request of a buffer, which shrinks by it; nullopt if it is not complete yet.
std::optional<Seen> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    Seen seen;
    const QList<QByteArray> lines = buffer.first(end).replace("\r\n", "\n").split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        seen.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = seen.header("Content-Length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return {};
    const QList<QByteArray> words = lines.first().split(' ');
    const QByteArray target = words.value(1);
    const qsizetype question = target.indexOf('?');
    seen.method = words.value(0);
    seen.path = question < 0 ? target : target.first(question);
    seen.query = question < 0 ? QByteArray() : target.sliced(question + 1);
    seen.body = buffer.sliced(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return seen;
}

QByteArray head(const Answer &answer)
{
    QByteArray text =
        "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\nServer: scripted\r\n";
    bool hasLength = answer.chunked || answer.noLength || answer.status == 204;
    for (const auto &[name, value] : answer.headers) {
        text += name + ": " + value + "\r\n";
        hasLength = hasLength || sameName(name, "Content-Length");
    }
    if (!hasLength)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (answer.chunked)
        text += "Transfer-Encoding: chunked\r\n";
    return text + "\r\n";
}

QByteArray inChunks(const QByteArray &body)
{
    QByteArray text;
    for (qsizetype at = 0; at < body.size(); at += 1000) {
        const QByteArray piece = body.mid(at, 1000);
        text += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return text + "0\r\n\r\n";
}

void resetConnection(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger now {.l_onoff = 1, .l_linger = 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

}

Answer Answer::json(QByteArray body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = std::move(body);
    answer.headers = {{"Content-Type", "application/json"}};
    return answer;
}

Answer Answer::redirect(int status, const QByteArray &location)
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Location", location}};
    return answer;
}

QByteArray Seen::header(const QByteArray &name) const
{
    for (const auto &[field, value] : headers) {
        if (sameName(field, name))
            return value;
    }
    return {};
}

bool Seen::has(const QByteArray &name) const
{
    return std::ranges::any_of(headers, [&](const auto &one) { return sameName(one.first, name); });
}

ScriptedServer::ScriptedServer(const QHostAddress &address) : m_server(wire::makeServer())
{
    m_server->setListenBacklogSize(512);
    if (!m_server->listen(address))
        qFatal("scripted server: %ls", qUtf16Printable(m_server->errorString()));
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    wire::trust(host(), wire::Trust::Profile);
}

ScriptedServer::~ScriptedServer()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

QString ScriptedServer::host() const
{
    return u"%1:%2"_s.arg(m_server->serverAddress().toString()).arg(m_server->serverPort());
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(wire::scheme() + u"://"_s + host() + path);
}

void ScriptedServer::on(const QByteArray &method, const QString &path, const Answer &answer)
{
    on(method, path, [answer](const Seen &) { return answer; });
}

void ScriptedServer::on(const QByteArray &method, const QString &path, const QList<Answer> &answers)
{
    on(method, path, [answers, next = 0](const Seen &) mutable {
        return answers.at(std::min<qsizetype>(next++, answers.size() - 1));
    });
}

void ScriptedServer::on(const QByteArray &method, const QString &path, Handler handler)
{
    m_rules.prepend({method, path, std::move(handler)});
}

void ScriptedServer::release()
{
    m_released = true;
    for (const Held &held : std::exchange(m_held, {})) {
        if (held.socket)
            send(held.socket, held.answer, held.head);
    }
}

void ScriptedServer::closeIdleConnections()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        if (!socket->property(Busy).toBool())
            socket->close();
    }
}

qsizetype ScriptedServer::count(const QByteArray &method, const QString &path) const
{
    return std::ranges::count_if(
        m_log, [&](const Seen &seen) { return matches(method, path, seen.method, seen.path); });
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setProperty(Number, ++m_connections);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { leave(socket); });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray buffer = socket->property(Buffer).toByteArray() + socket->readAll();
    if (buffer.startsWith('\x16')) { // a TLS hello; web servers answer it like this
        socket->write("HTTP/1.0 400 Bad Request\r\n\r\n");
        return socket->disconnectFromHost();
    }
    while (std::optional<Seen> seen = takeRequest(buffer)) {
        seen->connection = socket->property(Number).toInt();
        m_log.append(*seen);
        wire::noteRequest(seen->method + ' ' + seen->path);
        m_maxInFlight = std::max(m_maxInFlight, ++m_inFlight);
        socket->setProperty(Busy, true);
        serve(socket, *seen);
        Q_EMIT requestArrived();
    }
    socket->setProperty(Buffer, buffer);
}

void ScriptedServer::serve(QTcpSocket *socket, const Seen &seen)
{
    Answer answer;
    answer.status = 404;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (matches(rule.method, rule.path, seen.method, seen.path)) {
            answer = rule.handler(seen);
            break;
        }
    }
    const bool isHead = seen.method == "HEAD";
    if (answer.held && !m_released)
        m_held.append({socket, answer, isHead});
    else
        send(socket, answer, isHead);
}

void ScriptedServer::send(QTcpSocket *socket, const Answer &answer, bool head)
{
    if (answer.silent)
        return;
    if (answer.reset && !answer.cutAfter) {
        finish(socket);
        return resetConnection(socket);
    }
    if (!answer.raw.isEmpty()) {
        finish(socket);
        socket->write(answer.raw);
        return socket->disconnectFromHost();
    }
    socket->write(waybill::test::head(answer));
    QByteArray body = head ? QByteArray() : answer.body;
    if (answer.chunked && !head)
        body = inChunks(body);
    if (answer.drip)
        return dripOn(socket, body, *answer.drip);
    finish(socket);
    if (!answer.cutAfter) {
        socket->write(body);
        if (answer.noLength)
            socket->disconnectFromHost();
        return;
    }
    socket->write(body.first(*answer.cutAfter));
    socket->flush();
    answer.reset ? resetConnection(socket) : socket->disconnectFromHost();
}

void ScriptedServer::dripOn(
    QTcpSocket *socket, const QByteArray &rest, std::chrono::milliseconds time)
{
    if (rest.isEmpty())
        return finish(socket);
    socket->write(rest.first(1));
    QTimer::singleShot(
        time, socket, [=, this, rest = rest.sliced(1)] { dripOn(socket, rest, time); });
}

void ScriptedServer::finish(QTcpSocket *socket)
{
    socket->setProperty(Busy, false);
    --m_inFlight;
}

void ScriptedServer::leave(QTcpSocket *socket)
{
    if (socket->property(Busy).toBool()) {
        finish(socket);
        ++m_abandoned;
        Q_EMIT clientLeft();
    }
    socket->deleteLater();
}

}
