// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/net/http.h"
#include "core/net/retry.h"
#include "core/oci/mediatype.h"
#include "core/registry/dockerconfig.h"
#include "core/registry/registries.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Config = R"({"architecture":"amd64","os":"linux","rootfs":{"type":"layers"}})";
const QByteArray Layer = "the bytes of a layer";

oci::Document imageDocument()
{
    const auto descriptor = [](const char *type, const QByteArray &bytes) -> QByteArray {
        return R"({"mediaType":")" + QByteArray(type) + R"(","size":)"
            + QByteArray::number(bytes.size()) + R"(,"digest":")"
            + oci::Digest::ofBytes(bytes).toString().toLatin1() + R"("})";
    };
    oci::Document document;
    document.mediaType = oci::mediatype::OciManifest;
    document.bytes = "{\"schemaVersion\": 2, \"mediaType\": \"" + document.mediaType.toLatin1()
        + "\",\n\"config\":" + descriptor("application/vnd.oci.image.config.v1+json", Config)
        + ", \"layers\":[" + descriptor("application/vnd.oci.image.layer.v1.tar", Layer) + "]}\n";
    document.digest = oci::Digest::ofBytes(document.bytes);
    return document;
}

async::Task<bool> noWait(net::Wait)
{
    co_await async::delay(std::chrono::milliseconds(0));
    co_return true;
}

}

// The client against Debian's docker-registry.
class RealClientTest : public QObject {
    Q_OBJECT

    net::Http m_http;
    wire::Profiles m_profiles;

    oci::Reference reference(
        const RealRegistry &registry, const QString &repository, const QString &tag)
    {
        return {registry.host(), repository, tag, {}};
    }
    static void pushImage(Client &client, const oci::Reference &reference)
    {
        for (const QByteArray &bytes : {Config, Layer})
            QVERIFY(
                await(client.uploadBlob(reference.repository, oci::Digest::ofBytes(bytes), bytes)));
        const auto stored = await(client.putManifest(reference, imageDocument()));
        QVERIFY(stored);
        QCOMPARE(*stored, imageDocument().digest);
    }

private Q_SLOTS:
    void pushAndReadBack()
    {
        const RealRegistry registry;
        DockerConfig nobody {QString()};
        Registries registries(m_http, nobody, nullptr, &m_profiles);
        Client &client = registries.client(registry.host());
        const auto there = reference(registry, u"team/app"_s, u"v1"_s);

        const auto before = await(client.head(there));
        QVERIFY(before);
        QVERIFY(!*before);
        pushImage(client, there);
        QCOMPARE(await(client.manifest(there)), imageDocument());
        QCOMPARE(await(client.manifest(there.withDigest(imageDocument().digest))), imageDocument());
        const auto head = await(client.head(there));
        QCOMPARE((*head)->digest, imageDocument().digest);
        QCOMPARE((*head)->size, imageDocument().bytes.size());
        QCOMPARE((*head)->mediaType, imageDocument().mediaType);

        oci::Descriptor config;
        config.digest = oci::Digest::ofBytes(Config);
        config.size = Config.size();
        QCOMPARE(await(client.blob(u"team/app"_s, config, 1000)), Config);
        QCOMPARE(await(client.hasBlob(u"team/app"_s, config.digest)), true);
        QCOMPARE(await(client.hasBlob(u"team/app"_s, oci::Digest::ofBytes("x"))), false);
    }

    void namesAndWhatIsMissing()
    {
        const RealRegistry registry;
        DockerConfig nobody {QString()};
        Registries registries(m_http, nobody, nullptr, &m_profiles);
        Client &client = registries.client(registry.host());
        QCOMPARE(await(client.catalog())->names, QStringList());
        for (const QString &tag : {u"v1"_s, u"v10"_s, u"v2"_s})
            pushImage(client, reference(registry, u"team/app"_s, tag));
        pushImage(client, reference(registry, u"other"_s, u"v1"_s));
        QStringList tags = await(client.tags(u"team/app"_s))->names;
        tags.sort();
        QCOMPARE(tags, (QStringList {u"v1"_s, u"v10"_s, u"v2"_s}));
        QCOMPARE(await(client.catalog())->names, (QStringList {u"other"_s, u"team/app"_s}));

        const auto tag = await(client.manifest(reference(registry, u"team/app"_s, u"v3"_s)));
        QCOMPARE(tag.error().kind, ErrorKind::NotFound);
        QCOMPARE(tag.error().registry.first().code, u"MANIFEST_UNKNOWN"_s);
        QCOMPARE(await(client.tags(u"no/such"_s)).error().kind, ErrorKind::NotFound);
        const auto noBlob =
            await(client.putManifest(reference(registry, u"empty"_s, u"v1"_s), imageDocument()));
        QCOMPARE(noBlob.error().kind, ErrorKind::Refused);
        QCOMPARE(noBlob.error().registry.first().code, u"MANIFEST_BLOB_UNKNOWN"_s);
    }

