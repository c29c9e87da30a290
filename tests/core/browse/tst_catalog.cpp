// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"
#include "tests/support/core.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/stallwatch.h"
#include "tests/support/wait.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto TagsPath = "/v2/team/app/tags/list";

Answer tagPage(const QStringList &tags, const QByteArray &next = {})
{
    Answer answer = Answer::json(
        "{\"name\":\"team/app\",\"tags\":[\"" + tags.join(u"\",\"").toLatin1() + "\"]}");
    if (!next.isEmpty())
        answer.headers.append({"Link", '<' + next + ">; rel=\"next\""});
    return answer;
}

Answer catalogPage(const QStringList &names, const QByteArray &next = {})
{
    Answer answer =
        Answer::json("{\"repositories\":[\"" + names.join(u"\",\"").toLatin1() + "\"]}");
    if (!next.isEmpty())
        answer.headers.append({"Link", '<' + next + ">; rel=\"next\""});
    return answer;
}

}

class CatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_core = std::make_unique<Core>();
    }

    void onePage()
    {
        serve({tagPage({u"v0.10"_s, u"v0.9"_s, u"latest"_s})});
        const auto names = tags();
        QVERIFY(names);
        QCOMPARE(names->names, (QStringList {u"latest"_s, u"v0.9"_s, u"v0.10"_s}));
        QVERIFY(names->complete);
        QVERIFY(names->reason.isEmpty());
        QCOMPARE(m_server->count(), 1);
    }

    void pagesAreMergedInOrderAndShownAsTheyCome()
    {
        serve({tagPage({u"2"_s, u"10"_s}, next("10")), tagPage({u"1"_s, u"2"_s}, next("2")),
            tagPage({u"3"_s})});
        QList<QStringList> seen;
        const auto names = tags([&](const browse::Names &page) { seen.append(page.names); });
        QVERIFY(names);
        QCOMPARE(names->names, (QStringList {u"1"_s, u"2"_s, u"3"_s, u"10"_s}));
        QCOMPARE(seen,
            (QList<QStringList> {
                {u"2"_s, u"10"_s}, {u"1"_s, u"2"_s, u"10"_s}, {u"1"_s, u"2"_s, u"3"_s, u"10"_s}}));
        QCOMPARE(m_server->count(), 3);
    }

    void invalidNamesAreSkippedAndCounted()
    {
        serve({tagPage({u"good"_s, u"not good"_s}, next("a")), tagPage({u".bad"_s})});
        const auto names = tags();
        QVERIFY(names);
        QCOMPARE(names->names, QStringList {u"good"_s});
        QCOMPARE(names->skipped, 2);
    }

    void aLoopEnds()
    {
        // A -> B -> A
        serve({tagPage({u"a"_s}, next("b")), tagPage({u"b"_s}, next("a")),
            tagPage({u"a"_s}, next("b"))});
        const auto names = tags();
        QVERIFY(names);
        QCOMPARE(names->names, (QStringList {u"a"_s, u"b"_s}));
        QVERIFY(!names->complete);
        QVERIFY(!names->reason.isEmpty());
        QCOMPARE(m_server->count(), 3);
    }

    void pagesWithoutEndEnd()
    {
        int page = 0;
        m_server->on("GET", QString::fromLatin1(TagsPath), [&](const Seen &) {
            ++page;
            return tagPage({u"t%1"_s.arg(page)}, next(QByteArray::number(page)));
        });
        browse::Catalog catalog(m_core->registries, 5);
        const auto names = await(catalog.tags(m_server->host(), u"team/app"_s));
        QVERIFY(names);
        QCOMPARE(names->names.size(), 5);
        QVERIFY(!names->complete);
        QCOMPARE(m_server->count(), 5);
    }

    void aLaterPageThatFailsLeavesWhatThereIs()
    {
        serve({tagPage({u"a"_s}, next("a")), Answer::json("{}", 403)});
        const auto names = tags();
        QVERIFY(names);
        QCOMPARE(names->names, QStringList {u"a"_s});
        QVERIFY(!names->complete);
        QVERIFY(!names->reason.isEmpty());
    }

    void noRepository()
    {
        const auto names = tags();
        QVERIFY(!names);
        QCOMPARE(names.error().kind, ErrorKind::NotFound);
    }

    void repositoriesByName()
    {
        m_server->on("GET", u"/v2/_catalog"_s,
            Answer::json("{\"repositories\":[\"b\",\"a10\",\"a9\",\"b\"]}"));
        browse::Catalog catalog(m_core->registries);
        const auto names = await(catalog.repositories(m_server->host()));
        QVERIFY(names);
        QCOMPARE(names->names, (QStringList {u"a10"_s, u"a9"_s, u"b"_s}));
    }

    // A list of 10,000 in pages of 1,000, whichever way the links are written.
    void tenThousandTags_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("relative") << u"</v2/team/app/tags/list?n=1000&last=%1>; rel=\"next\""_s;
        QTest::newRow("absolute")
            << u"<SCHEME://HOST/v2/team/app/tags/list?n=1000&last=%1>; rel=\"next\""_s;
        QTest::newRow("query only") << u"<?n=1000&last=%1>; rel=next"_s;
        QTest::newRow("behind a proxy")
            << u"<https://inside.example.com:8443/v2/team/app/tags/list?n=1000&last=%1>; rel=next"_s;
        QTest::newRow("another path")
            << u"</repository/docker/v2/team/app/tags/list?n=1000&last=%1>; rel=\"next\""_s;
        QTest::newRow("two links") << u"</v2/team/app/tags/list?n=1000>; rel=\"first\", "
                                      "</v2/team/app/tags/list?n=1000&last=%1>; rel=\"next\""_s;
        QTest::newRow("no brackets") << u"/v2/team/app/tags/list?n=1000&last=%1; rel=\"next\""_s;
    }
    void tenThousandTags()
    {
        QFETCH(QString, link);
        link.replace(u"HOST"_s, m_server->host()).replace(u"SCHEME"_s, wire::scheme());
        m_server->on("GET", QString::fromLatin1(TagsPath), [&](const Seen &seen) {
            const QByteArray last = seen.query.split('&').last();
            const int from = last.startsWith("last=t") ? last.sliced(6).toInt() + 1 : 0;
            QStringList tags;
            for (int i = from; i < from + 1000; ++i)
                tags.append(u"t%1"_s.arg(i));
            Answer answer = tagPage(tags);
            if (from < 9000)
                answer.headers.append({"Link", link.arg(tags.last()).toLatin1()});
            return answer;
        });
        const auto names = tags();
        QVERIFY(names);
        QCOMPARE(names->names.size(), 10'000);
        QCOMPARE(names->names.at(9'999), u"t9999"_s);
        QVERIFY2(names->complete, qPrintable(names->reason));
        QCOMPARE(m_server->count(), 10);
    }

    void aPageThatLeadsToItselfEnds()
    {
        m_server->on("GET", QString::fromLatin1(TagsPath),
            tagPage({u"a"_s}, QByteArray(TagsPath) + "?n=1000"));
        const auto names = tags();
        QVERIFY(names && !names->complete);
        QVERIFY(m_server->count() <= 2);
    }

    // Always another address, never another name.
    void pagesWithoutAnythingNewEnd()
    {
        int page = 0;
        m_server->on("GET", QString::fromLatin1(TagsPath),
            [&](const Seen &) { return tagPage({u"a"_s}, next(QByteArray::number(++page))); });
        const auto names = tags();
        QVERIFY(names && !names->complete);
        QCOMPARE(names->names, QStringList {u"a"_s});
        QVERIFY(m_server->count() < 10);
    }

    void anEmptyPageInBetweenIsNotTheEnd()
    {
        serve({tagPage({u"a"_s}, next("a")), Answer::json("{\"tags\":null}"), tagPage({u"b"_s})});
        const auto first = tags();
        QCOMPARE(first->names, QStringList {u"a"_s});
        QVERIFY(first->complete);
        Answer empty = Answer::json("{\"tags\":[]}");
        empty.headers.append({"Link", '<' + next("b") + ">; rel=next"});
        serve({tagPage({u"a"_s}, next("a")), empty, tagPage({u"c"_s})});
        const auto second = tags();
        QCOMPARE(second->names, (QStringList {u"a"_s, u"c"_s}));
        QVERIFY(second->complete);
    }

    void junkIsSkippedAndCounted()
    {
        serve({Answer::json("{\"tags\":[\"good\",null,5,\"\",\"" + QByteArray(300, 'x')
            + "\",\"sha256:" + QByteArray(64, 'a')
            + "\",\"<img src=//evil/x.png>\",[\"nested\"],{\"a\":1},true,\"a\\u202eb\","
              "\"Good\",\"good\"]}")});
        const auto names = tags();
        QVERIFY(names);
        QCOMPARE(names->names, (QStringList {u"Good"_s, u"good"_s}));
        QCOMPARE(names->skipped, 10);
        QVERIFY(names->complete);
    }

    // While a very long list arrives, the window goes on; the list is shown as it grows, but not
    // so often that the showing costs more than the list.
    void halfAMillionTagsStallNothing()
    {
#ifdef WAYBILL_SANITIZED
        constexpr int All = 20'000; // sanitizers make the rest take minutes
        constexpr int Slower = 20;
#else
        constexpr int All = 500'000;
        constexpr int Slower = 1;
#endif
        constexpr std::chrono::milliseconds Longest {150 * Slower};
        constexpr int Page = 10'000;
        m_server->on("GET", QString::fromLatin1(TagsPath), [&](const Seen &seen) {
            const int from =
                seen.query.contains("last=") ? seen.query.split('=').last().toInt() : 0;
            QByteArray body = "{\"tags\":[\"first" + QByteArray::number(from) + '"';
            for (int i = from; i < from + Page; ++i)
                body += ",\"v1." + QByteArray::number((i * 7919LL) % All) + '"';
            Answer answer = Answer::json(body + "]}");
            if (from + Page < All)
                answer.headers.append(
                    {"Link", '<' + next(QByteArray::number(from + Page)) + ">; rel=next"});
            return answer;
        });
        StallWatch watch;
        QElapsedTimer clock;
        clock.start();
        qint64 firstAfter = -1;
        int shown = 0;
        bool inOrder = true;
        const auto names = tags([&](const browse::Names &page) {
            firstAfter = firstAfter < 0 ? clock.elapsed() : firstAfter;
            ++shown;
            inOrder = inOrder && std::ranges::is_sorted(page.names, browse::naturalLess);
        });
        QVERIFY(names);
        QCOMPARE(names->names.size(), All + All / Page);
        QVERIFY(inOrder);
        QVERIFY(std::ranges::is_sorted(names->names, browse::naturalLess));
        QVERIFY2(shown >= 2 && shown <= 10, qPrintable(QString::number(shown)));
        QVERIFY2(firstAfter < 2000 * Slower, qPrintable(QString::number(firstAfter)));
        // Sorting all of them here would take a second; the server's part is in it, too.
        QVERIFY2(watch.longestWork() < Longest,
            qPrintable(QString::number(watch.longestWork().count())));
    }

    // MCR tells all it has to everybody, in pages.
    void aCatalogInPages()
    {
        const QByteArray path = "/v2/_catalog";
        m_server->on("GET", QString::fromLatin1(path),
            QList<Answer> {catalogPage({u"windows/servercore"_s, u"oss/kubernetes/pause"_s},
                               path + "?last=oss%2Fkubernetes%2Fpause&n=1000"),
                catalogPage({u"dotnet/runtime"_s})});
        browse::Catalog catalog(m_core->registries);
        const auto names = await(catalog.repositories(m_server->host()));
        QVERIFY(names && names->complete);
        QCOMPARE(names->names,
            (QStringList {
                u"dotnet/runtime"_s, u"oss/kubernetes/pause"_s, u"windows/servercore"_s}));
        QCOMPARE(m_server->count(), 2);
        QCOMPARE(m_server->log().at(0).query, "n=1000");
        QCOMPARE(m_server->log().at(1).query, "last=oss%2Fkubernetes%2Fpause&n=1000");
    }

    void noCatalog()
    {
        browse::Catalog catalog(m_core->registries);
        const auto names = await(catalog.repositories(m_server->host()));
        QVERIFY(!names);
        QCOMPARE(names.error().kind, ErrorKind::Unsupported);
    }

private:
    void serve(const QList<Answer> &answers)
    {
        m_server->on("GET", QString::fromLatin1(TagsPath), answers);
    }
    QByteArray next(const QByteArray &last) const
    {
        return QByteArray(TagsPath) + "?n=1000&last=" + last;
    }
    Result<browse::Names> tags(browse::Catalog::PageSink sink = {})
    {
        browse::Catalog catalog(m_core->registries);
        return await(catalog.tags(m_server->host(), u"team/app"_s, std::move(sink)));
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Core> m_core;
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
