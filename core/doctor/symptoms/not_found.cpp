// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &not_found()
{
    static const Symptoms symptoms {
        .priority = 80,
        .cause = Cause::NotFound,
        .list =
            {
                {.words = wording(uR"(manifest unknown|MANIFEST_UNKNOWN)"_s)},
                {.words = wording(uR"(manifest for \S+ not found)"_s)},
                {.words = wording(
                     uR"(repository name not known to registry|NAME_UNKNOWN|name unknown)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(repository \S+ not found|requested image not found|No such image: )"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"([\w.@/:-]+: not found|404 Not Found|unexpected status.{0,40}404|status(?: code)?:? 404)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
