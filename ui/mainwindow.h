// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMainWindow>

namespace waybill::ui {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    using QMainWindow::QMainWindow;
};

}
