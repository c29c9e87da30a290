// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &tls()
{
    static const Symptoms symptoms {
        .priority = 60,
        .cause = Cause::Tls,
        .list =
            {
                {.words = wording(uR"(server gave HTTP response to HTTPS client)"_s)},
                {.words = wording(
                     uR"(x509: |tls: failed to verify certificate|certificate signed by unknown authority|certificate has expired|certificate is not trusted)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(first record does not look like a TLS handshake|remote error: tls|HTTP request to an HTTPS server|tls: (?!handshake timeout)\S+)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
