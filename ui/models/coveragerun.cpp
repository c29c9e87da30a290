// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/coveragerun.h"

#include <QElapsedTimer>

namespace waybill::models {

namespace {

constexpr int Slice = 12; // ms, less than a frame at 60 Hz

}

CoverageRun::CoverageRun(QObject *parent) : QObject(parent)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &CoverageRun::proceed);
}

void CoverageRun::start(const match::Subject &subject, const QList<match::Asked> &hosts)
{
    m_coverage = {.subject = subject, .hosts = {}};
    m_hosts = hosts;
    proceed();
}

void CoverageRun::stop()
{
    m_next.stop();
}

void CoverageRun::proceed()
{
    m_next.stop();
    QElapsedTimer clock;
    clock.start();
    while (m_coverage.hosts.size() < m_hosts.size()) {
        if (clock.hasExpired(Slice))
            return m_next.start();
        m_coverage.hosts.append(
            match::cover(m_hosts.at(m_coverage.hosts.size()), m_coverage.subject));
    }
    Q_EMIT finished(m_coverage);
}

}
