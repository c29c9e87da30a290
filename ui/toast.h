// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>
#include <QWidget>

namespace waybill::ui {

class IconView;
class Label;

// A short message at the bottom right of its parent, also announced. Never takes the focus.
class Toast : public QWidget {
    Q_OBJECT

public:
    // `margins` are kept free at the parent's edges, for a status bar.
    Toast(QWidget *parent, QMargins margins);

    void showMessage(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QMargins m_margins;
    Label *m_text;
    QTimer m_timer;
};

}
