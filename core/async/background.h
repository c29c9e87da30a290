// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/wait.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace waybill::async {

// Runs work that computes for long on another thread, and continues here with its result. The work
// owns all it touches. Destroying the task does not stop the work; nobody hears of its result then.
template <typename T>
Task<T> inBackground(std::function<T()> work)
{
    struct Later {
        void operator()(QObject *object) const { object->deleteLater(); }
    };
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    // The task may end, and its frame with it, inside the watcher's own signal.
    const std::unique_ptr<QFutureWatcher<T>, Later> watcher(new QFutureWatcher<T>);
    QObject context;
    Signal done;
    QObject::connect(
        watcher.get(), &QFutureWatcherBase::finished, &context, [&] { done.notify(); });
    watcher->setFuture(future);
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    co_await done;
    co_return future.takeResult();
}

}
