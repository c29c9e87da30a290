// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// A table of GitHub Flavored Markdown (section 4.10). Nothing in a cell becomes markup, a link, a
// mention or a reference to an issue.

#include "core/exports/format.h"

namespace waybill::exports {

using namespace Qt::StringLiterals;

namespace {

// Characters that mean something inside a line. A point or a colon does only in addresses, which
// section 6.9 makes links of even without markup.
bool isMarkup(const QString &text, qsizetype place)
{
    constexpr QStringView always = u"\\`*_{}[]<>|~&@#$^";
    const QChar c = text.at(place);
    if (c == u':')
        return QStringView(text).sliced(place).startsWith(u"://");
    if (c == u'.')
        return QStringView(text).first(place).endsWith(u"www", Qt::CaseInsensitive);
    return always.contains(c);
}

QString cell(const QString &text)
{
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isNull())
            escaped += QChar(QChar::ReplacementCharacter);
        else if (c.category() == QChar::Other_Control || c == QChar(QChar::LineSeparator)
            || c == QChar(QChar::ParagraphSeparator))
            escaped += u' ';
        else
            escaped += isMarkup(text, i) ? QString(u'\\' + QString(c)) : QString(c);
    }
    return escaped;
}

QString line(const QStringList &cells)
{
    QString text = u"|"_s;
    for (const QString &one : cells)
        text += u' ' + cell(one) + u" |"_s;
    return text + u'\n';
}

Result<QByteArray> write(const Table &table)
{
    QString text = line(table.header);
    text += u'|' + u" --- |"_s.repeated(table.header.size()) + u'\n';
    for (const QStringList &row : table.rows)
        text += line(row);
    return text.toUtf8();
}

}

const Format &markdown()
{
    static const Format format {u"markdown"_s, u"Markdown"_s, u"md"_s, write};
    return format;
}

}
