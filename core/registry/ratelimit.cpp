// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/ratelimit.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::registry {

using std::chrono::seconds;

namespace {

constexpr int Most = 1'000'000'000;
constexpr int SecondsInHour = 60 * 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

std::optional<int> numberIn(QByteArrayView text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber && number >= 0 && number <= Most ? std::optional(number) : std::nullopt;
}

struct Count {
    int value = 0;
    seconds window {0};
};

// "100;w=21600"
std::optional<Count> countIn(const QByteArray &field)
{
    const QList<QByteArray> parts = field.split(';');
    const std::optional<int> value = numberIn(parts.first());
    if (!value)
        return std::nullopt;
    Count count {*value, seconds(0)};
    for (const QByteArray &part : parts.sliced(1)) {
        const QByteArray parameter = part.trimmed().toLower();
        if (parameter.startsWith("w="))
            count.window = seconds(numberIn(parameter.sliced(2)).value_or(0));
    }
    return count;
}

QString inWords(seconds time)
{
    const int count = int(time.count());
    if (count % SecondsInHour == 0)
        return Text::tr("%n hour(s)", nullptr, count / SecondsInHour);
    return Text::tr("%n minute(s)", nullptr, std::max(1, count / 60));
}

}

std::optional<RateLimit> rateLimitIn(const net::Headers &headers)
{
    const std::optional<Count> limit = countIn(headers.value("RateLimit-Limit"));
    const std::optional<Count> left = countIn(headers.value("RateLimit-Remaining"));
    if (!limit || !left)
        return std::nullopt;
    const seconds window = limit->window > seconds(0) ? limit->window : left->window;
    return RateLimit {limit->value, std::min(left->value, limit->value), window};
}

QString pullsLeft(const RateLimit &limit)
{
    return Text::tr("%1 of %n pull(s) left", nullptr, limit.limit).arg(QString::number(limit.left));
}

QString sentence(const RateLimit &limit)
{
    const QString left = pullsLeft(limit);
    if (limit.window == seconds(0))
        return left;
    return Text::tr("%1, counted over %2", "pulls left, time").arg(left, inWords(limit.window));
}

}
