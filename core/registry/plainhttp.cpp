// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/plainhttp.h"

#include "core/registry/consents.h"

#include <QCoreApplication>

namespace waybill::registry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

}

Result<> checkMayCarrySecrets(const Endpoint &endpoint, const Consents *consents)
{
    if (!endpoint.isPlainHttp() || isLoopback(endpoint.host))
        return {};
    if (consents && consents->allowsUnencrypted(endpoint.host))
        return {};
    auto refused = failure(ErrorKind::Unauthorized,
        Text::tr("%1 asks you to sign in, but nothing is encrypted on the way there. Your password "
                 "was not sent.")
            .arg(endpoint.host),
        endpoint.host);
    ConsentNeeded needed;
    needed.registry = endpoint.host;
    refused.error().consent = needed;
    return refused;
}

bool isAboutPlainHttp(const ConsentNeeded &asked)
{
    return asked.program.isEmpty() && asked.tokenServer.isEmpty();
}

}
