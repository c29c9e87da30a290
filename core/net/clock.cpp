// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/clock.h"

#include "core/base/duration.h"

#include <QCoreApplication>

namespace waybill::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds Tolerated = 5min;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::net)
};

}

QDateTime httpDate(const QByteArray &text)
{
    // HTTP dates are always in GMT; RFC 2822 wants that as a number.
    const QString date = QString::fromLatin1(text.trimmed()).replace(u"GMT"_s, u"+0000"_s);
    return QDateTime::fromString(date, Qt::RFC2822Date).toUTC();
}

std::optional<std::chrono::seconds> clockAhead(const Headers &headers, const QDateTime &now)
{
    const QDateTime theirs = httpDate(headers.value("Date"));
    if (!theirs.isValid() || headers.contains("Age"))
        return std::nullopt;
    return std::chrono::seconds(theirs.secsTo(now));
}

QString clockSentence(std::optional<std::chrono::seconds> ahead, const QString &place)
{
    if (!ahead || std::chrono::abs(*ahead) <= Tolerated)
        return {};
    const QString time = inWords(std::chrono::abs(*ahead));
    if (*ahead > 0s)
        return Text::tr("The clock of this computer is %1 ahead of that of %2: as long as they "
                        "differ, certificates and tokens may fail.")
            .arg(time, place);
    return Text::tr("The clock of this computer is %1 behind that of %2: as long as they differ, "
                    "certificates and tokens may fail.")
        .arg(time, place);
}

}
