// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/cleantext.h"

#include <QRegularExpression>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostEscapings = 3; // a log in JSON in a log in JSON

// The end of the terminal sequence that begins at `at`: ESC [ ... letter, ESC ] ... BEL.
qsizetype afterSequence(const QString &text, qsizetype at, qsizetype to)
{
    qsizetype end = at + 1;
    if (end >= to)
        return end;
    const QChar kind = text[end++];
    if (kind == u'[') {
        while (end < to && (text[end] < u'@' || text[end] > u'~'))
            ++end;
        return std::min(end + 1, to);
    }
    if (kind == u']') {
        while (end < to && text[end] != u'\a' && text[end] != u'\n')
            ++end;
        return std::min(end + 1, to);
    }
    return end;
}

// Typographic quotes of web pages and mails, blanks of other kinds. Null: no character at all.
QChar plain(QChar c)
{
    switch (c.unicode()) {
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x00ab:
    case 0x00bb:
        return u'"';
    case 0x2018:
    case 0x2019:
    case 0x201a:
        return u'\'';
    case u'\t':
    case 0x00a0:
        return u' ';
    default:
        break;
    }
    const bool keeps = c == u'\n'
        || !(c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
    return keeps ? c : QChar();
}

// What mails and tables put at the beginning of a line.
bool isFrame(QChar c)
{
    return c == u'>' || c == u'│' || c == u'┃' || c == u'|';
}

}

CleanText::CleanText(const QString &pasted)
{
    if (pasted.size() <= MaxHead + MaxTail) {
        readLines(pasted, 0, pasted.size());
    } else {
        readLines(pasted, 0, MaxHead);
        append(u'\n', MaxHead);
        readLines(pasted, pasted.size() - MaxTail, pasted.size());
    }
    for (int i = 0; i < MostEscapings && m_text.contains("\\\""_L1); ++i)
        unescape();
}

void CleanText::append(QChar c, qsizetype at)
{
    m_wordLength = c.isSpace() ? 0 : m_wordLength + 1;
    if (m_wordLength > MaxWord)
        return;
    m_text.append(c);
    m_places.append(at);
}

void CleanText::readLines(const QString &pasted, qsizetype from, qsizetype to)
{
    bool lineStarts = true;
    for (qsizetype at = from; at < to;) {
        const QChar c = pasted[at];
        if (c == u'\x1b') {
            at = afterSequence(pasted, at, to);
            continue;
        }
        const QChar shown = lineStarts && isFrame(c) ? QChar(u' ') : plain(c);
        lineStarts = shown == u'\n' || (lineStarts && (shown == u' ' || shown.isNull()));
        if (!shown.isNull())
            append(shown, at);
        ++at;
    }
}

// One level of the escapes of JSON and of logs that quote: \" \\ \n \t \u003e.
void CleanText::unescape()
{
    const QString text = std::exchange(m_text, {});
    const QList<qsizetype> places = std::exchange(m_places, {});
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            append(text[i], places[i]);
            continue;
        }
        const QChar kind = text[i + 1];
        bool isCode = false;
        const ushort code = kind == u'u' ? text.mid(i + 2, 4).toUShort(&isCode, 16) : 0;
        if (kind == u'n')
            append(u'\n', places[i]);
        else if (kind == u't' || kind == u'r')
            append(u' ', places[i]);
        else if (kind == u'"' || kind == u'\\' || kind == u'/' || kind == u'\'')
            append(kind, places[i]);
        else if (isCode && i + 6 <= text.size())
            append(plain(QChar(code)).isNull() ? QChar(u' ') : plain(QChar(code)), places[i]);
        else {
            append(text[i], places[i]);
            continue;
        }
        i += isCode ? 5 : 1;
    }
}

qsizetype CleanText::start(qsizetype at) const
{
    return m_places.value(at);
}

qsizetype CleanText::length(qsizetype at, qsizetype length) const
{
    return length > 0 ? m_places.value(at + length - 1) - m_places.value(at) + 1 : 0;
}

CleanText CleanText::unwrapped() const
{
    CleanText joined;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (m_text[i] != u'\n')
            joined.append(m_text[i], m_places[i]);
    }
    return joined;
}

}
