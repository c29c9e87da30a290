// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/duration.h"

#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;

class DurationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QString>("words");
        // The sources' own plurals; what each language makes of them is in its catalogue.
        const auto row = [](std::chrono::seconds time, const char *words) {
            QTest::newRow(words) << qint64(time.count()) << QString::fromLatin1(words);
        };
        row(0s, "0 second(s)");
        row(1s, "1 second(s)");
        row(59s, "59 second(s)");
        row(60s, "1 minute(s)");
        row(90s, "1 minute(s) 30 second(s)");
        row(599s, "9 minute(s) 59 second(s)");
        row(601s, "11 minute(s)");
        row(59min, "59 minute(s)");
        row(59min + 1s, "1 hour(s)");
        row(65min, "1 hour(s) 5 minute(s)");
        row(6h, "6 hour(s)");
        row(23h + 59min + 1s, "1 day(s)");
        row(72h, "3 day(s)");
        row(73h + 1s, "3 day(s) 2 hour(s)");
        row(24h * 400, "400 day(s)");
    }
    void words()
    {
        QFETCH(qint64, time);
        QTEST(inWords(std::chrono::seconds(time)), "words");
    }

    void negativeIsNothing() { QCOMPARE(inWords(-5s), QStringLiteral("0 second(s)")); }
};

QTEST_GUILESS_MAIN(DurationTest)
#include "tst_duration.moc"
