// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/linesearch.h"

#include <algorithm>

namespace waybill::models {

namespace {

// The lines as one text, and where each begins in it.
struct Joined {
    QString text;
    QList<qsizetype> starts;

    Joined(const QStringList &lines, const QList<int> &broken)
    {
        starts.reserve(lines.size());
        for (int line = 0; line < int(lines.size()); ++line) {
            starts.append(text.size());
            text += lines.at(line);
            if (!std::ranges::binary_search(broken, line))
                text += u'\n';
        }
    }
    qsizetype offset(const TextPlace &place) const
    {
        return starts.value(place.line, text.size()) + place.column;
    }
    TextPlace place(qsizetype offset) const
    {
        const auto next = std::ranges::upper_bound(starts, offset);
        const int line = int(next - starts.begin()) - 1;
        return {line, int(offset - starts.at(line))};
    }
};

}

std::optional<TextRange> findInLines(const QStringList &lines, const QList<int> &broken,
    const QString &wanted, const TextPlace &start, bool backward)
{
    if (wanted.isEmpty())
        return {};
    const Joined joined(lines, broken);
    const qsizetype from = joined.offset(start);
    qsizetype hit = -1;
    if (!backward) {
        hit = joined.text.indexOf(wanted, from, Qt::CaseInsensitive);
        if (hit < 0)
            hit = joined.text.indexOf(wanted, 0, Qt::CaseInsensitive);
    } else {
        const qsizetype last = from - wanted.size(); // a negative one would count from the end
        if (last >= 0)
            hit = joined.text.lastIndexOf(wanted, last, Qt::CaseInsensitive);
        if (hit < 0)
            hit = joined.text.lastIndexOf(wanted, -1, Qt::CaseInsensitive);
    }
    if (hit < 0)
        return {};
    return TextRange {joined.place(hit), joined.place(hit + wanted.size())};
}

}
