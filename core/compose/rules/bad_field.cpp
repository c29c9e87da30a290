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

QString titleFor(edit::Field field)
{
    switch (field) {
    case edit::Field::Os:
        return Words::tr("%1 has an OS that cannot be right");
    case edit::Field::Architecture:
        return Words::tr("%1 has an architecture that cannot be right");
    case edit::Field::Variant:
        return Words::tr("%1 has a variant that cannot be right");
    case edit::Field::OsVersion:
        return Words::tr("%1 has an OS version that cannot be right");
    case edit::Field::OsFeatures:
        return Words::tr("%1 has OS features that cannot be right");
    }
    Q_UNREACHABLE_RETURN({});
}

// What the user may have meant, and at last nothing at all.
QStringList better(const Item &item, edit::Field field)
{
    const oci::Platform platform = item.platform();
    QStringList values {fieldValue(platform, field).toLower(), fieldValue(item.original, field)};
    values.removeIf([&](const QString &value) {
        return value.isEmpty() || !checkField(field, value, platform.os).isEmpty();
    });
    values += QString();
    values.removeDuplicates();
    return values;
}

QList<Problem> check(const Composition &composition)
{
    using enum edit::Field;
    QList<Problem> problems;
    for (const int row : composition.platformRows()) {
        const Item &item = composition.items[row];
        const oci::Platform platform = item.platform();
        for (const auto field : {Os, Architecture, Variant, OsVersion, OsFeatures}) {
            const QString wrong = checkField(field, fieldValue(platform, field), platform.os);
            if (wrong.isEmpty())
                continue;
            Problem problem;
            problem.severity = Severity::Error;
            problem.position = row;
            problem.field = field;
            problem.title = titleFor(field).arg(placeName(composition, row));
            problem.detail = wrong;
            for (const QString &value : better(item, field))
                problem.fixes += fixes::set(row, field, value);
            problems += problem;
        }
    }
    return problems;
}

}

const Rule &bad_field()
{
    static const Rule rule {u"bad-field"_s, check};
    return rule;
}

}