    void pagesOfTheCatalog()
    {
        const RealRegistry registry;
        DockerConfig nobody {QString()};
        Registries registries(m_http, nobody, nullptr, &m_profiles);
        Client &client = registries.client(registry.host());
        for (const QString &name : {u"a"_s, u"b/c"_s, u"d"_s})
            pushImage(client, reference(registry, name, u"v1"_s));
        QUrl page = client.endpoint().url(u"/v2/_catalog"_s, u"n=2"_s);
        const auto first = await(client.catalog(page));
        QCOMPARE(first->names, (QStringList {u"a"_s, u"b/c"_s}));
        QVERIFY(first->next);
        const auto second = await(client.catalog(first->next));
        QCOMPARE(second->names, QStringList {u"d"_s});
        QVERIFY(!second->next);
    }

    void mountBetweenRepositories()
    {
        const RealRegistry registry;
        DockerConfig nobody {QString()};
        Registries registries(m_http, nobody, nullptr, &m_profiles);
        Client &client = registries.client(registry.host());
        pushImage(client, reference(registry, u"from"_s, u"v1"_s));
        const auto digest = oci::Digest::ofBytes(Layer);
        QCOMPARE(await(client.mountBlob(u"to"_s, digest, u"from"_s)), true);
        QCOMPARE(await(client.hasBlob(u"to"_s, digest)), true);
        const auto absent = oci::Digest::ofBytes("not there");
        QCOMPARE(await(client.mountBlob(u"to"_s, absent, u"from"_s)), false);
        QVERIFY(await(client.uploadBlob(u"to"_s, absent, "not there")));
    }

    void theRegistryDiesAndComesAgain()
    {
        RealRegistry registry;
        DockerConfig nobody {QString()};
        net::RetryPolicy policy;
        policy.wait = &noWait;
        net::Retry retry(m_http, policy);
        Registries registries(retry, nobody, nullptr, &m_profiles);
        Client &client = registries.client(registry.host());
        const auto there = reference(registry, u"app"_s, u"v1"_s);
        pushImage(client, there);
        registry.stop();
        const auto gone = await(client.manifest(there));
        QCOMPARE(gone.error().kind, ErrorKind::Network);
        QCOMPARE(gone.error().cause, Cause::ConnectionRefused);
        QCOMPARE(gone.error().attempts, 3);
        const auto put = await(client.putManifest(there, imageDocument()));
        QCOMPARE(put.error().kind, ErrorKind::Network);
        registry.restart();
        QCOMPARE(await(client.manifest(there)), imageDocument());
    }

    void passwordsFromDockersFile()
    {
        RealRegistry::Options options;
        options.htpasswd = AliHtpasswd;
        const RealRegistry registry(options);
        const QTemporaryDir folder;
        qputenv("DOCKER_CONFIG", QFile::encodeName(folder.path()));
        const auto unsetLater = qScopeGuard([] { qunsetenv("DOCKER_CONFIG"); });
        const auto logIn = [&](const QByteArray &password) {
            QFile file(folder.filePath(u"config.json"_s));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(R"({"auths":{")" + registry.host().toLatin1() + R"(":{"auth":")"
                + QByteArray("ali:" + password).toBase64() + R"("}}})");
        };
        DockerConfig docker;
        Registries registries(m_http, docker, nullptr, &m_profiles);
        Client &client = registries.client(registry.host());
        const auto there = reference(registry, u"cave/gold"_s, u"v1"_s);

        QCOMPARE(await(client.head(there)).error().kind, ErrorKind::Unauthorized);
        logIn("open barley");
        const auto wrong = await(client.manifest(there));
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QVERIFY(wrong.error().message.contains(u"ali"_s));
        logIn("open sesame");
        pushImage(client, there);
        QCOMPARE(await(client.manifest(there)), imageDocument());
        QCOMPARE(await(client.catalog())->names, QStringList {u"cave/gold"_s});
    }
};

QTEST_GUILESS_MAIN(RealClientTest)
#include "tst_realclient.moc"
