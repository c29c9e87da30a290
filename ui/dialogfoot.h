// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace waybill::ui {

class Label;

// The buttons of a dialog on a strip of their own: what helps beside it at the left, what ends it
// at the right.
class DialogFoot : public QWidget {
    Q_OBJECT

public:
    explicit DialogFoot(QWidget *parent = nullptr);

    void addLeft(QWidget *widget);
    void addRight(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    int m_left = 0;
};

// Icon, title and one line below it, as dialogs begin.
class DialogLead : public QWidget {
    Q_OBJECT

public:
    DialogLead(const QString &iconName, const QString &title, const QString &second,
        theme::Role role = theme::Role::Loses, QWidget *parent = nullptr);
    Label *second() const { return m_second; }

private:
    Label *m_second;
};

}
