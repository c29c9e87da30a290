// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/services.h"

#include "core/hosts/engine.h"
#include "core/hosts/thiscomputer.h"
#include "ui/composepage.h"
#include "ui/coveragepage.h"
#include "ui/imagepage.h"

#include <QStandardPaths>

namespace waybill::gui {

using namespace Qt::StringLiterals;

Services::Services(ui::Settings &settings, const QString &draftFolder)
    : m_transport(m_http, retryPolicy()), m_profiles(registry::Profiles::defaultFile()),
      m_credentials(registry::defaultPlaces(m_consents)),
      m_registries(m_transport, m_credentials.chain, &m_consents, &m_profiles),
      m_signIn(m_registries, m_credentials, m_consents), m_resolver(m_registries),
      m_catalog(m_registries), m_collector(m_resolver), m_pusher(m_registries, &m_resolver),
      m_drafts(draftFolder),
      m_context {m_transport, m_credentials.chain, m_profiles, m_signIn, m_registries, m_resolver,
          m_catalog, m_collector, m_pusher, m_drafts, m_hosts, settings, m_activity, m_remedies,
          m_prompts, m_http.proxies()}
{
    m_http.proxies().keepIn(net::proxyFile());
    m_profiles.unlockWith(&m_passphrases);
    m_hosts.restore(settings.hosts());
    const auto keep = [this, &settings] { settings.setHosts(m_hosts.save()); };
    QObject::connect(&m_hosts, &models::HostBook::hostsChanged, &settings, keep);
    QObject::connect(&m_hosts, &models::HostBook::choiceChanged, &settings, keep);
    QObject::connect(
        &m_registries.meter(), &registry::Meter::warned, &m_activity, &ui::Activity::noteWarning);
}

void Services::findHosts()
{
    m_finder.start(hosts::thisComputer(), hosts::usualSockets());
}

net::RetryPolicy Services::retryPolicy()
{
    net::RetryPolicy policy;
    policy.wait = [this](net::Wait wait) { return m_activity.waits().wait(std::move(wait)); };
    return policy;
}

QString Services::draftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s;
}

ui::PageFactory Services::pages()
{
    ui::PageFactory pages;
    pages.image = [this](const oci::Reference &reference) {
        return new ui::ImagePage(m_context, reference);
    };
    pages.list = [this] { return new ui::ComposePage(m_context); };
    pages.allHosts = [this](ui::Page *about) { return new ui::CoveragePage(m_context, *about); };
    pages.add = [](ui::Page *page, const models::DragPayload &payload) {
        static_cast<ui::ComposePage *>(page)->add(payload);
    };
    pages.load = [](ui::Page *page, const compose::Composition &composition,
                     const QString &savedAs) {
        static_cast<ui::ComposePage *>(page)->load(composition, savedAs);
    };
    return pages;
}

}
