// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/progressline.h"

#include "ui/theme.h"

#include <QLocale>
#include <QPainter>

namespace waybill::ui {

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    setAccessibleDescription(
        total > 0 ? tr("%1 %").arg(locale().toString(100 * done / total)) : QString());
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF line(0, (height() - Height) / 2.0, width(), Height);
    painter.setBrush(theme::color(theme::Role::ControlEdge));
    painter.drawRoundedRect(line, Height / 2.0, Height / 2.0);
    if (m_total <= 0)
        return;
    line.setWidth(line.width() * double(std::clamp<qint64>(m_done, 0, m_total)) / double(m_total));
    painter.setBrush(theme::color(theme::Role::Accent));
    painter.drawRoundedRect(line, Height / 2.0, Height / 2.0);
}

}
