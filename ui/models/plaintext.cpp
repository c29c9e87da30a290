// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waybill::models {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::models)
};

constexpr qsizetype MaxShown = 4096;
constexpr int MaxMarksInRow = 8;

// Letters and marks that are drawn as nothing, beyond what their category tells.
bool isBlank(char32_t code)
{
    return code == 0x034F || code == 0x115F || code == 0x1160 || code == 0x17B4 || code == 0x17B5
        || (code >= 0x180B && code <= 0x180F) || code == 0x2800 || code == 0x3164 || code == 0xFFA0
        || (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0000 && code <= 0xE0FFF);
}

// What changes how its neighbours look, or has no look of its own (Trojan Source, CVE-2021-42574).
bool isDeceptive(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls, zero width characters, soft hyphen, BOM, tags
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBlank(code);
    }
}

bool isCombining(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString ageOf(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    constexpr qint64 month = 30 * day;
    constexpr qint64 year = 365 * day;
    const auto count = [seconds](qint64 unit) { return int(seconds / unit); };
    if (seconds < minute)
        return Text::tr("just now");
    if (seconds < 2 * minute)
        return Text::tr("a minute ago");
    if (seconds < hour)
        return Text::tr("%n minutes ago", nullptr, count(minute));
    if (seconds < 2 * hour)
        return Text::tr("an hour ago");
    if (seconds < day)
        return Text::tr("%n hours ago", nullptr, count(hour));
    if (seconds < 2 * day)
        return Text::tr("a day ago");
    if (seconds < 2 * month)
        return Text::tr("%n days ago", nullptr, count(day));
    if (seconds < 2 * year)
        return Text::tr("%n months ago", nullptr, count(month));
    return Text::tr("%n years ago", nullptr, count(year));
}

}

QString visibleCharacter(char32_t code)
{
    if (!isDeceptive(code))
        return QString::fromUcs4(&code, 1);
    return "<U+%1>"_L1.arg(QString::number(uint(code), 16).toUpper().rightJustified(4, u'0'));
}

QString visible(const QString &text)
{
    QString shown;
    int marks = 0;
    for (const char32_t code : text.left(MaxShown + 1).toUcs4()) {
        if (shown.size() >= MaxShown)
            return shown + u'…';
        marks = isCombining(code) ? marks + 1 : 0;
        if (marks <= MaxMarksInRow)
            shown += visibleCharacter(code);
    }
    return shown;
}

QString formatSize(qint64 bytes)
{
    // Three digits tell sizes apart and keep the column narrow.
    double shown = double(bytes);
    while (shown >= 1024)
        shown /= 1024;
    const int precision = shown < 9.995 ? 2 : shown < 99.95 ? 1 : 0;
    if (bytes == 1)
        return Text::tr("1 byte");
    return QLocale().formattedDataSize(bytes, precision, QLocale::DataSizeIecFormat);
}

QString formatExactSize(qint64 bytes)
{
    if (bytes == 1)
        return Text::tr("1 byte");
    return Text::tr("%1 bytes").arg(QLocale().toString(bytes));
}

QString formatAge(const QDateTime &when, const QDateTime &now)
{
    return when.isValid() ? ageOf(qMax<qint64>(0, when.secsTo(now))) : QString();
}

}
