// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogfoot.h"

#include "ui/surfaces.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace waybill::ui {

DialogFoot::DialogFoot(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(
        theme::DialogMargin, theme::PageMargin, theme::DialogMargin, theme::PageMargin);
    m_row->setSpacing(theme::PartSpacing);
    m_row->addStretch(1);
}

void DialogFoot::addLeft(QWidget *widget)
{
    m_row->insertWidget(m_left++, widget);
}

void DialogFoot::addRight(QWidget *widget)
{
    m_row->addWidget(widget);
}

void DialogFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(theme::Role::Line));
}

DialogLead::DialogLead(const QString &iconName, const QString &title, const QString &second,
    theme::Role role, QWidget *parent)
    : QWidget(parent), m_second(new Label(second))
{
    auto *lead = new Label(title);
    theme::setType(lead, theme::Type::Lead);
    lead->setWordWrap(true);
    m_second->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::PartSpacing / 2);
    texts->addWidget(lead);
    texts->addWidget(m_second);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::PageMargin);
    row->addWidget(new IconView(iconName, role, 24), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
}

}
