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
                {.words = wording(
                     uR"((?<![^\s:"'])[^\s"']{0,200}[:/@][^\s"']{1,200} is a manifest list(?! digest))"_s),
                    .family = Family::DockerClassic},
                {.words = wording(uR"(does not currently support exporting manifest lists)"_s),
                    .family = Family::BuildKit},
                {.words = wording(
                     uR"((?:expected|want(?:ed)?) (?:an? )?(?:single )?image(?: manifest)?,? (?:but )?(?:got|found|is) (?:an? )?(?:image )?(?:index|manifest list))"_s)},
                {.words = wording(
                     uR"((?:cannot|can't|unable to|not supported to) [a-z\s]{1,60}(?:an? )?(?:image index|manifest list)(?: as (?:an? )?image| without)?)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"((?:reference|image|source|base) is an? (?:image )?(?:index|manifest list)\b(?! digest))"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
