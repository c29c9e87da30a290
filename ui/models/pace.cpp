// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/pace.h"

#include <QCoreApplication>

#include <cmath>

namespace waybill::models {

using namespace std::chrono_literals;

namespace {

constexpr Pace::Time Span = 5s;
constexpr Pace::Time Enough = 1s; // before, the first answers only mislead
constexpr Pace::Time Step = 100ms; // points closer together tell nothing more

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::models)
};

}

void Pace::add(Time at, qint64 done)
{
    if (!m_points.isEmpty() && done < m_points.last().second)
        m_points.clear();
    if (m_points.size() > 1 && at - m_points.at(m_points.size() - 2).first < Step)
        m_points.removeLast();
    m_points.append({at, done});
    while (m_points.size() > 2 && at - m_points.at(1).first >= Span)
        m_points.removeFirst();
}

double Pace::speed() const
{
    if (m_points.isEmpty() || m_points.last().first - m_points.first().first < Enough)
        return 0;
    const auto time = std::chrono::duration<double>(m_points.last().first - m_points.first().first);
    return double(m_points.last().second - m_points.first().second) / time.count();
}

std::optional<std::chrono::seconds> Pace::left(qint64 total) const
{
    const double now = speed();
    if (now <= 0 || total <= 0)
        return std::nullopt;
    const double rest = double(std::max<qint64>(0, total - m_points.last().second));
    return std::chrono::seconds(qint64(std::ceil(rest / now)));
}

QString timeLeft(std::chrono::seconds time)
{
    if (time < 90s)
        return Text::tr("about %1 s left").arg(time.count());
    return Text::tr("about %1 min left").arg(std::chrono::ceil<std::chrono::minutes>(time).count());
}

}
