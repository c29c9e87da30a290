// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace waybill::test {

// Measures how long the event loop of its thread was away between two turns, from its making on.
//
// longestGap() is what a user would notice; longestWork() counts only the time that the thread
// itself computed in such a gap, which does not depend on what else the machine does.
class StallWatch : public QObject {
    Q_OBJECT

public:
    StallWatch();

    std::chrono::milliseconds longestGap() const { return m_longestGap; }
    std::chrono::milliseconds longestWork() const { return m_longestWork; }
    void restart();

private:
    void turn();

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::chrono::nanoseconds m_worked {0};
    std::chrono::milliseconds m_longestGap {0};
    std::chrono::milliseconds m_longestWork {0};
};

// What this thread has computed until now.
std::chrono::nanoseconds threadTime();

// The least of up to five times that doing the same takes, as longestWork() counts; what is within
// the limit ends it. A loaded machine slows down some of them; what stalls does so in each.
std::chrono::milliseconds leastWork(
    std::chrono::milliseconds limit, const std::function<void()> &work);

}
