// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messagefield.h"

#include "ui/theme.h"

#include <QEvent>
#include <QMimeData>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxHead = 16 * 1024; // characters; what the doctor looks at
constexpr qsizetype MaxTail = 48 * 1024;
constexpr qsizetype MaxLine = 2000; // laying out a longer one takes too long
constexpr int LinesShown = 4;

QString withoutMiddle(const QString &text)
{
    if (text.size() <= MaxHead + MaxTail)
        return text;
    const qsizetype left = text.size() - MaxHead - MaxTail;
    return text.first(MaxHead) + MessageField::tr("\n… %L1 characters left out …\n").arg(left)
        + text.last(MaxTail);
}

QString broken(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        for (qsizetype at = 0; at == 0 || at < line.size(); at += MaxLine)
            lines.append(line.mid(at, MaxLine));
    }
    return lines.join(u'\n');
}

// What the field can show at once.
QString shortened(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).remove(QChar::Null);
    return broken(withoutMiddle(text));
}

}

MessageField::MessageField(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"message"_s);
    setAccessibleName(tr("Message"));
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setPlaceholderText(tr("Paste what docker, kubectl, podman or another client said"));
    theme::setType(this, theme::Type::Mono);
    document()->setDocumentMargin(theme::PartSpacing);
}

void MessageField::setMessage(const QString &text)
{
    setPlainText(shortened(text));
    moveCursor(QTextCursor::End);
}

void MessageField::mark(qsizetype start, qsizetype length)
{
    m_start = start;
    m_length = length;
    showMark();
}

QString MessageField::marked() const
{
    return toPlainText().mid(m_start, m_length);
}

void MessageField::showMark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_length > 0 && m_start + m_length < document()->characterCount()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(int(m_start));
        mark.cursor.setPosition(int(m_start + m_length), QTextCursor::KeepAnchor);
        mark.format.setBackground(theme::color(theme::Role::CautionTint));
        mark.format.setForeground(theme::color(theme::Role::Text));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QSize MessageField::sizeHint() const
{
    const int lines = fontMetrics().lineSpacing() * LinesShown;
    return {
        fontMetrics().averageCharWidth() * 80, lines + 2 * theme::PartSpacing + 2 * frameWidth()};
}

QSize MessageField::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void MessageField::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(shortened(source->text()));
}

void MessageField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMark();
}

}
