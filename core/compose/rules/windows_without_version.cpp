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

// Versions that are known to be this image's: from its own config, or from the same image elsewhere
// in the list.
QStringList knownVersions(const Composition &composition, const Item &item)
{
    QStringList versions {item.original.osVersion};
    for (const Item &other : composition.items) {
        if (other.descriptor.digest == item.descriptor.digest)
            versions += other.platform().osVersion;
    }
    versions.removeIf([&](const QString &version) {
        return version.isEmpty()
            || !checkField(edit::Field::OsVersion, version, item.platform().os).isEmpty();
    });
    versions.removeDuplicates();
    return versions;
}

QList<Problem> check(const Composition &composition)
{
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        const Item &item = composition.items[row];
        if (!item.platform().isWindows() || !item.platform().osVersion.isEmpty())
            continue;
        Problem problem;
        problem.severity = Severity::Error;
        problem.position = row;
        problem.field = edit::Field::OsVersion;
        problem.title = Words::tr("%1 has no OS version").arg(placeName(composition, row));
        problem.detail = Words::tr("Any Windows host could take it, whatever its build.");
        for (const QString &version : knownVersions(composition, item))
            problem.fixes += fixes::set(row, edit::Field::OsVersion, version);
        problems += problem;
    }
    return problems;
}

}

const Rule &windows_without_version()
{
    static const Rule rule {u"windows-without-version"_s, check};
    return rule;
}

}
