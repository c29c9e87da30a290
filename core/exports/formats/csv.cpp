// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// RFC 4180, guarded against programs that run what looks like a formula (CWE-1236).

#include "core/exports/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::exports {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::exports)
};

// Also the full-width forms, which spreadsheets in East Asian locales take for the same.
bool looksLikeFormula(const QString &text)
{
    constexpr QStringView starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return !text.isEmpty() && starts.contains(text.front());
}

QString field(const QString &text)
{
    QString value = looksLikeFormula(text) ? u'\'' + text : text;
    const bool quoted = std::ranges::any_of(value,
        [](QChar c) { return c == u',' || c == u';' || c == u'"' || c == u'\r' || c == u'\n'; });
    return quoted ? QString(u'"' + value.replace(u'"', u"\"\""_s) + u'"') : value;
}

QString line(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields.append(field(cell));
    return fields.join(u',') + u"\r\n"_s;
}

bool hasNul(const QStringList &cells)
{
    return std::ranges::any_of(cells, [](const QString &cell) { return cell.contains(QChar(0)); });
}

// With a byte order mark: without it spreadsheets on Windows read a file as Latin.
Result<QByteArray> write(const Table &table)
{
    if (hasNul(table.header) || std::ranges::any_of(table.rows, hasNul)) {
        return failure(ErrorKind::Unsupported,
            Text::tr("A text with a NUL character cannot be written as CSV."));
    }
    QString text = QChar(QChar::ByteOrderMark) + line(table.header);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text.toUtf8();
}

}

const Format &csv()
{
    static const Format format {u"csv"_s, u"CSV"_s, u"csv"_s, write};
    return format;
}

}
