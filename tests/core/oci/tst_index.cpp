// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "tests/core/oci/testdata.h"

#include <QTest>

using namespace waybill;
using namespace waybill::oci;
using namespace Qt::StringLiterals;

namespace {

Descriptor entry(const char *content, const QString &os, const QString &architecture)
{
    Descriptor descriptor;
    descriptor.mediaType = mediatype::OciManifest;
    descriptor.digest = Digest::ofBytes(content);
    descriptor.size = 1035;
    Platform platform;
    platform.os = os;
    platform.architecture = architecture;
    descriptor.platform = platform;
    return descriptor;
}

QList<Descriptor> severalEntries()
{
    Descriptor linux_ = entry("linux", u"linux"_s, u"arm"_s);
    linux_.platform->variant = u"v7"_s;
    Descriptor windows = entry("windows", u"windows"_s, u"amd64"_s);
    windows.platform->osVersion = u"10.0.17763.1757"_s;
    windows.platform->osFeatures = {u"win32k"_s};
    Descriptor attestation = entry("attestation", u"unknown"_s, u"unknown"_s);
    attestation.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s},
        {u"vnd.docker.reference.digest"_s, windows.digest.toString()}};
    attestation.artifactType = u"application/vnd.docker.attestation.manifest.v1+json"_s;
    Descriptor plain = entry("plain", {}, {});
    plain.platform.reset();
    plain.urls = {u"https://example.com/\u00E9\"<"_s};
    plain.extra.append(u"x-unknown"_s, json::Array {qint64(1), json::Null {}});
    return {linux_, windows, attestation, plain};
}

}

class IndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesGoldenFiles_data();
    void writesGoldenFiles();
    void dockerListSurvivesRewriting();
    void emptyList();
    void readsBackWhatItWrites();
    void sameInputSameBytes();
    void dockerListHoldsNoMore();
    void descriptorReadsBack();
    void annotationLookUp();
    void attestations_data();
    void attestations();
};

void IndexTest::writesGoldenFiles_data()
{
    QTest::addColumn<IndexFormat>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("Docker list") << IndexFormat::DockerList << u"golden/docker-list.json"_s;
    QTest::newRow("OCI index") << IndexFormat::OciIndex << u"golden/oci-index.json"_s;
}

void IndexTest::writesGoldenFiles()
{
    QFETCH(IndexFormat, format);
    QFETCH(QString, file);
    const Document document =
        writeIndex(format, severalEntries(), {{u"org.example.a"_s, u"b \u00FC"_s}});
    QCOMPARE(document.bytes, testdata::file(file));
    QCOMPARE(document.mediaType, mediaTypeOf(format));
    QVERIFY(document.digest.matches(document.bytes));
}

// What docker itself wrote comes out as the same bytes: recreating a list changes no digest.
void IndexTest::dockerListSurvivesRewriting()
{
    const QByteArray bytes = testdata::file(u"documents/docker-list.json"_s);
    const auto manifest = parseManifest(bytes, mediatype::DockerList);
    QVERIFY(manifest);
    const Index &index = std::get<Index>(*manifest);
    QCOMPARE(index.manifests.size(), 9);
    QCOMPARE(writeIndex(IndexFormat::DockerList, index.manifests).bytes, bytes);
}

void IndexTest::emptyList()
{
    const Document document = writeIndex(IndexFormat::OciIndex, {});
    QCOMPARE(document.bytes,
        "{\n  \"schemaVersion\": 2,\n"
        "  \"mediaType\": \"application/vnd.oci.image.index.v1+json\",\n"
        "  \"manifests\": []\n}"_ba);
}

void IndexTest::readsBackWhatItWrites()
{
    const Annotations annotations {{u"b"_s, u"1"_s}, {u"a"_s, QString()}};
    const Document document = writeIndex(IndexFormat::OciIndex, severalEntries(), annotations);
    const auto manifest = parseManifest(document.bytes, document.mediaType, document.digest);
    QVERIFY2(manifest, qUtf8Printable(testdata::complaint(manifest)));
    const Index &index = std::get<Index>(*manifest);
    QCOMPARE(index.manifests, severalEntries());
    QCOMPARE(index.annotations, annotations);
    QCOMPARE(index.document, document);
    QCOMPARE(index.kind(), ManifestKind::OciIndex);
}

void IndexTest::sameInputSameBytes()
{
    const Document first = writeIndex(IndexFormat::OciIndex, severalEntries());
    QCOMPARE(writeIndex(IndexFormat::OciIndex, severalEntries()), first);
    QList<Descriptor> turned = severalEntries();
    std::ranges::reverse(turned);
    QVERIFY(writeIndex(IndexFormat::OciIndex, turned).digest != first.digest);
}

void IndexTest::dockerListHoldsNoMore()
{
    for (const Descriptor &descriptor : severalEntries()) {
        const json::Object object = toJson(descriptor, IndexFormat::DockerList);
        for (const json::Member &member : object.members())
            QVERIFY2((QStringList {u"mediaType"_s, u"size"_s, u"digest"_s, u"platform"_s}.contains(
                         member.key)),
                qUtf8Printable(member.key));
    }
}

void IndexTest::descriptorReadsBack()
{
    for (const Descriptor &descriptor : severalEntries()) {
        const auto again = descriptorFromJson(toJson(descriptor, IndexFormat::OciIndex));
        QVERIFY(again);
        QCOMPARE(*again, descriptor);
    }
    const auto bad = descriptorFromJson(json::Object {}, u"/items/3"_s);
    QVERIFY(!bad);
    QCOMPARE(bad.error().message, u"/items/3/mediaType is missing. 2 more problems were found."_s);
}

void IndexTest::annotationLookUp()
{
    const Annotations annotations {{u"a"_s, u"1"_s}, {u"b"_s, QString()}};
    QCOMPARE(annotation(annotations, u"a"), u"1"_s);
    QVERIFY(annotation(annotations, u"b").isEmpty());
    QVERIFY(annotation(annotations, u"A").isNull());
}

void IndexTest::attestations_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<bool>("attests");
    const QString digest = Digest::ofBytes("image").toString();
    QTest::newRow("attestation") << u"attestation-manifest"_s << digest << true;
    QTest::newRow("other type") << u"something"_s << digest << false;
    QTest::newRow("no type") << QString() << digest << false;
    QTest::newRow("no digest") << u"attestation-manifest"_s << QString() << false;
    QTest::newRow("bad digest") << u"attestation-manifest"_s << u"sha256:../.."_s << false;
}

void IndexTest::attestations()
{
    QFETCH(QString, type);
    QFETCH(QString, digest);
    QFETCH(bool, attests);
    Descriptor descriptor;
    descriptor.annotations = {
        {u"vnd.docker.reference.digest"_s, digest}, {u"vnd.docker.reference.type"_s, type}};
    const std::optional<Digest> found = attestedDigest(descriptor);
    QCOMPARE(found.has_value(), attests);
    if (found)
        QCOMPARE(found->toString(), digest);
}

QTEST_GUILESS_MAIN(IndexTest)
#include "tst_index.moc"
