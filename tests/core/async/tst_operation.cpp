// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/operation.h"
#include "core/async/wait.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace waybill::async;
using namespace Qt::StringLiterals;

namespace {

// Work that ends when the test opens its gate; counts how often it was begun and dropped.
struct Work {
    Signal gate;
    int begun = 0;
    int dropped = 0;

    static Task<int> run(Work *self)
    {
        struct Guard {
            Work *work;
            bool done = false;
            ~Guard() { work->dropped += int(!done); }
        };
        ++self->begun;
        Guard guard {self};
        co_await self->gate;
        guard.done = true;
        co_return 42;
    }
};

Task<std::unique_ptr<int>> moveOnly()
{
    co_return std::make_unique<int>(5);
}

}

class OperationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHappensBeforeTheLoop()
    {
        Work work;
        QPointer operation = start(work);
        QCOMPARE(operation->title(), u"Working"_s);
        QCOMPARE(work.begun, 0); // whoever began it can still connect
        QTRY_COMPARE(work.begun, 1);
        work.gate.notify();
        QCOMPARE(m_results, QList<int> {}); // not from inside the work
        QTRY_COMPARE(m_results, QList<int> {42});
        QTRY_VERIFY(!operation); // it deletes itself
    }

    void cancelledBeforeItBegan()
    {
        Work work;
        auto *operation = start(work);
        operation->cancel();
        QCoreApplication::processEvents();
        QCOMPARE(work.begun, 0);
        QCOMPARE(m_results, QList<int> {});
    }

    void cancelledOnTheWay()
    {
        Work work;
        QPointer operation = start(work);
        QSignalSpy cancelled(operation.data(), &Operation::cancelled);
        QSignalSpy finished(operation.data(), &Operation::finished);
        QTRY_COMPARE(work.begun, 1);
        operation->cancel();
        QCOMPARE(work.dropped, 1);
        operation->cancel(); // once is enough
        QCOMPARE(cancelled.count(), 1);
        QTRY_VERIFY(!operation);
        QCOMPARE(finished.count(), 0);
        QCOMPARE(m_results, QList<int> {});
    }

    // Done, but the result not yet delivered: who cancels does not want to hear of it any more.
    void cancelledBetweenTheEndAndTheResult()
    {
        Work work;
        QPointer operation = start(work);
        QSignalSpy cancelled(operation.data(), &Operation::cancelled);
        QTRY_COMPARE(work.begun, 1);
        work.gate.notify();
        QCOMPARE(work.dropped, 0);
        operation->cancel();
        QTRY_VERIFY(!operation);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(m_results, QList<int> {});
    }

    void cancelledFromItsOwnResult()
    {
        Work work;
        QPointer<Operation> operation;
        int delivered = 0;
        operation = Operation::run<int>(this, {}, Work::run(&work), [&](int) {
            ++delivered;
            operation->cancel();
        });
        QSignalSpy cancelled(operation.data(), &Operation::cancelled);
        QTRY_COMPARE(work.begun, 1);
        work.gate.notify();
        QTRY_VERIFY(!operation);
        QCOMPARE(delivered, 1);
        QCOMPARE(cancelled.count(), 0);
    }

    void itsOwnerTakesTheWorkAlong()
    {
        Work work;
        auto owner = std::make_unique<QObject>();
        auto *operation = start(work, owner.get());
        QTRY_COMPARE(work.begun, 1);
        ProgressSink sink = operation->progressSink();
        owner.reset();
        QCOMPARE(work.dropped, 1);
        sink({}); // of an operation that is gone: nothing
        QCoreApplication::processEvents();
        QCOMPARE(m_results, QList<int> {});
    }

    void tellsHowFarItIs()
    {
        Work work;
        auto *operation = start(work);
        QSignalSpy changed(operation, &Operation::progressChanged);
        const Progress halfway {.what = u"Writing list"_s, .itemsDone = 1, .itemsTotal = 2};
        operation->progressSink()(halfway);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<Progress>(), halfway);
        QCOMPARE(operation->progress(), halfway);
        operation->cancel();
    }

    void resultsNeedNotBeCopyable()
    {
        int result = 0;
        Operation::run<std::unique_ptr<int>>(
            this, {}, moveOnly(), [&](std::unique_ptr<int> value) { result = *value; });
        QTRY_COMPARE(result, 5);
    }

    void cleanup() { m_results.clear(); }

private:
    Operation *start(Work &work, QObject *parent = nullptr)
    {
        return Operation::run<int>(parent ? parent : this, u"Working"_s, Work::run(&work),
            [this](int result) { m_results += result; });
    }

    QList<int> m_results;
};

QTEST_GUILESS_MAIN(OperationTest)
#include "tst_operation.moc"
