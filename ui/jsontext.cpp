// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/jsontext.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::ui {

namespace {

// What is laid out and coloured well within a frame.
constexpr qsizetype SliceLines = 400;
constexpr int ChevronSide = 12;

class Margin : public QWidget {
public:
    explicit Margin(JsonText *text) : QWidget(text), m_text(text) { }

    QSize sizeHint() const override { return {m_text->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_text->paintMargin(painter);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_text->clickMargin(int(event->position().y()));
    }

private:
    JsonText *m_text;
};

}

JsonText::JsonText(QWidget *parent)
    : QPlainTextEdit(parent), m_margin(new Margin(this)), m_slices(new QTimer(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(theme::PartSpacing / 2.0);
    theme::setType(this, theme::Type::Mono);
    m_slices->setInterval(0);
    connect(m_slices, &QTimer::timeout, this, &JsonText::addSlice);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
}

void JsonText::setHighlight(Highlight highlight)
{
    m_highlight = std::move(highlight);
}

void JsonText::setContent(const JsonLines &content)
{
    m_content = content;
    m_next = 0;
    m_marked = {0, -1};
    m_awaited = -1;
    m_found.reset();
    findHidden();
    clear();
    fitMargin();
    addSlice();
    if (!isComplete())
        m_slices->start();
}

void JsonText::addSlice()
{
    const QStringList slice = m_content.lines.mid(m_next, SliceLines);
    if (!slice.isEmpty()) {
        QTextCursor cursor(document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText((m_next > 0 ? u"\n"_s : QString()) + slice.join(u'\n'));
        const QTextBlock first = document()->findBlockByNumber(int(m_next));
        m_next += slice.size();
        colour(first);
        hide(first);
    }
    if (isComplete())
        m_slices->stop();
    if (m_awaited >= 0 && m_awaited < m_next)
        scrollTo(std::exchange(m_awaited, -1));
    if (m_found && m_found->to.line < m_next)
        select(*std::exchange(m_found, std::nullopt));
}

void JsonText::colour(QTextBlock from)
{
    if (!m_highlight)
        return;
    const QTextBlock first = from;
    for (; from.isValid(); from = from.next())
        from.layout()->setFormats(m_highlight(from.blockNumber(), from.text()));
    document()->markContentsDirty(first.position(), document()->characterCount());
}

// Nested folds may be closed inside an open one, so hidden is what any closed one hides.
void JsonText::findHidden()
{
    m_hidden = QBitArray(m_content.lines.size());
    for (const models::LineRange &fold : std::as_const(m_content.folds)) {
        if (m_content.folded.contains(fold.first))
            m_hidden.fill(true, fold.first + 1, fold.last + 1);
    }
}

void JsonText::hide(QTextBlock from)
{
    for (; from.isValid(); from = from.next()) {
        const bool shown = !m_hidden.testBit(from.blockNumber());
        if (from.isVisible() == shown)
            continue;
        from.setVisible(shown);
        from.setLineCount(shown ? qMax(1, from.layout()->lineCount()) : 0);
    }
    auto *layout = static_cast<QPlainTextDocumentLayout *>(document()->documentLayout());
    layout->requestUpdate();
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
}

void JsonText::setFolded(int firstLine, bool folded)
{
    if (isFolded(firstLine) == folded || !foldAt(firstLine))
        return;
    if (folded)
        m_content.folded.insert(firstLine);
    else
        m_content.folded.remove(firstLine);
    findHidden();
    hide(document()->firstBlock());
    viewport()->update();
    m_margin->update();
}

void JsonText::setMarked(const models::LineRange &range)
{
    m_marked = range;
    viewport()->update();
    m_margin->update();
}

void JsonText::reveal(int line)
{
    for (const models::LineRange &fold : std::as_const(m_content.folds)) {
        if (fold.first < line && fold.last >= line)
            setFolded(fold.first, false);
    }
    if (line < m_next)
        scrollTo(line);
    else
        m_awaited = line;
}

// A few lines of what stands before it stay in view.
void JsonText::scrollTo(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line);
    QTextCursor cursor(block);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(qMax(0, block.firstLineNumber() - 5));
}

bool JsonText::findText(const QString &text, bool backward)
{
    const QTextCursor cursor = textCursor();
    const int start = backward ? cursor.selectionStart() : cursor.selectionEnd();
    const QTextBlock block = document()->findBlock(start);
    const auto hit = models::findInLines(m_content.lines, m_content.broken, text,
        {block.blockNumber(), start - block.position()}, backward);
    if (!hit)
        return false;
    reveal(hit->from.line);
    if (hit->to.line < m_next)
        select(*hit);
    else
        m_found = hit;
    return true;
}

int JsonText::positionOf(const models::TextPlace &place) const
{
    return document()->findBlockByNumber(place.line).position() + place.column;
}

void JsonText::select(const models::TextRange &range)
{
    QTextCursor cursor(document());
    cursor.setPosition(positionOf(range.from));
    cursor.setPosition(positionOf(range.to), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

const models::LineRange *JsonText::foldAt(int line) const
{
    const auto fold =
        std::ranges::lower_bound(m_content.folds, line, {}, &models::LineRange::first);
    return fold != m_content.folds.end() && fold->first == line ? &*fold : nullptr;
}

QList<JsonText::VisibleLine> JsonText::visibleLines() const
{
    QList<VisibleLine> lines;
    QRectF place;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        lines.append({block, place});
    }
    return lines;
}

QString JsonText::numberOf(int line) const
{
    const auto before = std::ranges::lower_bound(m_content.broken, line);
    if (before != m_content.broken.begin() && *std::prev(before) == line - 1)
        return {};
    return QString::number(line + 1 - int(before - m_content.broken.begin()));
}

int JsonText::marginWidth() const
{
    const QString widest(qMax(3, int(QString::number(m_content.lines.size()).size())), u'9');
    const int folding = m_content.folds.isEmpty() ? 0 : theme::PartSpacing + ChevronSide;
    return theme::PartSpacing + fontMetrics().horizontalAdvance(widest) + folding
        + theme::PartSpacing;
}

void JsonText::fitMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void JsonText::paintMargin(QPainter &painter)
{
    painter.fillRect(m_margin->rect(), palette().base());
    paintMark(painter, m_margin->width());
    painter.setFont(font());
    painter.setPen(theme::color(theme::Role::SecondText));
    const bool folding = !m_content.folds.isEmpty();
    const int chevron = m_margin->width() - theme::PartSpacing / 2 - ChevronSide;
    const int right =
        folding ? chevron - theme::PartSpacing : m_margin->width() - theme::PartSpacing;
    const QList<VisibleLine> lines = visibleLines();
    for (const VisibleLine &line : lines) {
        const int height = fontMetrics().height();
        const int top = qRound(line.place.top());
        const int number = line.block.blockNumber();
        painter.drawText(QRect(0, top, right, height), Qt::AlignRight, numberOf(number));
        if (!foldAt(number) || number == 0)
            continue;
        const QIcon icon = theme::icon(
            isFolded(number) ? u"chevron-right"_s : u"chevron-down"_s, theme::Role::SecondText);
        icon.paint(
            &painter, QRect(chevron, top + (height - ChevronSide) / 2, ChevronSide, ChevronSide));
    }
}

void JsonText::clickMargin(int y)
{
    const QList<VisibleLine> lines = visibleLines();
    for (const VisibleLine &line : lines) {
        if (y >= line.place.top() && y < line.place.bottom())
            setFolded(line.block.blockNumber(), !isFolded(line.block.blockNumber()));
    }
}

void JsonText::paintMark(QPainter &painter, int width) const
{
    const QList<VisibleLine> lines = visibleLines();
    for (const VisibleLine &line : lines) {
        if (m_marked.contains(line.block.blockNumber()))
            painter.fillRect(QRectF(0, line.place.top(), width, line.place.height()),
                theme::color(theme::Role::Selected));
    }
}

QString JsonText::labelOf(const models::LineRange &fold) const
{
    const QString label = m_content.labels.value(fold.first);
    return label.isEmpty() ? u"…"_s : label + u" …"_s;
}

QRectF JsonText::labelPlace(const VisibleLine &line) const
{
    const models::LineRange *fold = foldAt(line.block.blockNumber());
    // Lines that are not wrapped are laid out as wide as can be; what counts is the text.
    const QTextLine last = line.block.layout()->lineAt(line.block.layout()->lineCount() - 1);
    const double text = (last.isValid() ? last.naturalTextWidth() : 0)
        + document()->documentMargin() + contentOffset().x()
        + fontMetrics().horizontalAdvance(u' ');
    const int width = fontMetrics().horizontalAdvance(labelOf(*fold)) + theme::PartSpacing;
    return QRectF(text, line.place.top() + 1, width, fontMetrics().height() - 2);
}

void JsonText::paintLabel(QPainter &painter, const VisibleLine &line) const
{
    const models::LineRange *fold = foldAt(line.block.blockNumber());
    const QRectF place = labelPlace(line);
    painter.setPen(theme::color(theme::Role::ControlEdge));
    painter.setBrush(theme::color(theme::Role::Card));
    painter.drawRoundedRect(place.translated(0.5, 0.5).adjusted(0, 0, -1, -1), 3, 3);
    painter.setFont(font());
    painter.setPen(theme::color(theme::Role::SecondText));
    painter.drawText(place, Qt::AlignCenter, labelOf(*fold));
    painter.setPen(theme::color(theme::Role::Text));
    const QString end = m_content.lines.at(fold->last).trimmed();
    painter.drawText(QRectF(place.right() + fontMetrics().horizontalAdvance(u' '), line.place.top(),
                         width(), fontMetrics().height()),
        Qt::AlignLeft, end);
}

void JsonText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintMark(painter, viewport()->width());
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<VisibleLine> lines = visibleLines();
    for (const VisibleLine &line : lines) {
        if (isFolded(line.block.blockNumber()))
            paintLabel(painter, line);
    }
}

void JsonText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitMargin();
}

void JsonText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitMargin();
    if (event->type() == QEvent::PaletteChange && m_next > 0)
        colour(document()->firstBlock());
}

void JsonText::mousePressEvent(QMouseEvent *event)
{
    const QList<VisibleLine> lines = visibleLines();
    for (const VisibleLine &line : lines) {
        const int number = line.block.blockNumber();
        if (isFolded(number) && labelPlace(line).contains(event->position())) {
            setFolded(number, false);
            return;
        }
    }
    QPlainTextEdit::mousePressEvent(event);
}

void JsonText::keyPressEvent(QKeyEvent *event)
{
    const int line = textCursor().blockNumber();
    if (event->key() == Qt::Key_Return && foldAt(line)) {
        setFolded(line, !isFolded(line));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

// Without the breaks that are there for the view only.
QMimeData *JsonText::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    QString text;
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    for (; block.isValid() && block.position() < cursor.selectionEnd(); block = block.next()) {
        const int from = qMax(0, cursor.selectionStart() - block.position());
        const int to = qMin(cursor.selectionEnd() - block.position(), block.length() - 1);
        text += block.text().mid(from, to - from);
        const bool goesOn = cursor.selectionEnd() >= block.position() + block.length();
        if (goesOn && !std::ranges::binary_search(m_content.broken, block.blockNumber()))
            text += u'\n';
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    return mime.release();
}

}
