// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/clock.h"

#include <QTest>

using namespace waybill::net;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 3, 4), QTime(12, 0), QTimeZone::UTC);

}

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dates()
    {
        QCOMPARE(httpDate("Wed, 04 Mar 2026 12:00:00 GMT"), Now);
        QCOMPARE(httpDate(" Wed, 04 Mar 2026 12:00:00 GMT "), Now);
        for (const char *junk :
            {"", "tomorrow", "2026-03-04T12:00:00Z", "Wed, 99 Mar 2026 12:00:00 GMT"})
            QVERIFY2(!httpDate(junk).isValid(), junk);
    }

    void difference()
    {
        Headers headers;
        QVERIFY(!clockAhead(headers, Now));
        headers.add("Date", "Wed, 04 Mar 2026 11:00:00 GMT");
        QCOMPARE(clockAhead(headers, Now), 1h);
        QCOMPARE(clockAhead(headers, Now.addSecs(-7200)), -1h);
        headers.add("Age", "3600"); // a cache's: as old as it says
        QVERIFY(!clockAhead(headers, Now));
        Headers junk;
        junk.add("Date", "yesterday");
        QVERIFY(!clockAhead(junk, Now));
    }

    void onlyWhatMattersIsSaid()
    {
        QVERIFY(clockSentence(std::nullopt, u"a"_s).isEmpty());
        QVERIFY(clockSentence(0s, u"a"_s).isEmpty());
        QVERIFY(clockSentence(300s, u"a"_s).isEmpty());
        QVERIFY(clockSentence(-300s, u"a"_s).isEmpty());
        const QString ahead = clockSentence(72h, u"reg.example.com"_s);
        QVERIFY2(ahead.contains("3 day(s) ahead of that of reg.example.com"_L1), qPrintable(ahead));
        const QString behind = clockSentence(-301s, u"reg.example.com"_s);
        QVERIFY2(behind.contains("5 minute(s) 1 second(s) behind"_L1), qPrintable(behind));
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
