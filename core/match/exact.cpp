// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/exact.h"

namespace waybill::match {

ExactRequest parseExact(const QString &request)
{
    const QString path = request.section(u':', 0, 0);
    return {
        .os = path.section(u'/', 0, 0),
        .architecture = path.section(u'/', 1, 1),
        .variant = path.section(u'/', 2, 2),
        .osVersion = request.section(u':', 1),
    };
}

Check checkExact(const oci::Platform &entry, const ExactRequest &wanted)
{
    if (entry.os != wanted.os)
        return Check::no(Why::OtherOs, entry.os, wanted.os);
    if (entry.architecture != wanted.architecture)
        return Check::no(Why::OtherArchitecture, entry.architecture, wanted.architecture);
    if (!wanted.variant.isEmpty() && entry.variant != wanted.variant)
        return Check::no(Why::OtherVariant, entry.variant, wanted.variant);
    if (!wanted.osVersion.isEmpty() && entry.osVersion != wanted.osVersion)
        return Check::no(Why::OtherVersion, entry.osVersion, wanted.osVersion);
    return Check::yes();
}

std::optional<Why> listOrder(const Candidate &, const Candidate &)
{
    return std::nullopt;
}

}
