// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"
#include "core/compose/plan.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waybill::compose {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QList<Problem> check(const Composition &composition)
{
    const qint64 size = composition.document().bytes.size();
    if (size <= MaxListBytes)
        return {};
    Problem problem;
    problem.severity = Severity::Error;
    problem.title = Words::tr("The list is too large: %1").arg(QLocale().formattedDataSize(size));
    problem.detail = Words::tr("Registries take manifests of up to %1.")
                         .arg(QLocale().formattedDataSize(MaxListBytes));
    return {problem};
}

}

const Rule &too_large()
{
    static const Rule rule {u"too-large"_s, check};
    return rule;
}

}
