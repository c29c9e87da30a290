// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/background.h"
#include "core/async/wait.h"
#include "tests/support/wait.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QTest>
#include <QThread>
#include <QWaitCondition>

#include <memory>

using namespace waybill::async;
using namespace waybill::test;
using namespace std::chrono_literals;

namespace {

// Says how many of its kind are under way, and ends when the test opens its gate.
struct Work {
    Signal gate;
    static Task<int> run(Work *self, int number, int *running, int *most)
    {
        struct Count {
            int *running;
            ~Count() { --*running; }
        };
        ++*running;
        const Count count {running};
        *most = std::max(*most, *running);
        co_await self->gate;
        co_return number;
    }
};

struct Jobs {
    std::vector<Work> works;
    int running = 0;
    int most = 0;

    explicit Jobs(std::size_t count) : works(count) { }
    std::vector<Task<int>> tasks()
    {
        std::vector<Task<int>> tasks;
        for (std::size_t i = 0; i < works.size(); ++i)
            tasks.push_back(Work::run(&works[i], int(i), &running, &most));
        return tasks;
    }
};

Task<int> twice(Signal *signal)
{
    co_await *signal;
    co_await *signal;
    co_return 2;
}

Task<void> once(Signal *signal, bool *ended)
{
    co_await *signal;
    *ended = true;
}

Task<void> waitForOwn(bool *ended)
{
    Signal signal;
    signal.notify();
    co_await signal;
    co_await signal;
    *ended = true;
}

Task<void> note(bool *ended)
{
    co_await delay(5ms);
    *ended = true;
}

Task<std::unique_ptr<int>> moveOnly(int number)
{
    co_return std::make_unique<int>(number);
}

}

class WaitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNotificationBeforeTheWaitIsNotLost()
    {
        Signal signal;
        signal.notify();
        auto task = twice(&signal);
        task.start();
        QVERIFY(!task.isDone()); // one notification is one
        signal.notify();
        QVERIFY(task.isDone());
        QCOMPARE(task.take(), 2);
    }

    // Both of its life's ends: notified with nobody waiting, gone with somebody waiting.
    void aSignalWhoseWaiterIsGone()
    {
        Signal signal;
        bool ended = false;
        auto gone = once(&signal, &ended);
        gone.start();
        gone = {};
        signal.notify(); // reaches nobody
        QVERIFY(!ended);
        auto next = once(&signal, &ended);
        next.start();
        QVERIFY(ended);
    }

    void aWaiterThatGoesLeavesTheNextAlone()
    {
        Signal signal;
        bool first = false;
        bool second = false;
        auto gone = once(&signal, &first);
        gone.start();
        auto next = once(&signal, &second);
        next.start();
        gone = {};
        signal.notify();
        QVERIFY(!first);
        QVERIFY(second);
    }

    void aWaiterWhoseSignalIsGone()
    {
        auto signal = std::make_unique<Signal>();
        bool ended = false;
        auto task = once(signal.get(), &ended);
        task.start();
        signal.reset();
        task = {}; // touches nothing that is gone
        QVERIFY(!ended);
    }

    void aSignalGoesWithItsWaiter()
    {
        bool ended = false;
        {
            auto task = waitForOwn(&ended);
            task.start();
            QVERIFY(!task.isDone());
        }
        QVERIFY(!ended);
    }

    void aDelayTakesItsTime()
    {
        QElapsedTimer clock;
        clock.start();
        auto task = delay(30ms);
        task.start();
        QVERIFY(!task.isDone());
        finish(std::move(task));
        QVERIFY2(clock.elapsed() >= 28, qPrintable(QString::number(clock.elapsed())));
    }

    void aDelayOfNothingStillGoesThroughTheLoop()
    {
        auto task = delay(0ms);
        task.start();
        QVERIFY(!task.isDone());
        QTRY_VERIFY(task.isDone());
    }

    // The later of two timers would show that the first one had fired, too.
    void aDelayThatIsDroppedNeverEnds()
    {
        bool ended = false;
        {
            auto task = note(&ended);
            task.start();
        }
        await(delay(20ms));
        QVERIFY(!ended);
    }

    void gatherRunsNoMoreThanItMay_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("most");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("three") << 3 << 3;
        QTest::newRow("more than there are") << 99 << 7;
    }
    void gatherRunsNoMoreThanItMay()
    {
        QFETCH(int, limit);
        QFETCH(int, most);
        Jobs jobs(7);
        auto task = gather(jobs.tasks(), std::size_t(limit));
        task.start();
        QCOMPARE(jobs.running, most);
        // The last that runs ends first; each end lets one more begin.
        for (int i = 6; i >= 0; --i)
            jobs.works[std::size_t(i)].gate.notify();
        QVERIFY(task.isDone());
        QCOMPARE(jobs.most, most);
        QCOMPARE(jobs.running, 0);
        QCOMPARE(task.take(), (std::vector<int> {0, 1, 2, 3, 4, 5, 6}));
    }

    void droppingAGatherDropsAllThatRuns()
    {
        Jobs jobs(5);
        {
            auto task = gather(jobs.tasks(), 3);
            task.start();
            jobs.works[1].gate.notify();
            QCOMPARE(jobs.running, 3); // 0, 2, 3
        }
        QCOMPARE(jobs.running, 0);
    }

    void resultsNeedNotBeCopyable()
    {
        std::vector<Task<std::unique_ptr<int>>> tasks;
        for (int i = 0; i < 3; ++i)
            tasks.push_back(moveOnly(i));
        const auto results = await(gather(std::move(tasks), 2));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(*results[std::size_t(i)], i);
    }

    void aTaskThatWasMovedFromIsEmpty()
    {
        Signal never;
        auto task = twice(&never);
        auto other = std::move(task);
        QVERIFY(!task.isValid());
        QVERIFY(!task.isDone());
        task.start(); // of nothing: nothing
        other.start();
        QVERIFY(other.isValid() && !other.isDone());
        other = std::move(task);
        QVERIFY(!other.isValid());
    }

    void workInTheBackgroundIsDoneOnAnotherThread()
    {
        QThread *const here = QThread::currentThread();
        const auto there = await(inBackground<QThread *>([] { return QThread::currentThread(); }));
        QVERIFY(there && there != here);
        auto task = inBackground<int>([] { return 7; });
        task.start();
        QVERIFY(!task.isDone()); // the result comes through the event loop, never at once
        QCOMPARE(finish(std::move(task)), 7);
    }

    // The work goes on, owning what it touches; nobody hears of its result.
    void backgroundWorkMayBeDropped()
    {
        struct Gate {
            QMutex mutex;
            QWaitCondition changed;
            bool open = false;
            bool ended = false;
        };
        const auto gate = std::make_shared<Gate>();
        {
            auto task = inBackground<int>([gate] {
                QMutexLocker lock(&gate->mutex);
                while (!gate->open)
                    gate->changed.wait(&gate->mutex);
                gate->ended = true;
                return 1;
            });
            task.start();
            QVERIFY(!task.isDone());
        }
        {
            const QMutexLocker lock(&gate->mutex);
            gate->open = true;
            gate->changed.wakeAll();
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(gate->ended);
        QCOMPARE(gate.use_count(), 1L);
    }
};

QTEST_GUILESS_MAIN(WaitTest)
#include "tst_wait.moc"
