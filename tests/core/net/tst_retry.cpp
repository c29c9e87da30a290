// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/retry.h"
#include "tests/support/wait.h"

#include <QDateTime>
#include <QTest>

using namespace waybill;
using namespace waybill::net;
using std::chrono::milliseconds;

namespace {

// Answers from a list; the last one again and again.
class Script : public Transport {
public:
    explicit Script(QList<Result<Response>> answers) : m_answers(std::move(answers)) { }
    async::Task<Result<Response>> send(Request) override
    {
        const qsizetype index = std::min<qsizetype>(sent++, m_answers.size() - 1);
        co_return m_answers.at(index);
    }
    int sent = 0;

private:
    QList<Result<Response>> m_answers;
};

Result<Response> status(int status, const QByteArray &retryAfter = {})
{
    Response response;
    response.status = status;
    if (!retryAfter.isNull())
        response.headers.add("Retry-After", retryAfter);
    return response;
}

Result<Response> broken(Cause cause, ErrorKind kind = ErrorKind::Network)
{
    Error error;
    error.kind = kind;
    error.cause = cause;
    return std::unexpected(error);
}

struct Run {
    Result<Response> result;
    int sent = 0;
    QList<qint64> waits;
    QStringList sentences;
};

struct Noted {
    QList<qint64> waits;
    QStringList sentences;
};

async::Task<bool> note(std::shared_ptr<Noted> noted, Wait wait, bool patient)
{
    noted->waits += wait.time.count();
    noted->sentences += wait.sentence(wait.time);
    co_return patient;
}

Run run(const QList<Result<Response>> &answers, const QByteArray &method = "GET", double dice = 0,
    bool repeatable = false, bool patient = true)
{
    const auto noted = std::make_shared<Noted>();
    Script script(answers);
    RetryPolicy policy;
    policy.wait = [noted, patient](Wait wait) { return note(noted, std::move(wait), patient); };
    policy.jitter = [dice] { return dice; };
    policy.isOffline = [] { return false; };
    Retry retry(script, policy);
    Request request;
    request.method = method;
    request.url = QUrl(QStringLiteral("https://reg.example.com:5000/v2/"));
    request.repeatable = repeatable;
    const Result<Response> result = test::await(retry.send(request));
    return {result, script.sent, noted->waits, noted->sentences};
}

}

class RetryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMayPass()
    {
        for (const int code : {500, 502, 503, 504}) {
            Error error;
            error.httpStatus = code;
            QVERIFY2(mayPass(error), qPrintable(QString::number(code)));
        }
        for (const int code : {0, 400, 408, 429, 501, 505}) {
            Error error;
            error.httpStatus = code;
            QVERIFY2(!mayPass(error), qPrintable(QString::number(code)));
        }
        QVERIFY(mayPass(broken(Cause::ConnectionBroken).error()));
        QVERIFY(mayPass(broken(Cause::WentSilent, ErrorKind::Timeout).error()));
        QVERIFY(!mayPass(broken(Cause::ConnectionRefused).error()));
    }

    void whatIsSafe()
    {
        Request request;
        for (const char *method : {"GET", "HEAD"}) {
            request.method = method;
            QVERIFY(isSafe(request));
        }
        for (const char *method : {"PUT", "POST", "PATCH", "DELETE"}) {
            request.method = method;
            QVERIFY(!isSafe(request));
        }
        request.repeatable = true;
        QVERIFY(isSafe(request));
    }

    void passingFailures_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("again");
        for (const int code : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d", code) << code << true;
        for (const int code : {200, 201, 304, 400, 401, 403, 404, 405, 416, 501, 505})
            QTest::addRow("%d", code) << code << false;
    }
    void passingFailures()
    {
        QFETCH(int, code);
        QFETCH(bool, again);
        const Run once = run({status(code), status(200)});
        QCOMPARE(once.sent, again ? 2 : 1);
        QCOMPARE(once.result->status, again ? 200 : code);
        QCOMPARE(once.result->attempts, again ? 2 : 1);
    }

    // A server that has answered is alive: what is silent is the connection.
    void aConnectionThatFallsSilent_data()
    {
        QTest::addColumn<bool>("answered"); // the same server, before
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("sent"); // of the request that gets no answer
        QTest::newRow("GET") << true << QByteArray("GET") << 2;
        QTest::newRow("one that never answered") << false << QByteArray("GET") << 1;
        QTest::newRow("a body that must not go twice") << true << QByteArray("PUT") << 1;
    }
    void aConnectionThatFallsSilent()
    {
        QFETCH(bool, answered);
        QFETCH(QByteArray, method);
        QFETCH(int, sent);
        auto silent = broken(Cause::WentSilent, ErrorKind::Timeout);
        silent.error().where = QStringLiteral("reg.example.com:5000");
        Script script({status(200), silent, status(201)});
        script.sent = answered ? 0 : 1;
        const auto noted = std::make_shared<Noted>();
        RetryPolicy policy;
        policy.wait = [noted](Wait wait) { return note(noted, std::move(wait), true); };
        policy.jitter = [] { return 0.0; };
        policy.isOffline = [] { return false; };
        Retry retry(script, policy);
        Request request;
        request.url = QUrl(QStringLiteral("https://reg.example.com:5000/v2/"));
        request.method = "GET";
        if (answered)
            QCOMPARE(test::await(retry.send(request))->status, 200);
        const int before = script.sent;
        request.method = method;
        const auto result = test::await(retry.send(request));
        QCOMPARE(script.sent - before, sent);
        QCOMPARE(result.has_value(), sent == 2);
        // Whatever becomes of it, a person reads that the work goes on.
        QCOMPARE(noted->waits, answered ? QList<qint64> {2000} : QList<qint64>());
        if (answered)
            QCOMPARE(noted->sentences.first(),
                QStringLiteral(
                    "Paused: reg.example.com:5000 has fallen silent. Continuing in 2 s."));
    }

    // Silence at the storage that a registry leads to is that host's.
    void silenceElsewhereIsNotTheRegistrys()
    {
        auto silent = broken(Cause::WentSilent, ErrorKind::Timeout);
        silent.error().where = QStringLiteral("cdn.example.net");
        Script script({status(200), silent});
        Retry retry(script);
        Request request;
        request.method = "GET";
        request.url = QUrl(QStringLiteral("https://reg.example.com:5000/v2/"));
        QVERIFY(test::await(retry.send(request)));
        const auto result = test::await(retry.send(request));
        QCOMPARE(result.error().attempts, 1);
        QCOMPARE(script.sent, 2);
    }

    void silenceThatLastsHasAnEnd()
    {
        auto silent = broken(Cause::WentSilent, ErrorKind::Timeout);
        silent.error().where = QStringLiteral("reg.example.com:5000");
        const Run once = run({status(503), silent});
        QCOMPARE(once.result.error().kind, ErrorKind::Timeout);
        QCOMPARE(once.sent, 3);
    }

    void aServerInTroubleGetsTime()
    {
        const Run forEver = run({status(503)});
        QCOMPARE(forEver.sent, 6);
        QCOMPARE(forEver.waits, (QList<qint64> {1000, 2000, 4000, 8000, 16'000}));
        QCOMPARE(forEver.result->status, 503);
        QCOMPARE(forEver.result->attempts, 6);
    }

    void jitterAddsUpToAQuarter()
    {
        QCOMPARE(run({broken(Cause::ConnectionBroken)}, "HEAD", 1).waits,
            (QList<qint64> {625, 1250, 2500}));
    }

    void brokenConnection()
    {
        const Run run1 = run({broken(Cause::ConnectionBroken), status(200)});
        QCOMPARE(run1.sent, 2);
        QCOMPARE(run1.result->status, 200);
        const Run run2 = run({broken(Cause::ConnectionBroken)});
        QCOMPARE(run2.sent, 4);
        QCOMPARE(run2.result.error().attempts, 4);
    }

    void refusedConnectionIsTriedQuickly()
    {
        const Run refused = run({broken(Cause::ConnectionRefused)});
        QCOMPARE(refused.sent, 3);
        QCOMPARE(refused.result.error().attempts, 3);
        qint64 sum = 0;
        for (const qint64 wait : refused.waits)
            sum += wait;
        QVERIFY(sum < 1500);
    }

    void lastingFailuresAreNotRepeated()
    {
        QCOMPARE(run({broken(Cause::HostNotFound)}).sent, 1);
        QCOMPARE(run({broken(Cause::AnswerTooLarge, ErrorKind::BadDocument)}).sent, 1);
        QCOMPARE(run({broken(Cause::Unspecified, ErrorKind::Timeout)}).sent, 1);
        QCOMPARE(run({broken(Cause::Unspecified, ErrorKind::Tls)}).sent, 1);
    }

    void onlyReadingIsRepeated()
    {
        for (const QByteArray method : {"PUT", "POST", "PATCH", "DELETE"}) {
            QCOMPARE(run({status(503), status(200)}, method).sent, 1);
            QCOMPARE(run({broken(Cause::ConnectionBroken)}, method).sent, 1);
        }
        QCOMPARE(run({status(503), status(200)}, "HEAD").sent, 2);
    }

    // Whatever the method: the request was not carried out.
    void whatWasNotCarriedOutIsRepeated()
    {
        for (const QByteArray method : {"PUT", "POST", "PATCH", "DELETE"}) {
            QCOMPARE(run({status(429, "1"), status(201)}, method).result->status, 201);
            QCOMPARE(run({broken(Cause::ConnectionRefused), status(201)}, method).sent, 2);
        }
    }

    void whatIsMarkedIsRepeated()
    {
        for (const auto &first : {status(503), broken(Cause::ConnectionBroken)}) {
            QCOMPARE(run({first, status(201)}, "PUT", 0, true).sent, 2);
            QCOMPARE(run({first, status(201)}, "PUT", 0, false).sent, 1);
        }
        QCOMPARE(run({broken(Cause::Unspecified, ErrorKind::Tls)}, "PUT", 0, true).sent, 1);
    }

    // Never at once, and longer than for a failure.
    void tooManyRequestsWithoutATime()
    {
        QCOMPARE(run({status(429)}).waits, (QList<qint64> {2000, 4000, 8000, 16'000, 32'000}));
    }

    void saysThatItWaits()
    {
        const Run busy = run({status(429, "12"), status(503), status(200)});
        QCOMPARE(busy.sentences.size(), 2);
        QVERIFY(busy.sentences.first().contains(QLatin1StringView("12 s")));
        QVERIFY(busy.sentences.first().contains(QLatin1StringView("reg.example.com:5000")));
        QVERIFY(busy.sentences.first().contains(QLatin1StringView("too many requests")));
        QVERIFY(busy.sentences.last().contains(QLatin1StringView("503")));
        QVERIFY(run({status(404)}).sentences.isEmpty());
    }

    // A cable that is out, a laptop that wakes up.
    void withoutANetworkItWaitsForOne_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<int>("sent"); // while there is none for three tries
        QTest::newRow("no name") << QByteArray("GET") << Cause::HostNotFound << 4;
        QTest::newRow("no route") << QByteArray("GET") << Cause::Unspecified << 4;
        QTest::newRow("broke") << QByteArray("GET") << Cause::ConnectionBroken << 4;
        QTest::newRow("push, not sent") << QByteArray("PUT") << Cause::HostNotFound << 4;
        QTest::newRow("push, broke") << QByteArray("PUT") << Cause::ConnectionBroken << 1;
        // Somebody refused: there is a network.
        QTest::newRow("refused") << QByteArray("GET") << Cause::ConnectionRefused << 3;
    }
    void thisComputerNeedsNoNetwork()
    {
        for (const auto *url :
            {"http://localhost:5000/", "http://127.0.0.1:5000/", "http://[::1]/"}) {
            Script script({broken(Cause::Unspecified)});
            RetryPolicy policy;
            policy.isOffline = [] { return true; };
            Retry retry(script, policy);
            Request request;
            request.method = "GET";
            request.url = QUrl(QString::fromLatin1(url));
            QVERIFY(!test::await(retry.send(request)));
            QCOMPARE(script.sent, 1);
        }
    }
    void withoutANetworkItWaitsForOne()
    {
        QFETCH(QByteArray, method);
        QFETCH(Cause, cause);
        QFETCH(int, sent);
        const auto noted = std::make_shared<Noted>();
        const Result<Response> failed = broken(cause);
        Script script({failed, failed, failed, status(200)});
        RetryPolicy policy;
        policy.wait = [noted](Wait wait) { return note(noted, std::move(wait), true); };
        policy.isOffline = [&script] { return script.sent <= 3; };
        Retry retry(script, policy);
        Request request;
        request.method = method;
        request.url = QUrl(QStringLiteral("https://reg.example.com/v2/"));
        const Result<Response> result = test::await(retry.send(request));
        QCOMPARE(script.sent, sent);
        QCOMPARE(result.has_value(), sent == 4);
        QCOMPARE(noted->sentences.filter(QStringLiteral("Waiting for the network")).size(),
            sent == 4 ? 3 : 0);
    }

    void notForEver()
    {
        const auto noted = std::make_shared<Noted>();
        Script script({broken(Cause::HostNotFound)});
        RetryPolicy policy;
        policy.wait = [noted](Wait wait) { return note(noted, std::move(wait), true); };
        policy.isOffline = [] { return true; };
        Retry retry(script, policy);
        Request request;
        request.method = "GET";
        QVERIFY(!test::await(retry.send(request)));
        qint64 all = 0;
        for (const qint64 wait : noted->waits)
            all += wait;
        QCOMPARE(all, 600'000);
    }

    void theTimeThatIsLeftIsSaid()
    {
        const Wait wait {QStringLiteral("reg.example.com"), 429, milliseconds(12'000)};
        QVERIFY(wait.sentence(milliseconds(6001)).contains(QLatin1StringView("7 s")));
        QVERIFY(wait.sentence(milliseconds(0)).contains(QLatin1StringView("0 s")));
    }

    // Whoever does not want to wait gets the answer, and nothing is sent any more.
    void aWaitCanBeGivenUp()
    {
        const Run busy = run({status(429, "12"), status(200)}, "GET", 0, false, false);
        QCOMPARE(busy.sent, 1);
        QCOMPARE(busy.waits.size(), 1);
        QCOMPARE(busy.result->status, 429);
        QCOMPARE(busy.result->attempts, 1);
        const Run failed =
            run({broken(Cause::ConnectionBroken), status(200)}, "GET", 0, false, false);
        QCOMPARE(failed.sent, 1);
        QCOMPARE(failed.result.error().cause, Cause::ConnectionBroken);
    }

    void retryAfterIsHonoured()
    {
        const Run soon = run({status(429, "7"), status(200)}, "GET", 1);
        QCOMPARE(soon.waits, QList<qint64> {7000});
        QCOMPARE(soon.result->status, 200);
        QCOMPARE(run({status(503, "30"), status(200)}).waits, QList<qint64> {30'000});
        const Run late = run({status(429, "31"), status(200)});
        QCOMPARE(late.sent, 1);
        QCOMPARE(late.result->status, 429);
        QCOMPARE(run({status(429, "junk"), status(200)}).waits, QList<qint64> {2000});
        QCOMPARE(run({status(503, "-5"), status(200)}).waits, QList<qint64> {1000});
    }

    void retryAfterAsDate()
    {
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(3600);
        Headers headers;
        headers.add("Retry-After",
            QLocale::c().toString(then, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1());
        const auto time = retryAfter(headers);
        QVERIFY(time);
        QVERIFY(time->count() > 3500 && time->count() <= 3600);
        // By the clock of whoever wrote it.
        Headers skewed;
        skewed.add("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
        skewed.add("Retry-After", "Sun, 06 Nov 1994 08:50:37 GMT");
        QCOMPARE(retryAfter(skewed)->count(), 60);
        Headers past;
        past.add("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT");
        QCOMPARE(retryAfter(past)->count(), 0);
    }
};

QTEST_GUILESS_MAIN(RetryTest)
#include "tst_retry.moc"
