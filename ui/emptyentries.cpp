// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/emptyentries.h"

#include "ui/surfaces.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSide = 32;

}

EmptyEntries::EmptyEntries(QWidget *viewport) : QWidget(viewport)
{
    setObjectName(u"emptyEntries"_s);
    viewport->installEventFilter(this);
    build();
    fill();
}

void EmptyEntries::build()
{
    auto *title = new Label(tr("This list has no entries yet"));
    theme::setType(title, theme::Type::Lead);
    auto *hint = new Label(tr("Drag tags from Registries or platforms from any image to here."));
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    theme::setTextRole(hint, theme::Role::SecondText);
    auto *add = new QPushButton(theme::icon(u"add"_s, theme::Role::OnAccent), tr("Add an i&mage…"));
    add->setObjectName(u"addImage"_s);
    theme::makePrimary(add);
    auto *start = new QPushButton(theme::icon(u"open"_s), tr("Start from an e&xisting list…"));
    start->setObjectName(u"startFromList"_s);
    connect(add, &QPushButton::clicked, this, &EmptyEntries::addRequested);
    connect(start, &QPushButton::clicked, this, &EmptyEntries::startFromRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::PartSpacing);
    buttons->addStretch(1);
    buttons->addWidget(add);
    buttons->addWidget(start);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::PartSpacing);
    column->addStretch(1);
    column->addWidget(
        new IconView(u"new-list"_s, theme::Role::Loses, IconSide), 0, Qt::AlignHCenter);
    column->addSpacing(theme::PartSpacing);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(hint);
    column->addSpacing(theme::PartSpacing);
    column->addLayout(buttons);
    column->addStretch(1);
}

void EmptyEntries::fill()
{
    constexpr int M = theme::PageMargin;
    setGeometry(parentWidget()->rect().adjusted(M, M, -M, -M));
}

bool EmptyEntries::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fill();
    return QWidget::eventFilter(watched, event);
}

void EmptyEntries::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(theme::Role::ControlEdge), 1, Qt::DashLine));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::CardRadius, theme::CardRadius);
}

}
