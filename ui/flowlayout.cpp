// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace waybill::ui {

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::rowHeight() const
{
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            height = std::max(height, item->sizeHint().height());
    }
    return height;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint at = area.topLeft();
    const int height = rowHeight();
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > area.left() && at.x() + size.width() > area.right() + 1) {
            at = QPoint(area.left(), at.y() + height + spacing());
        }
        const QPoint middle = at + QPoint(0, (height - size.height()) / 2);
        if (apply)
            item->setGeometry(QStyle::visualRect(direction, area, QRect(middle, size)));
        at.rx() += size.width() + spacing();
    }
    return at.y() + height - area.top() + contentsMargins().top() + contentsMargins().bottom();
}

}
