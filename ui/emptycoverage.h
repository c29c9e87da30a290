// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPushButton;

namespace waybill::ui {

class Label;

// Instead of a matrix: why there is none, and the way to one.
class EmptyCoverage : public QWidget {
    Q_OBJECT

public:
    explicit EmptyCoverage(QWidget *parent = nullptr);

    void showNoEntries(); // of a list in progress, or not read yet
    void showNoHosts();

Q_SIGNALS:
    void hostsRequested();

private:
    Label *m_sentence;
    Label *m_hint;
    QPushButton *m_hosts;
};

}
