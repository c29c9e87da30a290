// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/hosts/engine.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

#include <memory>

namespace waybill::hosts {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::hosts)
};

constexpr qint64 MaxAnswer = 4 * 1024 * 1024;

struct DropSocket {
    void operator()(QLocalSocket *socket) const
    {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
    }
};

// One exchange as HTTP/1.0, which servers answer without chunks and end by closing.
async::Task<Result<QByteArray>> get(QString path, QString resource)
{
    const std::unique_ptr<QLocalSocket, DropSocket> socket(new QLocalSocket);
    async::Signal changed;
    bool timedOut = false;
    const auto notify = [&changed] { changed.notify(); };
    QObject::connect(socket.get(), &QLocalSocket::connected, socket.get(), notify);
    QObject::connect(socket.get(), &QLocalSocket::disconnected, socket.get(), notify);
    QObject::connect(socket.get(), &QLocalSocket::errorOccurred, socket.get(), notify);
    QObject::connect(socket.get(), &QLocalSocket::readyRead, socket.get(), notify);
    QTimer::singleShot(3s, socket.get(), [&changed, &timedOut] {
        timedOut = true;
        changed.notify();
    });
    socket->connectToServer(path);
    while (socket->state() == QLocalSocket::ConnectingState && !timedOut)
        co_await changed;
    if (socket->state() != QLocalSocket::ConnectedState)
        co_return failure(ErrorKind::Network, Text::tr("No engine answers at %1.").arg(path), path);
    socket->write("GET "_ba + resource.toLatin1() + " HTTP/1.0\r\nHost: engine\r\n\r\n"_ba);
    QByteArray answer;
    while (!timedOut && answer.size() < MaxAnswer) {
        answer += socket->readAll();
        if (socket->state() == QLocalSocket::UnconnectedState)
            break;
        co_await changed;
    }
    if (timedOut)
        co_return failure(
            ErrorKind::Timeout, Text::tr("The engine at %1 does not answer.").arg(path), path);
    const qsizetype body = answer.indexOf("\r\n\r\n");
    co_return body < 0 ? QByteArray() : answer.sliced(body + 4);
}

}

async::Task<Result<Engine>> askEngine(QString socket)
{
    const Result<QByteArray> version = co_await get(socket, u"/version"_s);
    if (!version)
        co_return std::unexpected(version.error());
    const Result<QByteArray> info = co_await get(socket, u"/info"_s);
    if (!info)
        co_return std::unexpected(info.error());
    co_return parseEngine(*version, *info);
}

QStringList usualSockets()
{
    QStringList sockets;
    const QString named = qEnvironmentVariable("DOCKER_HOST");
    if (named.startsWith("unix://"_L1))
        sockets.append(named.sliced(7));
    else if (named.startsWith("npipe:////"_L1))
        sockets.append(named.sliced(8).replace(u'/', u'\\'));
#ifdef Q_OS_WIN
    sockets.append(uR"(\\.\pipe\docker_engine)"_s);
    sockets.append(uR"(\\.\pipe\podman-machine-default)"_s);
#else
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    sockets.append(u"/var/run/docker.sock"_s);
    if (!runtime.isEmpty()) {
        sockets.append(runtime + u"/docker.sock"_s);
        sockets.append(runtime + u"/podman/podman.sock"_s);
    }
    sockets.append(u"/run/podman/podman.sock"_s);
#endif
    sockets.removeDuplicates();
    return sockets;
}

}
