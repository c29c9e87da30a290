// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/browse/resolver.h"
#include "tests/support/core.h"
#include "tests/support/json.h"
#include "tests/support/sampleserver.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

QList<oci::Descriptor> descriptors(const browse::ImageTree &tree)
{
    QList<oci::Descriptor> all;
    for (const browse::Entry &entry : tree.entries)
        all.append(entry.descriptor);
    return all;
}

}

class ResolverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_core = std::make_unique<Core>();
    }

    void openingAListIsOneRequest()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        const auto tree = await(m_core->resolver.open(pause.name));
        QVERIFY(tree);
        QCOMPARE(tree->entries.size(), 9);
        QCOMPARE(tree->document(), pause.document);
        QCOMPARE(m_server->count(), 1);
    }

    void tagsAreAskedAnew()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        QVERIFY(await(m_core->resolver.open(pause.name)));
        QVERIFY(await(m_core->resolver.open(pause.name)));
        QCOMPARE(m_server->count(), 2);
    }

    // Where pulls are counted a look at a known tag must not be one.
    void whatCountsPullsIsLookedAtFirst()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        countPulls(pause, pause.document.digest.toString());
        QVERIFY(await(m_core->resolver.open(pause.name)));
        QCOMPARE(methods(), (QList<QByteArray> {"GET"}));
        const auto again = await(m_core->resolver.open(pause.name));
        QVERIFY(again);
        QCOMPARE(again->document(), pause.document);
        QCOMPARE(again->entries.size(), 9);
        QCOMPARE(methods(), (QList<QByteArray> {"GET", "HEAD"}));
        const auto image = serveSample(u"sonobuoy:v0.20-linux-arm64v8"_s);
        countPulls(image, image.document.digest.toString());
        m_server->clearLog();
        QVERIFY(await(m_core->resolver.open(image.name)));
        QVERIFY(await(m_core->resolver.open(image.name)));
        QCOMPARE(methods(), (QList<QByteArray> {"GET", "HEAD"}));
    }

    void aTagThatMovedIsFetched_data()
    {
        QTest::addColumn<QString>("digest"); // what HEAD says
        QTest::newRow("another one") << u"sha256:"_s + QString(64, u'a');
        QTest::newRow("none") << QString();
        QTest::newRow("nonsense") << u"latest"_s;
    }
    void aTagThatMovedIsFetched()
    {
        QFETCH(QString, digest);
        const auto pause = serveSample(u"pause:3.4.1"_s);
        countPulls(pause, digest);
        QVERIFY(await(m_core->resolver.open(pause.name)));
        const auto again = await(m_core->resolver.open(pause.name));
        QVERIFY(again);
        QCOMPARE(again->document(), pause.document);
        QCOMPARE(methods(), (QList<QByteArray> {"GET", "HEAD", "GET"}));
    }

    void aTagThatIsGoneSaysSo()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        countPulls(pause, pause.document.digest.toString());
        QVERIFY(await(m_core->resolver.open(pause.name)));
        m_server->on("*", u".*"_s, Answer::json("{}", 404));
        const auto again = await(m_core->resolver.open(pause.name));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void detailsOfAnImageCostItsConfigOnly()
    {
        const auto image = serveSample(u"sonobuoy:v0.20-linux-arm64v8"_s);
        const auto tree = await(m_core->resolver.open(image.name));
        QVERIFY(tree);
        const auto details =
            await(m_core->resolver.details(image.name, tree->entry(0)->descriptor));
        QVERIFY(details);
        QCOMPARE(details->config.platform.name(), u"linux/arm64/v8"_s);
        QVERIFY(details->size() > 0);
        QCOMPARE(m_server->count(), 2);
        // Known by now, by its digest too.
        QVERIFY(await(m_core->resolver.open(image.name.withDigest(image.document.digest))));
        QVERIFY(await(m_core->resolver.details(image.name, tree->entry(0)->descriptor)));
        QCOMPARE(m_server->count(), 2);
    }

    // Nothing is answered before all nine are asked for: one after another would wait for ever.
    void detailsOfAllAreTwoRequestsEach()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s, Images::Held);
        connect(m_server.get(), &ScriptedServer::requestArrived, this, [this] {
            if (m_server->count() == 1 + 9)
                m_server->release();
        });
        const auto tree = await(m_core->resolver.open(pause.name));
        QVERIFY(tree);
        const auto details = await(m_core->resolver.detailsOf(pause.name, descriptors(*tree)));
        QCOMPARE(details.size(), 9U);
        for (std::size_t i = 0; i < details.size(); ++i) {
            QVERIFY(details[i]);
            QCOMPARE(details[i]->manifest.document, pause.images.at(qsizetype(i)).document);
            QCOMPARE(details[i]->config.platform.architecture,
                tree->entries.at(qsizetype(i)).descriptor.platform->architecture);
        }
        QCOMPARE(m_server->count("GET", u".*/manifests/.*"_s), 1 + 9);
        QCOMPARE(m_server->count("GET", u".*/blobs/.*"_s), 9);
        QCOMPARE(m_server->maxInFlight(), 9);
    }

    void askedTwiceAtOnceIsFetchedOnce()
    {
        const auto hello = serveSample(u"hello:latest"_s);
        const auto tree = await(m_core->resolver.open(hello.name));
        QVERIFY(tree);
        std::vector<async::Task<Result<browse::ImageDetails>>> tasks;
        for (int i = 0; i < 3; ++i)
            tasks.push_back(m_core->resolver.details(hello.name, tree->entry(1)->descriptor));
        const auto results = await(async::gather(std::move(tasks), 3));
        QVERIFY(results[0] && results[1] && results[2]);
        QCOMPARE(*results[0], *results[2]);
        QCOMPARE(m_server->count(), 3); // the index, the manifest, the config
    }

    void oneBadEntryIsItsOwnError()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        m_server->on("GET", u".*/manifests/"_s + pause.images.at(2).document.digest.toString(),
            Answer::json(json("{'errors':[{'code':'MANIFEST_UNKNOWN'}]}"), 404));
        const auto tree = await(m_core->resolver.open(pause.name));
        QVERIFY(tree);
        const auto details = await(m_core->resolver.detailsOf(pause.name, descriptors(*tree)));
        for (std::size_t i = 0; i < details.size(); ++i)
            QCOMPARE(details[i].has_value(), i != 2);
        QCOMPARE(details[2].error().kind, ErrorKind::NotFound);
        QVERIFY(!details[2].error().where.isEmpty());
    }

    void attestationKinds()
    {
        const auto hello = serveSample(u"hello:latest"_s);
        const auto tree = await(m_core->resolver.open(hello.name));
        QVERIFY(tree);
        QCOMPARE(tree->entry(1)->attestations, QList<int> {3});
        const auto kinds =
            await(m_core->resolver.attestationKinds(hello.name, tree->entry(3)->descriptor));
        QVERIFY(kinds);
        QCOMPARE(*kinds, (QStringList {u"provenance"_s, u"SBOM"_s}));
        QCOMPARE(m_server->count(), 2);
    }

    // What the list says of an entry must be so.
    void entriesAreHeldToTheirWord_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("mediaType");

        const auto hello = sample(u"localhost"_s, u"hello:latest"_s);
        const oci::Descriptor right = hello.images.first().descriptor;
        QTest::newRow("size") << right.size + 1 << right.mediaType;
        QTest::newRow("type") << right.size << QString(oci::mediatype::DockerManifest);
    }
    void entriesAreHeldToTheirWord()
    {
        QFETCH(qint64, size);
        QFETCH(QString, mediaType);
        const auto hello = serveSample(u"hello:latest"_s);
        oci::Descriptor descriptor = hello.images.first().descriptor;
        descriptor.size = size;
        descriptor.mediaType = mediaType;
        const auto details = await(m_core->resolver.details(hello.name, descriptor));
        QVERIFY(!details);
        QCOMPARE(details.error().kind, ErrorKind::BadDocument);
    }

    void otherBytesThanTheDigestNames()
    {
        const auto hello = serveSample(u"hello:latest"_s);
        const oci::Document &other = hello.images.at(1).document;
        m_server->on("GET", u".*/manifests/"_s + hello.images.at(0).document.digest.toString(),
            manifestAnswer(other.bytes, other.mediaType));
        const auto details =
            await(m_core->resolver.details(hello.name, hello.images.at(0).descriptor));
        QVERIFY(!details);
        QCOMPARE(details.error().kind, ErrorKind::DigestMismatch);
    }

    void aListWithinAListIsNoImage()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        oci::Descriptor nested;
        nested.mediaType = pause.document.mediaType;
        nested.digest = pause.document.digest;
        nested.size = pause.document.bytes.size();
        const auto details = await(m_core->resolver.details(pause.name, nested));
        QVERIFY(!details);
        QCOMPARE(details.error().kind, ErrorKind::Unsupported);
    }

    // One entry's damage is told of that entry, with its place.
    void entriesThatAreNoManifests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("schema 1") << json("{'schemaVersion':1,'fsLayers':[],'history':[]}")
                                  << QString(oci::mediatype::DockerV1) << ErrorKind::Unsupported;
        QTest::newRow("text") << QByteArray("hello") << QString(oci::mediatype::OciManifest)
                              << ErrorKind::BadDocument;
        QTest::newRow("two things at once")
            << json("{'schemaVersion':2,'config':{},'layers':[],'manifests':[]}")
            << QString(oci::mediatype::OciManifest) << ErrorKind::BadDocument;
    }
    void entriesThatAreNoManifests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mediaType);
        oci::Descriptor entry;
        entry.mediaType = mediaType;
        entry.digest = oci::Digest::ofBytes(bytes);
        entry.size = bytes.size();
        m_server->on("GET", u"/v2/a/manifests/"_s + entry.digest.toString(),
            manifestAnswer(bytes, mediaType));
        const oci::Reference image {m_server->host(), u"a"_s, u"1"_s, {}};
        const auto details = await(m_core->resolver.details(image, entry));
        QVERIFY(!details);
        QTEST(details.error().kind, "kind");
        QCOMPARE(m_server->count(), 1);
    }

    void whatIsNoImageHasNoConfig()
    {
        const QByteArray bytes =
            json("{'schemaVersion':2,'mediaType':'application/"
                 "vnd.oci.image.manifest.v1+json','artifactType':'application/"
                 "vnd.example.sbom','config':{'mediaType':'application/"
                 "vnd.oci.empty.v1+json','digest':'sha256:"
                 "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','size':2},'"
                 "layers':[{'mediaType':'application/"
                 "vnd.oci.empty.v1+json','digest':'sha256:"
                 "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','size':2}]}");
        m_server->on(
            "GET", u"/v2/a/b/manifests/1"_s, manifestAnswer(bytes, oci::mediatype::OciManifest));
        const oci::Reference reference =
            *oci::parseReference(QString(m_server->host() + u"/a/b:1"_s));
        const auto tree = await(m_core->resolver.open(reference));
        QVERIFY(tree);
        const auto details = await(m_core->resolver.details(reference, tree->entry(0)->descriptor));
        QVERIFY(details);
        QVERIFY(details->config.bytes.isEmpty());
        QCOMPARE(m_server->count(), 1);
    }

    // Its own hash counts, and a person is told.
    void aTagByAnotherName_data()
    {
        QTest::addColumn<QByteArray>("said"); // Docker-Content-Digest
        QTest::addColumn<bool>("wrong");
        QTest::newRow("another digest") << "sha256:" + QByteArray(64, 'a') << true;
        QTest::newRow("the right one") << QByteArray() << false;
        QTest::newRow("no digest") << "latest"_ba << false;
    }
    void aTagByAnotherName()
    {
        QFETCH(QByteArray, said);
        QFETCH(bool, wrong);
        const auto pause = serveSample(u"pause:3.4.1"_s);
        const QByteArray own = pause.document.digest.toString().toLatin1();
        Answer answer = manifestAnswer(pause.document.bytes, pause.document.mediaType);
        answer.headers.append({"Docker-Content-Digest", said.isEmpty() ? own : said});
        m_server->on("GET", u".*/manifests/3.4.1"_s, answer);
        QStringList told;
        m_core->resolver.onMisnamed(
            [&](const browse::ImageTree &tree) { told += browse::misnamedSentence(tree); });
        const auto tree = await(m_core->resolver.open(pause.name));
        QVERIFY(tree);
        QCOMPARE(tree->document(), pause.document);
        QCOMPARE(browse::misnamedSentence(*tree).isEmpty(), !wrong);
        QCOMPARE(told.size(), wrong ? 1 : 0);
        if (wrong)
            QVERIFY2(told.first().contains(u"aaaaaaaaaaaa"_s)
                    && told.first().contains(pause.document.digest.shortHex()),
                qPrintable(told.first()));
    }

    // Who answered is known of each document, also when it comes from memory.
    void whatAMirrorGaveIsKnown()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        ScriptedServer mirror;
        serve(mirror, pause);
        const oci::Digest first = pause.images.first().document.digest;
        mirror.on("GET", u".*/manifests/"_s + first.toString(), Answer::json("{}", 404));
        registry::Profile profile = m_core->profiles.profile(m_server->host());
        profile.host = m_server->host();
        profile.mirror = mirror.host();
        m_core->profiles.overrideWith(profile);
        const auto tree = await(m_core->resolver.open(pause.name));
        QVERIFY(tree);
        QCOMPARE(tree->mirror, QString());
        for (int round = 0; round < 2; ++round) {
            const auto details = await(m_core->resolver.detailsOf(pause.name, descriptors(*tree)));
            QCOMPARE(details.front()->mirror, QString()); // which had to be read here
            QCOMPARE(details.back()->mirror, mirror.host());
        }
        const oci::Digest last = pause.images.last().document.digest;
        const auto again = await(m_core->resolver.open(pause.name.withDigest(last)));
        QCOMPARE(again->mirror, mirror.host());
        // Which says nothing about the registry.
        QVERIFY(!m_core->resolver.justRead(pause.name.withDigest(last)));
        QVERIFY(m_core->resolver.justRead(pause.name.withDigest(first)));
    }

    void whatWasJustReadIsKnownByItsPlace()
    {
        const auto pause = serveSample(u"pause:3.4.1"_s);
        const auto tree = await(m_core->resolver.open(pause.name));
        const oci::Reference list = pause.name.withDigest(pause.document.digest);
        QCOMPARE(m_core->resolver.justRead(list), pause.document);
        const oci::Document image = pause.images.first().document;
        const oci::Reference place = pause.name.withDigest(image.digest);
        QVERIFY(!m_core->resolver.justRead(place));
        QVERIFY(await(m_core->resolver.details(pause.name, tree->entry(1)->descriptor)));
        QCOMPARE(m_core->resolver.justRead(place), image);
        oci::Reference elsewhere = place;
        elsewhere.repository = u"another"_s;
        QVERIFY(!m_core->resolver.justRead(elsewhere));
        elsewhere = place;
        elsewhere.host = u"another.example"_s;
        QVERIFY(!m_core->resolver.justRead(elsewhere));
    }

    void cancelReachesTheWire()
    {
        const auto hello = serveSample(u"hello:latest"_s);
        Answer silent;
        silent.silent = true;
        m_server->on("GET", u".*/manifests/latest"_s, silent);
        auto task = m_core->resolver.open(hello.name);
        task.start();
        QTRY_COMPARE(m_server->count(), 1);
        task = {};
        QTRY_COMPARE(m_server->abandoned(), 1);
    }

    void aThousandEntries()
    {
        const auto hello = serveSample(u"hello:latest"_s);
        QList<oci::Descriptor> many(1000, hello.images.first().descriptor);
        const oci::Document index = oci::writeIndex(oci::IndexFormat::OciIndex, many);
        m_server->on("GET", u".*/manifests/many"_s, manifestAnswer(index.bytes, index.mediaType));
        const oci::Reference name = hello.name.withTag(u"many"_s);
        const auto tree = await(m_core->resolver.open(name));
        QVERIFY(tree);
        const auto details = await(m_core->resolver.detailsOf(name, descriptors(*tree)));
        QCOMPARE(details.size(), 1000U);
        QVERIFY(std::ranges::all_of(details, [](const auto &one) { return one.has_value(); }));
        QCOMPARE(m_server->count(), 3);
    }

private:
    samples::Sample serveSample(const QString &name, Images images = Images::AtOnce)
    {
        const samples::Sample one = sample(m_server->host(), name);
        serve(*m_server, one, images);
        return one;
    }

    // Adds what Docker Hub says of its limit, and HEAD with this digest.
    void countPulls(const samples::Sample &one, const QString &digest)
    {
        const RawHeaders limit {
            {"RateLimit-Limit", "100;w=21600"}, {"RateLimit-Remaining", "97;w=21600"}};
        const QString path = u"/v2/"_s + one.name.repository + u"/manifests/"_s + one.name.tag;
        Answer answer = manifestAnswer(one.document.bytes, one.document.mediaType);
        answer.headers += limit;
        m_server->on("GET", path, answer);
        if (!digest.isEmpty())
            answer.headers.append({"Docker-Content-Digest", digest.toLatin1()});
        m_server->on("HEAD", path, answer);
    }
    QList<QByteArray> methods() const
    {
        QList<QByteArray> methods;
        for (const Seen &seen : m_server->log())
            methods.append(seen.method);
        return methods;
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Core> m_core;
};

QTEST_GUILESS_MAIN(ResolverTest)
#include "tst_resolver.moc"
