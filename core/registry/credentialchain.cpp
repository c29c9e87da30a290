// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/credentialchain.h"

#include "core/registry/endpoint.h"

namespace waybill::registry {

CredentialChain::CredentialChain(QList<CredentialSource *> sources) : m_sources(std::move(sources))
{
}

async::Task<Result<std::optional<Credential>>> CredentialChain::find(
    QString host, QString repository)
{
    QStringList notices;
    std::optional<Credential> credential;
    for (qsizetype i = 0; i < m_sources.size() && !credential; ++i) {
        auto found = co_await m_sources.at(i)->find(host, repository);
        if (found)
            credential = std::move(*found);
        else
            notices.append(found.error().message);
    }
    m_notices.insert(canonicalHost(host), notices);
    co_return credential;
}

int CredentialChain::revision() const
{
    int sum = 0;
    for (const CredentialSource *source : m_sources)
        sum += source->revision();
    return sum;
}

void CredentialChain::distrust(const QString &host)
{
    for (CredentialSource *source : std::as_const(m_sources))
        source->distrust(host);
}

QStringList CredentialChain::notices(const QString &host) const
{
    return m_notices.value(canonicalHost(host));
}

}
