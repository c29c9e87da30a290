// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace waybill::ui {

class Label;

// One sentence over the whole width, above the page, with buttons and a way to close it.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    // Replaces what it said before. `answers` are called when their button is clicked; the bar
    // closes first.
    void ask(const QString &text, QList<std::pair<QString, std::function<void()>>> answers);
    // Closes it if this is what it says.
    void withdraw(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_text;
    QHBoxLayout *m_buttons;
};

}
