// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/session.h"

#include "app/cli/output.h"
#include "core/async/wait.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

// Shorter waits are nobody's concern; long ones look like a program that hangs.
constexpr std::chrono::seconds LongWait {3};

async::Task<bool> waited(net::Wait wait)
{
    if (wait.time >= LongWait || wait.silent)
        note(wait.sentence(wait.time));
    co_await async::delay(wait.time);
    co_return true;
}

net::RetryPolicy policy()
{
    net::RetryPolicy policy;
    policy.wait = &waited;
    return policy;
}

}

LimitedTransport::LimitedTransport(net::Transport &transport, Limit limit)
    : m_transport(transport), m_limit(limit)
{
}

async::Task<Result<net::Response>> LimitedTransport::send(net::Request request)
{
    if (m_limit)
        request.deadline = *m_limit;
    return m_transport.send(std::move(request));
}

Session::Session(LimitedTransport::Limit limit, const Connecting &connecting)
    : m_retry(m_http, policy()), m_transport(m_retry, limit),
      m_profiles(registry::Profiles::defaultFile()),
      m_credentials(registry::defaultPlaces(m_consents)),
      m_registries(m_transport, m_credentials.chain, &m_consents, &m_profiles),
      m_signIn(m_registries, m_credentials, m_consents), m_resolver(m_registries)
{
    m_http.proxies().keepIn(net::proxyFile());
    m_profiles.unlockWith(&m_passphrases);
    QObject::connect(&m_registries.meter(), &registry::Meter::warned, &m_registries.meter(),
        [](const QString &host, const QString &text) {
            note(Text::tr("%1 says: %2", "registry, its words").arg(host, text));
        });
    if (!m_profiles.notice().isEmpty())
        note(m_profiles.notice());
    m_resolver.onMisnamed([](const browse::ImageTree &tree) {
        note(Text::tr("warning: %1").arg(browse::misnamedSentence(tree)));
    });
    m_profiles.addEverywhere(connecting.everywhere);
    if (!connecting.keyPassphrase.isEmpty())
        m_passphrases.keep(connecting.keyFile(), connecting.keyPassphrase);
    for (const QString &host : connecting.plainHosts) {
        registry::Profile profile = m_profiles.profile(host);
        profile.scheme = registry::Profile::Scheme::PlainHttp;
        m_profiles.overrideWith(profile);
    }
}

QStringList Session::pullsLeft() const
{
    const registry::Meter &meter = m_registries.meter();
    QStringList lines;
    for (const QString &host : meter.counting())
        lines.append(host + u": "_s + registry::sentence(*meter.rateLimit(host)));
    return lines;
}

}
