// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/fieldnote.h"

#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextWidthInChars = 44;

}

FieldNote::FieldNote(QWidget *parent) : QWidget(parent), m_text(new Label(QString(), this))
{
    setObjectName(u"fieldNote"_s);
    m_text->setWordWrap(true);
    theme::setType(m_text, theme::Type::Caption);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(theme::PartSpacing);
    layout->addWidget(new IconView(u"error"_s, theme::Role::Rejected, 16), 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void FieldNote::setText(const QString &text)
{
    m_text->setText(text);
}

void FieldNote::placeBelow(const QRect &field)
{
    if (!parentWidget())
        return;
    const QRect room = parentWidget()->rect();
    const int wanted = fontMetrics().averageCharWidth() * TextWidthInChars;
    const int width = std::min(std::max(wanted, field.width()), room.width());
    const int height = std::max(heightForWidth(width), minimumSizeHint().height());
    const int left = std::clamp(field.left(), 0, std::max(0, room.width() - width));
    const bool below = field.bottom() + 2 + height <= room.bottom();
    setGeometry(left, below ? field.bottom() + 2 : field.top() - 2 - height, width, height);
    raise();
}

void FieldNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Role::RejectedEdge));
    painter.setBrush(theme::color(theme::Role::RejectedTint));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::ControlRadius, theme::ControlRadius);
}

}
