// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>

namespace waybill::async {

// How far a piece of work is. Bytes and items are counted apart; 0 as a total means "not known".
struct Progress {
    QString what; // translated, e.g. "Writing list"
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    int itemsDone = 0;
    int itemsTotal = 0;

    bool operator==(const Progress &) const = default;
};
using ProgressSink = std::function<void(const Progress &)>;

// The object that a window holds for work under way: title, progress, cancel, one queued result.
//
// Owner: the QObject parent; it deletes itself (deleteLater) after the result or the cancel.
// The result callback runs from the event loop, never from inside the coroutine, and never after
// cancel(): a cancelled operation is no error and calls nobody.
class Operation : public QObject {
    Q_OBJECT

public:
    template <typename T>
    static Operation *run(QObject *parent, const QString &title, Task<T> task,
        std::type_identity_t<std::function<void(T)>> done);

    QString title() const { return m_title; }
    Progress progress() const { return m_progress; }

    // A sink for the work to report to; safe to call at any time, also after the operation's end.
    ProgressSink progressSink();

public Q_SLOTS:
    // Destroys the task, which aborts its requests on the wire, then emits cancelled().
    void cancel();

Q_SIGNALS:
    void progressChanged(const waybill::async::Progress &progress);
    void finished(); // the result was delivered
    void cancelled();

private:
    Operation(QObject *parent, QString title);
    void launch(Task<void> task);
    void deliver(std::function<void()> call);

    template <typename T>
    static Task<void> collect(Task<T> task, Operation *self, std::function<void(T)> done);

    QString m_title;
    Progress m_progress;
    Task<void> m_task;
};

template <typename T>
Task<void> Operation::collect(Task<T> task, Operation *self, std::function<void(T)> done)
{
    // Shared, because std::function wants a copyable target and T may be move-only.
    auto result = std::make_shared<T>(co_await task);
    self->deliver([result, done = std::move(done)] { done(std::move(*result)); });
}

template <typename T>
Operation *Operation::run(QObject *parent, const QString &title, Task<T> task,
    std::type_identity_t<std::function<void(T)>> done)
{
    auto *operation = new Operation(parent, title);
    operation->launch(collect<T>(std::move(task), operation, std::move(done)));
    return operation;
}

}
