// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/errorpage.h"

#include <algorithm>
#include <numeric>

namespace waybill::ui {

namespace {

// Levenshtein distance, by one row. Tags have at most 128 characters.
qsizetype distance(const QString &one, const QString &other)
{
    QList<qsizetype> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const qsizetype above = row[j + 1];
            const qsizetype changed = diagonal + (one.at(i) == other.at(j) ? 0 : 1);
            row[j + 1] = std::min({above + 1, row[j] + 1, changed});
            diagonal = above;
        }
    }
    return row.last();
}

}

QStringList nearestTags(const QStringList &tags, const QString &wanted, int most)
{
    QList<std::pair<qsizetype, QString>> rated;
    rated.reserve(tags.size());
    for (const QString &tag : tags)
        rated.append({distance(tag.left(128), wanted.left(128)), tag});
    std::ranges::stable_sort(rated, {}, &std::pair<qsizetype, QString>::first);
    QStringList nearest;
    for (const auto &[far, tag] :
        std::as_const(rated).first(std::min<qsizetype>(most, rated.size())))
        nearest.append(tag);
    return nearest;
}

}
