// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"

namespace waybill::browse {

namespace {

// The run of digits at `at`, without leading zeros.
QStringView digitsAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    const qsizetype from = at;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    return text.sliced(from, at - from);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int compareNaturally(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QStringView x = digitsAt(a, i);
            const QStringView y = digitsAt(b, j);
            if (x.size() != y.size())
                return x.size() < y.size() ? -1 : 1;
            if (const int order = x.compare(y))
                return order;
        } else if (a[i] != b[j]) {
            return a[i] < b[j] ? -1 : 1;
        } else {
            ++i;
            ++j;
        }
    }
    return int((a.size() - i) > 0) - int((b.size() - j) > 0);
}

}

bool naturalLess(const QString &a, const QString &b)
{
    const int order = compareNaturally(a, b);
    return order ? order < 0 : a < b;
}

}
