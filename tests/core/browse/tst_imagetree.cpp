// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/imagetree.h"

#include <QTest>

using namespace waybill;
using namespace waybill::browse;
using namespace Qt::StringLiterals;

namespace {

oci::Descriptor image(const QByteArray &content)
{
    oci::Descriptor descriptor;
    descriptor.mediaType = oci::mediatype::OciManifest;
    descriptor.digest = oci::Digest::ofBytes(content);
    descriptor.size = content.size();
    descriptor.platform = oci::Platform();
    descriptor.platform->os = u"linux"_s;
    return descriptor;
}

oci::Descriptor attestation(const QByteArray &content, const oci::Digest &about)
{
    oci::Descriptor descriptor = image(content);
    descriptor.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s},
        {u"vnd.docker.reference.digest"_s, about.toString()}};
    return descriptor;
}

ImageTree treeOf(const QList<oci::Descriptor> &manifests)
{
    oci::Index index;
    index.document.mediaType = oci::mediatype::OciIndex;
    index.manifests = manifests;
    return makeTree({}, index);
}

}

class ImageTreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheDocumentsOrder()
    {
        const ImageTree tree = treeOf({image("b"), image("a"), image("c")});
        QVERIFY(tree.isIndex());
        QCOMPARE(tree.entries.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tree.entries.at(i).position, i + 1);
        QCOMPARE(tree.entry(2)->descriptor, image("a"));
        QCOMPARE(tree.platformCount(), 3);
    }

    void knowsNoOtherPlaces()
    {
        const ImageTree tree = treeOf({image("a")});
        QVERIFY(tree.entry(1));
        for (const int position : {-1, 0, 2})
            QVERIFY(!tree.entry(position));
        QVERIFY(!treeOf({}).entry(1));
    }

    void attestationsBelongToTheirImages()
    {
        const oci::Descriptor amd = image("amd");
        const oci::Descriptor arm = image("arm");
        // One before its image: the order of a document is free.
        const ImageTree tree = treeOf({attestation("1", arm.digest), amd, arm,
            attestation("2", amd.digest), attestation("3", amd.digest)});
        QCOMPARE(tree.entry(2)->attestations, (QList<int> {4, 5}));
        QCOMPARE(tree.entry(3)->attestations, QList<int> {1});
        QCOMPARE(tree.entry(1)->attests, std::optional(arm.digest));
        QVERIFY(!tree.entry(2)->attests);
        QCOMPARE(tree.platformCount(), 2);
        for (const Entry &entry : tree.entries)
            QVERIFY(!entry.orphan);
    }

    void attestationWithoutItsImageIsAnOrphan()
    {
        const oci::Descriptor lost = attestation("1", image("not here").digest);
        const ImageTree tree = treeOf({image("a"), lost, attestation("2", lost.digest)});
        QVERIFY(tree.entry(2)->orphan);
        QVERIFY(tree.entry(3)->orphan); // an attestation is no image to describe
        QVERIFY(tree.entry(1)->attestations.isEmpty());
    }

    void sameContentTwiceTakesAttestationsOnce()
    {
        const oci::Descriptor twice = image("a");
        const ImageTree tree = treeOf({twice, twice, attestation("1", twice.digest)});
        QCOMPARE(tree.entry(1)->attestations, QList<int> {3});
        QVERIFY(tree.entry(2)->attestations.isEmpty());
        QCOMPARE(tree.platformCount(), 2);
    }

    void singleImage()
    {
        oci::ImageManifest manifest;
        manifest.document = {"{}", oci::Digest::ofBytes("{}"), oci::mediatype::DockerManifest};
        const ImageTree tree = makeTree({}, manifest);
        QVERIFY(!tree.isIndex());
        QCOMPARE(tree.entries.size(), 1);
        QCOMPARE(tree.entry(0)->position, 0);
        QCOMPARE(tree.entry(0)->descriptor.digest, manifest.document.digest);
        QCOMPARE(tree.entry(0)->descriptor.size, 2);
        QCOMPARE(tree.entry(0)->descriptor.mediaType, manifest.document.mediaType);
        QVERIFY(!tree.entry(0)->descriptor.platform);
        QVERIFY(!tree.entry(1));
        QCOMPARE(tree.document(), manifest.document);
    }

    void legacyImage()
    {
        oci::LegacyManifest manifest;
        manifest.document = {"{}", oci::Digest::ofBytes("{}"), oci::mediatype::DockerV1};
        QCOMPARE(makeTree({}, manifest).entries.size(), 1);
    }
};

QTEST_GUILESS_MAIN(ImageTreeTest)
#include "tst_imagetree.moc"
