// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &unauthorized()
{
    static const Symptoms symptoms {
        .priority = 20,
        .cause = Cause::Unauthorized,
        .list =
            {
                {.words = wording(uR"(pull access denied)"_s)},
                {.words = wording(uR"(requested access to the resource is denied)"_s)},
                {.words = wording(uR"(no basic auth credentials)"_s)},
                {.words = wording(uR"(insufficient_scope)"_s)},
                {.words = wording(
                     uR"(\bunauthorized\b|failed to authorize|authorization failed|authentication required)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(401 Unauthorized|403 Forbidden|(?:status(?: code)?:?|HTTP) 40[13]|unexpected status.{0,40}40[13])"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(denied: |incorrect username or password|invalid username/password|access forbidden)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
