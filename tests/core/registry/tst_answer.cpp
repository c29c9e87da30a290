// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/answer.h"
#include "tests/support/json.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;
using waybill::test::json;

namespace {

net::Response response(int status, const QByteArray &body = {}, const QByteArray &type = {})
{
    net::Response response;
    response.status = status;
    response.body = body;
    if (!type.isEmpty())
        response.headers.add("Content-Type", type);
    return response;
}

}

class AnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What a registry's keepers can find in their logs, and nothing that could be a secret.
    void tracesAreOfAFixedList()
    {
        net::Response failed = response(500);
        failed.headers.add("x-request-id", " 4f1c ");
        failed.headers.add("X-Ms-Correlation-Request-Id", "77-aa");
        failed.headers.add("Docker-Distribution-Api-Version", "registry/2.0");
        failed.headers.add("Set-Cookie", "session=secret");
        failed.headers.add("Authorization", "Bearer secret");
        failed.headers.add("Location", "https://a.example/?signature=secret");
        failed.headers.add("X-Amz-Request-Id", QByteArray(5000, 'x'));
        const QList<Trace> traces = refusal(failed, u"r.example"_s, u"a:1"_s).traces;
        QCOMPARE(traces.size(), 3);
        QCOMPARE(traces[0], (Trace {u"X-Request-Id"_s, u"4f1c"_s}));
        QCOMPARE(traces[1], (Trace {u"X-Ms-Correlation-Request-Id"_s, u"77-aa"_s}));
        QCOMPARE(traces[2].value.size(), 200);
        for (const Trace &trace : traces)
            QVERIFY(!trace.value.contains("secret"_L1));
    }

    void everyRefusalHasThem()
    {
        for (const int status : {400, 401, 403, 404, 405, 413, 429, 500, 503}) {
            net::Response failed = response(status);
            failed.headers.add("X-Request-Id", "4f1c");
            QCOMPARE(refusal(failed, u"r.example"_s, u"a:1"_s).traces.size(), 1);
            QVERIFY(refusal(response(status), u"r.example"_s, u"a:1"_s).traces.isEmpty());
        }
        net::Response proxys = response(503, "<html>no</html>", "text/html");
        proxys.url = QUrl(u"http://r.example/v2/"_s);
        proxys.proxy = u"proxy.example:3128"_s;
        proxys.headers.add("X-Request-Id", "p1");
        QCOMPARE(refusal(proxys, u"r.example"_s, u"a:1"_s).traces.value(0).value, u"p1"_s);
    }

    void messages_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("parsed"); // code/message/detail, ...
        const auto row = [](const char *name, const QByteArray &body, const char *parsed) {
            QTest::newRow(name) << body << QString::fromUtf8(parsed);
        };
        row("usual", json("{'errors':[{'code':'A','message':'b','detail':'c'}]}"), "A/b/c");
        row("two", json("{'errors':[{'code':'A'},{'code':'B','message':'x'}]}"), "A// B/x/");
        row("detail is an object", json("{'errors':[{'code':'A','detail':{'Tag':'x'}}]}"),
            "A//{\"Tag\":\"x\"}");
        row("detail is a list", json("{'errors':[{'code':'A','detail':[1,2]}]}"), "A//[1,2]");
        row("null", json("{'errors':null}"), "");
        row("empty", json("{'errors':[]}"), "");
        row("message is a number", json("{'errors':[{'message':5}]}"), "//");
        row("entries are no objects", json("{'errors':[5,'x',null]}"), "");
        row("errors is text", json("{'errors':'x'}"), "");
        row("details", json("{'details':'no token'}"), "/no token/");
        row("error", json("{'error':'invalid_grant','error_description':'bad password'}"),
            "/bad password/");
        row("message alone", json("{'message':'Not Found'}"), "/Not Found/");
        row("HTML", "<html><body>no</body></html>", "");
        row("2 MB", "{\"errors\":[{\"code\":\"" + QByteArray(2'000'000, 'x') + "\"}]}", "");
        row("cut off", json("{'errors':[{'code':'A'"), "");
        row("nothing", "", "");
    }
    void messages()
    {
        QFETCH(QByteArray, body);
        QStringList parsed;
        for (const RegistryMessage &message : registryMessages(body))
            parsed.append(message.code + u'/' + message.message + u'/' + message.detail);
        QTEST(parsed.join(u' '), "parsed");
    }

    void longListsAndTextsAreCut()
    {
        const auto many = registryMessages(
            "{\"errors\":[" + QByteArray("{\"code\":\"A\"},").repeated(100) + "{}]}");
        QCOMPARE(many.size(), 20);
        const auto longText =
            registryMessages("{\"errors\":[{\"message\":\"" + QByteArray(50'000, 'x') + "\"}]}");
        QCOMPARE(longText.first().message.size(), 4096);
    }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("304") << 304 << ErrorKind::BadDocument;
        QTest::newRow("307") << 307 << ErrorKind::BadDocument;
        QTest::newRow("400") << 400 << ErrorKind::Refused;
        QTest::newRow("401") << 401 << ErrorKind::Unauthorized;
        QTest::newRow("403") << 403 << ErrorKind::Forbidden;
        QTest::newRow("404") << 404 << ErrorKind::NotFound;
        QTest::newRow("405") << 405 << ErrorKind::Unsupported;
        QTest::newRow("409") << 409 << ErrorKind::Refused;
        QTest::newRow("412") << 412 << ErrorKind::Refused;
        QTest::newRow("413") << 413 << ErrorKind::Refused;
        QTest::newRow("416") << 416 << ErrorKind::Refused;
        QTest::newRow("429") << 429 << ErrorKind::RateLimited;
        QTest::newRow("500") << 500 << ErrorKind::Refused;
        QTest::newRow("503") << 503 << ErrorKind::Refused;
    }
    void statuses()
    {
        QFETCH(int, status);
        net::Response answer = response(status);
        answer.attempts = 4;
        const Error error = refusal(answer, u"reg.example.com"_s, u"a/b:1"_s);
        QTEST(error.kind, "kind");
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.attempts, 4);
        QVERIFY(error.message.contains(u"reg.example.com"_s));
        QCOMPARE(error.where, u"a/b:1"_s);
    }

    void theRegistrysWordsAreQuotedSafely()
    {
        const Error error = refusal(
            response(400, json("{'errors':[{'code':'X','message':'a\\u202eb %1\\u001b[31m'}]}")),
            u"r"_s, u"x"_s);
        QVERIFY(error.message.contains(u"%1"_s));
        QVERIFY(!error.message.contains(QChar(0x202e)));
        QVERIFY(!error.message.contains(QChar(0x1b)));
    }

    void retryAfterComesAlong()
    {
        net::Response answer = response(429);
        answer.headers.add("Retry-After", "3600");
        QCOMPARE(refusal(answer, u"r"_s, u"x"_s).retryAfter, std::chrono::seconds(3600));
        QVERIFY(refusal(answer, u"r"_s, u"x"_s).message.contains("takes more in 1 hour(s)."_L1));
        QVERIFY(!refusal(response(429), u"r"_s, u"x"_s).message.contains("takes more"_L1));
        answer.status = 404;
        QVERIFY(!refusal(answer, u"r"_s, u"x"_s).retryAfter);
    }

    void webPagesAreNoAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("genuine");
        QTest::newRow("JSON") << QByteArray("{}") << QByteArray("application/json") << true;
        QTest::newRow("no type") << QByteArray("{}") << QByteArray() << true;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << true;
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>") << QByteArray("text/html") << false;
        QTest::newRow("HTML, empty") << QByteArray() << QByteArray("Text/HTML; charset=x") << false;
        QTest::newRow("HTML as JSON")
            << QByteArray("\n <html>") << QByteArray("application/json") << false;
    }
    void webPagesAreNoAnswers()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(bool, genuine);
        const auto result = checkIsFromRegistry(response(200, body, type), u"reg.example.com"_s);
        QCOMPARE(result.has_value(), genuine);
        if (!genuine) {
            QCOMPARE(result.error().kind, ErrorKind::BadDocument);
            QVERIFY(result.error().message.contains(u"reg.example.com"_s));
        }
    }

    // A proxy without a tunnel answers in the registry's place.
    void aProxysPageIsTheProxys_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("forbidden") << 403 << "text/html"_ba << "http"_ba << ErrorKind::Network;
        QTest::newRow("cannot") << 503 << "text/html"_ba << "http"_ba << ErrorKind::Network;
        QTest::newRow("not there") << 404 << "text/html"_ba << "http"_ba << ErrorKind::NotFound;
        QTest::newRow("the registry's own")
            << 403 << "application/json"_ba << "http"_ba << ErrorKind::Forbidden;
        QTest::newRow("in a tunnel") << 403 << "text/html"_ba << "https"_ba << ErrorKind::Forbidden;
    }
    void aProxysPageIsTheProxys()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, scheme);
        QFETCH(ErrorKind, kind);
        const QByteArray body =
            type == "text/html" ? "<html><TITLE>Blocked &\n here</TITLE>"_ba : "{}"_ba;
        net::Response answer = response(status, body, type);
        answer.url = QUrl(QString::fromLatin1(scheme + "://reg.example.com/v2/"));
        answer.proxy = u"proxy.example.com:3128"_s;
        const Error error = refusal(answer, u"reg.example.com"_s, u"a/b:1"_s);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.where == answer.proxy, kind == ErrorKind::Network);
        QCOMPARE(error.systemSaid.contains("Blocked"_L1), kind == ErrorKind::Network);
        answer.proxy.clear();
        QVERIFY(refusal(answer, u"reg.example.com"_s, u"a/b:1"_s).kind != ErrorKind::Network);
    }

    void aPageInsteadOfAnAnswerNamesTheProxy()
    {
        net::Response page = response(200, "<html><title>Sign in</title>", "text/html");
        page.proxy = u"proxy.example.com:3128"_s;
        const auto result = checkIsFromRegistry(page, u"reg.example.com"_s);
        QVERIFY(result.error().message.contains(page.proxy));
        QVERIFY(result.error().message.contains("reg.example.com"_L1));
        QCOMPARE(result.error().where, page.proxy);
        QVERIFY(result.error().systemSaid.contains("Sign in"_L1));
    }

    void titles()
    {
        QVERIFY(pageTitle("<html><TITLE lang='en'>\n A\tb </title>").contains("A b"_L1));
        QVERIFY(!pageTitle("<title>a\u202e\x1b[31m</title>").contains(QChar(0x1b)));
        QCOMPARE(pageTitle("no page"), pageTitle({}));
        QVERIFY(pageTitle("<title>" + QByteArray(5'000, 'x') + "</title>").size() < 300);
        QVERIFY(!pageTitle(QByteArray(2'000'000, 'x') + "<title>y</title>").contains(u'y'));
    }

    void compressionIsNamed()
    {
        net::Response answer = response(200, "\x1f\x8b");
        answer.headers.add("Content-Encoding", "gzip");
        const auto changed = checkIsFromRegistry(answer, u"r"_s);
        QCOMPARE(changed.error().kind, ErrorKind::BadDocument);
        QVERIFY(changed.error().message.contains("changed on the way"_L1));
        net::Response identity = response(200, "{}");
        identity.headers.add("Content-Encoding", "identity");
        QVERIFY(checkIsFromRegistry(identity, u"r"_s));
    }
};

QTEST_GUILESS_MAIN(AnswerTest)
#include "tst_answer.moc"
