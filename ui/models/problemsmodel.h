// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/lint.h"
#include "ui/models/roles.h"

#include <QAbstractListModel>

namespace waybill::models {

// What lint says about a list, worst first. Told, never checks itself. Owner: the page.
class ProblemsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum ProblemRole {
        SeverityRole = FirstFreeRole, // int of compose::Severity
        PositionRole, // index of the item concerned; -1 for the whole list
        FixLabelsRole, // QStringList, in the order of Problem::fixes
    };

    explicit ProblemsModel(QObject *parent = nullptr);

    // Rows that say the same as before stay, with whatever a view has put on them.
    void setProblems(const QList<compose::Problem> &problems);
    const compose::Problem &problem(int row) const { return m_problems[row]; }
    int count(compose::Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<compose::Problem> m_problems;
};

}
