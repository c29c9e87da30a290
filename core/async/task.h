// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>
#include <variant>

namespace waybill::async {

template <typename T>
class Task;

namespace detail {

class PromiseBase {
public:
    // Lazy: nothing happens before somebody awaits or starts the task.
    std::suspend_always initial_suspend() noexcept { return {}; }

    struct FinalAwaiter {
        bool await_ready() noexcept { return false; }
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> self) noexcept
        {
            const std::coroutine_handle<> next = self.promise().m_continuation;
            return next ? next : std::noop_coroutine();
        }
        void await_resume() noexcept { }
    };
    FinalAwaiter final_suspend() noexcept { return {}; }

    // The project reports failures as Result values; an exception here is a bug.
    [[noreturn]] void unhandled_exception() noexcept { std::terminate(); }

    std::coroutine_handle<> m_continuation;
};

template <typename T>
class Promise : public PromiseBase {
public:
    Task<T> get_return_object();
    template <typename U>
    void return_value(U &&value)
    {
        m_value.emplace(std::forward<U>(value));
    }
    T take() { return std::move(*m_value); }

private:
    std::optional<T> m_value;
};

template <>
class Promise<void> : public PromiseBase {
public:
    Task<void> get_return_object();
    void return_void() { }
    void take() { }
};

}

// A coroutine that owns its frame: lazy, move-only, single-threaded on the event loop.
//
// Destroying a Task destroys the whole chain that it awaits, with every local in it; a request
// under way is aborted on the wire by the destructor of its awaiter. That is how a cancel works.
//
// Rules (architecture, section 3): parameters by value; no capturing lambda as a coroutine; whoever
// holds a Task must not destroy it from inside the task's own code.
template <typename T>
class [[nodiscard]] Task {
public:
    using promise_type = detail::Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    Task() = default;
    explicit Task(Handle handle) : m_handle(handle) { }
    Task(Task &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) { }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    ~Task() { reset(); }

    bool isValid() const { return bool(m_handle); }
    bool isDone() const { return m_handle && m_handle.done(); }

    // Runs the task up to its first real wait. For owners that are no coroutines themselves
    // (Operation, gather); coroutines write co_await.
    void start()
    {
        if (m_handle && !m_handle.done())
            m_handle.resume();
    }
    // Who goes on when this started task is done; see AnyDone.
    void setContinuation(std::coroutine_handle<> next)
    {
        if (m_handle)
            m_handle.promise().m_continuation = next;
    }
    // The result; only once, and only when isDone().
    T take() { return m_handle.promise().take(); }

    bool await_ready() const noexcept { return false; }
    // The child runs first, and the parent does not suspend if it finished at once: with plain
    // symmetric transfer 10,000 synchronous awaits overflow the stack under the sanitizers.
    bool await_suspend(std::coroutine_handle<> parent)
    {
        m_handle.resume();
        if (m_handle.done())
            return false;
        m_handle.promise().m_continuation = parent;
        return true;
    }
    T await_resume() { return m_handle.promise().take(); }

private:
    void reset()
    {
        if (m_handle)
            std::exchange(m_handle, {}).destroy();
    }

    Handle m_handle;
};

template <typename T>
Task<T> detail::Promise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<Promise<T>>::from_promise(*this));
}

inline Task<void> detail::Promise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<Promise<void>>::from_promise(*this));
}

}
