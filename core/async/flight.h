// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"

#include <QHash>
#include <QObject>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace waybill::async {

// One fetch that several callers wait for. It lives as long as one of them does: the fetch goes on
// when the caller who began it is cancelled, and is aborted when the last one is.
template <typename T>
class Flight : public std::enable_shared_from_this<Flight<T>> {
public:
    void start(Task<T> fetch)
    {
        m_driver = drive(this, std::move(fetch));
        m_driver.start();
    }

    // co_await flight->landed(): the result, a copy for each caller.
    class Landed {
    public:
        explicit Landed(std::shared_ptr<Flight> flight) : m_flight(std::move(flight)) { }
        Landed(const Landed &) = delete;
        Landed &operator=(const Landed &) = delete;
        ~Landed() { std::erase(m_flight->m_waiting, m_waiter); }

        bool await_ready() const { return m_flight->m_result.has_value(); }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            m_waiter = waiter;
            m_flight->m_waiting.push_back(waiter);
        }
        T await_resume() { return *m_flight->m_result; }

    private:
        std::shared_ptr<Flight> m_flight;
        std::coroutine_handle<> m_waiter;
    };
    Landed landed() { return Landed(this->shared_from_this()); }

private:
    // The waiters are woken from the event loop: the first one may drop the last reference to this
    // flight, and with it the driver, which must not be running then.
    static Task<void> drive(Flight *self, Task<T> fetch)
    {
        self->m_result.emplace(co_await fetch);
        QMetaObject::invokeMethod(&self->m_loop, [self] { self->wake(); }, Qt::QueuedConnection);
    }

    void wake()
    {
        const std::shared_ptr<Flight> keep = this->shared_from_this();
        while (!m_waiting.empty()) {
            const std::coroutine_handle<> next = m_waiting.front();
            m_waiting.erase(m_waiting.begin());
            next.resume(); // may destroy other waiters, which then leave m_waiting
        }
    }

    std::optional<T> m_result;
    std::vector<std::coroutine_handle<>> m_waiting;
    QObject m_loop; // context of the queued call: none arrives after the flight's end
    Task<void> m_driver; // last: its destruction aborts the fetch while all else is there
};

// The flights under way, by what they fetch.
template <typename Key, typename T>
class Flights {
public:
    // `fetch` makes the task and is called only if none is under way for this key.
    template <typename Fetch>
    std::shared_ptr<Flight<T>> join(const Key &key, Fetch fetch)
    {
        if (auto flight = m_flights.value(key).lock())
            return flight;
        m_flights.removeIf([](const auto &one) { return one.value().expired(); });
        auto flight = std::make_shared<Flight<T>>();
        m_flights.insert(key, flight);
        flight->start(fetch());
        return flight;
    }

private:
    QHash<Key, std::weak_ptr<Flight<T>>> m_flights;
};

}
