// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/plaintext.h"

#include <QLocale>
#include <QTest>

using namespace waybill::models;
using namespace Qt::StringLiterals;

class PlainTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void visible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"linux/arm64 größer 日本"_s << u"linux/arm64 größer 日本"_s;
        QTest::newRow("markup stays literal") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
        QTest::newRow("override") << u"a\u202Eb"_s << u"a<U+202E>b"_s;
        QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"<U+2066>x<U+2069>"_s;
        QTest::newRow("zero width") << u"a\u200Bb\u200Fc"_s << u"a<U+200B>b<U+200F>c"_s;
        QTest::newRow("soft hyphen, mark, bom")
            << u"\u00AD\u061C\uFEFF"_s << u"<U+00AD><U+061C><U+FEFF>"_s;
        QTest::newRow("controls") << u"a\nb\x1b\x7f\u0085"_s
                                  << u"a<U+000A>b<U+001B><U+007F><U+0085>"_s;
        QTest::newRow("line separator") << u"\u2028"_s << u"<U+2028>"_s;
        QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041") << u"<U+E0041>"_s;
        QTest::newRow("blank letter") << u"a\u3164\uFE0F"_s << u"a<U+3164><U+FE0F>"_s;
        QTest::newRow("private use") << u"\uE000"_s << u"<U+E000>"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << u"\uFFFD"_s;
        QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F40B")
                               << QString::fromUcs4(U"\U0001F40B");
    }
    void visible()
    {
        QFETCH(QString, text);
        QTEST(waybill::models::visible(text), "shown");
    }

    void longTextIsCut()
    {
        const QString shown = waybill::models::visible(QString(100'000, u'x'));
        QCOMPARE(shown.size(), 4097);
        QVERIFY(shown.endsWith(u'…'));
        QCOMPARE(waybill::models::visible(QString(4096, u'x')), QString(4096, u'x'));
    }

    void marksDoNotPileUp()
    {
        QCOMPARE(
            waybill::models::visible(u"e"_s + QString(300, u'\u0301') + u"x"_s).size(), 1 + 8 + 1);
    }

    void sizes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("size");
        QTest::addColumn<QString>("exact");
        QTest::newRow("none") << 0LL << u"0 bytes"_s << u"0 bytes"_s;
        QTest::newRow("one") << 1LL << u"1 byte"_s << u"1 byte"_s;
        QTest::newRow("bytes") << 1023LL << u"1,023 bytes"_s << u"1,023 bytes"_s;
        QTest::newRow("small") << 2758LL << u"2.69 KiB"_s << u"2,758 bytes"_s;
        QTest::newRow("three digits") << 303'104LL << u"296 KiB"_s << u"303,104 bytes"_s;
        QTest::newRow("one decimal") << 103'178'240LL << u"98.4 MiB"_s << u"103,178,240 bytes"_s;
        QTest::newRow("big") << (5LL << 30) << u"5.00 GiB"_s << u"5,368,709,120 bytes"_s;
    }
    void sizes()
    {
        QFETCH(qint64, bytes);
        QTEST(formatSize(bytes), "size");
        QTEST(formatExactSize(bytes), "exact");
    }

    void ages_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("age");
        QTest::newRow("ahead") << -300LL << u"just now"_s;
        QTest::newRow("now") << 0LL << u"just now"_s;
        QTest::newRow("minute") << 119LL << u"a minute ago"_s;
        QTest::newRow("minutes") << 59LL * 60 << u"59 minutes ago"_s;
        QTest::newRow("hour") << 3600LL << u"an hour ago"_s;
        QTest::newRow("hours") << 86'399LL << u"23 hours ago"_s;
        QTest::newRow("days") << 59LL * 86'400 << u"59 days ago"_s;
        QTest::newRow("months") << 61LL * 86'400 << u"2 months ago"_s;
        QTest::newRow("years") << 5LL * 366 * 86'400 << u"5 years ago"_s;
    }
    void ages()
    {
        QFETCH(qint64, seconds);
        const QDateTime now = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
        QTEST(formatAge(now.addSecs(-seconds), now), "age");
        QVERIFY(formatAge({}, now).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
