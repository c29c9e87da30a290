// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/symptom.h"

namespace waybill::doctor {

using namespace Qt::StringLiterals;

const Symptoms &network()
{
    static const Symptoms symptoms {
        .priority = 70,
        .cause = Cause::Network,
        .list =
            {
                {.words = wording(
                     uR"(dial tcp|no such host|connection refused|connection reset by peer|no route to host|network is unreachable)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(i/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|request canceled|connection timed out)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(proxyconnect tcp|Temporary failure in name resolution|server misbehaving|transport connection broken|unexpected EOF|: EOF\b)"_s),
                    .needsContext = true},
                {.words = wording(uR"(received unexpected HTTP status: 5\d\d)"_s)},
                {.words = wording(
                     uR"(502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out|(?:status(?: code)?:?|HTTP) 50[234]\b)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
