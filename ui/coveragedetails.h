// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/coveragemodel.h"

#include <QWidget>

class QPushButton;

namespace waybill::ui {

class IconView;
class Label;

// Below the matrix: why the current cell is what it is.
class CoverageDetails : public QWidget {
    Q_OBJECT

public:
    explicit CoverageDetails(QWidget *parent = nullptr);

    // A negative entry asks for the host's result.
    void show(const models::CoverageModel &model, int column, int entry);
    void clear();
    void setCanShow(bool can);
    void setCanCopy(bool can); // the run line

Q_SIGNALS:
    void showRequested();
    void copyRequested();

private:
    IconView *m_icon;
    Label *m_title;
    Label *m_sentence;
    QPushButton *m_show;
    QPushButton *m_copy;
};

}
