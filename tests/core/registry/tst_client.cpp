// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/registry/answers.h"
#include "tests/support/json.h"
#include "tests/support/realregistry.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;

class ClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Manifests

    void manifest()
    {
        Testbed bed;
        Answer answer = manifestAnswer("{\"a\" : 1}\n");
        answer.headers = {{"Content-Type", "application/vnd.oci.image.index.v1+json; charset=x"}};
        bed.server.on("GET", Manifests, answer);
        const auto document = bed.manifest(u"v1"_s);
        QVERIFY(document);
        QCOMPARE(document->bytes, answer.body);
        QCOMPARE(document->mediaType, u"application/vnd.oci.image.index.v1+json"_s);
        QCOMPARE(document->digest, oci::Digest::ofBytes(answer.body));
        QCOMPARE(bed.server.count(), 1);
        QCOMPARE(bed.server.log().first().path, "/v2/a/manifests/v1");
        QCOMPARE(bed.server.log().first().header("Accept"), oci::manifestAccept());
    }

    void manifestByDigest_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("sha256") << u"sha256"_s;
        QTest::newRow("sha512") << u"sha512"_s;
    }
    void manifestByDigest()
    {
        QFETCH(QString, algorithm);
        Testbed bed;
        bed.server.on("GET", Manifests, manifestAnswer("{}"));
        const auto right = oci::Digest::ofBytes("{}", algorithm);
        const auto document = await(bed.client().manifest(bed.reference().withDigest(right)));
        QVERIFY(document);
        QCOMPARE(document->digest, right);
        QCOMPARE(bed.server.log().first().path, "/v2/a/manifests/" + right.toString().toLatin1());
        const auto wrong = oci::Digest::ofBytes("{ }", algorithm);
        const auto other = await(bed.client().manifest(bed.reference().withDigest(wrong)));
        QCOMPARE(other.error().kind, ErrorKind::DigestMismatch);
        QVERIFY(other.error().message.contains(wrong.toString()));
    }

    void theBytesDecideOverTheHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("misnamed");
        QTest::newRow("wrong") << digestOf("other") << true;
        QTest::newRow("no digest") << QByteArray("latest") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("two at once") << digestOf("{}") + ", " + digestOf("other") << false;
        QTest::newRow("right") << digestOf("{}") << false;
    }
    void theBytesDecideOverTheHeader()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, misnamed);
        Testbed bed;
        bed.server.on("GET", Manifests, with(manifestAnswer(), "Docker-Content-Digest", header));
        const auto document = await(bed.client().manifest(bed.reference()));
        QCOMPARE(document->digest, oci::Digest::ofBytes("{}"));
        QCOMPARE(document->misnamed.isNull(), !misnamed);
    }

    void manifestFailures_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not there") << Answer::json("{}", 404) << ErrorKind::NotFound;
        QTest::newRow("forbidden") << Answer::json("{}", 403) << ErrorKind::Forbidden;
        QTest::newRow("too many") << Answer::json("{}", 429) << ErrorKind::RateLimited;
        QTest::newRow("broken") << Answer::json("{}", 500) << ErrorKind::Refused;
        Answer page = manifestAnswer("<html>please sign in</html>");
        page.headers = {{"Content-Type", "text/html"}};
        QTest::newRow("login page") << page << ErrorKind::BadDocument;
        QTest::newRow("8 MiB and one byte")
            << manifestAnswer(QByteArray(8 * 1024 * 1024 + 1, ' ')) << ErrorKind::BadDocument;
        QTest::newRow("gzip") << with(manifestAnswer("\x1f\x8b"), "Content-Encoding", "gzip")
                              << ErrorKind::BadDocument;
    }
    void manifestFailures()
    {
        QFETCH(Answer, answer);
        Testbed bed;
        bed.server.on("GET", Manifests, answer);
        const auto document = bed.manifest();
        QVERIFY(!document);
        QTEST(document.error().kind, "kind");
        QVERIFY(!document.error().message.isEmpty());
        QCOMPARE(bed.server.count(), 1);
    }

    void eightMebibytesAreRead()
    {
        Testbed bed;
        bed.server.on("GET", Manifests, manifestAnswer(QByteArray(8 * 1024 * 1024, ' ')));
        QVERIFY(bed.manifest());
    }

    void theRegistrysWordsComeAlong()
    {
        Testbed bed;
        Answer answer = Answer::json(json("{'errors':[{'code':'MANIFEST_UNKNOWN','message':'"
                                          "unknown','detail':{'Tag':'1'}}]}"),
            404);
        bed.server.on("GET", Manifests, answer);
        const auto document = bed.manifest();
        const Error &error = document.error();
        QCOMPARE(error.httpStatus, 404);
        QCOMPARE(error.registry,
            (QList<RegistryMessage> {{u"MANIFEST_UNKNOWN"_s, u"unknown"_s, u"{\"Tag\":\"1\"}"_s}}));
        QCOMPARE(error.where, bed.reference().toString());
        QVERIFY(error.message.contains(u"a:1"_s) && error.message.contains(bed.server.host()));
    }

    void tooManyRequestsSaysWhenToComeBack()
    {
        Testbed bed;
        bed.server.on("GET", Manifests, with(Answer::json("{}", 429), "Retry-After", "120"));
        const auto document = bed.manifest();
        QCOMPARE(document.error().retryAfter, std::chrono::seconds(120));
    }

    // Heads

    void head()
    {
        Testbed bed;
        bed.server.on("HEAD", Manifests,
            with(manifestAnswer("12345"), "Docker-Content-Digest", digestOf("x")));
        const auto head = await(bed.client().head(bed.reference()));
        QVERIFY(head && *head);
        QCOMPARE((*head)->digest, oci::Digest::ofBytes("x"));
        QCOMPARE((*head)->size, 5);
        QCOMPARE((*head)->mediaType, u"application/vnd.oci.image.index.v1+json"_s);
        QCOMPARE(bed.server.log().first().header("Accept"), oci::manifestAccept());
    }

    void headWithoutDigestOrLength()
    {
        Testbed bed;
        Answer answer = status(200);
        answer.noLength = true;
        bed.server.on("HEAD", Manifests, answer);
        const auto head = await(bed.client().head(bed.reference()));
        QVERIFY(head && *head);
        QVERIFY((*head)->digest.isNull());
        QCOMPARE((*head)->size, -1);
    }

    void headOfNothing()
    {
        Testbed bed;
        bed.server.on("HEAD", Manifests, status(404));
        const auto head = await(bed.client().head(bed.reference()));
        QVERIFY(head);
        QVERIFY(!*head);
        bed.server.on("HEAD", Manifests, status(500));
        QCOMPARE(await(bed.client().head(bed.reference())).error().kind, ErrorKind::Refused);
    }

    void headWhereItIsNotKnown()
    {
        Testbed bed;
        bed.server.on("HEAD", Manifests, status(405));
        QVERIFY(!*await(bed.client().head(bed.reference())));
        bed.server.on("GET", Manifests, manifestAnswer("{}"));
        const auto head = await(bed.client().head(bed.reference()));
        QCOMPARE((*head)->digest, oci::Digest::ofBytes("{}"));
        QCOMPARE((*head)->size, 2);
    }

    // Blobs

    void blob()
    {
        Testbed bed;
        Answer answer;
        answer.body = "content";
        bed.server.on("GET", Blobs, answer);
        QCOMPARE(await(bed.client().blob(u"a"_s, descriptorOf("content"), 7)), "content");
        QCOMPARE(bed.server.log().first().path, "/v2/a/blobs/" + digestOf("content"));
    }

    void blobFailures_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        Answer answer;
        answer.body = "contenT";
        QTest::newRow("other bytes") << answer << ErrorKind::DigestMismatch;
        answer.body = "conten";
        QTest::newRow("too short") << answer << ErrorKind::DigestMismatch;
        answer.body = "contents";
        QTest::newRow("one too many") << answer << ErrorKind::DigestMismatch;
        answer.body = QByteArray(1'000'000, 'x');
        QTest::newRow("far too many") << answer << ErrorKind::DigestMismatch;
        Answer missing = status(404);
        QTest::newRow("not there") << missing << ErrorKind::NotFound;
    }
    void blobFailures()
    {
        QFETCH(Answer, answer);
        Testbed bed;
        bed.server.on("GET", Blobs, answer);
        const auto bytes = await(bed.client().blob(u"a"_s, descriptorOf("content"), 1000));
        QVERIFY(!bytes);
        QTEST(bytes.error().kind, "kind");
    }

    // QtNetwork takes the end of the connection in a chunk for the end of the body, at times.
    void whatEndsInAChunkIsNotComplete()
    {
        Testbed bed;
        Answer answer = Answer::json(json("{'tags':['") + QByteArray(5000, 'x') + json("']}"));
        answer.chunked = true;
        for (const qsizetype cut : {5, 100, 1006, 2500}) {
            answer.cutAfter = cut;
            bed.server.on("GET", u".*"_s, answer);
            QVERIFY(!await(bed.client().blob(u"a"_s, descriptorOf(answer.body), 10'000)));
            QVERIFY(!await(bed.client().tags(u"a"_s)));
        }
    }

    void aBlobTooLargeIsNotEvenAskedFor()
    {
        Testbed bed;
        const auto bytes = await(bed.client().blob(u"a"_s, descriptorOf("content"), 6));
        QCOMPARE(bytes.error().kind, ErrorKind::BadDocument);
        QCOMPARE(bed.server.count(), 0);
    }

    void aBlobFromAnotherServer()
    {
        Testbed bed;
        ScriptedServer storage;
        Answer answer;
        answer.body = "content";
        storage.on("GET", u"/signed"_s, answer);
        bed.server.on(
            "GET", Blobs, Answer::redirect(307, storage.url(u"/signed?s=a%2Bb"_s).toEncoded()));
        QCOMPARE(await(bed.client().blob(u"a"_s, descriptorOf("content"), 7)), "content");
        QCOMPARE(storage.log().first().query, "s=a%2Bb");
    }

    void hasBlob()
    {
        Testbed bed;
        const auto digest = oci::Digest::ofBytes("content");
        bed.server.on("HEAD", Blobs, status(200));
        QCOMPARE(await(bed.client().hasBlob(u"a"_s, digest)), true);
        bed.server.on("HEAD", Blobs, status(404));
        QCOMPARE(await(bed.client().hasBlob(u"a"_s, digest)), false);
        bed.server.on("HEAD", Blobs, status(403));
        QCOMPARE(await(bed.client().hasBlob(u"a"_s, digest)).error().kind, ErrorKind::Forbidden);
    }

    // Names

    void tags_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("skipped");
        QTest::newRow("usual") << json("{'name':'a','tags':['v2','v1']}")
                               << QStringList {u"v2"_s, u"v1"_s} << 0;
        QTest::newRow("null") << json("{'name':'a','tags':null}") << QStringList() << 0;
        QTest::newRow("absent") << json("{'name':'a'}") << QStringList() << 0;
        QTest::newRow("junk") << (json("{'tags':['v1',null,5,'',{},'sha256:ab','a b',"
                                       "'<img src=//evil/x.png>','")
            + QByteArray(129, 'x') + json("','v1']}"))
                              << QStringList {u"v1"_s, u"v1"_s} << 8;
    }
    void tags()
    {
        QFETCH(QByteArray, body);
        Testbed bed;
        bed.server.on("GET", u"/v2/a/tags/list"_s, Answer::json(body));
        const auto page = await(bed.client().tags(u"a"_s));
        QVERIFY(page);
        QTEST(page->names, "names");
        QTEST(page->skipped, "skipped");
        QVERIFY(!page->next);
        QCOMPARE(bed.server.count(), 1);
        QCOMPARE(bed.server.log().first().query, "n=1000");
    }

    void badTagLists_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("list is text")
            << Answer::json(json("{'tags':'x'}")) << ErrorKind::BadDocument;
        QTest::newRow("no object") << Answer::json("[]") << ErrorKind::BadDocument;
        QTest::newRow("cut off") << Answer::json(json("{'tags':['a','b")) << ErrorKind::BadDocument;
        QTest::newRow("empty") << Answer::json("") << ErrorKind::BadDocument;
        QTest::newRow("web page") << Answer::json("<html>") << ErrorKind::BadDocument;
        QTest::newRow("no such repository") << Answer::json("{}", 404) << ErrorKind::NotFound;
    }
    void badTagLists()
    {
        QFETCH(Answer, answer);
        Testbed bed;
        bed.server.on("GET", u"/v2/a/tags/list"_s, answer);
        const auto page = await(bed.client().tags(u"a"_s));
        QVERIFY(!page);
        QTEST(page.error().kind, "kind");
    }

    void pages()
    {
        Testbed bed;
        bed.server.on("GET", u"/v2/a/tags/list"_s, [](const Seen &seen) {
            if (seen.query == "n=1000")
                return with(Answer::json(json("{'tags':['t1','t2']}")), "Link",
                    "</v2/a/tags/list?last=t2&n=1000>; rel=\"next\"");
            return Answer::json(json("{'tags':['t3']}"));
        });
        const auto first = await(bed.client().tags(u"a"_s));
        QVERIFY(first->next);
        const auto second = await(bed.client().tags(u"a"_s, first->next));
        QCOMPARE(second->names, QStringList {u"t3"_s});
        QVERIFY(!second->next);
        QCOMPARE(bed.server.log().last().query, "last=t2&n=1000");
    }

    void smallerPagesWhereLargeOnesAreRefused()
    {
        Testbed bed;
        bed.server.on("GET", u"/v2/_catalog"_s, [](const Seen &seen) {
            return seen.query == "n=100"
                ? Answer::json(json("{'repositories':['a/b','C','c']}"))
                : Answer::json(json("{'errors':[{'code':'PAGINATION_NUMBER_INVALID'}]}"), 400);
        });
        const auto page = await(bed.client().catalog());
        QVERIFY(page);
        QCOMPARE(page->names, (QStringList {u"a/b"_s, u"c"_s}));
        QCOMPARE(page->skipped, 1);
        QCOMPARE(bed.server.count(), 2);
    }

    void catalogsThatAreNotThere_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("401") << 401 << ErrorKind::Unauthorized; // a password may help
        QTest::newRow("403") << 403 << ErrorKind::Unsupported;
        QTest::newRow("404") << 404 << ErrorKind::Unsupported;
        QTest::newRow("405") << 405 << ErrorKind::Unsupported;
        QTest::newRow("500") << 500 << ErrorKind::Refused;
    }
    void catalogsThatAreNotThere()
    {
        QFETCH(int, code);
        Testbed bed;
        bed.server.on(
            "GET", u"/v2/_catalog"_s, code == 401 ? challenged("Basic realm=\"x\"") : status(code));
        const auto page = await(bed.client().catalog());
        QVERIFY(!page);
        QTEST(page.error().kind, "kind");
        QVERIFY(page.error().message.contains(bed.server.host()));
    }

    void aCatalogThatATokenDoesNotOpen()
    {
        Testbed bed;
        bed.server.on("GET", u"/token"_s, Answer::json(json("{'token':'t'}")));
        bed.server.on("GET", u"/v2/_catalog"_s,
            challenged("Bearer realm=\"" + bed.server.url(u"/token"_s).toEncoded() + "\""));
        QCOMPARE(await(bed.client().catalog()).error().kind, ErrorKind::Unsupported);
        QCOMPARE(bed.server.log().at(1).query, "scope=registry:catalog:%2A");
    }

    void howOftenItWasTried()
    {
        net::Http http;
        net::RetryPolicy policy;
        policy.wait = &noWait;
        net::Retry retry(http, policy);
        FakeCredentials credentials;
        Registries registries(retry, credentials);
        const QString host = u"127.0.0.1:%1"_s.arg(freePort());
        const auto document = await(registries.client(host).manifest({host, u"a"_s, u"1"_s, {}}));
        QCOMPARE(document.error().cause, Cause::ConnectionRefused);
        QCOMPARE(document.error().attempts, 3);
        QCOMPARE(document.error().where, host);
    }

    void oneClientForAllSpellings()
    {
        net::Http http;
        FakeCredentials credentials;
        Registries registries(http, credentials);
        Client &hub = registries.client(u"docker.io"_s);
        QCOMPARE(&registries.client(u"index.docker.io"_s), &hub);
        QCOMPARE(hub.endpoint().base, QUrl(u"https://registry-1.docker.io"_s));
        QVERIFY(
            &registries.client(u"r.example.com:5000"_s) != &registries.client(u"r.example.com"_s));
        QCOMPARE(
            &registries.client(u"R.example.com:443"_s), &registries.client(u"r.example.com"_s));
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_client.moc"
