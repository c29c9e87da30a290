// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/exact.h"

namespace waybill::match {

Check checkExact(const oci::Platform &entry, const oci::Platform &wanted)
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

}
