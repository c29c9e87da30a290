// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/stallwatch.h"

#include <algorithm>
#include <ctime>

namespace waybill::test {

using namespace std::chrono;

namespace {

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
