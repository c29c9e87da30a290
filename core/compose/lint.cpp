// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/lint.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waybill::compose {

QList<Problem> lint(const Composition &composition)
{
    QList<Problem> problems;
    for (const Rule *rule : rules()) {
        for (Problem &problem : rule->check(composition)) {
            problem.rule = rule->id;
            problems += std::move(problem);
        }
    }
    std::ranges::stable_sort(problems, {},
        [](const Problem &problem) { return std::tuple(problem.severity, problem.position); });
    return problems;
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::ranges::contains(problems, Severity::Error, &Problem::severity);
}

QString placeName(const Composition &composition, int position)
{
    return u"#%1"_s.arg(composition.place(position));
}

}
