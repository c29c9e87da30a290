// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/flight.h"
#include "core/async/wait.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::async;

namespace {

// A fetch that the test ends when it likes.
struct Fetch {
    async::Signal gate;
    int begun = 0;
    int aborted = 0;

    struct Guard {
        int &aborted;
        bool done = false;
        ~Guard() { aborted += int(!done); }
    };
    static async::Task<int> run(Fetch *self)
    {
        ++self->begun;
        Guard guard {self->aborted};
        co_await self->gate;
        guard.done = true;
        co_return 42;
    }
};

using IntFlights = Flights<int, int>;

async::Task<int> ask(IntFlights *flights, Fetch *fetch, int key)
{
    const auto flight = flights->join(key, [fetch] { return Fetch::run(fetch); });
    co_return co_await flight->landed();
}

// Drops another task when it goes on.
async::Task<int> askAndDrop(IntFlights *flights, Fetch *fetch, async::Task<int> *other)
{
    const int value = co_await ask(flights, fetch, 1);
    *other = {};
    co_return value;
}

}

class FlightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoCallersOneFetch()
    {
        IntFlights flights;
        Fetch fetch;
        auto first = ask(&flights, &fetch, 1);
        auto second = ask(&flights, &fetch, 1);
        first.start();
        second.start();
        QCOMPARE(fetch.begun, 1);
        fetch.gate.notify();
        QTRY_VERIFY(first.isDone() && second.isDone());
        QCOMPARE(first.take() + second.take(), 84);
    }

    void otherKeysAreOtherFetches()
    {
        IntFlights flights;
        Fetch one;
        Fetch two;
        auto first = ask(&flights, &one, 1);
        auto second = ask(&flights, &two, 2);
        first.start();
        second.start();
        QCOMPARE(one.begun + two.begun, 2);
    }

    void goesOnWithoutTheCallerWhoBegan()
    {
        IntFlights flights;
        Fetch fetch;
        auto first = ask(&flights, &fetch, 1);
        auto second = ask(&flights, &fetch, 1);
        first.start();
        second.start();
        first = {};
        QCOMPARE(fetch.aborted, 0);
        fetch.gate.notify();
        QTRY_VERIFY(second.isDone());
        QCOMPARE(fetch.begun, 1);
    }

    void endsWithTheLastCaller()
    {
        IntFlights flights;
        Fetch fetch;
        auto first = ask(&flights, &fetch, 1);
        auto second = ask(&flights, &fetch, 1);
        first.start();
        second.start();
        first = {};
        second = {};
        QCOMPARE(fetch.aborted, 1);
        auto third = ask(&flights, &fetch, 1); // begins anew
        third.start();
        QCOMPARE(fetch.begun, 2);
    }

    void aCallerMayDropAnotherOnTheWay()
    {
        IntFlights flights;
        Fetch fetch;
        async::Task<int> dropped = ask(&flights, &fetch, 1);
        auto dropper = askAndDrop(&flights, &fetch, &dropped);
        dropper.start();
        dropped.start();
        fetch.gate.notify();
        QTRY_VERIFY(dropper.isDone());
        QVERIFY(!dropped.isValid());
        QCOMPARE(fetch.aborted, 0);
    }

    void cancelledBetweenLandingAndWaking()
    {
        IntFlights flights;
        Fetch fetch;
        auto only = ask(&flights, &fetch, 1);
        only.start();
        fetch.gate.notify(); // landed; the caller is to be woken from the event loop
        QVERIFY(!only.isDone());
        only = {};
        QCoreApplication::processEvents();
        QCOMPARE(fetch.aborted, 0);
    }

    void doneAtOnce()
    {
        IntFlights flights;
        Fetch fetch;
        fetch.gate.notify();
        QCOMPARE(test::await(ask(&flights, &fetch, 1)), 42);
    }
};

QTEST_GUILESS_MAIN(FlightTest)
#include "tst_flight.moc"
