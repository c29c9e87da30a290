// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/connectiontest.h"

#include <QHash>
#include <QWidget>

namespace waybill::ui {

class IconView;
class Label;

// The steps of a connection test as they go on: an icon, the step's name and what came of it. Shows
// what it is told.
class ConnectionSteps : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionSteps(QWidget *parent = nullptr);

    void reset(); // all are waiting
    void report(const registry::TestReport &report);

private:
    struct Row {
        IconView *icon = nullptr;
        Label *sentence = nullptr;
    };

    QHash<registry::TestStep, Row> m_rows;
};

}
