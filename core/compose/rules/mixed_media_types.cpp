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

QList<Problem> check(const Composition &composition)
{
    if (composition.format != oci::IndexFormat::DockerList)
        return {};
    QStringList places;
    for (const int row : composition.platformRows()) {
        const QString &type = composition.items[row].descriptor.mediaType;
        if (oci::manifestKind(type) != oci::ManifestKind::DockerManifest)
            places += placeName(composition, row);
    }
    if (places.isEmpty())
        return {};
    Problem problem;
    problem.title = Words::tr(
        "%n entry(s) of a Docker manifest list are no Docker images", {}, int(places.size()));
    problem.detail = Words::tr("Some registries refuse it. Concerned: %1.")
                         .arg(places.size() > 8 ? places.first(8).join(u", "_s) + u" \u2026"_s
                                                : places.join(u", "_s));
    problem.fixes = {fixes::useOciIndex()};
    return {problem};
}

}

const Rule &mixed_media_types()
{
    static const Rule rule {u"mixed-media-types"_s, check};
    return rule;
}

}
