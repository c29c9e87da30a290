// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        const Item &item = composition.items[row];
        const QString written = item.platform().osVersion;
        const QString found = item.original.osVersion;
        const bool differs = !written.isEmpty() && !found.isEmpty() && written != found;
        if (!item.platform().isWindows() || !differs)
            continue;
        Problem problem;
        problem.position = row;
        problem.field = edit::Field::OsVersion;
        problem.title = Words::tr("%1 says %2, its source says %3")
                            .arg(placeName(composition, row), written, found);
        problem.detail = Words::tr("A host of the build named here may take an image that was "
                                   "made for another one.");
        if (checkField(edit::Field::OsVersion, found, item.platform().os).isEmpty())
            problem.fixes = {fixes::set(row, edit::Field::OsVersion, found)};
        problems += problem;
    }
    return problems;
}

}

const Rule &version_differs_from_config()
{
    static const Rule rule {u"version-differs-from-config"_s, check};
    return rule;
}

}
