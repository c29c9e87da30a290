// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"
#include "tests/support/core.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"

#include <QTest>

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
