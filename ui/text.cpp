// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

namespace waybill::ui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style=\"white-space: pre-wrap\">%1</p>"_s.arg(visible(text).toHtmlEscaped());
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).replace(u'&', "&&"_L1);
}

QString elidedDigest(const QString &text, const QFontMetrics &metrics, int width)
{
    constexpr qsizetype Kept = 8;
    if (metrics.horizontalAdvance(text) <= width || text.size() <= Kept + 4)
        return text;
    const QString end = u'…' + text.right(Kept);
    const int room = width - metrics.horizontalAdvance(end);
    qsizetype length = text.size() - Kept;
    while (length > 0 && metrics.horizontalAdvance(text, int(length)) > room)
        --length;
    return text.left(length) + end;
}

Label::Label(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void Label::setText(const QString &text)
{
    QLabel::setText(visible(text));
}

void Label::setElideMode(Qt::TextElideMode mode, bool keepEnd)
{
    m_elide = mode;
    m_keepEnd = keepEnd;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (m_elide == Qt::ElideNone)
        return hint;
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * 6), hint.height()};
}

QString Label::shownText() const
{
    const int width = contentsRect().width();
    return m_keepEnd ? elidedDigest(text(), fontMetrics(), width)
                     : fontMetrics().elidedText(text(), m_elide, width);
}

void Label::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone || wordWrap())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    drawFrame(&painter);
    style()->drawItemText(&painter, contentsRect(),
        int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(), isEnabled(),
        shownText(), foregroundRole());
}

bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && m_elide != Qt::ElideNone) {
        if (shownText() != text())
            QToolTip::showText(
                static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

}
