// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/jsonoutline.h"
#include "ui/models/linesearch.h"

#include <QBitArray>
#include <QHash>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

#include <functional>
#include <optional>

class QTimer;

namespace waybill::ui {

// What a JsonText shows. Lines count from 0.
struct JsonLines {
    QStringList lines;
    QList<models::LineRange> folds; // ascending by first line
    QHash<int, QString> labels; // of folds, by first line: "linux/amd64"
    QSet<int> folded; // first lines
    QList<int> broken; // lines that go on in the next, ascending
};

// Read-only lines of JSON with numbers, folding and one marked range. Long documents come in
// slices, so that the window never waits for them.
class JsonText : public QPlainTextEdit {
    Q_OBJECT

public:
    // Colours one line. Called for all lines in their order, beginning with number 0.
    using Highlight =
        std::function<QList<QTextLayout::FormatRange>(int number, const QString &line)>;

    explicit JsonText(QWidget *parent = nullptr);

    void setHighlight(Highlight highlight);
    void setContent(const JsonLines &content);
    void setFolded(int firstLine, bool folded);
    bool isFolded(int firstLine) const { return m_content.folded.contains(firstLine); }
    void setMarked(const models::LineRange &range); // tinted; {0, -1} for none
    const models::LineRange &marked() const { return m_marked; }
    void reveal(int line); // unfolds what hides it and scrolls there, now or when it has come
    // Selects the next place of a text after the selection, or the one before, also in what is
    // folded, which it unfolds. False if it is nowhere.
    bool findText(const QString &text, bool backward);
    bool isComplete() const { return m_next >= m_content.lines.size(); }

    // Used by the margin.
    int marginWidth() const;
    void paintMargin(QPainter &painter);
    void clickMargin(int y);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    struct VisibleLine {
        QTextBlock block;
        QRectF place; // in the viewport
    };

    void addSlice();
    void colour(QTextBlock from);
    void hide(QTextBlock from);
    void findHidden();
    void fitMargin();
    void scrollTo(int line);
    void select(const models::TextRange &range);
    int positionOf(const models::TextPlace &place) const;
    const models::LineRange *foldAt(int line) const;
    QList<VisibleLine> visibleLines() const;
    QString labelOf(const models::LineRange &fold) const;
    QRectF labelPlace(const VisibleLine &line) const;
    void paintMark(QPainter &painter, int width) const;
    void paintLabel(QPainter &painter, const VisibleLine &line) const;
    QString numberOf(int line) const;

    QWidget *m_margin;
    QTimer *m_slices;
    Highlight m_highlight;
    JsonLines m_content;
    QBitArray m_hidden; // a bit a line
    qsizetype m_next = 0; // of the lines, to come
    models::LineRange m_marked {0, -1};
    int m_awaited = -1; // line to scroll to when it has come
    std::optional<models::TextRange> m_found; // to select when it has come
};

}
