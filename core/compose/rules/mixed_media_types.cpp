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

constexpr qsizetype MaxNamed = 8;

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
    const bool many = places.size() > MaxNamed;
    Problem problem;
    problem.title = Words::tr("A Docker manifest list names images of other formats");
    problem.detail = Words::tr("Some registries refuse it. Not Docker images: %1.")
                         .arg(places.first(many ? MaxNamed : places.size()).join(u", "_s)
                             + (many ? u" \u2026"_s : QString()));
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
