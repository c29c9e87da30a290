// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QTest>

using namespace waybill;
using namespace waybill::net;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ScriptedServer;
using test::Seen;

// What reaches a second origin when the first one points there: each way of pointing, each method.
class TwoOriginsTest : public QObject {
    Q_OBJECT

    static async::Task<QList<QHostAddress>> addresses(QString address)
    {
        co_return QList {QHostAddress(address)};
    }

    static Request request(const QByteArray &method, const QUrl &url)
    {
        Request request;
        request.method = method;
        request.url = url;
        request.tls = test::wire::tls();
        request.headers.add("Authorization", "Basic c2VjcmV0");
        request.headers.add("Cookie", "session=secret");
        request.headers.add("Proxy-Authorization", "Basic c2VjcmV0");
        request.headers.add("If-Match", "\"secret\"");
        if (method.startsWith('P'))
            request.body = "a secret body";
        return request;
    }

private Q_SLOTS:
    void nothingPrivateGoesAlong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        for (const int status : {301, 302, 303, 307, 308}) {
            for (const char *method : {"GET", "HEAD", "PUT", "PATCH", "POST"})
                QTest::addRow("%d %s", status, method) << status << QByteArray(method);
        }
    }
    void nothingPrivateGoesAlong()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        ScriptedServer first;
        ScriptedServer second; // another port is another origin
        second.on("*", u".*"_s, Answer::json("{}"));
        Answer redirect = Answer::redirect(status, second.url(u"/there"_s).toEncoded());
        redirect.headers += {QByteArray("Set-Cookie"), QByteArray("given=secret")};
        first.on("*", u".*"_s, redirect);
        Http http;
        const auto response = test::await(http.send(request(method, first.url(u"/here"_s))));
        QVERIFY(response);
        QCOMPARE(first.log().size(), 1);
        if (method == "GET" || method == "HEAD") {
            QCOMPARE(response->status, 200);
            const Seen &seen = second.log().first();
            QCOMPARE(seen.method, method);
            QCOMPARE(seen.body, QByteArray());
            for (const auto &[name, value] : seen.headers)
                QVERIFY2(!value.contains("ecret") && !value.contains("c2VjcmV0"), name.constData());
        } else {
            QCOMPARE(response->status, status);
            QCOMPARE(second.log().size(), 0);
        }
    }

    // On the same origin the body goes along, but only where the method stays what it is.
    void theSameOrigin_data() { nothingPrivateGoesAlong_data(); }
    void theSameOrigin()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        ScriptedServer server;
        server.on("*", u"/there"_s, Answer::json("{}"));
        server.on("*", u"/here"_s, Answer::redirect(status, "/there"));
        Http http;
        const Request sent = request(method, server.url(u"/here"_s));
        const auto response = test::await(http.send(sent));
        QVERIFY(response);
        const bool follows = !method.startsWith('P') || status == 307 || status == 308;
        QCOMPARE(response->status, follows ? 200 : status);
        if (!follows)
            return;
        QCOMPARE(server.log().last().method, method);
        QCOMPARE(server.log().last().body, sent.body);
        QCOMPARE(server.log().last().header("Authorization"), "Basic c2VjcmV0");
    }

    // A server on the internet has no business with what only this network can reach.
    void nobodyIsLedInside_data()
    {
        QTest::addColumn<QString>("first"); // the address of who points there
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("follows");
        QTest::newRow("from outside to inside") << u"203.0.113.9"_s << u"10.1.2.3"_s << false;
        QTest::newRow("to this computer") << u"203.0.113.9"_s << u"127.0.0.1"_s << false;
        QTest::newRow("to a cloud's metadata") << u"203.0.113.9"_s << u"169.254.169.254"_s << false;
        QTest::newRow("within the network") << u"10.1.2.3"_s << u"192.168.7.7"_s << true;
        QTest::newRow("from inside to outside") << u"10.1.2.3"_s << u"203.0.113.9"_s << true;
        QTest::newRow("outside") << u"203.0.113.9"_s << u"198.51.100.7"_s << true;
    }
    void nobodyIsLedInside()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, follows);
        ScriptedServer registry;
        ScriptedServer other;
        QUrl target = other.url(u"/inside"_s);
        target.setHost(u"localhost"_s);
        registry.on("GET", u".*"_s, Answer::redirect(307, target.toEncoded()));
        other.on("GET", u".*"_s, Answer::json("{}"));
        const auto lookUp = [first, second](const QString &host) {
            return addresses(host == "localhost"_L1 ? second : first);
        };
        Http http(QProcessEnvironment(), lookUp);
        const auto response = test::await(http.send(request("GET", registry.url(u"/b"_s))));
        QCOMPARE(response.has_value(), follows);
        QCOMPARE(other.count(), follows ? 1 : 0);
        if (follows)
            return;
        QCOMPARE(response.error().kind, ErrorKind::Forbidden);
        QVERIFY(response.error().message.contains("127.0.0.1"_L1));
        QVERIFY(response.error().message.contains("localhost"_L1));
    }

    // What a storage server says to an address whose signature has run out.
    void anOutdatedAddressIsAskedForOnceMore_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("S3") << 403
                            << "<Error><Code>AccessDenied</Code><Message>Request has "
                               "expired</Message></Error>"_ba;
        QTest::newRow("Azure") << 403 << "<Error><Code>AuthenticationFailed</Code></Error>"_ba;
        QTest::newRow("Google") << 400 << "<Error><Code>ExpiredToken</Code></Error>"_ba;
    }
    void anOutdatedAddressIsAskedForOnceMore()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        ScriptedServer registry;
        ScriptedServer storage;
        int signedAt = 0;
        registry.on("GET", u"/blob"_s, [&](const Seen &) {
            return Answer::redirect(307,
                storage.url(u"/data"_s).toEncoded()
                    + "?signature=" + QByteArray::number(++signedAt));
        });
        storage.on("GET", u"/data"_s, [&](const Seen &seen) {
            Answer outdated;
            outdated.status = status;
            outdated.body = said;
            return seen.query == "signature=2" ? Answer::json("{}") : outdated;
        });
        Http http;
        const auto response = test::await(http.send(request("GET", registry.url(u"/blob"_s))));
        QCOMPARE(response->status, 200);
        QCOMPARE(registry.count(), 2);
        QCOMPARE(storage.count(), 2);
        QVERIFY(!storage.log().last().has("Authorization"));
    }

    void onceIsEnough()
    {
        ScriptedServer registry;
        ScriptedServer storage;
        registry.on("GET", u".*"_s, Answer::redirect(307, storage.url(u"/data"_s).toEncoded()));
        storage.on("GET", u".*"_s, Answer::json("{}", 403));
        Http http;
        QCOMPARE(test::await(http.send(request("GET", registry.url(u"/b"_s))))->status, 403);
        QCOMPARE(registry.count(), 2);
        QCOMPARE(storage.count(), 2);
        // Neither is another refusal asked about again, nor one of the registry itself.
        storage.on("GET", u".*"_s, Answer::json("{}", 400));
        registry.clearLog();
        QCOMPARE(test::await(http.send(request("GET", registry.url(u"/b"_s))))->status, 400);
        QCOMPARE(registry.count(), 1);
        registry.on("GET", u".*"_s, Answer::json("{}", 403));
        registry.clearLog();
        QCOMPARE(test::await(http.send(request("GET", registry.url(u"/b"_s))))->status, 403);
        QCOMPARE(registry.count(), 1);
    }

    // A firewall that drops what goes to the storage's host: that is the name people need.
    void aStorageOutOfReachIsNamed_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no answer") << true << ErrorKind::Timeout;
        QTest::newRow("refused") << false << ErrorKind::Network;
    }
    void aStorageOutOfReachIsNamed()
    {
        QFETCH(bool, answers);
        QFETCH(ErrorKind, kind);
        ScriptedServer registry;
        auto storage = std::make_unique<ScriptedServer>();
        const QString place = storage->host();
        registry.on("GET", u"/blob"_s, Answer::redirect(307, storage->url(u"/data"_s).toEncoded()));
        Answer silent;
        silent.silent = true;
        storage->on("*", u".*"_s, silent);
        if (!answers)
            storage.reset();
        Http http;
        Request asked = request("GET", registry.url(u"/blob"_s));
        asked.silence = std::chrono::milliseconds(100);
        const auto response = test::await(http.send(asked));
        QCOMPARE(response.error().kind, kind);
        QCOMPARE(response.error().where, place);
        const QString &message = response.error().message;
        QVERIFY2(message.startsWith(registry.host() + " keeps this content at "_L1 + place),
            qPrintable(message));
        QVERIFY2(message.contains("firewall"_L1), qPrintable(message));
    }

    void theRegistryItselfOutOfReachIsNoStorage()
    {
        ScriptedServer registry;
        Answer silent;
        silent.silent = true;
        registry.on("*", u".*"_s, silent);
        Http http;
        Request asked = request("GET", registry.url(u"/blob"_s));
        asked.silence = std::chrono::milliseconds(100);
        const auto response = test::await(http.send(asked));
        QCOMPARE(response.error().kind, ErrorKind::Timeout);
        QVERIFY(!response.error().message.contains("keeps this content"_L1));
    }
};

QTEST_GUILESS_MAIN(TwoOriginsTest)
#include "tst_twoorigins.moc"
