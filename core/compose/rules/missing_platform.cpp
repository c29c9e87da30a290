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

bool isComplete(const oci::Platform &platform)
{
    return !platform.os.isEmpty() && !platform.architecture.isEmpty();
}

QString titleFor(const oci::Platform &platform)
{
    if (!platform.os.isEmpty())
        return Words::tr("%1 has no architecture");
    return platform.architecture.isEmpty() ? Words::tr("%1 has no platform")
                                           : Words::tr("%1 has no OS");
}

Problem problemFor(const Composition &composition, int row)
{
    const Item &item = composition.items[row];
    const oci::Platform platform = item.platform();
    const bool isDocker = composition.format == oci::IndexFormat::DockerList;
    Problem problem;
    problem.severity = isDocker ? Severity::Error : Severity::Warning;
    problem.position = row;
    problem.field = platform.os.isEmpty() ? edit::Field::Os : edit::Field::Architecture;
    problem.title = titleFor(platform).arg(placeName(composition, row));
    problem.detail = isDocker
        ? Words::tr("A Docker manifest list names OS and architecture of every entry.")
        : Words::tr("Some clients take such an entry on any host, others never.");
    if (isComplete(item.original) && fixes::canUse(item.original))
        problem.fixes = {fixes::usePlatform(row, item.original)};
    return problem;
}

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        const Item &item = composition.items[row];
        // A list within an index has many platforms.
        const bool isNested = composition.format == oci::IndexFormat::OciIndex
            && oci::isIndex(oci::manifestKind(item.descriptor.mediaType));
        if (!isNested && !isComplete(item.platform()))
            problems += problemFor(composition, row);
    }
    return problems;
}

}

const Rule &missing_platform()
{
    static const Rule rule {u"missing-platform"_s, check};
    return rule;
}

}
