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

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        const oci::Platform platform = composition.items[row].platform();
        if (match::normalized(platform).os != "linux"_L1 || platform.osVersion.isEmpty())
            continue;
        Problem problem;
        problem.severity = Severity::Note;
        problem.position = row;
        problem.field = edit::Field::OsVersion;
        problem.title = Words::tr("%1 is for Linux and names an OS version, %2")
                            .arg(placeName(composition, row), platform.osVersion);
        problem.detail =
            Words::tr("Clients choose by it on Windows only. Most lists leave it out.");
        problem.fixes = {fixes::set(row, edit::Field::OsVersion, {})};
        problems += problem;
    }
    return problems;
}

}

const Rule &linux_with_version()
{
    static const Rule rule {u"linux-with-version"_s, check};
    return rule;
}

}
