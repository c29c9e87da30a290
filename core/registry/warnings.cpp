// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/warnings.h"

#include "core/oci/quote.h"

#include <QRegularExpression>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxLength = 4096; // of all together
constexpr qsizetype MaxText = 500;

// The text of one field without its quotation marks; empty if it is no warning for people.
QString textOf(const QByteArray &field)
{
    static const QRegularExpression pattern(uR"rx(\A299 - "((?:[^"\\]|\\.)*)"\z)rx"_s);
    static const QRegularExpression escape(uR"rx(\\(.))rx"_s);
    if (field.size() > MaxLength)
        return {};
    const auto match = pattern.match(QString::fromLatin1(field.trimmed()));
    return oci::quote(match.captured(1).replace(escape, u"\\1"_s).simplified(), MaxText);
}

}

QStringList warningsIn(const net::Headers &headers)
{
    QStringList texts;
    qsizetype length = 0;
    for (const QByteArray &field : headers.values("Warning")) {
        const QString text = textOf(field);
        length += text.size();
        if (length > MaxLength)
            break;
        if (!text.isEmpty() && !texts.contains(text))
            texts += text;
    }
    return texts;
}

}
