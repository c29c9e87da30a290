// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/quote.h"

#include <QChar>
#include <QList>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

QString elided(QStringView text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text.toString();
    const qsizetype head = maxLength / 2;
    return text.first(head) + u"\u2026"_s + text.last(maxLength - head - 1);
}

}

QString codePointName(char32_t codePoint)
{
    return u"U+%1"_s.arg(QString::number(uint(codePoint), 16).toUpper(), 4, u'0');
}

bool isInvisible(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Blank letters that are no format characters.
        return codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164
            || codePoint == 0xFFA0;
    }
}

QString quote(QStringView text, qsizetype maxLength)
{
    const QString shown = elided(text, maxLength);
    QString result;
    result.reserve(shown.size());
    for (const char32_t codePoint : shown.toUcs4()) {
        if (isInvisible(codePoint))
            result += u'<' + codePointName(codePoint) + u'>';
        else
            result += QChar::fromUcs4(codePoint);
    }
    return result;
}

}
