// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"
#include "core/match/normalize.h"
#include "core/match/windowsrelease.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

using Key = QStringList;

Key keyOf(const oci::Platform &written)
{
    const oci::Platform platform = match::normalized(written);
    return {platform.architecture, platform.variant, platform.osFeatures.join(u','),
        match::windowsBuild(platform.osVersion)};
}

int revision(const oci::Platform &platform)
{
    return platform.osVersion.section(u'.', 3, 3).toInt();
}

Fix keep(const oci::Platform &kept, int removed)
{
    return {Words::tr("Keep %1").arg(kept.osVersion),
        [=](const Composition &composition) { return edit::remove(composition, {removed}); }};
}

QString buildName(const QString &osVersion)
{
    const QString build = osVersion.section(u'.', 2, 2);
    const auto release = match::windowsRelease(osVersion);
    return release ? Words::tr("build %1 (%2)").arg(build, release->shortName)
                   : Words::tr("build %1").arg(build);
}

Problem problemFor(const Composition &composition, int first, int second)
{
    const oci::Platform a = composition.items[first].platform();
    const oci::Platform b = composition.items[second].platform();
    Problem problem;
    problem.position = second;
    problem.field = edit::Field::OsVersion;
    problem.title = Words::tr("%1 and %2 are both for %3")
                        .arg(placeName(composition, first), placeName(composition, second),
                            buildName(b.osVersion));
    problem.detail = Words::tr("Hosts do not tell them apart. Some clients take the first in the "
                               "list, others the version that sorts last as text.");
    problem.fixes = {keep(a, second), keep(b, first)};
    if (revision(b) > revision(a))
        problem.fixes.swapItemsAt(0, 1);
    return problem;
}

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    QHash<Key, int> seen;
    for (const int row : composition.platformRows()) {
        const oci::Platform platform = composition.items[row].platform();
        if (!platform.isWindows() || match::windowsBuild(platform.osVersion).isEmpty())
            continue;
        const Key key = keyOf(platform);
        const auto first = seen.constFind(key);
        if (first == seen.cend())
            seen.insert(key, row);
        else if (composition.items[*first].platform().osVersion != platform.osVersion)
            problems += problemFor(composition, *first, row); // equal ones: duplicate_platform
    }
    return problems;
}

}

const Rule &windows_same_build_twice()
{
    static const Rule rule {u"windows-same-build-twice"_s, check};
    return rule;
}

}
