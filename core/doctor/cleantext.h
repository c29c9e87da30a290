// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace waybill::doctor {

// A pasted text without what terminals, loggers and web pages put around its words, and where each
// remaining character stood. Patterns look at the clean text, marks belong into the pasted one.
class CleanText {
public:
    // Of a long text only its beginning and (more of) its end: errors stand at the end of a log.
    explicit CleanText(const QString &pasted);

    const QString &text() const { return m_text; }
    // The place of a range of text() in what was pasted.
    qsizetype start(qsizetype at) const;
    qsizetype length(qsizetype at, qsizetype length) const;

    // The same with line ends removed: a console breaks long lines anywhere, also inside a word.
    CleanText unwrapped() const;

    static constexpr qsizetype MaxHead = 16 * 1024; // characters
    static constexpr qsizetype MaxTail = 48 * 1024;
    static constexpr int MaxWord = 600; // longer ones are data, not words: cut

private:
    CleanText() = default;
    void append(QChar c, qsizetype at);
    void readLines(const QString &pasted, qsizetype from, qsizetype to);
    void unescape();

    QString m_text;
    QList<qsizetype> m_places; // one a character of m_text
    int m_wordLength = 0; // of the last word
};

}
