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
        const oci::Platform normal = match::normalized(platform);
        const bool hasDefault =
            normal.architecture == "amd64"_L1 || normal.architecture == "arm64"_L1;
        if (platform.variant.isEmpty() || !hasDefault || !normal.variant.isEmpty())
            continue;
        Problem problem;
        problem.severity = Severity::Note;
        problem.position = row;
        problem.field = edit::Field::Variant;
        problem.title =
            Words::tr("%1 %2 names its default variant, %3")
                .arg(placeName(composition, row), platform.architecture, platform.variant);
        problem.detail = Words::tr("Harmless. Most lists leave it out.");
        problem.fixes = {fixes::set(row, edit::Field::Variant, {})};
        problems += problem;
    }
    return problems;
}

}

const Rule &default_variant()
{
    static const Rule rule {u"default-variant"_s, check};
    return rule;
}

}
