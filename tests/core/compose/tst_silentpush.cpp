// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/pusher.h"
#include "core/net/http.h"
#include "core/net/retry.h"
#include "core/registry/client.h"
#include "core/registry/registries.h"
#include "core/registry/sessioncredentials.h"
#include "tests/core/compose/images.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Gives one request, the first that fits, little time to be silent in; the proxy gives it silence.
class Chosen : public net::Transport {
public:
    Chosen(net::Transport &transport, LatencyProxy &proxy, const QByteArray &method,
        const QByteArray &pathPart)
        : m_transport(transport), m_method(method), m_pathPart(pathPart)
    {
        proxy.setMeddler([this](const QByteArray &itsMethod, const QByteArray &path) {
            const bool isIt = itsMethod == m_method && path == m_path && !isSilenced;
            isSilenced = isSilenced || isIt;
            return isIt ? Fate::Silent : Fate::Passed;
        });
    }

    async::Task<Result<net::Response>> send(net::Request request) override
    {
        const QByteArray path = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        if (m_path.isEmpty() && request.method == m_method && path.contains(m_pathPart)) {
            m_path = path;
            request.silence = 100ms;
        }
        return m_transport.send(std::move(request));
    }

    bool isSilenced = false;

private:
    net::Transport &m_transport;
    const QByteArray m_method;
    const QByteArray m_pathPart;
    QByteArray m_path; // of the chosen one
};

async::Task<bool> noted(QStringList *sentences, net::Wait wait)
{
    *sentences += wait.sentence(wait.time);
    co_return true;
}

net::RetryPolicy impatient(QStringList *sentences)
{
    net::RetryPolicy policy;
    policy.wait = [sentences](net::Wait wait) { return noted(sentences, std::move(wait)); };
    return policy;
}

}

// A computer that slept in the middle of a push: connections that are still there as far as it
// knows, and over which nothing comes any more.
class SilentPushTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        net::Http http;
        registry::SessionCredentials nobody;
        wire::Profiles profiles;
        registry::Registries registries(http, nobody, nullptr, &profiles);
        registry::Client &client = registries.client(m_proxy.host());
        const auto store = [&](const QString &repository, const BuiltImage &image) {
            for (const QByteArray &blob : image.blobs)
                QVERIFY(await(client.uploadBlob(repository, oci::Digest::ofBytes(blob), blob)));
            const oci::Reference place {m_proxy.host(), repository, u"image"_s, {}};
            QVERIFY(await(client.putManifest(place, image.document)));
        };
        m_image = buildImage(u"image"_s, {u"layer"_s});
        store(u"base"_s, m_image);
        m_before = buildImage(u"before"_s, {u"another"_s});
        store(u"app"_s, m_before);
    }

    void itGoesOnAfterSilence_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("reading an entry") << "GET"_ba << "/base/manifests/sha256:"_ba;
        QTest::newRow("taking a blob over") << "POST"_ba << "mount="_ba;
        QTest::newRow("writing an entry") << "PUT"_ba << "/app/manifests/sha256:"_ba;
        QTest::newRow("writing the list") << "PUT"_ba << "/app/manifests/list"_ba;
        QTest::newRow("reading it back") << "GET"_ba << "/app/manifests/list"_ba;
    }
    void itGoesOnAfterSilence()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        net::Http http;
        Chosen chosen(http, m_proxy, method, path);
        QStringList sentences;
        net::Retry retry(chosen, impatient(&sentences));
        registry::SessionCredentials nobody;
        wire::Profiles profiles;
        registry::Registries registries(retry, nobody, nullptr, &profiles);
        compose::Pusher pusher(registries);
        const auto plan = compose::makePlan(list());
        QVERIFY(plan);
        const auto pushed = await(pusher.push(*plan, {}, {}));
        QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
        QVERIFY(chosen.isSilenced);
        QCOMPARE(sentences,
            QStringList(u"Paused: %1 has fallen silent. Continuing in 2 s."_s.arg(m_proxy.host())));
        const auto there = await(registries.client(m_proxy.host()).manifest(plan->targets.first()));
        QCOMPARE(there->bytes, plan->list.bytes);
    }

    // A blob is not simply sent once more: it may have arrived.
    void anUploadGoesOnAfterSilence()
    {
        net::Http http;
        Chosen chosen(http, m_proxy, "PUT", "/app/blobs/uploads/");
        QStringList sentences;
        net::Retry retry(chosen, impatient(&sentences));
        registry::SessionCredentials nobody;
        wire::Profiles profiles;
        registry::Registries registries(retry, nobody, nullptr, &profiles);
        registry::Client &client = registries.client(m_proxy.host());
        const QByteArray blob = "a blob of its own";
        const oci::Digest digest = oci::Digest::ofBytes(blob);
        QVERIFY(await(client.uploadBlob(u"app"_s, digest, blob)));
        QVERIFY(chosen.isSilenced);
        QCOMPARE(sentences.size(), 1);
        QCOMPARE(await(client.hasBlob(u"app"_s, digest)), true);
    }

private:
    compose::Composition list() const
    {
        compose::Composition composition = listOf({itemOf(u"base"_s, u"image"_s, m_image.document),
            itemOf(u"app"_s, u"image"_s, m_before.document)});
        for (compose::Item &item : composition.items)
            item.source.host = m_proxy.host();
        composition.targets = {{m_proxy.host(), u"app"_s,
            u"list-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())).replace(u' ', u'-'), {}}};
        return composition;
    }

    RealRegistry m_registry;
    LatencyProxy m_proxy {m_registry.port()};
    BuiltImage m_image;
    BuiltImage m_before;
};

QTEST_GUILESS_MAIN(SilentPushTest)
#include "tst_silentpush.moc"
