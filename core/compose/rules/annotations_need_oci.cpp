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

bool losesSomething(const oci::Descriptor &descriptor)
{
    return !descriptor.annotations.isEmpty() || !descriptor.artifactType.isEmpty();
}

Composition withoutAnnotations(const Composition &composition)
{
    Composition result = composition;
    result.annotations.clear();
    for (const int row : composition.platformRows()) {
        result.items[row].descriptor.annotations.clear();
        result.items[row].descriptor.artifactType.clear();
    }
    return result;
}

QList<Problem> check(const Composition &composition)
{
    if (composition.format != oci::IndexFormat::DockerList)
        return {};
    bool loses = !composition.annotations.isEmpty();
    for (const int row : composition.platformRows())
        loses = loses || losesSomething(composition.items[row].descriptor);
    if (!loses)
        return {};
    Problem problem;
    problem.severity = Severity::Note;
    problem.title = Words::tr("A Docker manifest list has no annotations");
    problem.detail = Words::tr("Those of the list and its entries are left out.");
    problem.fixes = {
        fixes::useOciIndex(), {Words::tr("Leave the annotations out"), withoutAnnotations}};
    return {problem};
}

}

const Rule &annotations_need_oci()
{
    static const Rule rule {u"annotations-need-oci"_s, check};
    return rule;
}

}
