// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/collector.h"
#include "tests/core/compose/images.h"
#include "tests/support/core.h"
#include "tests/support/sampleserver.h"
#include "tests/support/wait.h"

#include <QTest>

#include <memory>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// A registry that holds what the test makes, as repository "app".
struct Shelf {
    ScriptedServer server;
    Core core;
    Collector collector {core.resolver};

    oci::Reference reference(const QString &tag) const
    {
        return {server.host(), u"app"_s, tag, {}};
    }
    void put(const QString &tag, const oci::Document &document)
    {
        const Answer answer = manifestAnswer(document.bytes, document.mediaType);
        for (const QString &key : {tag, document.digest.toString()})
            server.on("GET", u"/v2/app/manifests/"_s + key, answer);
    }
    // An image whose config says this much; its layer has 7 bytes.
    oci::Document image(const QString &tag, const QByteArray &config,
        const QString &configType = oci::mediatype::DockerConfig)
    {
        oci::json::Object manifest;
        manifest.append(u"schemaVersion"_s, qint64(2));
        manifest.append(u"config"_s, descriptorJson(configType, config));
        manifest.append(u"layers"_s,
            oci::json::Array {
                descriptorJson(u"application/vnd.oci.image.layer.v1.tar"_s, "content")});
        const oci::Document document = documentOf(manifest, oci::mediatype::OciManifest);
        put(tag, document);
        Answer answer;
        answer.body = config;
        server.on("GET", u"/v2/app/blobs/"_s + oci::Digest::ofBytes(config).toString(), answer);
        return document;
    }
    oci::Document windows(const QString &tag, const QByteArray &osVersion)
    {
        return image(
            tag, R"({"os":"windows","architecture":"amd64","os.version":")" + osVersion + R"("})");
    }
    void list(const QString &tag, const QList<Item> &items) { put(tag, listOf(items).document()); }
};

const QByteArray ArmConfig = R"({"os":"linux","architecture":"arm","variant":"v7"})";

Item entry(const QString &name, const QString &os, const QString &architecture,
    const QString &osVersion = {})
{
    return test::image(name, platform(os, architecture, osVersion));
}

}

class CollectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_shelf = std::make_unique<Shelf>(); }

    void anImageIsOneItem()
    {
        const oci::Document document = m_shelf->image(u"a"_s, ArmConfig);
        const auto items = await(m_shelf->collector.collect(m_shelf->reference(u"a"_s)));
        QVERIFY2(items, items ? "" : qPrintable(items.error().message));
        QCOMPARE(items->size(), 1);
        const Item &item = items->first();
        QCOMPARE(item.source.tag, u"a"_s); // for showing
        QCOMPARE(item.source.digest, document.digest); // from now on it cannot move
        QCOMPARE(item.descriptor.digest, document.digest);
        QCOMPARE(item.descriptor.size, document.bytes.size());
        QCOMPARE(item.descriptor.mediaType, document.mediaType);
        QCOMPARE(item.platform(), platform(u"linux"_s, u"arm"_s, {}, u"v7"_s));
        QCOMPARE(item.original, item.platform());
        QCOMPARE(item.imageSize, 7);
        QVERIFY(item.takenAt.isValid());
        QCOMPARE(m_shelf->server.count(), 2);
    }

    void aListIsItsEntries()
    {
        m_shelf->list(u"l"_s,
            {linuxImage(u"a"_s), entry(u"w"_s, u"windows"_s, u"amd64"_s, u"10.0.1.2"_s),
                attestation(u"A"_s, u"a"_s)});
        const auto items = await(m_shelf->collector.collect(m_shelf->reference(u"l"_s)));
        QVERIFY(items);
        QCOMPARE(items->size(), 3);
        QCOMPARE(items->at(1).platform().osVersion, u"10.0.1.2"_s);
        QCOMPARE(items->at(1).source.repositoryName(), m_shelf->reference({}).repositoryName());
        QCOMPARE(items->at(1).source.digest, digestOf(u"w"_s));
        QVERIFY(items->at(2).isAttestation());
        QCOMPARE(items->at(0).imageSize, -1); // nobody asked
        QCOMPARE(m_shelf->server.count(), 1);
    }

    void whatCannotBeInAList_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not there") << u"none"_s << ErrorKind::NotFound;
        QTest::newRow("schema 1") << u"old"_s << ErrorKind::Unsupported;
        QTest::newRow("an artifact") << u"chart"_s << ErrorKind::Unsupported;
        QTest::newRow("an image without a platform") << u"blank"_s << ErrorKind::Unsupported;
        QTest::newRow("without its config") << u"broken"_s << ErrorKind::NotFound;
    }
    void whatCannotBeInAList()
    {
        QFETCH(QString, tag);
        serveStrangeOnes();
        const auto items = await(m_shelf->collector.collect(m_shelf->reference(tag)));
        QVERIFY(!items);
        QTEST(items.error().kind, "kind");
        if (items.error().kind == ErrorKind::Unsupported)
            QVERIFY(items.error().message.contains(m_shelf->reference(tag).familiar()));
    }

    void oneThatFailsDoesNotStopTheOthers()
    {
        serveStrangeOnes();
        m_shelf->image(u"a"_s, ArmConfig);
        m_shelf->list(u"l"_s, {linuxImage(u"x"_s), linuxImage(u"y"_s)});
        QList<oci::Reference> references;
        for (const QString &tag : {u"l"_s, u"none"_s, u"a"_s, u"old"_s})
            references += m_shelf->reference(tag);
        const auto results = await(m_shelf->collector.collectAll(references));
        QCOMPARE(results.size(), 4U);
        QCOMPARE(results[0]->size(), 2);
        QCOMPARE(results[1].error().kind, ErrorKind::NotFound);
        QCOMPARE(results[2]->first().platform().architecture, u"arm"_s);
        QCOMPARE(results[3].error().kind, ErrorKind::Unsupported);
        QVERIFY(await(m_shelf->collector.collectAll({})).empty());
    }

    // Positions as people see them, from 1; attestations come along, in the list's order.
    void chosenEntries_data()
    {
        QTest::addColumn<QList<int>>("positions");
        QTest::addColumn<QString>("taken");
        QTest::newRow("none") << QList<int> {} << QString();
        QTest::newRow("with its attestation") << QList<int> {1} << u"1 3"_s;
        QTest::newRow("without one") << QList<int> {4} << u"4"_s;
        QTest::newRow("an attestation alone") << QList<int> {3} << u"3"_s;
        QTest::newRow("any order") << QList<int> {4, 2, 1} << u"1 2 3 4 5"_s;
        QTest::newRow("out of range") << QList<int> {0, 6, -1} << QString();
    }
    void chosenEntries()
    {
        QFETCH(QList<int>, positions);
        m_shelf->list(u"l"_s,
            {linuxImage(u"1"_s), linuxImage(u"2"_s, u"arm64"_s), attestation(u"3"_s, u"1"_s),
                linuxImage(u"4"_s, u"s390x"_s), attestation(u"5"_s, u"2"_s)});
        const auto tree = await(m_shelf->core.resolver.open(m_shelf->reference(u"l"_s)));
        QVERIFY(tree);
        QStringList taken;
        for (const Item &item : Collector::fromTree(*tree, positions)) {
            for (int name = 1; name <= 5; ++name) {
                if (item.descriptor.digest == digestOf(QString::number(name)))
                    taken += QString::number(name);
            }
        }
        QTEST(taken.join(u' '), "taken");
    }

    void versionsOfBaseImages_data();
    void versionsOfBaseImages();

    // The entry says nothing, its image does.
    void theVersionInsideAnEntry()
    {
        const oci::Document image = m_shelf->windows(u"w"_s, "10.0.17763.1757");
        Item item = entry(u"w"_s, u"windows"_s, u"amd64"_s);
        item.descriptor.digest = image.digest;
        item.descriptor.size = image.bytes.size();
        item.descriptor.mediaType = image.mediaType;
        m_shelf->list(u"l"_s, {item, linuxImage(u"x"_s)});
        const auto version =
            await(m_shelf->collector.osVersionOf(m_shelf->reference(u"l"_s), u"amd64"_s));
        QVERIFY(version);
        QCOMPARE(*version, u"10.0.17763.1757"_s);
        QCOMPARE(m_shelf->server.count(), 3);
    }

