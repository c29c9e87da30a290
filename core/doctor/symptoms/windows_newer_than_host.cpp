// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &windows_newer_than_host()
{
    static const Symptoms symptoms {
        .priority = 25,
        .cause = Cause::WindowsImageNewerThanHost,
        .list =
            {
                {.words = wording(
                     uR"(a (?<os>Windows) version [0-9.]{1,40}-based image is incompatible with an? (?<version>[0-9.]{1,40}) host)"_s),
                    .family = Family::DockerClassic,
                    .versions = u"18.04 and later"_s},
            },
    };
    return symptoms;
}

}
