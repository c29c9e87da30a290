// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Servers that send too much, too little, nothing, or something else.

#include "core/async/wait.h"
#include "core/net/http.h"
#include "tests/core/net/requests.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Answer;
using test::body;
using test::get;
using test::ScriptedServer;

class HttpFaultsTest : public QObject {
    Q_OBJECT

    Http m_http;

    Result<Response> send(const Request &request) { return test::await(m_http.send(request)); }

private Q_SLOTS:
    void limitIsOnArrivingBytes_data()
    {
        QTest::addColumn<bool>("noLength");
        QTest::newRow("length") << false;
        QTest::newRow("until close") << true;
    }
    void limitIsOnArrivingBytes()
    {
        QFETCH(bool, noLength);
        ScriptedServer server;
        Answer answer = body(QByteArray(1001, 'x'));
        answer.noLength = noLength;
        server.on("*", u".*"_s, answer);
        Request request = get(server.url());
        request.maxBytes = 1001;
        QCOMPARE(send(request)->body.size(), 1001);
        request.maxBytes = 1000;
        const auto response = send(request);
        QCOMPARE(response.error().kind, ErrorKind::BadDocument);
        QCOMPARE(response.error().cause, Cause::AnswerTooLarge);
        QVERIFY(response.error().message.contains(server.host()));
    }

    void whatAServerSaysToAnErrorIsCut()
    {
        ScriptedServer server;
        Answer answer = body(QByteArray(2'000'000, 'x'));
        answer.status = 404;
        server.on("*", u".*"_s, answer);
        Request request = get(server.url());
        request.maxBytes = 1; // meant for the answer that was hoped for
        const auto response = send(request);
        QVERIFY(response);
        QCOMPARE(response->status, 404);
        QCOMPARE(response->body.size(), 64 * 1024);
    }

    void anEndlessBodyIsEndedAtTheLimit()
    {
        ScriptedServer server;
        Answer answer;
        answer.headers = {{"Content-Length", "1000000000000"}};
        answer.body = QByteArray(1'000'000, 'x'); // and then nothing more, without an end
        server.on("*", u".*"_s, answer);
        Request request = get(server.url());
        request.maxBytes = 500'000;
        QCOMPARE(send(request).error().cause, Cause::AnswerTooLarge);
    }

