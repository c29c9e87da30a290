// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &unsupported_media_type()
{
    static const Symptoms symptoms {
        .priority = 45,
        .cause = Cause::UnsupportedMediaType,
        .list =
            {
                {.words = wording(
                     uR"((?:unsupported|unexpected|unknown|invalid) (?:manifest )?(?:media ?type|mime ?type)|media type \"?application/\S+ is (?:no longer|not) supported)"_s),
                    .needsContext = true},
                {.words = wording(uR"(accept header does not support)"_s), .needsContext = true},
                {.words = wording(
                     uR"(schema 1 support has been removed|schema version 1 .{0,60}(?:deprecated|no longer supported)|missing signature key)"_s)},
                {.words = wording(uR"(mediaType in manifest should be)"_s)},
                {.words = wording(uR"(415 Unsupported Media Type)"_s), .needsContext = true},
            },
    };
    return symptoms;
}

}
