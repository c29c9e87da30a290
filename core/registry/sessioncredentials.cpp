// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/sessioncredentials.h"

#include "core/registry/endpoint.h"

#include <QCoreApplication>

namespace waybill::registry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

}

void SessionCredentials::keep(const QString &host, Credential credential)
{
    credential.place = CredentialPlace::Session;
    credential.origin = Text::tr("this session");
    m_byHost.insert(canonicalHost(host), std::move(credential));
    ++m_revision;
}

bool SessionCredentials::forget(const QString &host)
{
    const bool wasThere = m_byHost.remove(canonicalHost(host));
    m_revision += wasThere;
    return wasThere;
}

async::Task<Result<std::optional<Credential>>> SessionCredentials::find(QString host, QString)
{
    const auto found = m_byHost.constFind(canonicalHost(host));
    if (found == m_byHost.cend())
        co_return std::nullopt;
    co_return *found;
}

}
