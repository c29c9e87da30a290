// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/problemsmodel.h"

#include "ui/models/plaintext.h"

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;
using compose::Problem;
using compose::Severity;

namespace {

QStringList fixLabels(const Problem &problem)
{
    QStringList labels;
    for (const compose::Fix &fix : problem.fixes)
        labels.append(fix.label);
    return labels;
}

// Fixes are functions, which do not compare; their labels stand for them.
bool saysTheSame(const Problem &a, const Problem &b)
{
    return a.rule == b.rule && a.severity == b.severity && a.position == b.position
        && a.title == b.title && a.detail == b.detail && fixLabels(a) == fixLabels(b);
}

QString iconName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

ProblemsModel::ProblemsModel(QObject *parent) : QAbstractListModel(parent) { }

void ProblemsModel::setProblems(const QList<Problem> &problems)
{
    const qsizetype shorter = std::min(m_problems.size(), problems.size());
    qsizetype head = 0; // rows at the start that say the same
    while (head < shorter && saysTheSame(m_problems[head], problems[head]))
        ++head;
    qsizetype tail = 0; // and at the end
    while (tail < shorter - head
        && saysTheSame(
            m_problems[m_problems.size() - 1 - tail], problems[problems.size() - 1 - tail]))
        ++tail;
    if (const qsizetype gone = m_problems.size() - head - tail) {
        beginRemoveRows({}, int(head), int(head + gone - 1));
        m_problems.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype come = problems.size() - head - tail) {
        beginInsertRows({}, int(head), int(head + come - 1));
        m_problems = problems;
        endInsertRows();
    }
    m_problems = problems; // fixes may be new functions under the old labels
}

int ProblemsModel::count(Severity severity) const
{
    return int(std::ranges::count(m_problems, severity, &Problem::severity));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &problem = m_problems[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return visible(problem.title);
    case SecondaryTextRole:
    case Qt::AccessibleDescriptionRole:
        return visible(problem.detail);
    case IconNameRole:
        return iconName(problem.severity);
    case CopyRole:
        return QString(problem.title + u'\n' + problem.detail);
    case SeverityRole:
        return int(problem.severity);
    case PositionRole:
        return problem.position;
    case FixLabelsRole:
        return fixLabels(problem);
    default:
        return {};
    }
}

}
