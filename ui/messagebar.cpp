// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/messagebar.h"

#include "ui/surfaces.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;
using theme::Role;

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_text(new Label), m_buttons(new QHBoxLayout)
{
    setObjectName(u"message"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(theme::PartSpacing);
    auto *close = new QToolButton;
    close->setObjectName(u"closeMessage"_s);
    close->setAccessibleName(tr("Close"));
    close->setAutoRaise(true);
    close->setIcon(theme::icon(u"close"_s, Role::SecondText));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::PageMargin, 8, theme::PartSpacing, 9);
    row->setSpacing(theme::PartSpacing);
    row->addWidget(new IconView(u"info"_s, Role::Loses, 16));
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(close);
    hide();
}

void MessageBar::ask(const QString &text, QList<std::pair<QString, std::function<void()>>> answers)
{
    m_text->setText(text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (auto &[name, answer] : answers) {
        auto *button = new QPushButton(name);
        button->setAutoDefault(false);
        theme::makeSmall(button);
        connect(button, &QPushButton::clicked, this, [this, answer = std::move(answer)] {
            hide();
            answer();
        });
        m_buttons->addWidget(button);
    }
    show();
}

void MessageBar::withdraw(const QString &text)
{
    if (m_text->text() == visible(text))
        hide();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Role::LosesTint));
    painter.fillRect(0, height() - 1, width(), 1, theme::color(Role::LosesEdge));
}

}
