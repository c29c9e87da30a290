// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "ui/models/matchsubject.h"
#include "ui/models/platformsmodel.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using compose::Composition;
using compose::Item;

namespace {

oci::Platform platform(const QString &spec)
{
    return match::parseHost(spec).value().platform;
}

Item item(const QString &content, const QString &spec)
{
    Item made;
    made.descriptor.mediaType = oci::mediatype::OciManifest;
    made.descriptor.digest = oci::Digest::ofBytes(content.toUtf8());
    made.descriptor.size = 7;
    if (!spec.isEmpty())
        made.descriptor.platform = platform(spec);
    return made;
}

Item attestationOf(const Item &image)
{
    Item made = item(u"attests "_s + image.descriptor.digest.toString(), u"unknown/unknown"_s);
    made.descriptor.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s},
        {u"vnd.docker.reference.digest"_s, image.descriptor.digest.toString()}};
    return made;
}

Composition list(oci::IndexFormat format)
{
    Composition made;
    made.format = format;
    const Item first = item(u"a"_s, u"linux/amd64"_s);
    made.items = {first, attestationOf(first), item(u"b"_s, u"linux/arm64"_s)};
    return made;
}

browse::ImageTree tree(const Composition &composition)
{
    const oci::Document document = composition.document();
    const auto manifest = oci::parseManifest(document.bytes, document.mediaType);
    return browse::makeTree(oci::parseReference(u"r.example/a:1"_s).value(), manifest.value());
}

browse::ImageDetails detailsFor(const QString &spec)
{
    browse::ImageDetails details;
    details.config.platform = platform(spec);
    return details;
}

}

class MatchSubjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListInProgressIsWhatWouldBeWritten()
    {
        const Composition index = list(oci::IndexFormat::OciIndex);
        const auto ofIndex = models::matchSubject(index);
        QVERIFY(ofIndex);
        QVERIFY(!ofIndex->dockerList);
        QCOMPARE(ofIndex->entries.size(), 3);
        QCOMPARE(models::itemOfEntry(index, 2), 2);
        QCOMPARE(models::entryOfItem(index, 1), 1);

        const Composition docker = list(oci::IndexFormat::DockerList);
        const auto ofList = models::matchSubject(docker);
        QVERIFY(ofList && ofList->dockerList);
        QCOMPARE(ofList->entries.size(), 2);
        QCOMPARE(ofList->entries[1].platform->architecture, u"arm64"_s);
        QCOMPARE(models::itemOfEntry(docker, 1), 2);
        QCOMPARE(models::entryOfItem(docker, 1), -1);
        QCOMPARE(models::entryOfItem(docker, 2), 1);
        QCOMPARE(models::itemOfEntry(docker, 2), -1);
        QCOMPARE(models::entryOfItem(docker, 3), -1);
        QVERIFY(!models::matchSubject(Composition {}));
    }

    void anItemWithoutAPlatformHasItsConfigs()
    {
        Composition composition;
        composition.items = {item(u"a"_s, {}), item(u"b"_s, u"linux/amd64"_s)};
        composition.items[0].original = platform(u"linux/arm64"_s);
        composition.items[1].original = platform(u"linux/386"_s);
        const auto subject = models::matchSubject(composition);
        QVERIFY(!subject->entries[0].platform);
        QCOMPARE(subject->entries[0].config->architecture, u"arm64"_s);
        QVERIFY(!subject->entries[1].config);
    }

    void anOpenListTellsConfigsAsTheyCome()
    {
        models::PlatformsModel model;
        QVERIFY(!models::matchSubject(model));
        model.setTree(tree(list(oci::IndexFormat::OciIndex)));
        const auto before = models::matchSubject(model);
        QCOMPARE(before->entries.size(), 3);
        QVERIFY(!before->isSingle && !before->dockerList);
        QVERIFY(!before->entries[0].config);
        model.applyDetails(1, detailsFor(u"linux/386"_s));
        QCOMPARE(models::matchSubject(model)->entries[0].config->architecture, u"386"_s);
        model.setTree(tree(list(oci::IndexFormat::DockerList)));
        QVERIFY(models::matchSubject(model)->dockerList);
    }

    // Before its config is there, nothing is known that could be judged.
    void aSingleImageWaitsForItsConfig()
    {
        QByteArray bytes = "{'schemaVersion':2,"
                           "'mediaType':'application/vnd.oci.image.manifest.v1+json',"
                           "'config':{'mediaType':'application/vnd.oci.image.config.v1+json',"
                           "'digest':'sha256:"
            + QByteArray(64, 'a') + "','size':2},'layers':[]}";
        bytes.replace('\'', '"');
        models::PlatformsModel model;
        model.setTree(browse::makeTree(oci::parseReference(u"r.example/a:1"_s).value(),
            oci::parseManifest(bytes, {}).value()));
        QVERIFY(!models::matchSubject(model));
        model.need({0});
        QVERIFY(!models::matchSubject(model));
        model.applyDetails(0, detailsFor(u"windows/amd64:10.0.17763.1757"_s));
        const auto known = models::matchSubject(model);
        QVERIFY(known && known->isSingle);
        QCOMPARE(known->entries.size(), 1);
        QCOMPARE(known->entries[0].config->osVersion, u"10.0.17763.1757"_s);
        model.applyDetails(0, failure(ErrorKind::NotFound, u"gone"_s));
        QVERIFY(models::matchSubject(model));
        QVERIFY(!models::matchSubject(model)->entries[0].config);
    }
};

QTEST_GUILESS_MAIN(MatchSubjectTest)
#include "tst_matchsubject.moc"
