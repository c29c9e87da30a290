// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "tests/core/oci/testdata.h"

#include <QTest>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

class ManifestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dockerList();
    void ociIndex();
    void dockerImage();
    void ociImage();
    void legacy();
    void findsTheType_data();
    void findsTheType();
    void refuses_data();
    void refuses();
    void refusesDuplicates();
    void refusesOtherJson_data();
    void refusesOtherJson();
    void toleratesTheUnknown();
    void toleratesNullForAbsent();
    void boundaries();
    void acceptsTrueData();
    void checksTheDigest();
    void manyEntries();
    void sizesDoNotOverflow();
};

void ManifestTest::dockerList()
{
    const QByteArray bytes = testdata::file(u"documents/docker-list.json"_s);
    const auto manifest = parseManifest(bytes, mediatype::DockerList);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const Index &index = std::get<Index>(*manifest);
    QCOMPARE(index.document.bytes, bytes);
    QCOMPARE(index.document.digest, Digest::ofBytes(bytes));
    QCOMPARE(index.document.mediaType, mediatype::DockerList);
    QCOMPARE(index.kind(), ManifestKind::DockerList);
    QCOMPARE(index.manifests.size(), 9);
    const Descriptor &arm = index.manifests.at(1);
    QCOMPARE(arm.mediaType, mediatype::DockerManifest);
    QCOMPARE(arm.size, 527);
    QCOMPARE(arm.platform->name(), u"linux/arm/v7"_s);
    QCOMPARE(index.manifests.at(5).platform->fullName(), u"windows/amd64 10.0.17763.1757"_s);
    QCOMPARE(&document(*manifest), &index.document);
}

void ManifestTest::ociIndex()
{
    const auto manifest =
        parseManifest(testdata::file(u"documents/oci-index.json"_s), mediatype::OciIndex);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const Index &index = std::get<Index>(*manifest);
    QCOMPARE(index.manifests.size(), 4);
    QVERIFY(!attestedDigest(index.manifests.at(0)));
    QCOMPARE(attestedDigest(index.manifests.at(3)), index.manifests.at(1).digest);
    QVERIFY(index.manifests.at(3).platform->isUnknown());
    QCOMPARE(index.annotations.size(), 2);
    QCOMPARE(index.annotations.at(0).first, u"org.opencontainers.image.title"_s);
}

void ManifestTest::dockerImage()
{
    const auto manifest =
        parseManifest(testdata::file(u"documents/docker-image.json"_s), mediatype::DockerManifest);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const ImageManifest &image = std::get<ImageManifest>(*manifest);
    QCOMPARE(image.config.mediaType, mediatype::DockerConfig);
    QCOMPARE(image.config.size, 1512);
    QCOMPARE(image.layers.size(), 3);
    QCOMPARE(image.layerSize(), 2811478 + 927 + 103178240);
    QCOMPARE(image.layers.at(2).urls.size(), 1);
    QVERIFY(!image.subject);
    QVERIFY(!image.config.platform);
}

void ManifestTest::ociImage()
{
    const auto manifest =
        parseManifest(testdata::file(u"documents/oci-image.json"_s), mediatype::OciManifest);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const ImageManifest &image = std::get<ImageManifest>(*manifest);
    QCOMPARE(image.artifactType, u"application/vnd.docker.attestation.manifest.v1+json"_s);
    QVERIFY(image.subject);
    QCOMPARE(image.subject->size, 1035);
    QCOMPARE(image.annotations.size(), 1);
    QCOMPARE(annotation(image.layers.at(0).annotations, u"in-toto.io/predicate-type"),
        u"https://spdx.dev/Document"_s);
}

void ManifestTest::legacy()
{
    const QByteArray bytes = testdata::file(u"documents/schema1.json"_s);
    const auto manifest = parseManifest(bytes, mediatype::DockerV1Signed);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    QVERIFY(std::holds_alternative<LegacyManifest>(*manifest));
    QCOMPARE(document(*manifest).bytes, bytes);
}

void ManifestTest::findsTheType_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("silent"); // without a media type of its own
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &file, bool silent, const QString &given,
                         const QString &found) {
        QTest::newRow(name) << file << silent << given << found;
    };
    const QString list = u"documents/docker-list.json"_s;
    const QString index = u"documents/oci-index.json"_s;
    const QString docker = u"documents/docker-image.json"_s;
    const QString image = u"documents/oci-image.json"_s;
    const QString old = u"documents/schema1.json"_s;
    row("parameters are ignored", list, false, mediatype::DockerList + u"; charset=utf-8"_s,
        mediatype::DockerList);
    row("own type when none is given", list, false, {}, mediatype::DockerList);
    row("own type over text/plain", image, false, u"text/plain"_s, mediatype::OciManifest);
    row("own type over octet-stream", docker, false, u"application/octet-stream"_s,
        mediatype::DockerManifest);
    row("own type over JSON", index, false, u"application/json"_s, mediatype::OciIndex);
    row("given type of a silent document", list, true, mediatype::DockerList,
        mediatype::DockerList);
    row("shape of an index", index, true, {}, mediatype::OciIndex);
    row("shape of an image", image, true, u"text/plain; charset=utf-8"_s, mediatype::OciManifest);
    row("shape of a Docker image", docker, true, u"application/octet-stream"_s,
        mediatype::DockerManifest);
    row("shape of schema 1", old, false, u"text/plain"_s, mediatype::DockerV1Signed);
}

