// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/pusher.h"

#include <QWidget>

#include <array>

namespace waybill::ui {

class Label;

// The five steps of a push, each with where it is. Owner: the push panel.
class PushSteps : public QWidget {
    Q_OBJECT

public:
    static constexpr int Count = 5;

    explicit PushSteps(QWidget *parent = nullptr);

    void start(const compose::Plan &plan);
    void report(const compose::StepReport &report);
    // Of all steps together, for a bar: what is known to be there to do, and how much of it is
    // done.
    int itemsDone() const;
    int itemsTotal() const;
    qint64 bytesDone() const; // of the blobs that are copied
    qint64 bytesTotal() const; // 0: none has to be, or it is not known yet
    const compose::StepReport &step(compose::Step step) const;

private:
    class StepIcon;
    struct Row {
        StepIcon *icon = nullptr;
        Label *title = nullptr;
        Label *detail = nullptr;
        compose::StepReport report;
    };
    void showRow(Row &row);

    std::array<Row, Count> m_rows;
};

}
