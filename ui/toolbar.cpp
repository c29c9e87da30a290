// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/toolbar.h"

#include "ui/actions.h"
#include "ui/addressbar.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

ToolBar::ToolBar(const Actions &actions, Settings &settings, QWidget *parent)
    : QToolBar(parent), m_address(new AddressBar(settings))
{
    setObjectName(u"toolbar"_s);
    setWindowTitle(tr("Toolbar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(theme::toolBarHeight());
    layout()->setContentsMargins(12, 0, 12, 1);
    layout()->setSpacing(4);
    for (const auto &id : {u"back"_s, u"forward"_s, u"reload"_s})
        addIconButton(actions.get(id));
    addWidget(m_address);
    addPushButton(actions.get(u"new-list"_s));
}

void ToolBar::addIconButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize(QSize(20, 20));
    button->setFixedSize(theme::controlHeight(), theme::controlHeight());
    button->setFocusPolicy(Qt::TabFocus);
    button->setObjectName(action->objectName() + u"Button"_s);
    const QString name = action->text().remove(u'&');
    button->setAccessibleName(name);
    button->setToolTip(plainToolTip(action->shortcut().isEmpty()
            ? name
            : u"%1 (%2)"_s.arg(name, action->shortcut().toString(QKeySequence::NativeText))));
    addWidget(button);
}

void ToolBar::addPushButton(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text().remove(u'&'));
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setAccessibleName(button->text());
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(8, 0, 0, 0);
    row->addWidget(button);
    addWidget(holder);
}

void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, theme::color(theme::Role::Line));
}

}