void ManifestTest::findsTheType()
{
    QFETCH(QString, file);
    QFETCH(bool, silent);
    QFETCH(QString, given);
    QFETCH(QString, found);
    json::Value value = testdata::jsonFile(file);
    if (silent)
        value = testdata::edited(value, u"/mediaType"_s, nullptr);
    const auto manifest = parseManifest(json::write(value), given);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    QCOMPARE(document(*manifest).mediaType, found);
}

void ManifestTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    const json::Value cases = testdata::jsonFile(u"refused-manifests.json"_s);
    for (const json::Value &testCase : *cases.asArray()) {
        const QString kind = testdata::string(testCase, u"kind");
        QTest::newRow(qPrintable(testdata::string(testCase, u"name")))
            << testdata::document(testCase) << testdata::string(testCase, u"type")
            << (kind.isEmpty() ? u"bad-document"_s : kind) << testdata::string(testCase, u"where")
            << testdata::string(testCase, u"says");
    }
}

void ManifestTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(QString, kind);
    QFETCH(QString, where);
    QFETCH(QString, says);
    const auto manifest = parseManifest(bytes, type);
    QVERIFY(!manifest);
    QVERIFY2(manifest.error().message.contains(says), qUtf8Printable(manifest.error().message));
    QCOMPARE(manifest.error().where, where);
    QCOMPARE(QString(kindName(manifest.error().kind)), kind);
}

void ManifestTest::refusesDuplicates()
{
    QByteArray bytes = testdata::file(u"documents/docker-list.json"_s);
    const qsizetype digest = bytes.indexOf("\"digest\"");
    bytes.insert(digest, "\"digest\": \"x\", ");
    const auto manifest = parseManifest(bytes, mediatype::DockerList);
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().message,
        u"The document is ambiguous: it has the member \"digest\" twice (at /manifests/0)."_s);
    QCOMPARE(manifest.error().where, u"/manifests/0"_s);
}

void ManifestTest::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("list") << "[]"_ba << u"The document is a list, not a manifest."_s;
    QTest::newRow("string") << "\"x\""_ba << u"The document is a string, not a manifest."_s;
    QTest::newRow("null") << "null"_ba << u"The document is null, not a manifest."_s;
    QTest::newRow("empty object") << "{}"_ba << u"neither an image manifest nor a list"_s;
    QTest::newRow("registry error")
        << R"({"errors":[{"code":"DENIED"}]})"_ba << u"neither an image manifest nor a list"_s;
    QTest::newRow("login page") << "<html><body>Sign in</body></html>"_ba
                                << u"not valid JSON (at byte 0)"_s;
    QTest::newRow("nothing") << QByteArray() << u"The document is empty."_s;
}

void ManifestTest::refusesOtherJson()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto manifest = parseManifest(bytes, {});
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().kind, ErrorKind::BadDocument);
    QVERIFY2(manifest.error().message.contains(says), qUtf8Printable(manifest.error().message));
}

void ManifestTest::toleratesTheUnknown()
{
    const QByteArray entry =
        R"({"mediaType":"%1","digest":"%2","size":7,"x-new":{"a":[1]}})"_ba.replace(
            "%2", Digest::ofBytes("x").toString().toLatin1());
    const QByteArray nestedIndex = QByteArray(entry).replace("%1", mediatype::OciIndex.data());
    const QByteArray wasm = QByteArray(entry).replace("%1", "application/vnd.wasm.thing.v9+json");
    const QByteArray bytes =
        R"({"schemaVersion":2,"x-top":true,"manifests":[)" + nestedIndex + ',' + wasm + "]}";
    const auto manifest = parseManifest(bytes, mediatype::OciIndex);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const Index &index = std::get<Index>(*manifest);
    QVERIFY(isIndex(manifestKind(index.manifests.at(0).mediaType)));
    QVERIFY(!index.manifests.at(0).platform);
    const Descriptor &unknown = index.manifests.at(1);
    QCOMPARE(unknown.mediaType, u"application/vnd.wasm.thing.v9+json"_s);
    QCOMPARE(json::write(unknown.extra), R"({"x-new":{"a":[1]}})"_ba);
}

