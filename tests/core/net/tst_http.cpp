// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/net/http.h"
#include "tests/core/net/requests.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Answer;
using test::body;
using test::get;
using test::RawHeaders;
using test::ScriptedServer;
using test::Seen;

class HttpTest : public QObject {
    Q_OBJECT

    Http m_http;

    Result<Response> send(const Request &request) { return test::await(m_http.send(request)); }

private Q_SLOTS:
    void sendsWhatItIsGivenAndNoMore()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, body("ok"));
        Request request = get(server.url(u"/v2/a?n=1%2B2"_s));
        request.headers.add("Accept", "x/y");
        const auto response = send(request);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "ok");
        const Seen &seen = server.log().first();
        QCOMPARE(seen.path + '?' + seen.query, "/v2/a?n=1%2B2");
        QCOMPARE(seen.header("Accept"), "x/y");
        QCOMPARE(seen.header("User-Agent"), "Waybill/" WAYBILL_VERSION);
        QCOMPARE(seen.header("Accept-Encoding"), "identity");
        for (const char *name : {"Authorization", "Cookie", "Referer", "Upgrade", "HTTP2-Settings"})
            QVERIFY2(!seen.has(name), name);
    }

    void everyMethodWithItsBody_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("sent");
        for (const char *method : {"PUT", "POST", "PATCH"}) {
            QTest::addRow("%s", method) << QByteArray(method) << QByteArray("some\0bytes", 10);
            QTest::addRow("%s, empty", method) << QByteArray(method) << QByteArray();
        }
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
        QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray();
    }
    void everyMethodWithItsBody()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, sent);
        ScriptedServer server;
        Answer accepted;
        accepted.status = 202;
        server.on(method, u"/x"_s, accepted);
        Request request = get(server.url(u"/x"_s));
        request.method = method;
        request.body = sent;
        QCOMPARE(send(request)->status, 202);
        QCOMPARE(server.log().size(), 1);
        QCOMPARE(server.log().first().body, sent);
        if (method.startsWith('P'))
            QCOMPARE(
                server.log().first().header("Content-Length"), QByteArray::number(sent.size()));
        QVERIFY(!server.log().first().header("Content-Type").contains("form"));
    }

    void aBadStatusIsAResponse_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("challenge");
        for (const int status : {400, 401, 403, 404, 405, 409, 412, 429, 500, 503, 599})
            QTest::addRow("%d", status) << status << QByteArray();
        // Answered by nobody: no password is looked up, no single sign-on starts.
        QTest::newRow("basic") << 401 << QByteArray("Basic realm=\"x\"");
        QTest::newRow("bearer") << 401 << QByteArray("Bearer realm=\"https://x\"");
        QTest::newRow("ntlm") << 401 << QByteArray("NTLM");
        QTest::newRow("negotiate") << 401 << QByteArray("Negotiate");
        QTest::newRow("digest") << 401 << QByteArray("Digest realm=\"x\", nonce=\"y\"");
    }
    void aBadStatusIsAResponse()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, challenge);
        ScriptedServer server;
        Answer answer = Answer::json("{\"errors\":[]}", status);
        if (!challenge.isEmpty())
            answer.headers.append({"WWW-Authenticate", challenge});
        server.on("*", u".*"_s, answer);
        const auto response = send(get(server.url()));
        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, "{\"errors\":[]}");
        QCOMPARE(response->headers.value("www-authenticate"), challenge);
        QCOMPARE(server.log().size(), 1);
    }

    void repeatedHeadersAreAllThere()
    {
        ScriptedServer server;
        Answer answer = body({});
        answer.headers = {{"Link", "<a>; rel=\"prev\""}, {"Link", "<b>; rel=\"next\""}};
        server.on("*", u".*"_s, answer);
        const QByteArray all = send(get(server.url()))->headers.values("Link").join("|");
        QVERIFY2(all.contains("<a>") && all.contains("<b>"), all.constData());
    }

    void cookiesAreNotKept()
    {
        ScriptedServer server;
        Answer answer = body({});
        answer.headers = {{"Set-Cookie", "session=1; Path=/"}};
        server.on("*", u".*"_s, answer);
        QVERIFY(send(get(server.url())));
        QVERIFY(send(get(server.url())));
        QVERIFY(!server.log().last().has("Cookie"));
    }

    void bodiesArriveAsSent_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<bool>("noLength");
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 999, 1'000'000}) {
            QTest::addRow("length %d", int(size)) << false << false << size;
            QTest::addRow("chunked %d", int(size)) << true << false << size;
            QTest::addRow("until close %d", int(size)) << false << true << size;
        }
    }
    void bodiesArriveAsSent()
    {
        QFETCH(bool, chunked);
        QFETCH(bool, noLength);
        QFETCH(qsizetype, size);
        ScriptedServer server;
        Answer answer;
        for (qsizetype i = 0; i < size; ++i)
            answer.body.append(char(i * 7));
        answer.chunked = chunked;
        answer.noLength = noLength;
        server.on("*", u".*"_s, answer);
        const auto response = send(get(server.url()));
        QVERIFY2(response, response ? "" : qPrintable(response.error().message));
        QVERIFY(response->body == answer.body);
    }

    void compressedBytesStayAsTheyAre()
    {
        const QByteArray gzip =
            QByteArray::fromHex("1f8b08000000000002ffcb48cdc9c95728cf2fca49010085114a0d0b000000");
        ScriptedServer server;
        Answer answer = body(gzip);
        answer.headers = {{"Content-Encoding", "gzip"}};
        server.on("*", u".*"_s, answer);
        const auto response = send(get(server.url()));
        QCOMPARE(response->body, gzip);
        QCOMPARE(response->headers.value("Content-Encoding"), "gzip");
    }

    void nobodyListens()
    {
        const QUrl url(u"http://127.0.0.1:%1/v2/"_s.arg(test::freePort()));
        const auto response = send(get(url));
        const Error &error = response.error();
        QCOMPARE(error.kind, ErrorKind::Network);
        QCOMPARE(error.cause, Cause::ConnectionRefused);
        QCOMPARE(error.where, u"127.0.0.1:%1"_s.arg(url.port()));
        QCOMPARE(error.systemSaid, u"Connection refused (127.0.0.1, port %1)"_s.arg(url.port()));
        QVERIFY(error.message.contains(error.where));
    }

    void encryptionWithSomeoneWhoHasNone()
    {
        ScriptedServer server;
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        const auto response = send(get(url));
        QCOMPARE(response.error().kind, ErrorKind::Tls);
        QVERIFY(!response.error().systemSaid.isEmpty());
        QVERIFY2(response.error().message.contains("does not answer with encryption"_L1),
            qPrintable(response.error().message));
        QCOMPARE(server.count(), 0);
    }

    void destroyingTheTaskReachesTheWire()
    {
        ScriptedServer server;
        Answer answer;
        answer.silent = true;
        server.on("*", u".*"_s, answer);
        QSignalSpy arrived(&server, &ScriptedServer::requestArrived);
        QSignalSpy left(&server, &ScriptedServer::clientLeft);
        {
            auto task = m_http.send(get(server.url()));
            task.start();
            QVERIFY(arrived.wait());
            QCOMPARE(server.abandoned(), 0);
        }
        QVERIFY(!left.isEmpty() || left.wait());
        QCOMPARE(server.abandoned(), 1);
    }

    void progressMayEndTheTask()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, body(QByteArray(1'000'000, 'x')));
        async::Task<Result<Response>> task;
        Request request = get(server.url());
        bool called = false;
        request.onDownload = [&](qint64, qint64) {
            called = true;
            // As a window's cancel button: from outside the task's own code, out of the event loop.
            QTimer::singleShot(0, &server, [&] { task = {}; });
        };
        task = m_http.send(request);
        task.start();
        while (!called || task.isValid())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void tellsProgress()
    {
        ScriptedServer server;
        server.on("PUT", u".*"_s, body(QByteArray(300'000, 'x')));
        QList<std::pair<qint64, qint64>> up;
        QList<std::pair<qint64, qint64>> down;
        Request request = get(server.url());
        request.method = "PUT";
        request.body = QByteArray(200'000, 'y');
        request.onUpload = [&](qint64 done, qint64 total) { up.append({done, total}); };
        request.onDownload = [&](qint64 done, qint64 total) { down.append({done, total}); };
        QCOMPARE(send(request)->status, 200);
        QVERIFY(!up.isEmpty() && !down.isEmpty());
        QVERIFY(up.contains(std::pair<qint64, qint64>(200'000, 200'000)));
        QCOMPARE(down.last(), (std::pair<qint64, qint64>(300'000, 300'000)));
    }

    void twelveAtATime()
    {
        ScriptedServer server;
        Answer answer = body("ok");
        answer.held = true;
        server.on("*", u".*"_s, answer);
        QObject::connect(&server, &ScriptedServer::requestArrived, &server, [&server] {
            if (server.count() == 12)
                server.release();
        });
        std::vector<async::Task<Result<Response>>> tasks;
        for (int i = 0; i < 30; ++i)
            tasks.push_back(m_http.send(get(server.url(u"/%1"_s.arg(i)))));
        const auto responses = test::await(async::gather(std::move(tasks), 30));
        for (const auto &response : responses)
            QVERIFY(response);
        QCOMPARE(server.count(), 30);
        QCOMPARE(server.maxInFlight(), 12);
        QCOMPARE(server.connections(), 12);
    }

    void connectionsAreKept()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, body("ok"));
        for (int i = 0; i < 5; ++i)
            QVERIFY(send(get(server.url())));
        QCOMPARE(server.connections(), 1);
    }

    void aClosedIdleConnectionIsNoFailure()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, body("ok"));
        QVERIFY(send(get(server.url())));
        server.closeIdleConnections();
        const auto response = send(get(server.url()));
        QVERIFY(response);
        QCOMPARE(response->body, "ok");
    }

    // Whether the first one was carried out nobody knows: whoever sent it has to look.
    void whatIsToBeSentOnceIs_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("kept"); // on a connection that was in use before
        for (const char *method : {"PUT", "POST", "PATCH"}) {
            QTest::addRow("%s", method) << QByteArray(method) << false;
            QTest::addRow("%s, kept connection", method) << QByteArray(method) << true;
        }
    }
    void whatIsToBeSentOnceIs()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, kept);
        ScriptedServer server;
        Answer reset;
        reset.reset = true;
        server.on("GET", u".*"_s, body("ok"));
        server.on("*", u"/write"_s, reset);
        Http http;
        if (kept)
            QVERIFY(test::await(http.send(get(server.url()))));
        Request request = get(server.url(u"/write"_s));
        request.method = method;
        request.body = QByteArray(300'000, 'x');
        request.once = true;
        const auto response = test::await(http.send(request));
        QCOMPARE(response.error().cause, Cause::ConnectionBroken);
        QCOMPARE(server.count(method), 1);
        QCOMPARE(server.log().last().body, request.body);
        // And arrives whole where nothing breaks.
        Http another;
        server.on("*", u"/write"_s, body("stored"));
        QCOMPARE(test::await(another.send(request))->body, "stored");
        QCOMPARE(server.log().last().body, request.body);
        QCOMPARE(server.log().last().header("Content-Length"), "300000");
        // Also where it is led on to on the same origin.
        server.on("*", u"/moved"_s, Answer::redirect(307, "/write"));
        request.url = server.url(u"/moved"_s);
        QCOMPARE(test::await(another.send(request))->body, "stored");
        QCOMPARE(server.log().last().body, request.body);
    }

    // Whatever a server says of the length, what arrives decides.
    void oddLengths_data()
    {
        QTest::addColumn<RawHeaders>("lengths");
        const auto row = [](const char *name, const QByteArrayList &values) {
            RawHeaders headers;
            for (const QByteArray &value : values)
                headers.append({"Content-Length"_ba, value});
            QTest::newRow(name) << headers;
        };
        row("two in one", {"5, 10"});
        row("two", {"5", "10"});
        row("negative", {"-5"});
        row("no number", {"five"});
        row("a terabyte", {"1099511627776"});
        row("more than a number holds", {"99999999999999999999"});
    }
    void oddLengths()
    {
        QFETCH(RawHeaders, lengths);
        ScriptedServer server;
        Answer answer = body(QByteArray(3000, 'x'));
        answer.headers = lengths;
        answer.cutAfter = 3000;
        server.on("*", u".*"_s, answer);
        Http http;
        Request request = get(server.url());
        request.maxBytes = 2999;
        const auto tooMuch = test::await(http.send(request));
        // Either it counts, or it does not believe what it was told: never more than was allowed.
        QVERIFY(!tooMuch || tooMuch->body.size() <= 2999);
        request.maxBytes = 3000;
        const auto all = test::await(http.send(request));
        QVERIFY(!all || all->body.size() <= 3000);
        QVERIFY(server.count() >= 2);
    }

    void refusesOtherAddresses()
    {
        for (const QString &url :
            {u"ftp://127.0.0.1/"_s, u"file:///etc/passwd"_s, u"http://a:b@127.0.0.1/"_s, u"/x"_s})
            QVERIFY(!send(get(QUrl(url))));
    }

    void credentialsStayWithTheirOrigin_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        for (const char *method : {"GET", "HEAD", "PUT", "POST", "PATCH"}) {
            for (const int status : {301, 302, 303, 307, 308})
                QTest::addRow("%s %d", method, status) << QByteArray(method) << status;
        }
    }
    void credentialsStayWithTheirOrigin()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        ScriptedServer first;
        ScriptedServer second;
        first.on("*", u"/start"_s, Answer::redirect(status, "/inside"));
        first.on("*", u"/inside"_s, Answer::redirect(status, second.url(u"/blob"_s).toEncoded()));
        second.on("*", u"/blob"_s, body("blob"));
        Request request = get(first.url(u"/start"_s));
        request.method = method;
        request.headers.add("Authorization", "Basic WB-CANARY-secret");
        if (method.startsWith('P'))
            request.body = "WB-CANARY-body";
        const auto response = send(request);
        QVERIFY(response);
        const bool reads = !method.startsWith('P');
        QCOMPARE(response->status, reads ? 200 : status);
        QCOMPARE(second.count(), reads ? 1 : 0);
        if (first.count("*", u"/inside"_s) == 1)
            QVERIFY(first.log().last().has("Authorization"));
        for (const Seen &seen : second.log()) {
            QVERIFY(!seen.has("Authorization"));
            for (const auto &[name, value] : seen.headers)
                QVERIFY(!value.contains("WB-CANARY"));
            QCOMPARE(seen.body, QByteArray());
        }
    }

    void redirectsHaveAnEnd()
    {
        ScriptedServer server;
        server.on("GET", u"/.*"_s, [](const Seen &seen) {
            const int left = seen.path.mid(1).toInt();
            return left ? Answer::redirect(302, "/" + QByteArray::number(left - 1)) : body("end");
        });
        const auto ten = send(get(server.url(u"/10"_s)));
        QCOMPARE(ten->body, "end");
        QCOMPARE(ten->url, server.url(u"/0"_s));
        QCOMPARE(send(get(server.url(u"/11"_s))).error().kind, ErrorKind::BadDocument);
    }

    void aRealRegistryUnderItsName()
    {
        const test::RealRegistry registry;
        const QUrl url(test::wire::scheme() + u"://"_s + registry.host() + u"/v2/"_s);
        const auto response = send(get(url));
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->headers.value("docker-distribution-api-version"), "registry/2.0");
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
