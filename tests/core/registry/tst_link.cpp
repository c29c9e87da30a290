// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/link.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;

class LinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nextPages_data()
    {
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<QString>("next"); // path and query; empty: none
        const auto row = [](const char *name, const QList<QByteArray> &fields, const char *next) {
            QTest::newRow(name) << fields << QString::fromLatin1(next);
        };
        const char *const second = "/v2/a/tags/list?last=t9&n=10";
        row("relative", {R"(</v2/a/tags/list?last=t9&n=10>; rel="next")"}, second);
        row("absolute", {R"(<https://reg.example.com/v2/a/tags/list?last=t9&n=10>; rel="next")"},
            second);
        row("unquoted", {"</v2/a/tags/list?last=t9&n=10>; rel=next"}, second);
        row("blanks", {R"(< /v2/a/tags/list?last=t9&n=10 > ; rel = "next")"}, second);
        row("case", {R"(</v2/a/tags/list?last=t9&n=10>; REL="Next")"}, second);
        row("several relations", {R"(</v2/a/tags/list?last=t9&n=10>; rel="prev next")"}, second);
        row("another parameter first",
            {R"(</v2/a/tags/list?last=t9&n=10>; title="x, y"; rel=next)"}, second);
        row("two in one field",
            {R"(</v2/a/tags/list?n=1>; rel="prev", </v2/a/tags/list?last=t9&n=10>; rel="next")"},
            second);
        row("two fields",
            {R"(</v2/a/tags/list?n=1>; rel="prev")",
                R"(</v2/a/tags/list?last=t9&n=10>; rel="next")"},
            second);
        row("query only", {R"(<?last=t9&n=10>; rel="next")"}, second);
        row("encoded stays", {R"(</v2/a/tags/list?last=a%2Bb%26c>; rel="next")"},
            "/v2/a/tags/list?last=a%2Bb%26c");
        row("another host", {R"(<https://evil.com/v2/a/tags/list?last=t9&n=10>; rel="next")"},
            second);
        row("unencrypted", {R"(<http://reg.example.com/v2/a/tags/list?last=t9&n=10>; rel="next")"},
            second);
        row("password", {R"(<https://a:b@reg.example.com/v2/a/tags/list?last=t9&n=10>; rel=next)"},
            second);
        row("another path", {R"(</repository/r/v2/a/tags/list?last=t9>; rel="next")"},
            "/v2/a/tags/list?n=10&last=last-tag");
        row("path tricks", {R"(</v2/../admin?x>; rel="next")"},
            "/v2/a/tags/list?n=10&last=last-tag");
        row("javascript", {R"(<javascript:alert(1)>; rel="next")"},
            "/v2/a/tags/list?n=10&last=last-tag");
        row("prev only", {R"(</v2/a/tags/list?n=1>; rel="prev")"}, "");
        row("no relation", {"</v2/a/tags/list?n=1>"}, "");
        // There is more, wherever it is: the usual way on.
        row("no brackets", {R"(/v2/a/tags/list?n=1; rel="next")"},
            "/v2/a/tags/list?n=10&last=last-tag");
        row("no end", {R"(</v2/a/tags/list?n=1; rel="next")"},
            "/v2/a/tags/list?n=10&last=last-tag");
        row("too long", {"</v2/" + QByteArray(17'000, 'x') + R"(>; rel="next")"},
            "/v2/a/tags/list?n=10&last=last-tag");
        row("no brackets and no next", {R"(/v2/a/tags/list?n=1; rel="prev")"}, "");
        row("another port",
            {R"(<https://reg.example.com:8443/v2/a/tags/list?last=t9&n=10>; rel=next)"}, second);
        row("empty", {""}, "");
        row("absent", {}, "");
    }
    void nextPages()
    {
        QFETCH(QList<QByteArray>, fields);
        QFETCH(QString, next);
        net::Headers headers;
        for (const QByteArray &field : fields)
            QVERIFY(headers.add("Link", field));
        const QUrl page(QStringLiteral("https://reg.example.com/v2/a/tags/list?n=10"));
        const auto url = nextPage(headers, page, QStringLiteral("last-tag"));
        QCOMPARE(url ? url->toString(QUrl::FullyEncoded) : QString(),
            next.isEmpty() ? QString() : QStringLiteral("https://reg.example.com") + next);
    }

    void withoutALastNameThereIsNoGuess()
    {
        net::Headers headers;
        headers.add("Link", "</elsewhere>; rel=next");
        QVERIFY(!nextPage(headers, QUrl(QStringLiteral("https://r/v2/a/tags/list")), {}));
    }
};

QTEST_GUILESS_MAIN(LinkTest)
#include "tst_link.moc"
