// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragghost.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QPainter>
#include <QWidget>

namespace waybill::ui {

using theme::Role;

namespace {

constexpr int Width = 224;
constexpr int Shift = 4; // of the sheet below
constexpr int Bubble = 18;
constexpr int IconSide = 16;

void drawSheet(QPainter &painter, const QRectF &place)
{
    painter.setPen(theme::color(Role::Line));
    painter.setBrush(theme::color(Role::Card));
    painter.drawRoundedRect(
        place.adjusted(0.5, 0.5, -0.5, -0.5), theme::ControlRadius, theme::ControlRadius);
}

void drawBubble(QPainter &painter, const QRectF &sheet, int count)
{
    painter.setFont(theme::font(theme::Type::Badge));
    const QString text = QString::number(count);
    const double width = std::max(Bubble, painter.fontMetrics().horizontalAdvance(text) + 10);
    const QRectF place(sheet.right() - width + Bubble / 2.0, 0, width, Bubble);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Role::Accent));
    painter.drawRoundedRect(place, Bubble / 2.0, Bubble / 2.0);
    painter.setPen(theme::color(Role::OnAccent));
    painter.drawText(place, Qt::AlignCenter, text);
}

}

QPixmap paintDragGhost(const DragGhost &ghost, const QWidget &widget)
{
    const int height = theme::rowHeight();
    const int above = ghost.count > 1 ? Bubble / 2 : 0;
    const double ratio = widget.devicePixelRatioF();
    QPixmap pixmap((QSizeF(Width + Bubble / 2.0, height + above + Shift) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);

    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet(0, above, Width - Shift, height);
    if (ghost.count > 1)
        drawSheet(painter, sheet.translated(Shift, Shift));
    drawSheet(painter, sheet);
    const QRect icon(theme::PartSpacing, above + (height - IconSide) / 2, IconSide, IconSide);
    theme::icon(ghost.iconName).paint(&painter, icon);
    painter.setFont(theme::font(theme::Type::Body));
    painter.setPen(theme::color(Role::Text));
    const QRectF words = sheet.adjusted(icon.right() + theme::PartSpacing, 0, -Bubble, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(visible(ghost.text), Qt::ElideLeft, int(words.width())));
    if (ghost.count > 1)
        drawBubble(painter, sheet, ghost.count);
    return pixmap;
}

}
