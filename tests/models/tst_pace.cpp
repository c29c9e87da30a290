// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/pace.h"

#include <QTest>

using namespace waybill::models;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class PaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNothingTooSoon()
    {
        Pace pace;
        QCOMPARE(pace.speed(), 0.0);
        pace.add(0ms, 0);
        pace.add(900ms, 90'000'000);
        QCOMPARE(pace.speed(), 0.0);
        QVERIFY(!pace.left(100'000'000));
        pace.add(1000ms, 100'000'000);
        QCOMPARE(pace.speed(), 100'000'000.0);
    }

    void aSteadyPace()
    {
        Pace pace;
        for (int i = 0; i <= 20; ++i)
            pace.add(i * 100ms, i * 100);
        QCOMPARE(pace.speed(), 1000.0);
        QCOMPARE(pace.left(7000), 5s);
        QCOMPARE(pace.left(2000), 0s);
        QVERIFY(!pace.left(0)); // not known how much there is
    }

    void followsWhatChanges()
    {
        Pace pace;
        for (int i = 0; i <= 100; ++i)
            pace.add(i * 100ms, i * 1000); // 10,000 a second for 10 s
        for (int i = 1; i <= 60; ++i)
            pace.add(10s + i * 100ms, 100'000 + i * 10); // then a hundredth of it
        QVERIFY2(pace.speed() < 200, qPrintable(QString::number(pace.speed())));
    }

    void standingStillIsNoPace()
    {
        Pace pace;
        pace.add(0s, 500);
        pace.add(10s, 500);
        QCOMPARE(pace.speed(), 0.0);
        QVERIFY(!pace.left(1000));
    }

    void beginsAnewWhereItStepsBack()
    {
        Pace pace;
        pace.add(0s, 0);
        pace.add(2s, 2000);
        pace.add(2100ms, 10); // a blob is sent again
        QCOMPARE(pace.speed(), 0.0);
        pace.add(4100ms, 2010);
        QCOMPARE(pace.speed(), 1000.0);
    }

    void manyPointsAreFew()
    {
        Pace pace;
        for (int i = 0; i <= 5000; ++i)
            pace.add(std::chrono::milliseconds(i), i);
        QCOMPARE(qRound(pace.speed()), 1000);
    }

    void inWords()
    {
        QVERIFY(timeLeft(48s).contains(u"48 s"_s));
        QVERIFY(timeLeft(89s).contains(u"89 s"_s));
        QVERIFY(timeLeft(121s).contains(u"3 min"_s));
    }
};

QTEST_GUILESS_MAIN(PaceTest)
#include "tst_pace.moc"
