// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"
#include "core/match/normalize.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

Problem problemFor(const Composition &composition, int row, edit::Field field)
{
    const oci::Platform platform = composition.items[row].platform();
    const oci::Platform normal = match::normalized(platform);
    Problem problem;
    problem.position = row;
    problem.field = field;
    problem.title = Words::tr("%1 says %2, clients look for %3")
                        .arg(placeName(composition, row), fieldValue(platform, field),
                            fieldValue(normal, field));
    problem.detail = Words::tr("Many clients compare the word as it is written.");
    problem.fixes = {fixes::usePlatform(row, normal)};
    return problem;
}

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        const oci::Platform platform = composition.items[row].platform();
        const oci::Platform normal = match::normalized(platform);
        if (normal.architecture != platform.architecture.toLower())
            problems += problemFor(composition, row, edit::Field::Architecture);
        if (normal.os != platform.os.toLower())
            problems += problemFor(composition, row, edit::Field::Os);
    }
    return problems;
}

}

const Rule &architecture_alias()
{
    static const Rule rule {u"architecture-alias"_s, check};
    return rule;
}

}
