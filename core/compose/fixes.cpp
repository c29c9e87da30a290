// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/fixes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waybill::compose::fixes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(waybill::compose)
};

QString clearLabel(edit::Field field)
{
    switch (field) {
    case edit::Field::Os:
        return Words::tr("Clear OS");
    case edit::Field::Architecture:
        return Words::tr("Clear architecture");
    case edit::Field::Variant:
        return Words::tr("Clear variant");
    case edit::Field::OsVersion:
        return Words::tr("Clear OS version");
    case edit::Field::OsFeatures:
        return Words::tr("Clear OS features");
    }
    Q_UNREACHABLE_RETURN({});
}

}

Fix set(int position, edit::Field field, const QString &value)
{
    return {value.isEmpty() ? clearLabel(field) : Words::tr("Use %1").arg(value),
        [=](const Composition &composition) {
            return edit::setField(composition, position, field, value);
        }};
}

Fix usePlatform(int position, const oci::Platform &platform)
{
    const auto apply = [=](const Composition &composition) {
        Composition result = composition;
        for (const auto field : {edit::Field::Os, edit::Field::Architecture, edit::Field::Variant})
            result = edit::setField(result, position, field, fieldValue(platform, field));
        const bool needsVersion = platform.isWindows() && position < result.items.size()
            && result.items[position].platform().osVersion.isEmpty();
        return needsVersion
            ? edit::setField(result, position, edit::Field::OsVersion, platform.osVersion)
            : result;
    };
    return {Words::tr("Use %1").arg(platform.name()), apply};
}

Fix remove(const Composition &composition, int position)
{
    return {Words::tr("Remove %1").arg(placeName(composition, position)),
        [=](const Composition &list) { return edit::remove(list, {position}); }};
}

bool canUse(const oci::Platform &platform)
{
    using enum edit::Field;
    return std::ranges::all_of(
        std::array {Os, Architecture, Variant, OsVersion}, [&](edit::Field field) {
            return checkField(field, fieldValue(platform, field), platform.os).isEmpty();
        });
}

Fix useOciIndex()
{
    return {Words::tr("Use an OCI index"), [](const Composition &composition) {
                Composition result = composition;
                result.format = oci::IndexFormat::OciIndex;
                return result;
            }};
}

}
