// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPushButton;

namespace waybill::ui {

// What lies over the table while there are no entries: what to do, and the buttons that do it.
// Drags fall through to the table. Owner: the table's viewport.
class EmptyEntries : public QWidget {
    Q_OBJECT

public:
    explicit EmptyEntries(QWidget *viewport);

Q_SIGNALS:
    void addRequested();
    void startFromRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill(); // the viewport, as far as the margin
};

}
