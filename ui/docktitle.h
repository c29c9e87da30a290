// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace waybill::ui {

// The title bar of a dock: its name and the buttons to float and to close it.
class DockTitle : public QWidget {
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget *dock);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QToolButton *addButton(const QString &iconName, const QString &name);
};

}
