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
                {.words = wording(uR"(manifest for \S{1,300} not found)"_s)},
                {.words = wording(uR"(manifest unknown|MANIFEST_UNKNOWN|no such manifest)"_s)},
                {.words = wording(
                     uR"(repository name not known to registry|NAME_UNKNOWN|name unknown: |does not exist in the registry with id|error parsing HTTP 404 response)"_s)},
                {.words = wording(
                     uR"((?<![\w./-])[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,6}(?::\d{1,5})?/[a-z0-9._/-]{1,200}(?::[\w.-]{1,128}|@sha256:[0-9a-f]{64}): not found)"_s)},
                {.words = wording(uR"(name unknown|blob unknown to registry|unknown blob)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(tag \S{1,128} not found in repository|requested image not found|No such image: )"_s)},
                {.words =
                        wording(uR"(repository \S{1,300} not found|\bimage \S{1,300} not found)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"([\w.@/:"-]{1,300}: not found|404 Not Found|unexpected status.{0,40}404|(?:status(?: code)?:?|\[http) 404\b)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
