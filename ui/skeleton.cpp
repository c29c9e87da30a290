// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/skeleton.h"

#include "ui/theme.h"

#include <QPainter>

namespace waybill::ui {

namespace {

constexpr int Bar = 10;
constexpr int Rows = 6;

}

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("skeleton"));
    //: for screen readers, while an image is being read
    setAccessibleName(tr("reading..."));
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(theme::Role::Line));
    const auto bar = [&painter](int left, int middle, int width, int height) {
        painter.drawRoundedRect(left, middle - height / 2, width, height, 2, 2);
    };
    const int left = theme::PageMargin;
    bar(left, 36, 20, 20);
    bar(left + 28, 36, 220, 16);
    bar(left + 28, 68, 340, Bar);
    constexpr int widths[] = {120, 84, 96, 72, 104, 88};
    for (int row = 0; row < Rows; ++row) {
        const int middle = 128 + row * theme::rowHeight();
        bar(left, middle, 16, Bar);
        bar(left + 28, middle, widths[row], Bar);
        bar(width() - left - 60, middle, 60, Bar);
    }
}

}
