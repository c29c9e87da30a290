// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/waits.h"

#include "core/async/wait.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace waybill::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds WorthShowing = 2s;

}

struct Waits::Pause {
    net::Wait wait;
    QDeadlineTimer end;
    async::Signal over;
    bool stopped = false;
};

struct Waits::Entered {
    Entered(Waits &itsWaits, Pause &itsPause) : waits(itsWaits), pause(itsPause)
    {
        waits.m_pauses.append(&pause);
        waits.announce();
    }
    ~Entered()
    {
        waits.m_pauses.removeOne(&pause);
        waits.announce();
    }
    Q_DISABLE_COPY_MOVE(Entered)

    Waits &waits;
    Pause &pause;
};

Waits::Waits(QObject *parent) : QObject(parent)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &Waits::announce);
}

async::Task<bool> Waits::wait(net::Wait wait)
{
    Pause pause {wait, QDeadlineTimer(wait.time), {}, false};
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &timer, [&pause] { pause.over.notify(); });
    timer.start(wait.time);
    if (wait.time < WorthShowing) {
        co_await pause.over;
        co_return true;
    }
    const Entered entered(*this, pause);
    co_await pause.over;
    co_return !pause.stopped;
}

void Waits::stopAll()
{
    // What one of them goes on with may end others, or begin new ones.
    QList<Pause *> all = m_pauses;
    while (!all.isEmpty()) {
        Pause *pause = all.takeFirst();
        if (!m_pauses.contains(pause))
            continue;
        pause->stopped = true;
        pause->over.notify();
    }
}

void Waits::announce()
{
    if (m_pauses.isEmpty()) {
        m_second.stop();
        Q_EMIT changed({});
        return;
    }
    const Pause *longest = *std::ranges::max_element(
        m_pauses, {}, [](const Pause *pause) { return pause->end.remainingTime(); });
    if (!m_second.isActive())
        m_second.start();
    Q_EMIT changed(longest->wait.sentence(std::chrono::milliseconds(longest->end.remainingTime())));
}

}
