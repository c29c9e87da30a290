// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/surfaces.h"

#include <QPainter>

namespace waybill::ui {

Card::Card(QWidget *parent) : QFrame(parent) { }

void Card::setRoles(theme::Role fill, theme::Role edge)
{
    m_fill = fill;
    m_edge = edge;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(m_edge));
    painter.setBrush(theme::color(m_fill));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::CardRadius, theme::CardRadius);
}

Line::Line(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Role::Line));
}

IconView::IconView(const QString &name, theme::Role role, int side, QWidget *parent)
    : QWidget(parent), m_icon(theme::icon(name, role)), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconView::setIcon(const QString &name, theme::Role role)
{
    m_icon = theme::icon(name, role);
    update();
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

void useBaseBackground(QWidget *widget)
{
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
}

}
