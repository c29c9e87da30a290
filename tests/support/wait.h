// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace waybill::test {

// Lets a task that was started come to its end on a local event loop. Only tests may nest loops.
template <typename T>
T finish(async::Task<T> task)
{
    QEventLoop loop;
    while (!task.isDone())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return task.take();
}

// Runs a task from its beginning to its end.
template <typename T>
T await(async::Task<T> task)
{
    task.start();
    return finish(std::move(task));
}

}
