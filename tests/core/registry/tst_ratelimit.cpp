// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/net/http.h"
#include "core/registry/meter.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Answer limited(const QByteArray &left, const QByteArray &limit = "100;w=21600")
{
    Answer answer = Answer::json("{}");
    answer.headers = {{"RateLimit-Limit", limit}, {"ratelimit-remaining", left}};
    return answer;
}

net::Request get(const QUrl &url)
{
    net::Request request;
    request.method = "GET";
    request.url = url;
    request.tls = wire::tls();
    return request;
}

}

class RateLimitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<std::optional<RateLimit>>("read");
        using Read = std::optional<RateLimit>;
        const auto row = [](const char *name, const char *limit, const char *left, Read read) {
            QTest::newRow(name) << QByteArray(limit) << QByteArray(left) << read;
        };
        row("Docker Hub", "100;w=21600", "97;w=21600", RateLimit {100, 97, 21600s});
        row("blanks", " 100 ; w=21600 ", " 97 ;w=21600", RateLimit {100, 97, 21600s});
        row("upper case", "100;W=60", "97;W=60", RateLimit {100, 97, 60s});
        row("no window", "100", "97", RateLimit {100, 97, 0s});
        row("window of the rest", "100", "97;w=60", RateLimit {100, 97, 60s});
        row("other parameters", "100;policy=x;w=60", "97", RateLimit {100, 97, 60s});
        row("none left", "100;w=60", "0;w=60", RateLimit {100, 0, 60s});
        row("more left than granted", "100;w=60", "200;w=60", RateLimit {100, 100, 60s});
        row("window is no number", "100;w=soon", "97", RateLimit {100, 97, 0s});
        row("negative", "100;w=60", "-1;w=60", {});
        row("no number", "many", "97", {});
        row("too large", "99999999999999999999", "97", {});
        row("only one", "100;w=60", "", {});
        row("neither", "", "", {});
        row("markup", "<b>100</b>", "97", {});
    }
    void reads()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, left);
        QFETCH(std::optional<RateLimit>, read);
        net::Headers headers;
        if (!limit.isEmpty())
            headers.add("RateLimit-Limit", limit);
        if (!left.isEmpty())
            headers.add("RateLimit-Remaining", left);
        QCOMPARE(rateLimitIn(headers), read);
    }

    void saysItInWords_data()
    {
        QTest::addColumn<RateLimit>("limit");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("hours") << RateLimit {100, 97, 21600s}
                               << QStringList {u"97 of 100"_s, u"6 hour"_s};
        QTest::newRow("minutes") << RateLimit {10, 0, 90s}
                                 << QStringList {u"0 of 10"_s, u"1 minute"_s};
        QTest::newRow("no window") << RateLimit {10, 3, 0s} << QStringList {u"3 of 10"_s};
    }
    void saysItInWords()
    {
        QFETCH(RateLimit, limit);
        QFETCH(QStringList, words);
        for (const QString &word : std::as_const(words))
            QVERIFY2(sentence(limit).contains(word), qPrintable(sentence(limit)));
        QCOMPARE(sentence(limit).contains(u"counted"_s), limit.window > 0s);
    }

    void learnsFromAnswersOfItsHostOnly()
    {
        ScriptedServer other;
        m_server.on(
            "GET", u"/limited"_s, QList<Answer> {limited("97"), limited("97"), limited("96")});
        QVERIFY(!m_meter.rateLimit(m_server.host()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(m_meter.send(get(m_server.url(u"/limited"_s)))));
        QVERIFY(await(m_meter.send(get(other.url(u"/open"_s)))));
        QCOMPARE(m_meter.rateLimit(m_server.host()), (RateLimit {100, 96, 21600s}));
        QCOMPARE(m_meter.counting(), QStringList {m_server.host()});
        QVERIFY(!m_meter.rateLimit(other.host()));
        QCOMPARE(m_meter.requests(m_server.host()), 3);
        QCOMPARE(m_meter.requests(other.host()), 1);
        QCOMPARE(m_meter.requests(u"never.example.com"_s), 0);
    }

    void tellsOfManyRequestsOnceAndNotFromInside()
    {
        Meter meter(m_http);
        m_server.on("GET", u"/limited"_s, QList<Answer>(20, limited("97")));
        QSignalSpy used(&meter, &Meter::used);
        std::vector<async::Task<Result<net::Response>>> requests;
        for (int i = 0; i < 20; ++i)
            requests.push_back(meter.send(get(m_server.url(u"/limited"_s))));
        await(async::gather(std::move(requests), 20));
        QTRY_VERIFY(used.count() > 0);
        QCOMPARE(used.last().first().toString(), m_server.host());
        QVERIFY2(used.count() <= 2, qPrintable(QString::number(used.count())));
        // What is counted after it was told is told, too.
        QTRY_COMPARE(meter.requests(m_server.host()), 20);
        used.clear();
        m_server.on("GET", u"/more"_s, Answer::json("{}"));
        QVERIFY(await(meter.send(get(m_server.url(u"/more"_s)))));
        QCOMPARE(used.count(), 0);
        QTRY_COMPARE(used.count(), 1);
    }

    void sumsUpRequestsAndPulls()
    {
        Meter meter(m_http);
        m_server.on("GET", u"/limited"_s, limited("94"));
        QCOMPARE(meter.summary(m_server.host()), QString());
        m_server.on("GET", u"/open"_s, Answer::json("{}"));
        QVERIFY(await(meter.send(get(m_server.url(u"/open"_s)))));
        QVERIFY(meter.summary(m_server.host()).startsWith(u"1 request"_s));
        QVERIFY(!meter.summary(m_server.host()).contains(u"pull"_s));
        QVERIFY(await(meter.send(get(m_server.url(u"/limited"_s)))));
        const QString summary = meter.summary(m_server.host());
        QVERIFY2(summary.startsWith(u"2 request"_s), qPrintable(summary));
        QVERIFY2(summary.contains(u"94 of 100"_s), qPrintable(summary));
    }

    void tellsWhenALimitIsOver()
    {
        Instant now;
        Meter meter(m_http, [&now] { return now; });
        m_server.on("GET", u"/"_s, limited("3", "100;w=1"));
        QVERIFY(await(meter.send(get(m_server.url(u"/"_s)))));
        QSignalSpy used(&meter, &Meter::used);
        QTRY_COMPARE(used.count(), 1);
        now += 1s;
        QTRY_COMPARE(used.count(), 2);
        QVERIFY(!meter.rateLimit(m_server.host()));
    }

    void aRefusalTellsTheLimitToo()
    {
        Answer refusal = limited("0");
        refusal.status = 429;
        refusal.headers += RawHeaders {{"Retry-After", "3600"}};
        m_server.on("GET", u"/"_s, refusal);
        QVERIFY(await(m_meter.send(get(m_server.url(u"/"_s)))));
        QCOMPARE(m_meter.rateLimit(m_server.host())->left, 0);
    }

    void forgetsWhenTheCountHasStartedAgain()
    {
        m_server.on("GET", u"/"_s, limited("3", "100;w=60"));
        QVERIFY(await(m_meter.send(get(m_server.url(u"/"_s)))));
        m_now += 59s;
        QVERIFY(m_meter.rateLimit(m_server.host()));
        m_now += 1s;
        QVERIFY(!m_meter.rateLimit(m_server.host()));
    }

    void aRequestWithoutAnswerCounts()
    {
        const QString gone = [] {
            const ScriptedServer closed;
            return closed.host();
        }();
        QVERIFY(!await(m_meter.send(get(QUrl(u"http://"_s + gone + u"/"_s)))));
        QVERIFY(m_meter.requests(gone) >= 1);
    }

private:
    ScriptedServer m_server;
    net::Http m_http;
    Instant m_now;
    Meter m_meter {m_http, [this] { return m_now; }};
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
