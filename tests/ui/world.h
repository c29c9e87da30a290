// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/browse/catalog.h"
#include "core/browse/resolver.h"
#include "core/compose/collector.h"
#include "core/compose/draft.h"
#include "core/compose/pusher.h"
#include "core/net/http.h"
#include "core/net/proxy.h"
#include "core/net/retry.h"
#include "core/registry/passphrases.h"
#include "core/registry/profile.h"
#include "core/registry/registries.h"
#include "core/registry/signin.h"
#include "tests/support/wire.h"
#include "ui/activity.h"
#include "ui/context.h"
#include "ui/models/hostbook.h"
#include "ui/prompts.h"
#include "ui/remedies.h"
#include "ui/settings.h"

#include <QHash>
#include <QTemporaryDir>

namespace waybill::test {

// Passes requests on and remembers them.
class Tap : public net::Transport {
public:
    async::Task<Result<net::Response>> send(net::Request request) override
    {
        m_log.append(QString::fromLatin1(request.method) + u' ' + request.url.path());
        return m_http.send(std::move(request));
    }

    const QStringList &log() const { return m_log; }
    void clear() { m_log.clear(); }

private:
    net::Http m_http;
    QStringList m_log;
};

class MemorySettings : public ui::Settings {
protected:
    QVariant read(const QString &key) const override { return m_values.value(key); }
    void write(const QString &key, const QVariant &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QVariant> m_values;
};

// Answers every question as the test has said beforehand.
class ScriptedPrompts : public ui::Prompts {
public:
    int answer = 0;
    QString text;
    QString file;

    ui::Question asked; // the last one

    void ask(QWidget *, ui::Question question, std::function<void(int)> done) override
    {
        asked = std::move(question);
        done(answer);
    }
    void askText(QWidget *, ui::TextQuestion, std::function<void(QString)> done) override
    {
        done(text);
    }
    void askFile(QWidget *, ui::FileQuestion, std::function<void(QString)> done) override
    {
        done(file);
    }
};

// All that a page needs, with real requests and nothing remembered.
class World {
public:
    World() : World(browse::Catalog::Bases()) { }
    // With directories elsewhere than at their vendors.
    explicit World(browse::Catalog::Bases bases) : directories(std::move(bases))
    {
        profiles.unlockWith(&passphrases);
    }
    // With the pauses and repetitions of the program, which activity.waits() tells.
    struct Patient { };
    explicit World(Patient) : way(retry) { profiles.unlockWith(&passphrases); }

    browse::Catalog::Bases directories;
    ui::Activity activity; // outlives all that may wait for the network
    Tap tap;
    net::Retry retry {tap, policy()};
    net::Transport &way = tap;
    registry::CredentialPlaces places {.session = {},
        .keychain = registry::Keychain(),
        .docker = registry::DockerConfig(QString()),
        .containers = registry::ContainersAuth(QStringList())};
    registry::Consents consents;
    registry::Passphrases passphrases;
    wire::Profiles profiles;
    registry::Registries registries {way, places.chain, &consents, &profiles};
    registry::SignIn signIn {registries, places, consents};
    browse::Resolver resolver {registries};
    browse::Catalog catalog {registries, browse::Catalog::MaxPages, directories};
    compose::Collector collector {resolver};
    compose::Pusher pusher {registries, &resolver};
    QTemporaryDir folder;
    compose::DraftKeeper drafts {folder.filePath(QStringLiteral("drafts"))};
    models::HostBook hosts;
    MemorySettings settings;
    ScriptedPrompts prompts;
    net::Proxies proxies {QProcessEnvironment()};
    ui::Remedies remedies {signIn, consents, profiles, proxies, prompts};
    ui::Context context {.transport = way,
        .credentials = places.chain,
        .profiles = profiles,
        .signIn = signIn,
        .registries = registries,
        .resolver = resolver,
        .catalog = catalog,
        .collector = collector,
        .pusher = pusher,
        .drafts = drafts,
        .hosts = hosts,
        .settings = settings,
        .activity = activity,
        .remedies = remedies,
        .prompts = prompts,
        .proxies = proxies};

private:
    net::RetryPolicy policy()
    {
        net::RetryPolicy policy;
        policy.wait = [this](net::Wait wait) { return activity.waits().wait(std::move(wait)); };
        return policy;
    }
};

}
