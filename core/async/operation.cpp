// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/operation.h"

#include <QMetaObject>

namespace waybill::async {

Operation::Operation(QObject *parent, QString title)
    : QObject(parent), m_title(std::move(title)) { }

void Operation::launch(Task<void> task)
{
    m_task = std::move(task);
    // Queued: the caller gets the pointer, and connects to it, before anything happens.
    QMetaObject::invokeMethod(this, [this] { m_task.start(); }, Qt::QueuedConnection);
}

void Operation::deliver(std::function<void()> call)
{
    QMetaObject::invokeMethod(
        this,
        [this, call = std::move(call)] {
            if (!m_task.isValid())
                return; // cancelled after the last step but before this call
            m_task = {};
            call();
            Q_EMIT finished();
            deleteLater();
        },
        Qt::QueuedConnection);
}

ProgressSink Operation::progressSink()
{
    return [self = QPointer(this)](const Progress &progress) {
        if (!self)
            return;
        self->m_progress = progress;
        Q_EMIT self->progressChanged(progress);
    };
}

void Operation::cancel()
{
    if (!m_task.isValid())
        return;
    m_task = {};
    Q_EMIT cancelled();
    deleteLater();
}

}
