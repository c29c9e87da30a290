// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/browse/catalog.h"
#include "core/browse/resolver.h"
#include "core/compose/collector.h"
#include "core/compose/draft.h"
#include "core/compose/pusher.h"
#include "core/net/http.h"
#include "core/net/retry.h"
#include "core/registry/credentialchain.h"
#include "core/registry/passphrases.h"
#include "core/registry/profile.h"
#include "core/registry/registries.h"
#include "core/registry/signin.h"
#include "ui/activity.h"
#include "ui/context.h"
#include "ui/hostfinder.h"
#include "ui/mainwindow.h"
#include "ui/models/hostbook.h"
#include "ui/prompts.h"
#include "ui/remedies.h"
#include "ui/settings.h"

namespace waybill::gui {

// The composition root: everything that lives as long as the program, made in the order in which
// it depends on each other.
class Services {
public:
    // The settings must outlive the services; kept drafts are in `draftFolder`.
    Services(ui::Settings &settings, const QString &draftFolder);

    ui::Context &context() { return m_context; }
    ui::PageFactory pages();
    // Looks for what containers could run on here; takes no time of its own.
    void findHosts();

    static QString draftFolder(); // of this user

private:
    net::RetryPolicy retryPolicy();

    ui::Activity m_activity; // outlives all that may wait for the network
    net::Http m_http;
    net::Retry m_transport;
    registry::Profiles m_profiles;
    registry::Consents m_consents {registry::Consents::defaultFile()};
    registry::CredentialPlaces m_credentials;
    registry::Passphrases m_passphrases {&m_credentials.keychain};
    registry::Registries m_registries;
    registry::SignIn m_signIn;
    browse::Resolver m_resolver;
    browse::Catalog m_catalog;
    compose::Collector m_collector;
    compose::Pusher m_pusher;
    compose::DraftKeeper m_drafts;
    models::HostBook m_hosts;
    ui::HostFinder m_finder {m_hosts};
    ui::DialogPrompts m_prompts;
    ui::Remedies m_remedies {m_signIn, m_consents, m_profiles, m_http.proxies(), m_prompts};
    ui::Context m_context;
};

}
