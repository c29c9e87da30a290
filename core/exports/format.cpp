// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/exports/format.h"

namespace waybill::exports {

const Format *format(const QString &id)
{
    for (const Format *known : formats()) {
        if (known->id == id)
            return known;
    }
    return nullptr;
}

}
