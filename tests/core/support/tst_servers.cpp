// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// Sends bytes as they are and gives all that comes back until the server closes.
QByteArray talk(const QUrl &url, const QByteArray &request)
{
    QTcpSocket socket;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QHostAddress(url.host()), quint16(url.port()));
    socket.write(request);
    closed.wait();
    return socket.readAll();
}

const QByteArray Get = "GET /a?x=1 HTTP/1.1\r\nHost: h\r\nX-Y: z\r\n\r\n";

}

// The servers that other tests stand on, by what they put on the wire.
class ServersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scriptedAnswersByMethodAndPath()
    {
        ScriptedServer server;
        Answer answer;
        answer.raw = "HTTP/1.1 200 OK\r\n\r\nhere";
        server.on("GET", u"/[ab]"_s, answer);
        QCOMPARE(talk(server.url(), Get), answer.raw);
        QCOMPARE(server.count("GET", u"/a"_s), 1);
        QCOMPARE(server.count("PUT"), 0);
        QCOMPARE(server.log().first().query, "x=1");
        QCOMPARE(server.log().first().header("x-y"), "z");
    }

    void scriptedCutsAndCounts()
    {
        ScriptedServer server;
        Answer answer;
        answer.body = "0123456789";
        answer.cutAfter = 4;
        server.on("*", u".*"_s, answer);
        const QByteArray all = talk(server.url(), Get);
        QVERIFY(all.contains("Content-Length: 10\r\n"));
        QVERIFY(all.endsWith("\r\n\r\n0123"));
    }

    void scriptedHoldsUntilReleased()
    {
        ScriptedServer server;
        Answer answer;
        answer.held = true;
        answer.noLength = true;
        answer.body = "late";
        server.on("*", u".*"_s, answer);
        QObject::connect(
            &server, &ScriptedServer::requestArrived, &server, [&server] { server.release(); });
        QVERIFY(talk(server.url(), Get).endsWith("late"));
        QCOMPARE(server.maxInFlight(), 1);
        QCOMPARE(server.abandoned(), 0);
    }

    void scriptedSeesClientsLeave()
    {
        ScriptedServer server;
        Answer answer;
        answer.silent = true;
        server.on("*", u".*"_s, answer);
        auto socket = std::make_unique<QTcpSocket>();
        QSignalSpy arrived(&server, &ScriptedServer::requestArrived);
        QSignalSpy left(&server, &ScriptedServer::clientLeft);
        socket->connectToHost(QHostAddress::LocalHost, quint16(server.url().port()));
        socket->write(Get);
        QVERIFY(arrived.wait());
        socket.reset();
        QVERIFY(left.wait());
        QCOMPARE(server.abandoned(), 1);
    }

    void registryComesUpDiesAndComesAgain()
    {
        RealRegistry registry;
        const QByteArray ping = "GET /v2/ HTTP/1.0\r\nHost: localhost\r\n\r\n";
        const QUrl numeric(u"http://127.0.0.1:%1"_s.arg(registry.port()));
        QVERIFY(talk(numeric, ping).contains("200 OK"));
        registry.stop();
        QTcpSocket socket;
        QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
        socket.connectToHost(QHostAddress::LocalHost, registry.port());
        QVERIFY(failed.wait());
        QCOMPARE(socket.error(), QTcpSocket::ConnectionRefusedError);
        registry.restart();
        QVERIFY(talk(numeric, ping).contains("200 OK"));
    }

    void registryWithPasswords()
    {
        RealRegistry::Options options;
        options.htpasswd = "user:$2y$05$notahash\n";
        const RealRegistry registry(options);
        const QUrl numeric(u"http://127.0.0.1:%1"_s.arg(registry.port()));
        const QByteArray answer = talk(numeric, "GET /v2/ HTTP/1.0\r\nHost: localhost\r\n\r\n");
        QVERIFY(answer.contains("401 Unauthorized"));
        QVERIFY(answer.contains("Basic realm=\"waybill-test\""));
    }
};

QTEST_GUILESS_MAIN(ServersTest)
#include "tst_servers.moc"
