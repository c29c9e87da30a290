// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/operation.h"
#include "core/async/wait.h"
#include "tests/support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill::async;
using namespace std::chrono_literals;

namespace {

Task<int> value(int number)
{
    co_return number;
}

Task<int> later(int number, std::chrono::milliseconds time)
{
    co_await delay(time);
    co_return number;
}

Task<int> sumOfMany(int count)
{
    int sum = 0;
    for (int i = 0; i < count; ++i)
        sum += co_await value(1);
    co_return sum;
}

struct Flag {
    bool &destroyed;
    ~Flag() { destroyed = true; }
};

Task<int> neverEnds(bool &destroyed)
{
    const Flag flag {destroyed};
    Signal never;
    co_await never;
    co_return 0;
}

// Wakes two waiters synchronously from one of them, as a shared token does.
Task<int> waitFor(Signal &signal)
{
    co_await signal;
    co_return 1;
}
Task<int> wake(Signal &signal)
{
    co_await delay(1ms);
    signal.notify();
    co_return 2;
}

}

class TaskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLazy()
    {
        bool destroyed = false;
        {
            auto task = neverEnds(destroyed);
            QVERIFY(!task.isDone());
        }
        QVERIFY(!destroyed); // the body never ran, so its local was never made
    }

    void manySynchronousAwaitsDoNotGrowTheStack()
    {
        QCOMPARE(waybill::test::await(sumOfMany(100'000)), 100'000);
    }

    void destroyingTheOwnerDestroysTheChain()
    {
        bool destroyed = false;
        {
            auto task = neverEnds(destroyed);
            task.start();
            QVERIFY(!destroyed);
        }
        QVERIFY(destroyed);
    }

    void gatherKeepsOrderAndBound()
    {
        std::vector<Task<int>> tasks;
        for (int i = 0; i < 20; ++i)
            tasks.push_back(i % 3 ? later(i, std::chrono::milliseconds(20 - i)) : value(i));
        const auto results = waybill::test::await(gather(std::move(tasks), 4));
        QCOMPARE(results.size(), 20U);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(results[std::size_t(i)], i);
    }

    void gatherOfNothing()
    {
        QVERIFY(waybill::test::await(gather(std::vector<Task<int>> {}, 4)).empty());
    }

    void gatherSurvivesOneTaskFinishingAnother()
    {
        Signal signal;
        std::vector<Task<int>> tasks;
        tasks.push_back(waitFor(signal));
        tasks.push_back(wake(signal));
        QCOMPARE(waybill::test::await(gather(std::move(tasks), 8)), (std::vector<int> {1, 2}));
    }

    void operationDeliversOnceFromTheLoop()
    {
        int delivered = 0;
        auto *operation =
            Operation::run<int>(this, QString(), value(7), [&](int v) { delivered = v; });
        QSignalSpy finished(operation, &Operation::finished);
        QCOMPARE(delivered, 0);
        QVERIFY(finished.wait());
        QCOMPARE(delivered, 7);
        QCOMPARE(finished.count(), 1);
    }

    void cancelledOperationCallsNobody()
    {
        bool destroyed = false;
        bool called = false;
        auto *operation =
            Operation::run<int>(this, QString(), neverEnds(destroyed), [&](int) { called = true; });
        QSignalSpy cancelled(operation, &Operation::cancelled);
        QTRY_VERIFY(operation->findChildren<QObject *>().isEmpty()); // let the queued start happen
        QCoreApplication::processEvents();
        operation->cancel();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(destroyed);
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TaskTest)
#include "tst_task.moc"
