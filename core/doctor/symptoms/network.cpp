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
                     uR"(i/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|request canceled)"_s),
                    .needsContext = true},
                {.words = wording(
                     uR"(proxyconnect tcp|Temporary failure in name resolution|server misbehaving|unexpected EOF|: EOF\b)"_s),
                    .needsContext = true},
            },
    };
    return symptoms;
}

}
