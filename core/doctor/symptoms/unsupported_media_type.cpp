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
                     uR"((?:unsupported|unexpected|unknown|invalid|unrecognized) (?:[a-z0-9]{1,20} ){0,2}(?:media ?type|mime ?type)(?: for [a-z]{1,20})?[:;,]? "?application/)"_s)},
                {.words = wording(
                     uR"(media type "?application/\S{1,120} is (?:no longer|not) supported|unsupported (?:image )?manifest (?:media type|mime type|format)|media type for the source image \S{1,300} is not supported)"_s)},
                {.words = wording(
                     uR"((?:unsupported|unexpected|unknown|invalid) (?:[a-z0-9]{1,20} ){0,2}(?:media ?type|mime ?type))"_s),
                    .needsContext = true},
                {.words = wording(uR"(but accept header does not support)"_s)},
                {.words = wording(
                     uR"(Encountered remote "?\S{1,120}"? ?\(\w{1,20}\) when fetching)"_s)},
                {.words = wording(
                     uR"(unsupported image-specific operation on artifact with type)"_s)},
                {.words = wording(
                     uR"(schema 1 support (?:has been|is) (?:removed|disabled)|schema ?(?:version )?1\b.{0,60}(?:deprecated|no longer supported|not supported)|missing signature key)"_s)},
                {.words = wording(uR"(mediaType in manifest should be)"_s)},
                {.words = wording(uR"(415 Unsupported Media Type)"_s), .needsContext = true},
            },
    };
    return symptoms;
}

}
