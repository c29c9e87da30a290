// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"

#include <QObject>
#include <QTimer>

namespace waybill::models {

// Judges an image for many hosts without holding up the event loop: what is done within a frame is
// there at once, the rest follows in slices.
class CoverageRun : public QObject {
    Q_OBJECT

public:
    explicit CoverageRun(QObject *parent = nullptr);

    // Instead of what was asked before; finished() may come from within.
    void start(const match::Subject &subject, const QList<match::Asked> &hosts);
    void stop();
    bool isRunning() const { return m_next.isActive(); }

Q_SIGNALS:
    void finished(const waybill::match::Coverage &coverage);

private:
    void proceed();

    match::Coverage m_coverage; // as far as it is
    QList<match::Asked> m_hosts;
    QTimer m_next;
};

}
