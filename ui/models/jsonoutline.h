// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waybill::models {

// A run of lines, both ends included, from 0.
struct LineRange {
    int first = 0;
    int last = 0;

    bool contains(int line) const { return line >= first && line <= last; }
    bool operator==(const LineRange &) const = default;
};

// A JSON document laid out for reading, one value a line, and what can be folded in it.
struct PrettyJson {
    QStringList lines;
    QList<LineRange> folds; // objects and arrays of more than one line, by their first line
    QList<LineRange> entries; // the elements of the top level array "manifests", in order

    bool operator==(const PrettyJson &) const = default;
};

// Blanks a level.
inline constexpr int PrettyIndent = 3;

// Lays out a document. Characters that would change how their neighbours look are written as JSON
// escapes, which mean the same. A document that cannot be parsed stays as it is, without folds.
PrettyJson prettyJson(const QByteArray &document);

// The document as sent, in lines for a text view. Only what such a view cannot show is changed:
// characters that deceive are spelled out as <U+202E>, and lines of more than `longest` characters
// are broken; `broken` has the lines that go on in the next.
struct RawText {
    QStringList lines;
    QList<int> broken;

    bool operator==(const RawText &) const = default;
};
RawText rawText(const QByteArray &document, qsizetype longest = 8192);

}
