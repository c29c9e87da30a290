// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"
#include "core/match/normalize.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

using Key = QStringList;

// What clients compare. Where that is too little to tell two entries apart, only the same image
// counts as the same; other rules speak about what is missing.
Key keyOf(const Item &item)
{
    const oci::Platform platform = match::normalized(item.platform());
    Key key {platform.os, platform.architecture, platform.variant, platform.osVersion,
        platform.osFeatures.join(u',')};
    const bool isVague = platform.os.isEmpty() || platform.architecture.isEmpty()
        || (platform.isWindows() && platform.osVersion.isEmpty());
    if (isVague)
        key += item.descriptor.digest.toString();
    return key;
}

Problem problemFor(const Composition &composition, int first, int second)
{
    const QString name = placeName(composition, second);
    Problem problem;
    problem.position = second;
    problem.title =
        Words::tr("%1 is for the same platform as %2").arg(name, placeName(composition, first));
    const bool sameImage =
        composition.items[first].descriptor.digest == composition.items[second].descriptor.digest;
    problem.detail = sameImage
        ? Words::tr("It is the same image, too. One entry is enough.")
        : Words::tr("Clients take the first that fits, so %1 is never reached.").arg(name);
    problem.fixes = {fixes::remove(composition, second)};
    return problem;
}

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    QHash<Key, int> seen;
    for (const int row : composition.platformRows()) {
        const Key key = keyOf(composition.items[row]);
        if (const auto first = seen.constFind(key); first != seen.cend())
            problems += problemFor(composition, *first, row);
        else
            seen.insert(key, row);
    }
    return problems;
}

}

const Rule &duplicate_platform()
{
    static const Rule rule {u"duplicate-platform"_s, check};
    return rule;
}

}
