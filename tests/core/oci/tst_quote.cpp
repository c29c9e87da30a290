// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/quote.h"

#include <QTest>

using namespace waybill::oci;
using namespace Qt::StringLiterals;

class QuoteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void codePoints();
};

void QuoteTest::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"app:1.0"_s << u"app:1.0"_s;
    QTest::newRow("letters of the world")
        << u"gr\u00FC\u00DFe \u4F60\u597D"_s << u"gr\u00FC\u00DFe \u4F60\u597D"_s;
    QTest::newRow("beyond the BMP") << u"\U0001F40B"_s << u"\U0001F40B"_s;
    QTest::newRow("escape sequence") << u"\x1b[31m"_s << u"<U+001B>[31m"_s;
    QTest::newRow("line ends") << u"a\r\nb"_s << u"a<U+000D><U+000A>b"_s;
    QTest::newRow("override") << u"tag\u202Egpj"_s << u"tag<U+202E>gpj"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"a<U+200B>b<U+FEFF>"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a<U+2028>b"_s;
    QTest::newRow("tag character") << u"a\U000E0041"_s << u"a<U+E0041>"_s;
    QTest::newRow("Hangul filler") << u"a\u3164"_s << u"a<U+3164>"_s;
    QTest::newRow("markup stays text") << u"<img src=x>"_s << u"<img src=x>"_s;
    QTest::newRow("long") << u"0123456789abcdefghij"_s << u"01234\u2026ghij"_s;
}

void QuoteTest::quotes()
{
    QFETCH(QString, text);
    QFETCH(QString, quoted);
    QCOMPARE(quote(text, quoted.contains(u'\u2026') ? 10 : 80), quoted);
}

void QuoteTest::codePoints()
{
    QCOMPARE(codePointName(U'\t'), u"U+0009"_s);
    QCOMPARE(codePointName(U'\u202E'), u"U+202E"_s);
    QCOMPARE(codePointName(U'\U0001F40B'), u"U+1F40B"_s);
}

QTEST_GUILESS_MAIN(QuoteTest)
#include "tst_quote.moc"
