// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace waybill::models {

// How fast something goes, over the last few seconds: long enough to be steady, short enough to
// follow a line that changes.
class Pace {
public:
    using Time = std::chrono::milliseconds;

    // `done` in bytes at a time since any beginning. Less than before begins anew.
    void add(Time at, qint64 done);

    // Bytes a second; 0 as long as it is not known.
    double speed() const;
    // Until `total` is reached; nullopt if it is not known.
    std::optional<std::chrono::seconds> left(qint64 total) const;

private:
    QList<std::pair<Time, qint64>> m_points; // oldest first
};

// "about 48 s left", "about 3 min left".
QString timeLeft(std::chrono::seconds time);

}
