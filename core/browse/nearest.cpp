// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/nearest.h"

#include "core/browse/catalog.h"

#include <QList>

#include <algorithm>
#include <numeric>

namespace waybill::browse {

namespace {

// Levenshtein's distance, a row at a time.
int distance(QStringView a, QStringView b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int corner = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int changed = corner + int(a[i] != b[j]);
            corner = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, corner + 1});
        }
    }
    return row.last();
}

}

QStringList nearest(const QStringList &names, const QString &wanted, qsizetype count)
{
    QList<std::pair<int, QString>> ranked;
    ranked.reserve(names.size());
    for (const QString &name : names)
        ranked.append({distance(name, wanted), name});
    const auto end = ranked.begin() + std::min(count, ranked.size());
    std::partial_sort(ranked.begin(), end, ranked.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : naturalLess(a.second, b.second);
    });
    QStringList result;
    for (auto it = ranked.begin(); it != end; ++it)
        result.append(it->second);
    return result;
}

}
