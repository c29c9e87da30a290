// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"
#include "core/registry/meter.h"
#include "core/registry/warnings.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

class WarningsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](const char *name, const QByteArrayList &fields,
                             const QStringList &texts) { QTest::newRow(name) << fields << texts; };
        row("none", {}, {});
        row("usual", {R"(299 - "This tag goes away in May.")"}, {u"This tag goes away in May."_s});
        row("markup stays text", {R"(299 - "<b>pay at evil</b>")"}, {u"<b>pay at evil</b>"_s});
        row("escapes", {R"(299 - "a \"b\" \\ c")"}, {uR"(a "b" \ c)"_s});
        row("each once", {R"(299 - "a")", R"(299 - "b")", R"(299 - "a")"}, {u"a"_s, u"b"_s});
        row("another code", {R"(199 - "a")", R"(110 cache "stale")"}, {});
        row("another agent", {R"(299 cache "a")"}, {});
        row("with a date", {R"(299 - "a" "Wed, 04 Mar 2026 12:00:00 GMT")"}, {});
        row("no quotation marks", {"299 - a", R"(299 - "a)", "299 -", ""}, {});
        row("nothing said", {R"(299 - "")"}, {});
        row("too long", {"299 - \"" + QByteArray(5'000, 'x') + '"'}, {});
    }
    void texts()
    {
        QFETCH(QByteArrayList, fields);
        net::Headers headers;
        for (const QByteArray &field : fields)
            QVERIFY(headers.add("Warning", field));
        QTEST(warningsIn(headers), "texts");
    }

    void aHundredAreCut()
    {
        net::Headers headers;
        for (int i = 0; i < 100; ++i)
            headers.add("Warning",
                QByteArray("299 - \"" + QByteArray::number(i) + QByteArray(200, 'x') + '"'));
        const QString all = warningsIn(headers).join(QString());
        QVERIFY(!all.isEmpty());
        QVERIFY(all.size() <= 4096);
    }

    // However often a registry says the same, people read it once.
    void eachIsToldOnce()
    {
        ScriptedServer server;
        net::Http http;
        Meter meter(http);
        QSignalSpy warned(&meter, &Meter::warned);
        Answer answer = Answer::json("{}");
        answer.headers = {{"Warning", R"(299 - "old")"}, {"Warning", R"(299 - "slow")"}};
        server.on("GET", u".*"_s, answer);
        net::Request request;
        request.method = "GET";
        request.url = server.url();
        request.tls = wire::tls();
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(meter.send(request)));
        QCOMPARE(warned.count(), 2);
        QCOMPARE(warned.at(0), (QVariantList {server.host(), u"old"_s}));
        QCOMPARE(warned.at(1), (QVariantList {server.host(), u"slow"_s}));
    }
};

QTEST_GUILESS_MAIN(WarningsTest)
#include "tst_warnings.moc"