void ManifestTest::toleratesNullForAbsent()
{
    const QByteArray bytes = R"({"schemaVersion":2,"annotations":null,"subject":null,)"
                             R"("manifests":[{"mediaType":"a/b","size":0,"platform":null,)"
                             R"("urls":null,"annotations":{"a":null},"digest":")"
        + Digest::ofBytes("").toString().toLatin1() + "\"}]}";
    const auto manifest = parseManifest(bytes, mediatype::OciIndex);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const Descriptor &descriptor = std::get<Index>(*manifest).manifests.at(0);
    QVERIFY(!descriptor.platform);
    QCOMPARE(descriptor.annotations, (Annotations {{u"a"_s, QString()}}));
}

void ManifestTest::boundaries()
{
    const json::Value index = testdata::jsonFile(u"documents/oci-index.json"_s);
    const json::Value emptyArray = json::Array {};
    const auto empty =
        parseManifest(json::write(testdata::edited(index, u"/manifests"_s, &emptyArray)), {});
    QVERIFY(empty);
    QVERIFY(std::get<Index>(*empty).manifests.isEmpty());
    for (const qint64 size : {qint64(0), qint64(9007199254740992)}) {
        const json::Value number(size);
        const auto manifest = parseManifest(
            json::write(testdata::edited(index, u"/manifests/0/size"_s, &number)), {});
        QVERIFY(manifest);
        QCOMPARE(std::get<Index>(*manifest).manifests.at(0).size, size);
    }
    const json::Value platform = json::Object {};
    const auto emptyPlatform = parseManifest(
        json::write(testdata::edited(index, u"/manifests/0/platform"_s, &platform)), {});
    QVERIFY(emptyPlatform);
    QVERIFY(std::get<Index>(*emptyPlatform).manifests.at(0).platform->isEmpty());
}

void ManifestTest::acceptsTrueData()
{
    const QByteArray bytes = R"({"schemaVersion":2,"config":{"mediaType":)"
                             R"("application/vnd.oci.empty.v1+json","size":2,"data":"e30=",)"
                             R"("digest":")"
        + Digest::ofBytes("{}").toString().toLatin1() + R"("},"layers":[]})";
    const auto manifest = parseManifest(bytes, mediatype::OciManifest);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const ImageManifest &image = std::get<ImageManifest>(*manifest);
    QCOMPARE(*image.config.extra.find(u"data")->asString(), u"e30="_s);
    QCOMPARE(image.layerSize(), 0);
}

void ManifestTest::checksTheDigest()
{
    const QByteArray bytes = testdata::file(u"documents/oci-index.json"_s);
    const Digest sha512 = Digest::ofBytes(bytes, u"sha512");
    const auto manifest = parseManifest(bytes, {}, sha512);
    QVERIFY(manifest);
    QCOMPARE(document(*manifest).digest, sha512);
    QCOMPARE(document(*parseManifest(bytes, {}, Digest())).digest, Digest::ofBytes(bytes));

    // One blank more is another document, though it reads the same.
    const QByteArray changed = bytes + ' ';
    const auto refused = parseManifest(changed, {}, Digest::ofBytes(bytes));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DigestMismatch);
    QVERIFY(refused.error().message.contains(Digest::ofBytes(bytes).toString()));
    QVERIFY(refused.error().message.contains(Digest::ofBytes(changed).toString()));
    // The digest comes first: bytes that are not the ones asked for are not even read.
    QCOMPARE(parseManifest("<html>", {}, Digest::ofBytes(bytes)).error().kind,
        ErrorKind::DigestMismatch);
}

void ManifestTest::manyEntries()
{
    const auto manifest =
        parseManifest(testdata::file(u"documents/docker-list.json"_s), mediatype::DockerList);
    const Descriptor entry = std::get<Index>(*manifest).manifests.at(5);
    const Document large = writeIndex(IndexFormat::DockerList, QList<Descriptor>(6000, entry));
    const auto parsed = parseManifest(large.bytes, large.mediaType, large.digest);
    QVERIFY(parsed);
    QCOMPARE(std::get<Index>(*parsed).manifests.size(), 6000);
    QCOMPARE(std::get<Index>(*parsed).manifests.back(), entry);
}

void ManifestTest::sizesDoNotOverflow()
{
    ImageManifest image;
    Descriptor layer;
    layer.size = qint64(1) << 53;
    image.layers = QList<Descriptor>(1023, layer);
    QCOMPARE(image.layerSize(), 1023 * layer.size);
    image.layers += image.layers;
    QCOMPARE(image.layerSize(), std::numeric_limits<qint64>::max());
}

QTEST_GUILESS_MAIN(ManifestTest)
#include "tst_manifest.moc"
