// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"

#include <QTimer>

#include <memory>

namespace waybill::async {

Signal::~Signal()
{
    if (m_wait)
        m_wait->m_signal = nullptr;
}

// Whoever goes on may destroy this signal.
void Signal::notify()
{
    m_notified = true;
    if (const Wait *wait = std::exchange(m_wait, nullptr))
        wait->m_waiter.resume();
}

Signal::Wait::~Wait()
{
    if (m_signal && m_signal->m_wait == this)
        m_signal->m_wait = nullptr;
}

namespace {

// A timer may be dropped from inside its own timeout; QObject wants deleteLater() for that.
struct StopAndDeleteLater {
    void operator()(QTimer *timer) const
    {
        timer->stop();
        timer->disconnect();
        timer->deleteLater();
    }
};

}

Task<void> delay(std::chrono::milliseconds time)
{
    const std::unique_ptr<QTimer, StopAndDeleteLater> timer(new QTimer);
    timer->setSingleShot(true);
    Signal elapsed;
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [&elapsed] { elapsed.notify(); });
    timer->start(time);
    co_await elapsed;
}

}
