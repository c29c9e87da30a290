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
    std::optional<ConsentNeeded> consent;
    std::optional<Credential> credential;
    for (qsizetype i = 0; i < m_sources.size() && !credential; ++i) {
        auto found = co_await m_sources.at(i)->find(host, repository);
        if (found)
            credential = std::move(*found);
        else
            notices.append(found.error().message);
        if (!found && !consent)
            consent = found.error().consent;
    }
    m_notices.insert(canonicalHost(host), notices);
    noteShown(host, credential);
    m_consents.remove(canonicalHost(host));
    if (consent)
        m_consents.insert(canonicalHost(host), *consent);
    co_return credential;
}

void CredentialChain::noteShown(const QString &host, const std::optional<Credential> &credential)
{
    m_shown.remove(canonicalHost(host));
    if (!credential)
        return;
    Shown shown {*credential, revision()};
    shown.credential.secret.clear();
    m_shown.insert(canonicalHost(host), shown);
}

std::optional<Credential> CredentialChain::shown(const QString &host) const
{
    const auto found = m_shown.constFind(canonicalHost(host));
    if (found == m_shown.cend() || found->revision != revision())
        return std::nullopt;
    return found->credential;
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
    m_shown.remove(canonicalHost(host));
    for (CredentialSource *source : std::as_const(m_sources))
        source->distrust(host);
}

std::optional<ConsentNeeded> CredentialChain::consentNeeded(const QString &host) const
{
    const auto needed = m_consents.constFind(canonicalHost(host));
    return needed == m_consents.cend() ? std::nullopt : std::optional(*needed);
}

CredentialPlaces defaultPlaces(const Consents &consents)
{
    return {.session = {},
        .keychain = Keychain(),
        .docker = DockerConfig(DockerConfig::defaultFile(), &consents),
        .containers = ContainersAuth(ContainersAuth::defaultFiles(), &consents)};
}

QStringList CredentialChain::notices(const QString &host) const
{
    return m_notices.value(canonicalHost(host));
}

}
