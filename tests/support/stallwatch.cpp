// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/stallwatch.h"

#include <QTest>

#include <algorithm>
#include <ctime>

namespace waybill::test {

using namespace std::chrono;

nanoseconds threadTime()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
#else
    return nanoseconds(std::clock() * (1'000'000'000LL / CLOCKS_PER_SEC));
#endif
}

milliseconds leastWork(milliseconds limit, const std::function<void()> &work)
{
    constexpr int Tries = 5;
    milliseconds least = milliseconds::max();
    for (int i = 0; i < Tries && least > limit && !QTest::currentTestFailed(); ++i) {
        StallWatch watch;
        work();
        QTest::qWait(0); // the end of the last gap
        least = std::min(least, watch.longestWork());
    }
    qInfo("longest work: %lld ms", static_cast<long long>(least.count()));
    return least;
}

StallWatch::StallWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1ms);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::turn);
    restart();
}

void StallWatch::restart()
{
    m_longestGap = m_longestWork = 0ms;
    m_worked = threadTime();
    m_clock.start();
    m_timer.start();
}

void StallWatch::turn()
{
    const nanoseconds worked = threadTime();
    m_longestGap = std::max(m_longestGap, milliseconds(m_clock.restart()));
    m_longestWork = std::max(m_longestWork, duration_cast<milliseconds>(worked - m_worked));
    m_worked = worked;
}

}
