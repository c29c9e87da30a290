// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/toast.h"

#include "ui/surfaces.h"
#include "ui/text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using theme::Role;

namespace {

constexpr auto Shown = 2500ms;
constexpr int Height = 40;
constexpr int Shadow = 8;

}

Toast::Toast(QWidget *parent, QMargins margins)
    : QWidget(parent), m_margins(margins), m_text(new Label)
{
    setObjectName(u"toast"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16 + Shadow, Shadow, 16 + Shadow, Shadow);
    layout->setSpacing(10);
    layout->addWidget(new IconView(u"done"_s, Role::Chosen, 16));
    m_text->setObjectName(u"toastText"_s);
    layout->addWidget(m_text);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Shown);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text)
{
    m_text->setText(text);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    const QSize size(sizeHint().width(), Height + 2 * Shadow);
    const QRect area = parentWidget()->rect().marginsRemoved(m_margins);
    setGeometry(
        QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignBottom, size, area));
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(Shadow, Shadow, -Shadow, -Shadow);
    painter.setPen(Qt::NoPen);
    for (int i = Shadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, theme::isDark() ? 10 : 4));
        painter.drawRoundedRect(box.adjusted(-i, -i + 2, i, i), 6 + i, 6 + i);
    }
    painter.setPen(theme::color(Role::ControlEdge));
    painter.setBrush(theme::color(Role::Card));
    painter.drawRoundedRect(
        box.adjusted(0.5, 0.5, -0.5, -0.5), theme::CardRadius, theme::CardRadius);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

}
