// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/appearance.h"

#include <QEvent>

namespace waybill::ui {

Appearance *Appearance::of(QObject *application)
{
    auto *known = application->findChild<Appearance *>(Qt::FindDirectChildrenOnly);
    return known ? known : new Appearance(application);
}

Appearance::Appearance(QObject *application) : QObject(application)
{
    application->installEventFilter(this);
}

// Sees the events of all objects; only the application's own count.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    const bool matters = event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange;
    if (matters && watched == parent())
        Q_EMIT changed();
    return false;
}

}
