// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStackedWidget>

namespace waybill::ui {

class Label;

// A pane, or one sentence where there is nothing to show in it.
class Noted : public QStackedWidget {
    Q_OBJECT

public:
    explicit Noted(QWidget *content, QWidget *parent = nullptr);

    void showNote(const QString &sentence);
    void showContent();

private:
    Label *m_note;
};

}
