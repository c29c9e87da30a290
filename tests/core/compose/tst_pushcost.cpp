// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/resolver.h"
#include "core/compose/collector.h"
#include "core/compose/plan.h"
#include "core/compose/pusher.h"
#include "core/net/http.h"
#include "core/registry/client.h"
#include "core/registry/registries.h"
#include "core/registry/sessioncredentials.h"
#include "tests/support/json.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/tokenserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Images = 12;

QByteArray descriptor(const QByteArray &type, const QByteArray &bytes)
{
    return json("{'mediaType':'") + type + json("','size':") + QByteArray::number(bytes.size())
        + json(",'digest':'") + oci::Digest::ofBytes(bytes).toString().toLatin1() + json("'}");
}

// The program's parts, signed in and not yet heard of the registry.
struct Program {
    net::Http http;
    registry::SessionCredentials credentials;
    wire::Profiles profiles;
    registry::Registries registries {http, credentials, nullptr, &profiles};
    browse::Resolver resolver {registries};
    compose::Collector collector {resolver};
    compose::Pusher pusher {registries, &resolver};

    explicit Program(const QString &host) { credentials.keep(host, {u"me"_s, u"secret"_s}); }

    Result<compose::PushResult> push(
        const oci::Reference &target, const std::vector<Result<QList<compose::Item>>> &collected)
    {
        compose::Composition composition;
        composition.format = oci::IndexFormat::OciIndex;
        composition.targets = {target};
        for (const auto &items : collected) {
            if (!items)
                return std::unexpected(items.error());
            composition.items += *items;
        }
        const auto plan = compose::makePlan(composition);
        if (!plan)
            return std::unexpected(plan.error());
        return await(pusher.push(*plan, {{}, false, false}, [](const compose::StepReport &) { }));
    }
};

}

// What a list of twelve tags costs at Debian's docker-registry when it wants tokens: requests, and
// how many of them had to wait for one another.
class PushCostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tokens.standBefore(m_registry.port());
        m_tokens.passwords = {{"me", "secret"}};
        Program program(m_proxy.host());
        registry::Client &client = program.registries.client(m_proxy.host());
        for (int i = 0; i < Images; ++i) {
            const QByteArray layer = "layer " + QByteArray::number(i);
            const QByteArray config = json("{'os':'linux','architecture':'amd64','variant':'v")
                + QByteArray::number(i) + json("','rootfs':{'type':'layers','diff_ids':[]}}");
            for (const QString &repository : {u"app"_s, u"app%1"_s.arg(i)}) {
                for (const QByteArray &blob : {layer, config})
                    QVERIFY(await(client.uploadBlob(
                        repository, oci::Digest::ofBytes(blob), QByteArray(blob))));
                oci::Reference reference {m_proxy.host(), repository, u"t%1"_s.arg(i), {}};
                QVERIFY(await(client.putManifest(reference, imageOf(config, layer))));
            }
        }
        m_proxy.setRoundTrip(150ms); // well above what the machine needs itself
    }

    void init() { m_proxy.reset(); }

    // The target was looked at before, as in the window: that needed the refusal and the token.
    void twelveTagsOfOneRepository()
    {
        Program program(m_proxy.host());
        const oci::Reference target {m_proxy.host(), u"app"_s, u"list"_s, {}};
        program.registries.client(target.host).expectPush(target.repository);
        QVERIFY(await(program.registries.client(target.host).head(target)));
        QList<oci::Reference> sources;
        for (int i = 0; i < Images; ++i)
            sources += {m_proxy.host(), u"app"_s, u"t%1"_s.arg(i), {}};
        const auto pushed = program.push(target, await(program.collector.collectAll(sources)));
        QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));

        QCOMPARE(m_proxy.count("GET", "/token"), 1);
        QCOMPARE(m_proxy.count("GET", "/manifests/"), Images);
        QCOMPARE(m_proxy.count("GET", "/blobs/"), Images);
        QCOMPARE(m_proxy.count("PUT"), 1);
        const Cost cost = m_proxy.cost();
        QCOMPARE(cost.requests, 3 + 2 * Images + 1);
        QCOMPARE(cost.depth, 3 + 3); // manifests, configs, the list
        QCOMPARE(cost.repeated, 0);
    }

    // A token for each repository would be twelve, and twelve more for the mounts.
    void twelveRepositoriesTakeOneToken()
    {
        Program program(m_proxy.host());
        const oci::Reference target {m_proxy.host(), u"together"_s, u"list"_s, {}};
        QList<oci::Reference> sources;
        QStringList repositories;
        for (int i = 0; i < Images; ++i) {
            repositories += u"app%1"_s.arg(i);
            sources += {m_proxy.host(), repositories.last(), u"t%1"_s.arg(i), {}};
        }
        program.registries.client(target.host).expectPush(target.repository, repositories);
        QVERIFY(await(program.registries.client(target.host).head(target)));
        const auto pushed = program.push(target, await(program.collector.collectAll(sources)));
        QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
        QCOMPARE(pushed->blobsMounted, 2 * Images);
        QCOMPARE(m_proxy.count("GET", "/token"), 1);
        QCOMPARE(m_proxy.count("POST"), 2 * Images);
        // What was read to learn the platforms is not read once more to be written.
        QCOMPARE(m_proxy.count("GET", "/manifests/"), Images);
        const Cost cost = m_proxy.cost();
        QCOMPARE(cost.requests, 3 + 2 * Images + 2 * Images + Images + 1);
        QCOMPARE(cost.repeated, 0);
        // A first look, manifests, configs, two rounds of mounts, entries, the list.
        QVERIFY2(cost.depth <= 3 + 6, qPrintable(QString::number(cost.depth)));
    }

private:
    static oci::Document imageOf(const QByteArray &config, const QByteArray &layer)
    {
        oci::Document document;
        document.mediaType = u"application/vnd.oci.image.manifest.v1+json"_s;
        document.bytes = json("{'schemaVersion':2,'mediaType':'") + document.mediaType.toLatin1()
            + json("','config':") + descriptor("application/vnd.oci.image.config.v1+json", config)
            + json(",'layers':[") + descriptor("application/vnd.oci.image.layer.v1.tar", layer)
            + "]}";
        document.digest = oci::Digest::ofBytes(document.bytes);
        return document;
    }

    TokenServer m_tokens;
    LatencyProxy m_proxy {quint16(m_tokens.server().url().port())};
    RealRegistry m_registry {{.tokens = m_tokens.settingsBehind(m_proxy.host())}};
};

QTEST_GUILESS_MAIN(PushCostTest)
#include "tst_pushcost.moc"
