// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/net/retry.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace waybill::ui {

// The pauses that registries impose on the program, for the window to count down and to end. Those
// that are over before anybody has read about them are not shown. Owner: Activity; must outlive
// the tasks that wait.
class Waits : public QObject {
    Q_OBJECT

public:
    explicit Waits(QObject *parent = nullptr);

    // Waits. False if the user did not want to: see net::RetryPolicy::wait. Ends as well when the
    // task is destroyed, which is what a cancel does.
    async::Task<bool> wait(net::Wait wait);

    // Nobody waits any more: what was answered last is handed on.
    void stopAll();

Q_SIGNALS:
    // What to show of the longest pause, each second anew; empty: nothing waits any more.
    void changed(const QString &sentence);

private:
    struct Pause;
    struct Entered; // of a pause, as long as it lasts

    void announce();

    QList<Pause *> m_pauses; // each in the frame of its task
    QTimer m_second;
};

}
