// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &manifest_list()
{
    static const Symptoms symptoms {
        .priority = 50,
        .cause = Cause::IsAManifestList,
        .list =
            {
                {.words = wording(uR"(\S+ is a manifest list(?! digest))"_s), .family = Family::DockerClassic},
                {.words = wording(
                     uR"((?:expected|want(?:ed)?) (?:an? )?(?:single )?image(?: manifest)?,? (?:but )?(?:got|found|is) (?:an? )?(?:image index|manifest list))"_s)},
            },
    };
    return symptoms;
}

}