    void headersAreLimited_data()
    {
        QTest::addColumn<int>("fields");
        QTest::addColumn<int>("bytes");
        QTest::newRow("300 kB in one") << 1 << 300'000;
        QTest::newRow("1,000 of them") << 1'000 << 20;
        QTest::newRow("70 KiB in ten") << 10 << 7 * 1024;
    }
    void headersAreLimited()
    {
        QFETCH(int, fields);
        QFETCH(int, bytes);
        ScriptedServer server;
        Answer answer = body("ok");
        for (int i = 0; i < fields; ++i)
            answer.headers.append({"X-" + QByteArray::number(i), QByteArray(bytes, 'h')});
        server.on("*", u".*"_s, answer);
        const auto response = send(get(server.url()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::BadDocument);
    }

    void acceptsHeadersBelowTheLimit()
    {
        ScriptedServer server;
        Answer answer = body("ok");
        for (int i = 0; i < 8; ++i)
            answer.headers.append({"X-" + QByteArray::number(i), QByteArray(7 * 1024, 'h')});
        server.on("*", u".*"_s, answer);
        QCOMPARE(send(get(server.url()))->body, "ok");
    }

    void breaksOff_data()
    {
        QTest::addColumn<Answer>("answer");
        Answer reset;
        reset.reset = true;
        QTest::newRow("reset instead of an answer") << reset;
        Answer cut = body(QByteArray(5000, 'x'));
        cut.cutAfter = 100;
        QTest::newRow("end in the body") << cut;
        Answer resetLater = cut;
        resetLater.reset = true;
        QTest::newRow("reset in the body") << resetLater;
        Answer nothing;
        nothing.raw = "HTTP/1.1 200 OK\r\nContent-Le";
        QTest::newRow("end in the headers") << nothing;
    }
    void breaksOff()
    {
        QFETCH(Answer, answer);
        ScriptedServer server;
        server.on("*", u".*"_s, answer);
        const auto response = send(get(server.url()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Network);
        QCOMPARE(response.error().cause, Cause::ConnectionBroken);
    }

    void garbageIsNoAnswer()
    {
        ScriptedServer server;
        Answer answer;
        answer.raw = "220 mail.example.com ESMTP\r\n\r\n";
        server.on("*", u".*"_s, answer);
        const auto response = send(get(server.url()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Network);
    }

    // What sleep has cut off is not tried one connection after another.
    void afterSilenceAllConnectionsAreNew()
    {
        ScriptedServer server;
        Answer held = body("ok");
        held.held = true;
        server.on("GET", u"/three"_s, held);
        server.on("GET", u"/fine"_s, body("ok"));
        Answer silent;
        silent.silent = true;
        server.on("GET", u"/silent"_s, silent);
        std::vector<async::Task<Result<Response>>> three;
        for (int i = 0; i < 3; ++i)
            three.push_back(m_http.send(get(server.url(u"/three"_s))));
        auto all = async::gather(std::move(three), 3);
        all.start();
        QTRY_COMPARE(server.count("GET", u"/three"_s), 3);
        server.release();
        QCOMPARE(test::finish(std::move(all)).size(), 3U);

        Request request = get(server.url(u"/silent"_s));
        request.silence = 50ms;
        const auto nothing = send(request);
        QCOMPARE(nothing.error().cause, Cause::WentSilent);
        QVERIFY(server.log().last().connection <= 3);
        QCOMPARE(send(get(server.url(u"/fine"_s)))->body, "ok");
        QVERIFY(server.log().last().connection > 3);
    }

    // A request on a connection that falls silent is not the only one on its way.
    void othersGoOnBesideSilence()
    {
        ScriptedServer server;
        Answer held = body("late");
        held.held = true;
        server.on("GET", u"/late"_s, held);
        Answer silent;
        silent.silent = true;
        server.on("GET", u"/silent"_s, silent);
        auto late = m_http.send(get(server.url(u"/late"_s)));
        late.start();
        QTRY_COMPARE(server.count("GET", u"/late"_s), 1);
        Request request = get(server.url(u"/silent"_s));
        request.silence = 50ms;
        QCOMPARE(send(request).error().cause, Cause::WentSilent);
        server.release();
        QCOMPARE(test::finish(std::move(late))->body, "late");
    }

    void silenceHasAnEnd_data()
    {
        QTest::addColumn<int>("deadline");
        QTest::addColumn<int>("silence");
        QTest::newRow("deadline") << 50 << 60'000;
        QTest::newRow("silence") << 60'000 << 50;
    }
    void silenceHasAnEnd()
    {
        QFETCH(int, deadline);
        QFETCH(int, silence);
        ScriptedServer server;
        Answer answer;
        answer.silent = true;
        server.on("*", u".*"_s, answer);
        Request request = get(server.url());
        request.deadline = std::chrono::milliseconds(deadline);
        request.silence = std::chrono::milliseconds(silence);
        const auto response = send(request);
        QCOMPARE(response.error().kind, ErrorKind::Timeout);
        // All that had arrived until then; a slow handshake may have taken the whole time.
        QTRY_COMPARE(server.abandoned(), int(server.count()));
        QVERIFY(test::wire::isTls() || server.count() == 1);
    }

    void aDripDoesNotPutTheDeadlineOff()
    {
        ScriptedServer server;
        Answer answer = body(QByteArray(1'000'000, 'x'));
        answer.drip = 5ms;
        server.on("*", u".*"_s, answer);
        Request request = get(server.url());
        request.deadline = 100ms;
        QCOMPARE(send(request).error().kind, ErrorKind::Timeout);
    }
};

QTEST_GUILESS_MAIN(HttpFaultsTest)
#include "tst_httpfaults.moc"
