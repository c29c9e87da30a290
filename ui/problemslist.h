// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QListView>

namespace waybill::models {
class ProblemsModel;
}

namespace waybill::ui {

// Problems as cards. The buttons are real ones, made only for the rows that are on screen: a list
// may have a thousand problems.
class ProblemsList : public QListView {
    Q_OBJECT

public:
    explicit ProblemsList(models::ProblemsModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void fixChosen(int row, int fix);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void updateEditorGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeButtons();
    QWidget *makeButtons(const QModelIndex &index);

    models::ProblemsModel &m_model;
    bool m_pending = false;
};

}
