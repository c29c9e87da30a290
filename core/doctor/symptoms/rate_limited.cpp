// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &rate_limited()
{
    static const Symptoms symptoms {
        .priority = 10,
        .cause = Cause::RateLimited,
        .list =
            {
                {.words = wording(
                     uR"(toomanyrequests|error parsing HTTP 429 response body|invalid status code from registry 429\b)"_s)},
                {.words = wording(
                     uR"((?:reached|exceeded) your (?:unauthenticated |authenticated )?pull rate limit)"_s)},
                {.words = wording(uR"(pull QPS exceeded)"_s), .family = Family::Kubernetes},
                {.words = wording(
                     uR"(429 Too Many Requests|(?:status(?: code)?:?|HTTP|code) 429\b|unexpected status.{0,40}429\b|Too Many Requests \(HAP429\))"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(too many requests|(?:rate|pull) limit(?:ed)? (?:exceeded|reached))"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
