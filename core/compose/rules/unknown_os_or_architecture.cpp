// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"
#include "core/match/normalize.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

// GOOS and GOARCH: what clients can be built for (image-spec, image-index.md).
const QSet<QString> &knownSystems()
{
    static const QSet<QString> known {u"aix"_s, u"android"_s, u"darwin"_s, u"dragonfly"_s,
        u"freebsd"_s, u"illumos"_s, u"ios"_s, u"js"_s, u"linux"_s, u"netbsd"_s, u"openbsd"_s,
        u"plan9"_s, u"solaris"_s, u"wasip1"_s, u"windows"_s, u"zos"_s};
    return known;
}

const QSet<QString> &knownArchitectures()
{
    static const QSet<QString> known {u"386"_s, u"amd64"_s, u"arm"_s, u"arm64"_s, u"loong64"_s,
        u"mips"_s, u"mips64"_s, u"mips64le"_s, u"mipsle"_s, u"ppc64"_s, u"ppc64le"_s, u"riscv64"_s,
        u"s390x"_s, u"sparc64"_s, u"wasm"_s};
    return known;
}

struct Part {
    edit::Field field;
    const QSet<QString> &known;
    QString title; // with %1 for the place and %2 for the value
};

void checkPart(const Composition &composition, int row, const Part &part, QList<Problem> &problems)
{
    const Item &item = composition.items[row];
    const QString value = fieldValue(item.platform(), part.field);
    const QString normal = fieldValue(match::normalized(item.platform()), part.field);
    if (value.isEmpty() || part.known.contains(normal))
        return;
    Problem problem;
    problem.position = row;
    problem.field = part.field;
    problem.title = part.title.arg(placeName(composition, row), value);
    problem.detail = Words::tr("No client is known to look for it. Is it a slip of the pen?");
    const QString original = fieldValue(item.original, part.field);
    if (part.known.contains(original))
        problem.fixes = {fixes::set(row, part.field, original)};
    problems += problem;
}

QList<Problem> check(const Composition &composition)
{
    const Part system {edit::Field::Os, knownSystems(), Words::tr("%1 is for an unknown OS, %2")};
    const Part architecture {edit::Field::Architecture, knownArchitectures(),
        Words::tr("%1 is for an unknown architecture, %2")};
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        checkPart(composition, row, system, problems);
        checkPart(composition, row, architecture, problems);
    }
    return problems;
}

}

const Rule &unknown_os_or_architecture()
{
    static const Rule rule {u"unknown-os-or-architecture"_s, check};
    return rule;
}

}
