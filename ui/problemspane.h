// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/lint.h"
#include "ui/models/problemsmodel.h"

#include <QWidget>

class QListView;

namespace waybill::ui {

class Badge;
class Label;

// What is wrong with the list, each with the buttons that repair it. Owner: the page.
class ProblemsPane : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPane(QWidget *parent = nullptr);

    // `checked` is false while there is nothing to check yet.
    void setProblems(const QList<compose::Problem> &problems, bool checked);

Q_SIGNALS:
    void fixRequested(const waybill::compose::Fix &fix);
    void problemChosen(int position); // index of the item concerned; -1 for the whole list

private:
    void build();

    models::ProblemsModel m_model;
    QListView *m_list;
    Label *m_empty;
    Badge *m_errors;
    Badge *m_warnings;
    Badge *m_notes;
};

}
