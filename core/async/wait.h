// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace waybill::async {

// Waits until a callback arrives, for bridging signals into coroutines:
//
//     Signal done;
//     QObject::connect(reply, &QNetworkReply::finished, &context, [&] { done.notify(); });
//     co_await done;
//
// One waiter at a time. A notify before the wait is not lost, and neither is one whose waiter has
// been destroyed: the next one finds it. A waiter whose signal goes waits until it is destroyed.
class Signal {
public:
    Signal() = default;
    Signal(const Signal &) = delete;
    Signal &operator=(const Signal &) = delete;
    ~Signal();

    void notify();

    // What a coroutine holds while it waits.
    class Wait {
    public:
        explicit Wait(Signal &signal) : m_signal(&signal) { }
        Wait(const Wait &) = delete;
        Wait &operator=(const Wait &) = delete;
        ~Wait();

        bool await_ready() const noexcept { return m_signal->m_notified; }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            m_waiter = waiter;
            m_signal->m_wait = this;
        }
        void await_resume() { m_signal->m_notified = false; }

    private:
        friend class Signal;

        Signal *m_signal; // nullptr: gone
        std::coroutine_handle<> m_waiter;
    };
    Wait operator co_await() { return Wait(*this); }

private:
    Wait *m_wait = nullptr;
    bool m_notified = false;
};

// Continues after the given time. Destroying the task stops the timer.
Task<void> delay(std::chrono::milliseconds time);

// Runs all tasks, at most `limit` of them at a time, and gives their results in the order of the
// tasks. Destroying it destroys what still runs. Owner: the caller; errors: whatever T carries.
template <typename T>
Task<std::vector<T>> gather(std::vector<Task<T>> tasks, std::size_t limit);

namespace detail {

// Waits until at least one of several started tasks is done.
//
// The children resume the waiter from their final suspension, so that it may destroy them at once.
// Their continuations are dropped before anything else runs: a child that another child finishes
// synchronously must not resume a waiter that is already running.
template <typename T>
class AnyDone {
public:
    using Running = std::vector<std::pair<std::size_t, Task<T>>>;

    explicit AnyDone(Running &running) : m_running(running) { }
    bool await_ready() const
    {
        return std::ranges::any_of(m_running, [](const auto &one) { return one.second.isDone(); });
    }
    void await_suspend(std::coroutine_handle<> waiter) { continueWith(waiter); }
    void await_resume() { continueWith({}); }

private:
    void continueWith(std::coroutine_handle<> waiter)
    {
        for (auto &one : m_running)
            one.second.setContinuation(waiter);
    }

    Running &m_running;
};

}

template <typename T>
Task<std::vector<T>> gather(std::vector<Task<T>> tasks, std::size_t limit)
{
    std::vector<std::optional<T>> slots(tasks.size());
    typename detail::AnyDone<T>::Running running;
    std::size_t next = 0;
    while (next < tasks.size() || !running.empty()) {
        while (next < tasks.size() && running.size() < limit) {
            running.emplace_back(next, std::move(tasks[next]));
            running.back().second.start();
            ++next;
        }
        co_await detail::AnyDone<T>(running);
        std::erase_if(running, [&slots](auto &one) {
            if (!one.second.isDone())
                return false;
            slots[one.first].emplace(one.second.take());
            return true;
        });
    }
    std::vector<T> results;
    results.reserve(slots.size());
    for (std::optional<T> &slot : slots)
        results.push_back(std::move(*slot));
    co_return results;
}

}
