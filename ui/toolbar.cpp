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
    // One widget with a layout of our own: a tool bar's layout takes its margins from the style.
    layout()->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    content->setFixedHeight(theme::toolBarHeight() - 1);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(4);
    addWidget(content);
    for (const auto &id : {u"back"_s, u"forward"_s, u"reload"_s})
        addIconButton(actions.get(id));
    m_row->addWidget(m_address, 1);
    addPushButton(actions.get(u"explain-an-error"_s));
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
    m_row->addWidget(button);
}

void ToolBar::addPushButton(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text().remove(u'&'));
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setAccessibleName(button->text());
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_row->addSpacing(8);
    m_row->addWidget(button);
}

void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, theme::color(theme::Role::Line));
}

}
