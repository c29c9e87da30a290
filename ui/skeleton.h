// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace waybill::ui {

// Bars where rows will stand, while a page waits for its first answer. Does not move.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