private:
    void serveStrangeOnes()
    {
        oci::json::Object old;
        old.append(u"schemaVersion"_s, qint64(1));
        old.append(u"fsLayers"_s, oci::json::Array {});
        m_shelf->put(u"old"_s, documentOf(old, oci::mediatype::DockerV1));
        m_shelf->image(u"chart"_s, "{}", u"application/vnd.cncf.helm.config.v1+json"_s);
        m_shelf->image(u"blank"_s, R"({"variant":"v7"})");
        const QByteArray lost = R"({"os":"linux","architecture":"386"})";
        m_shelf->image(u"broken"_s, lost);
        m_shelf->server.on("GET", u"/v2/app/blobs/"_s + oci::Digest::ofBytes(lost).toString(),
            Answer::json("{}", 404));
    }

    std::unique_ptr<Shelf> m_shelf;
};

void CollectorTest::versionsOfBaseImages_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("version"); // empty: refused
    QTest::addColumn<int>("requests");
    QTest::newRow("an image") << u"w"_s << u"amd64"_s << u"10.0.1.1"_s << 2;
    QTest::newRow("an image without one") << u"bare"_s << u"amd64"_s << QString() << 2;
    QTest::newRow("an image for Linux") << u"arm"_s << u"arm"_s << QString() << 2;
    QTest::newRow("the one entry for Windows") << u"one"_s << u"amd64"_s << u"10.0.2.2"_s << 1;
    QTest::newRow("whatever it is for") << u"one"_s << u"arm64"_s << u"10.0.2.2"_s << 1;
    QTest::newRow("several that agree") << u"agree"_s << u"amd64"_s << u"10.0.3.3"_s << 1;
    QTest::newRow("several that do not") << u"mixed"_s << u"amd64"_s << QString() << 1;
    QTest::newRow("told apart by architecture") << u"mixed"_s << u"arm64"_s << u"10.0.5.5"_s << 1;
    QTest::newRow("no architecture given") << u"mixed"_s << QString() << QString() << 1;
    QTest::newRow("several, none of this one") << u"mixed"_s << u"386"_s << QString() << 1;
    QTest::newRow("none for Windows") << u"linux"_s << u"amd64"_s << QString() << 1;
    QTest::newRow("schema 1") << u"old"_s << u"amd64"_s << QString() << 1;
}

void CollectorTest::versionsOfBaseImages()
{
    serveStrangeOnes();
    const auto windows = [](const QString &version, const QString &architecture = u"amd64"_s) {
        return entry(version + architecture, u"windows"_s, architecture, version);
    };
    m_shelf->windows(u"w"_s, "10.0.1.1");
    m_shelf->windows(u"bare"_s, "");
    m_shelf->image(u"arm"_s, ArmConfig);
    m_shelf->list(u"one"_s, {linuxImage(u"x"_s), windows(u"10.0.2.2"_s)});
    m_shelf->list(u"agree"_s, {windows(u"10.0.3.3"_s), windows(u"10.0.3.3"_s)});
    m_shelf->list(u"mixed"_s,
        {windows(u"10.0.3.3"_s), windows(u"10.0.4.4"_s), windows(u"10.0.5.5"_s, u"arm64"_s)});
    m_shelf->list(u"linux"_s, {linuxImage(u"x"_s), attestation(u"X"_s, u"x"_s)});
    QFETCH(QString, tag);
    QFETCH(QString, architecture);
    QFETCH(QString, version);
    const oci::Reference reference = m_shelf->reference(tag);
    const auto found = await(m_shelf->collector.osVersionOf(reference, architecture));
    QCOMPARE(found.value_or(QString()), version);
    if (!found) {
        QCOMPARE(found.error().kind, ErrorKind::Unsupported);
        QVERIFY(found.error().message.contains(reference.familiar()));
    }
    QTEST(int(m_shelf->server.count()), "requests");
}

QTEST_GUILESS_MAIN(CollectorTest)
#include "tst_collector.moc"
