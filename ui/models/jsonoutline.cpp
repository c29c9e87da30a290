// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jsonoutline.h"

#include "core/oci/json.h"
#include "ui/models/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::models {

namespace {

int indentOf(const QString &line)
{
    const auto first = std::ranges::find_if(line, [](QChar c) { return c != u' '; });
    return int(first - line.begin());
}

// Written one value a line, brackets match by their indent alone: no string can hold a line break.
QList<LineRange> foldsOf(const QStringList &lines)
{
    QList<LineRange> folds;
    QList<qsizetype> open;
    for (int i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const QChar first = line.isEmpty() ? QChar() : line.at(indentOf(line));
        if ((first == u'}' || first == u']') && !open.isEmpty())
            folds[open.takeLast()].last = i;
        if (line.endsWith(u'{') || line.endsWith(u'[')) {
            open.append(folds.size());
            folds.append({i, i});
        }
    }
    return folds;
}

QList<LineRange> entriesOf(const QStringList &lines, const QList<LineRange> &folds)
{
    const QString head = QString(PrettyIndent, u' ') + u"\"manifests\": ["_s;
    const auto list = std::ranges::find_if(
        folds, [&](const LineRange &fold) { return lines.at(fold.first) == head; });
    if (list == folds.end())
        return {};
    QList<LineRange> entries;
    for (auto fold = std::next(list); fold != folds.end() && fold->first < list->last; ++fold) {
        if (indentOf(lines.at(fold->first)) == 2 * PrettyIndent)
            entries.append(*fold);
    }
    return entries;
}

// "\u202e" instead of the character: inside a string it means the same.
QString escaped(const QString &line)
{
    QString safe;
    for (const char32_t code : line.toUcs4()) {
        const QString one = QString::fromUcs4(&code, 1);
        if (visibleCharacter(code) == one) {
            safe += one;
            continue;
        }
        for (const QChar unit : one)
            safe += "\\u"_L1 + QString::number(unit.unicode(), 16).rightJustified(4, u'0');
    }
    return safe;
}

QString spelledOut(const QString &line)
{
    QString safe;
    for (const char32_t code : line.toUcs4())
        safe += code == U'\t' ? u"\t"_s : visibleCharacter(code);
    return safe;
}

bool isPlainAscii(const QString &line)
{
    return std::ranges::all_of(line, [](QChar c) { return c >= u' ' && c < QChar(0x7f); });
}

}

PrettyJson prettyJson(const QByteArray &document)
{
    const auto value = oci::json::parse(document);
    if (!value)
        return {.lines = rawText(document).lines, .folds = {}, .entries = {}};
    PrettyJson pretty;
    pretty.lines = QString::fromUtf8(oci::json::write(*value, PrettyIndent)).split(u'\n');
    if (pretty.lines.last().isEmpty())
        pretty.lines.removeLast();
    for (QString &line : pretty.lines) {
        if (!isPlainAscii(line))
            line = escaped(line);
    }
    pretty.folds = foldsOf(pretty.lines);
    pretty.entries = entriesOf(pretty.lines, pretty.folds);
    return pretty;
}

RawText rawText(const QByteArray &document, qsizetype longest)
{
    RawText raw;
    QStringList lines = QString::fromUtf8(document).split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const QString shown = isPlainAscii(line) ? line : spelledOut(line);
        qsizetype from = 0;
        while (shown.size() - from > longest) {
            const qsizetype cut = shown.at(from + longest).isLowSurrogate() ? longest - 1 : longest;
            raw.broken.append(int(raw.lines.size()));
            raw.lines.append(shown.sliced(from, cut));
            from += cut;
        }
        raw.lines.append(shown.sliced(from));
    }
    return raw;
}

}
