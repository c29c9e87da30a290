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
                {.words = wording(uR"(access to the requested resource is not authorized)"_s)},
                {.words = wording(uR"(unauthorized to access repository)"_s)},
                {.words = wording(uR"(unauthorized: authentication required)"_s)},
                {.words = wording(uR"(no basic auth credentials|basic credential not found)"_s)},
                {.words = wording(
                     uR"(error parsing HTTP 40[13] response body|unexpected HTTP status: 40[13]\b|invalid status code from registry 40[13]\b|denied on resource ["']?projects/|Permission ["']?artifactregistry\.)"_s)},
                {.words = wording(
                     uR"(error response from daemon: (?:error from registry: )?(?:denied|unauthorized)\b)"_s)},
                {.words = wording(uR"(insufficient_scope)"_s)},
                {.words = wording(
                     uR"(denied: (?:access forbidden|permission_denied: |installation not allowed))"_s)},
                {.words = wording(
                     uR"(failed to authorize: (?!.{0,400}(?:dial tcp|x509|timeout|tls:|EOF))|authorization failed|authentication required|invalid username/password)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(\bunauthorized\b(?!.{0,80}\.(?:svc|local)\b)|401 Unauthorized|403 Forbidden|(?:status(?: code)?:?|HTTP) 40[13]\b|unexpected status.{0,40}40[13]\b)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"((?<!permission\s)(?<!access\sis\s)\bdenied(?:: |\.?\s{0,20}(?:\n|$))|incorrect username or password|access forbidden|HTTP Basic: Access denied)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
