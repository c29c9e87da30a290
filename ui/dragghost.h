// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPixmap>
#include <QPoint>
#include <QString>

class QWidget;

namespace waybill::ui {

// What hangs on the pointer while rows are dragged: the first row as a sheet, one more below it if
// there are several, and how many they are.
struct DragGhost {
    QString iconName;
    QString text; // of the first row; elided at its start
    int count = 1;
};
QPixmap paintDragGhost(const DragGhost &ghost, const QWidget &widget);
inline constexpr QPoint DragHotSpot {12, 12};

}
