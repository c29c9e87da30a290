// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/docktitle.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace waybill::ui {

using namespace Qt::StringLiterals;

DockTitle::DockTitle(QDockWidget *dock) : QWidget(dock)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 8, 0);
    layout->setSpacing(2);
    auto *label = new Label(dock->windowTitle());
    theme::setType(label, theme::Type::Strong);
    layout->addWidget(label, 1);
    if (dock->features() & QDockWidget::DockWidgetFloatable) {
        QToolButton *button = addButton(u"float"_s, tr("Float"));
        connect(button, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    }
    QToolButton *close = addButton(u"close"_s, tr("Close"));
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
}

QToolButton *DockTitle::addButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(theme::icon(iconName, theme::Role::SecondText));
    button->setIconSize(QSize(14, 14));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QSize DockTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), theme::tabHeight()};
}

}
