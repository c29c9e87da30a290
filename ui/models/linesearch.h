// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace waybill::models {

// A place between two characters; both count from 0.
struct TextPlace {
    int line = 0;
    int column = 0;

    bool operator==(const TextPlace &) const = default;
};

struct TextRange {
    TextPlace from;
    TextPlace to;

    bool operator==(const TextRange &) const = default;
};

// The next place of `wanted` in the lines, whatever its case: from `start` on, or backwards what
// ends there or before, going round once. `broken` has the lines that go on in the next, which
// are searched as one. Empty if it is nowhere.
std::optional<TextRange> findInLines(const QStringList &lines, const QList<int> &broken,
    const QString &wanted, const TextPlace &start, bool backward);

}
