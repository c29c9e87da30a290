// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verdictsentence.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace waybill::ui {

VerdictSentence::VerdictSentence(QWidget *parent) : Label({}, parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void VerdictSentence::setSentence(const QString &sentence, theme::Role role)
{
    m_role = role;
    setText(sentence);
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

void VerdictSentence::layOut(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    QTextCharFormat lead;
    lead.setFontWeight(QFont::DemiBold);
    lead.setForeground(theme::color(m_role));
    const int colon = int(text().indexOf(u':'));
    layout.setFormats({{0, colon + 1, lead}});
    layout.beginLayout();
    qreal top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height() + 1;
    }
    layout.endLayout();
}

int VerdictSentence::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    layOut(layout, width);
    return int(std::ceil(layout.boundingRect().height()));
}

QSize VerdictSentence::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 36;
    return {width, heightForWidth(width)};
}

QSize VerdictSentence::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void VerdictSentence::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text(), font());
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

}
