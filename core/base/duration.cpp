// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/duration.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill {

using namespace std::chrono;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill)
};

QString both(const QString &large, const QString &small, bool hasSmall)
{
    return hasSmall ? Text::tr("%1 %2", "1 hour, 5 minutes").arg(large, small) : large;
}

}

QString inWords(seconds time)
{
    time = std::max(time, 0s);
    if (time < 1min)
        return Text::tr("%n second(s)", nullptr, int(time.count()));
    if (time < 10min) {
        const auto rest = time % 1min;
        return both(Text::tr("%n minute(s)", nullptr, int(time / 1min)),
            Text::tr("%n second(s)", nullptr, int(rest.count())), rest > 0s);
    }
    const auto all = ceil<minutes>(time);
    if (all < 1h)
        return Text::tr("%n minute(s)", nullptr, int(all.count()));
    if (all < 24h)
        return both(Text::tr("%n hour(s)", nullptr, int(all / 1h)),
            Text::tr("%n minute(s)", nullptr, int((all % 1h).count())), all % 1h > 0min);
    const auto hour = ceil<hours>(all);
    return both(Text::tr("%n day(s)", nullptr, int(hour / days(1))),
        Text::tr("%n hour(s)", nullptr, int((hour % days(1)).count())), hour % days(1) > 0h);
}

}
