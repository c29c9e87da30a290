// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/copyfield.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace waybill::ui {

using namespace Qt::StringLiterals;

CopyButton::CopyButton(const QString &what, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setIcon(theme::icon(u"copy"_s, theme::Role::SecondText));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setEnabled(false);
    setWhat(what);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setWhat(const QString &what)
{
    m_what = what;
    //: %1 is a thing that can be copied, such as "List digest"
    const QString text = tr("Copy: %1").arg(what);
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
}

void CopyButton::setCopyText(const QString &text)
{
    m_text = text;
    setEnabled(!text.isEmpty());
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    //: %1 is a thing that was copied, such as "List digest"
    Q_EMIT copied(tr("%1 copied").arg(m_what));
}

CopyField::CopyField(const QString &what, QWidget *parent)
    : QFrame(parent), m_label(new Label), m_button(new CopyButton(what))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    theme::setType(m_label, theme::Type::Mono);
    m_label->setElideMode(Qt::ElideMiddle, true);
    // Digests and commands read from left to right in every language.
    m_label->setLayoutDirection(Qt::LeftToRight);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(what);
    connect(m_button, &CopyButton::copied, this, &CopyField::copied);
}

void CopyField::setText(const QString &text)
{
    m_label->setText(text);
    m_button->setCopyText(text);
    setAccessibleDescription(visible(text));
}

QString CopyField::text() const
{
    return m_button->copyText();
}

QSize CopyField::sizeHint() const
{
    return {QFrame::sizeHint().width(), theme::controlHeight()};
}

void CopyField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Role::Line));
    painter.setBrush(theme::color(theme::Role::Card));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::ControlRadius, theme::ControlRadius);
}

}
