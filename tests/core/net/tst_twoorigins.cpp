// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"

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

    static Request request(const QByteArray &method, const QUrl &url)
    {
        Request request;
        request.method = method;
        request.url = url;
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
};

QTEST_GUILESS_MAIN(TwoOriginsTest)
#include "tst_twoorigins.moc"
