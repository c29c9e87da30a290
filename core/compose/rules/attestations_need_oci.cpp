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

QList<int> attestations(const Composition &composition)
{
    QList<int> rows;
    for (int row = 0; row < composition.items.size(); ++row) {
        if (composition.items[row].isAttestation())
            rows += row;
    }
    return rows;
}

Composition withoutAttestations(const Composition &composition)
{
    return edit::remove(composition, attestations(composition));
}

QList<Problem> check(const Composition &composition)
{
    if (composition.format != oci::IndexFormat::DockerList || attestations(composition).isEmpty())
        return {};
    Problem problem;
    problem.title = Words::tr("A Docker manifest list cannot hold attestations");
    problem.detail = Words::tr("Only an OCI index can say which image an attestation is about. As "
                               "it is, those of this list are left out.");
    problem.fixes = {
        fixes::useOciIndex(), {Words::tr("Leave the attestations out"), withoutAttestations}};
    return {problem};
}

}

const Rule &attestations_need_oci()
{
    static const Rule rule {u"attestations-need-oci"_s, check};
    return rule;
}

}
