// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/retry.h"
#include "tests/core/registry/faketransport.h"
#include "tests/core/registry/testbed.h"
#include "tests/support/json.h"
#include "tests/support/realregistry.h"
#include "tests/support/squid.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;

namespace {

const QString Manifests = u"/v2/a/manifests/.*"_s;
const QString Blobs = u"/v2/a/blobs/.*"_s;
const QString Uploads = u"/v2/a/blobs/uploads/"_s;

oci::Descriptor descriptorOf(const QByteArray &bytes)
{
    oci::Descriptor descriptor;
    descriptor.digest = oci::Digest::ofBytes(bytes);
    descriptor.size = bytes.size();
    return descriptor;
}

Answer blobAnswer(const QByteArray &bytes)
{
    Answer answer;
    answer.body = bytes;
    return answer;
}

async::Task<bool> atOnce(net::Wait)
{
    co_return true;
}

QProcessEnvironment through(const QString &proxy)
{
    QProcessEnvironment environment;
    environment.insert(u"HTTP_PROXY"_s, proxy);
    environment.insert(u"NO_PROXY"_s, u"<-loopback>"_s);
    return environment;
}

}

// What is on the way between Waybill and a registry: caches, storage, proxies, limits.
class RegistryFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A proxy that keeps damaged bytes hands them out until it is told not to.
    void damagedContentIsAskedForPastCaches_data()
    {
        QTest::addColumn<bool>("manifest");
        QTest::addColumn<bool>("mends");
        QTest::newRow("manifest") << true << true;
        QTest::newRow("manifest, for ever") << true << false;
        QTest::newRow("blob") << false << true;
        QTest::newRow("blob, for ever") << false << false;
    }
    void damagedContentIsAskedForPastCaches()
    {
        QFETCH(bool, manifest);
        QFETCH(bool, mends);
        Testbed bed;
        const QByteArray right = "{}";
        bed.server.on("GET", manifest ? Manifests : Blobs, [&](const Seen &seen) {
            const bool fresh = mends && seen.header("Cache-Control").contains("no-cache");
            const QByteArray bytes = fresh ? right : "[]"_ba;
            return manifest ? manifestAnswer(bytes) : blobAnswer(bytes);
        });
        std::optional<Error> error;
        if (manifest) {
            const auto got = await(
                bed.client().manifest(bed.reference().withDigest(oci::Digest::ofBytes(right))));
            error = got ? std::nullopt : std::optional(got.error());
        } else {
            const auto got = await(bed.client().blob(u"a"_s, descriptorOf(right), 100));
            error = got ? std::nullopt : std::optional(got.error());
        }
        QCOMPARE(!error, mends);
        if (error)
            QCOMPARE(error->kind, ErrorKind::DigestMismatch);
        QCOMPARE(bed.server.count(), 2);
        QCOMPARE(bed.server.log().first().header("Cache-Control"), "no-transform");
    }

    // Begun anew: what came before does not count, and the whole is checked.
    void aBlobThatBreaksOffIsFetchedAnew()
    {
        Testbed bed;
        const QByteArray bytes(100'000, 'x');
        Answer cut = blobAnswer(bytes);
        cut.cutAfter = 30'000;
        bed.server.on("GET", Blobs, QList<Answer> {cut, cut, blobAnswer(bytes)});
        net::RetryPolicy policy;
        policy.wait = &atOnce;
        net::Retry retry(bed.http, policy);
        Registries registries(retry, bed.credentials, nullptr, &bed.profiles);
        qint64 done = 0;
        const auto got = await(registries.client(bed.server.host())
                .blob(u"a"_s, descriptorOf(bytes), bytes.size(),
                    [&done](qint64 now) { done = now; }));
        QCOMPARE(got, bytes);
        QCOMPARE(bed.server.count("GET"), 3);
        QCOMPARE(done, bytes.size());
    }

    // A length that does not fit is told before anything could be sent on.
    void aBlobOfAnotherLengthNamesItsRegistry()
    {
        Testbed bed;
        bed.server.on("GET", Blobs, blobAnswer("too short"));
        oci::Descriptor descriptor = descriptorOf("too short");
        ++descriptor.size;
        const auto got = await(bed.client().blob(u"a"_s, descriptor, 100));
        QCOMPARE(got.error().kind, ErrorKind::DigestMismatch);
        QVERIFY2(got.error().message.contains(bed.server.host())
                && got.error().message.contains(descriptor.digest.toString()),
            qPrintable(got.error().message));
    }

    // What may change is never taken from a cache.
    void tagsAndListsAreAskedForAfresh()
    {
        Testbed bed;
        bed.server.on("GET", Manifests, manifestAnswer());
        bed.server.on("GET", u"/v2/a/tags/list"_s, Answer::json("{}"));
        (void)bed.manifest();
        (void)await(bed.client().head(bed.reference()));
        (void)await(bed.client().tags(u"a"_s));
        (void)await(bed.client().catalog());
        QVERIFY(bed.server.count() >= 4);
        for (const Seen &seen : bed.server.log())
            QCOMPARE(seen.header("Cache-Control"), "no-cache");
    }

    void otherFailuresAreNotAskedForAgain()
    {
        Testbed bed;
        bed.server.on("GET", u".*"_s, Answer::json("{}", 404));
        (void)await(bed.client().manifest(bed.reference().withDigest(oci::Digest::ofBytes("{}"))));
        (void)await(bed.client().blob(u"a"_s, descriptorOf("{}"), 100));
        QCOMPARE(bed.server.count(), 2);
    }

    void aBodyThatIsTooLargeIsToldWithItsSize_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a proxy") << "<html>"_ba << u"that of a proxy before it"_s;
        QTest::newRow("the registry")
            << json("{'errors':[{'code':'SIZE_INVALID','message':'limit is 4 MB'}]}")
            << u"limit is 4 MB"_s;
    }
    void aBodyThatIsTooLargeIsToldWithItsSize()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, shown);
        Testbed bed;
        bed.server.on("PUT", u".*"_s, Answer::json(said, 413));
        Answer opened;
        opened.status = 202;
        opened.headers = {{"Location", "/v2/a/blobs/uploads/7"}};
        bed.server.on("POST", Uploads, opened);
        const QByteArray bytes(3 * 1024 * 1024, 'x');
        const oci::Digest digest = oci::Digest::ofBytes(bytes);
        const auto blob = await(bed.client().uploadBlob(u"a"_s, digest, bytes));
        const auto list =
            await(bed.client().putManifest(bed.reference(), {bytes, digest, u"x/y"_s}));
        const QString size = QLocale().formattedDataSize(bytes.size());
        for (const Error &error : {blob.error(), list.error()}) {
            QCOMPARE(error.kind, ErrorKind::Refused);
            QCOMPARE(error.httpStatus, 413);
            QVERIFY2(error.message.contains(size), qPrintable(error.message));
            QVERIFY2(error.message.contains(shown), qPrintable(error.message));
        }
        QCOMPARE(bed.server.count("PUT"), 2); // once each
    }

    void aReadOnlyRegistryIsQuoted()
    {
        for (const int status : {405, 503}) {
            Testbed bed;
            bed.server.on("POST", Uploads,
                Answer::json(json("{'errors':[{'code':'UNSUPPORTED','message':'the registry is "
                                  "read-only today'}]}"),
                    status));
            bed.server.on("HEAD", Blobs, Answer::json("{}", 404));
            const auto stored = await(bed.client().probePush(u"a"_s));
            QVERIFY(!stored);
            QVERIFY2(stored.error().message.contains("read-only today"_L1),
                qPrintable(stored.error().message));
            QCOMPARE(bed.server.count("PUT"), 0);
        }
    }

    // Where a registry on the internet wants the bytes: elsewhere on it, without credentials, but
    // not at an address that it cannot reach itself.
    void whereAnUploadMayGo_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<bool>("goes");
        QTest::newRow("another host") << "https://198.51.100.7/u"_ba << true;
        QTest::newRow("inside") << "https://10.0.0.1/u"_ba << false;
        QTest::newRow("this computer") << "https://127.0.0.1/u"_ba << false;
        QTest::newRow("a cloud's metadata") << "https://169.254.169.254/u"_ba << false;
    }
    void whereAnUploadMayGo()
    {
        QFETCH(QByteArray, location);
        QFETCH(bool, goes);
        FakeTransport transport;
        transport.answer = [&](const net::Request &request) {
            net::Response response =
                FakeTransport::json("{}", request.method == "POST" ? 202 : 201);
            response.headers.add("Location", location);
            return response;
        };
        FakeCredentials credentials;
        Registries registries(transport, credentials);
        const auto stored = await(
            registries.client(u"203.0.113.9"_s).uploadBlob(u"a"_s, oci::Digest::ofBytes("x"), "x"));
        QCOMPARE(stored.has_value(), goes);
        QCOMPARE(transport.sent.size(), goes ? 2 : 1);
        if (goes)
            QVERIFY(!transport.sent.last().headers.contains("Authorization"));
        else
            QCOMPARE(stored.error().kind, ErrorKind::Forbidden);
    }

    // The registry has not said no, its storage has.
    void aStorageThatRefusesIsNamed()
    {
        Testbed bed;
        ScriptedServer storage;
        storage.on("GET", u".*"_s, Answer::json("<Error/>", 403));
        bed.server.on("GET", Blobs, Answer::redirect(307, storage.url(u"/x"_s).toEncoded()));
        const auto bytes = await(bed.client().blob(u"a"_s, descriptorOf("{}"), 100));
        QCOMPARE(bytes.error().kind, ErrorKind::Forbidden);
        QVERIFY2(
            bytes.error().message.startsWith(storage.host()), qPrintable(bytes.error().message));
    }

    // A real proxy that cannot reach a registry without encryption answers with a page of its own.
    void aProxyThatCannotIsNamed()
    {
        const Squid squid;
        net::Http http(through(u"http://"_s + squid.place()));
        FakeCredentials credentials;
        Registries registries(http, credentials);
        const QString host = u"127.0.0.1:%1"_s.arg(freePort());
        const auto document = await(registries.client(host).manifest({host, u"a"_s, u"1"_s, {}}));
        const Error &error = document.error();
        QCOMPARE(error.kind, ErrorKind::Network);
        QCOMPARE(error.where, squid.place());
        QVERIFY2(error.message.contains(squid.place()) && error.message.contains(host),
            qPrintable(error.message));
        QVERIFY2(error.systemSaid.contains("ERROR"_L1), qPrintable(error.systemSaid));
    }

    void aProxysLoginPageIsNoManifest()
    {
        ScriptedServer portal; // a proxy that answers everything with its page
        Answer page = Answer::json("<html><title>Guests, please sign in</title></html>");
        page.headers = {{"Content-Type", "text/html"}};
        portal.on("*", u".*"_s, page);
        net::Http http(through(u"http://"_s + portal.host()));
        FakeCredentials credentials;
        Registries registries(http, credentials);
        const QString host = u"127.0.0.1:%1"_s.arg(freePort());
        const auto document = await(registries.client(host).manifest({host, u"a"_s, u"1"_s, {}}));
        QCOMPARE(document.error().kind, ErrorKind::BadDocument);
        QCOMPARE(document.error().where, portal.host());
        QVERIFY(document.error().systemSaid.contains("please sign in"_L1));
    }
};

QTEST_GUILESS_MAIN(RegistryFaultsTest)
#include "tst_faults.moc"
