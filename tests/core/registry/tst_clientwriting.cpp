// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/registry/answers.h"
#include "tests/support/json.h"
#include "tests/support/realregistry.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;

class ClientWritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mounts_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("mounted");
        QTest::newRow("done") << 201 << true;
        for (const int code : {202, 400, 403, 404, 405, 500, 503})
            QTest::addRow("%d", code) << code << false;
    }
    void mounts()
    {
        QFETCH(int, code);
        Testbed bed;
        const auto digest = oci::Digest::ofBytes("content");
        bed.server.on("POST", Uploads, with(status(code), "Location", "/v2/a/blobs/uploads/7?s=1"));
        bed.server.on("DELETE", u"/v2/a/blobs/uploads/7"_s, status(204));
        const auto mounted = await(bed.client().mountBlob(u"a"_s, digest, u"b/c"_s));
        QVERIFY(mounted);
        QTEST(*mounted, "mounted");
        QCOMPARE(bed.server.log().first().query, "mount=" + digestOf("content") + "&from=b/c");
        // The session that was opened instead is ended.
        QCOMPARE(bed.server.count("DELETE"), code == 202 ? 1 : 0);
        if (code == 202)
            QCOMPARE(bed.server.log().last().query, "s=1");
    }

    void aMountThatAsksForAPasswordIsNotMounted()
    {
        Testbed bed;
        bed.server.on("POST", Uploads, challenged("Basic realm=\"x\""));
        QCOMPARE(await(bed.client().mountBlob(u"a"_s, oci::Digest::ofBytes("x"), u"b"_s)), false);
    }

    void aMountWithoutARegistryFails()
    {
        Testbed bed;
        Answer reset;
        reset.reset = true;
        bed.server.on("POST", Uploads, reset);
        QCOMPARE(
            await(bed.client().mountBlob(u"a"_s, oci::Digest::ofBytes("x"), u"b"_s)).error().kind,
            ErrorKind::Network);
    }

    void upload_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("relative") << QByteArray("/v2/a/blobs/uploads/7")
                                  << QByteArray("/v2/a/blobs/uploads/7?");
        QTest::newRow("with state") << QByteArray("/v2/a/blobs/uploads/7?_state=a%2Bb%3D")
                                    << QByteArray("/v2/a/blobs/uploads/7?_state=a%2Bb%3D&");
    }
    void upload()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, target);
        Testbed bed;
        bed.server.on("POST", Uploads, with(status(202), "Location", location));
        bed.server.on("PUT", u"/v2/a/blobs/uploads/7"_s, status(201));
        const auto digest = oci::Digest::ofBytes("content");
        QVERIFY(await(bed.client().uploadBlob(u"a"_s, digest, "content")));
        QCOMPARE(bed.server.count(), 2);
        const Seen &put = bed.server.log().last();
        QCOMPARE(put.method, "PUT");
        QCOMPARE(put.path + '?' + put.query,
            target + "digest=" + digestOf("content").replace(":", "%3A"));
        QCOMPARE(put.body, "content");
        QCOMPARE(put.header("Content-Type"), "application/octet-stream");
    }

    void uploadFailures_data()
    {
        QTest::addColumn<Answer>("opened");
        QTest::addColumn<Answer>("stored");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("forbidden") << status(403) << status(201) << ErrorKind::Forbidden;
        QTest::newRow("no repository") << status(404) << status(201) << ErrorKind::NotFound;
        QTest::newRow("read only") << status(405) << status(201) << ErrorKind::Unsupported;
        QTest::newRow("no location") << status(202) << status(201) << ErrorKind::BadDocument;
        const Answer opened = with(status(202), "Location", "/v2/a/blobs/uploads/7");
        QTest::newRow("not stored") << opened << status(400) << ErrorKind::Refused;
        QTest::newRow("too large") << opened << status(413) << ErrorKind::Refused;
        Answer reset;
        reset.reset = true;
        QTest::newRow("breaks off") << opened << reset << ErrorKind::Network;
        QTest::newRow("unencrypted, elsewhere")
            << with(status(202), "Location", "http://storage.example.net/u") << status(201)
            << ErrorKind::Tls;
    }
    void uploadFailures()
    {
        QFETCH(Answer, opened);
        QFETCH(Answer, stored);
        Testbed bed;
        bed.server.on("POST", Uploads, opened);
        bed.server.on("PUT", u"/v2/a/blobs/uploads/7"_s, stored);
        const auto done =
            await(bed.client().uploadBlob(u"a"_s, oci::Digest::ofBytes("content"), "content"));
        QVERIFY(!done);
        QTEST(done.error().kind, "kind");
    }

    void otherBytesThanTheDigestAreNotSent()
    {
        Testbed bed;
        const auto done =
            await(bed.client().uploadBlob(u"a"_s, oci::Digest::ofBytes("x"), "content"));
        QCOMPARE(done.error().kind, ErrorKind::DigestMismatch);
        QCOMPARE(bed.server.count(), 0);
    }

    void putManifest_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QString>("outcome"); // the digest, "null" or the kind of the error
        const QString right = QString::fromLatin1(digestOf("{}"));
        QTest::newRow("usual") << with(status(201), "Docker-Content-Digest", digestOf("{}"))
                               << right;
        const QString sha512 = oci::Digest::ofBytes("{}", u"sha512").toString();
        QTest::newRow("another algorithm")
            << with(status(201), "Docker-Content-Digest", sha512.toLatin1()) << sha512;
        QTest::newRow("says nothing") << status(201) << u"null"_s;
        QTest::newRow("says nonsense")
            << with(status(201), "Docker-Content-Digest", "latest") << u"null"_s;
        QTest::newRow("stored something else")
            << with(status(201), "Docker-Content-Digest", digestOf("x")) << u"digest-mismatch"_s;
        QTest::newRow("refused") << Answer::json(json("{'errors':[{'code':'MANIFEST_INVALID'}]}"),
            400) << u"refused"_s;
        QTest::newRow("web page") << Answer::json("<html>") << u"bad-document"_s;
    }
    void putManifest()
    {
        QFETCH(Answer, answer);
        Testbed bed;
        bed.server.on("PUT", u"/v2/a/manifests/1"_s, answer);
        const oci::Document document {"{}", oci::Digest::ofBytes("{}"), u"x/y+json"_s};
        const auto stored = await(bed.client().putManifest(bed.reference(), document));
        QString outcome = stored ? stored->toString() : kindName(stored.error().kind);
        if (outcome.isEmpty())
            outcome = u"null"_s;
        QTEST(outcome, "outcome");
        QCOMPARE(bed.server.count(), 1);
        const Seen &put = bed.server.log().first();
        QCOMPARE(put.body, "{}");
        QCOMPARE(put.header("Content-Type"), "x/y+json");
        QVERIFY(!put.has("Accept") || put.header("Accept") == "*/*");
    }

    void aPushIsNotRepeated()
    {
        Testbed bed;
        net::RetryPolicy policy;
        policy.wait = &noWait;
        net::Retry retry(bed.http, policy);
        Registries registries(retry, bed.credentials, nullptr, &bed.profiles);
        bed.server.on("PUT", u"/v2/.*"_s, status(503));
        QVERIFY(!await(registries.client(bed.server.host())
                .putManifest(bed.reference(), {"{}", oci::Digest::ofBytes("{}"), u"x/y"_s})));
        QCOMPARE(bed.server.count(), 1);
        bed.server.clearLog();
        bed.server.on("GET", u"/v2/.*"_s, {status(503), status(503), manifestAnswer()});
        QVERIFY(await(registries.client(bed.server.host()).manifest(bed.reference())));
        QCOMPARE(bed.server.count(), 3);
    }
};

QTEST_GUILESS_MAIN(ClientWritingTest)
#include "tst_clientwriting.moc"
