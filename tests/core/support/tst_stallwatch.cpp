// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/stallwatch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace waybill::test;
using namespace std::chrono_literals;

class StallWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesAThreadThatComputes()
    {
        StallWatch watch;
        QTimer::singleShot(0ms, this, [] {
            QElapsedTimer clock;
            clock.start();
            while (clock.elapsed() < 80) { }
        });
        QTRY_VERIFY(watch.longestGap() >= 80ms);
        QVERIFY(watch.longestWork() <= watch.longestGap() + 1ms);
    }

    void waitingIsNoWork()
    {
        StallWatch watch;
        bool done = false;
        QTimer::singleShot(150ms, this, [&done] { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(watch.longestWork() < 150ms);
    }

    // One slow try among others is the machine's fault; slow each time is not.
    void theLeastOfSeveralTriesCounts()
    {
        const auto compute = [](std::chrono::milliseconds time) {
            const auto end = threadTime() + time;
            while (threadTime() < end) { }
        };
        int tries = 0;
        QVERIFY(leastWork(50ms, [&] { compute(++tries == 1 ? 80ms : 1ms); }) <= 50ms);
        QVERIFY(tries > 1);
        tries = 0;
        const auto slow = [&] {
            ++tries;
            compute(80ms);
        };
        QVERIFY(leastWork(50ms, slow) >= 80ms);
        QCOMPARE(tries, 5);
    }

    void beginsAnew()
    {
        StallWatch watch;
        QTimer::singleShot(0ms, this, [] { QThread::msleep(60); });
        QTRY_VERIFY(watch.longestGap() >= 60ms);
        watch.restart();
        QCOMPARE(watch.longestGap(), 0ms);
    }
};

QTEST_GUILESS_MAIN(StallWatchTest)
#include "tst_stallwatch.moc"
