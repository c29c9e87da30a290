// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/directory.h"

#include "core/registry/endpoint.h"

#include <algorithm>

namespace waybill::browse {

const Directory *directoryOf(const QString &host)
{
    const QString wanted = registry::canonicalHost(host);
    const auto found = std::ranges::find_if(
        directories(), [&](const Directory *one) { return one->registry == wanted; });
    return found == directories().end() ? nullptr : *found;
}

}
