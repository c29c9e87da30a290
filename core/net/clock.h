// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <QDateTime>

#include <optional>

namespace waybill::net {

// A date as HTTP writes it (RFC 9110 5.6.7), in UTC; invalid if it is none.
QDateTime httpDate(const QByteArray &text);

// By how much this computer's clock is ahead of the one that wrote the answer's Date (negative:
// behind); nullopt without a Date, or for an answer that a cache kept (Age).
std::optional<std::chrono::seconds> clockAhead(
    const Headers &headers, const QDateTime &now = QDateTime::currentDateTimeUtc());

// "The clock of this computer is 3 days behind that of reg.example.com: ...", where certificates
// or tokens fail; empty up to 5 minutes, which they get along with.
QString clockSentence(std::optional<std::chrono::seconds> ahead, const QString &place);

}
