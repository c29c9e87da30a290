// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QList<Problem> check(const Composition &composition)
{
    QSet<oci::Digest> images;
    for (const int row : composition.platformRows())
        images += composition.items[row].descriptor.digest;
    QList<Problem> problems;
    for (int row = 0; row < composition.items.size(); ++row) {
        const auto attested = oci::attestedDigest(composition.items[row].descriptor);
        if (!attested || images.contains(*attested))
            continue;
        Problem problem;
        problem.position = row;
        problem.title = Words::tr("%1 describes an image that is not in the list")
                            .arg(placeName(composition, row));
        problem.detail = Words::tr("It is an attestation for %1.").arg(attested->shortHex());
        problem.fixes = {fixes::remove(composition, row)};
        problems += problem;
    }
    return problems;
}

}

const Rule &attestation_without_image()
{
    static const Rule rule {u"attestation-without-image"_s, check};
    return rule;
}

}
