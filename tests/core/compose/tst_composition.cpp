// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "tests/core/compose/items.h"

#include <QTest>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

QList<Item> mixedItems()
{
    return {linuxImage(u"a"_s), attestation(u"A"_s, u"a"_s), windowsImage(u"w"_s, u"10.0.1.2"_s)};
}

oci::Index read(const oci::Document &document)
{
    const auto manifest = oci::parseManifest(document.bytes, document.mediaType, document.digest);
    return manifest ? std::get<oci::Index>(*manifest) : oci::Index {};
}

}

class CompositionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIndexHoldsEverything()
    {
        Composition list = listOf(mixedItems());
        list.annotations = {{u"k"_s, u"v"_s}};
        const oci::Index index = read(list.document());
        QCOMPARE(index.kind(), oci::ManifestKind::OciIndex);
        QCOMPARE(index.manifests, list.manifests());
        QCOMPARE(index.manifests.size(), 3);
        QCOMPARE(index.annotations, list.annotations);
    }

    void aDockerListLeavesOutWhatItCannotSay()
    {
        Composition list = listOf(mixedItems(), oci::IndexFormat::DockerList);
        list.annotations = {{u"k"_s, u"v"_s}};
        const oci::Index index = read(list.document());
        QCOMPARE(index.kind(), oci::ManifestKind::DockerList);
        QCOMPARE(index.manifests.size(), 2);
        QVERIFY(!list.document().bytes.contains("annotations"));
        QCOMPARE(index.manifests.last().platform->osVersion, u"10.0.1.2"_s);
    }

    void theSameListGivesTheSameBytes()
    {
        const Composition list = listOf(mixedItems());
        const Composition twin = listOf(mixedItems());
        QCOMPARE(list.document(), twin.document());
        QVERIFY(list.document().digest
            != edit::setField(list, 0, edit::Field::Variant, u"v2"_s).document().digest);
    }

    void placesAreThoseOfTheDocument()
    {
        Composition list = listOf(mixedItems());
        QCOMPARE(list.place(0), 1);
        QCOMPARE(list.place(2), 3);
        list.format = oci::IndexFormat::DockerList;
        QCOMPARE(list.place(2), 2);
    }

    void attestationsAreNoPlatforms()
    {
        QCOMPARE(listOf(mixedItems()).platformRows(), (QList<int> {0, 2}));
        QCOMPARE(listOf({}).platformRows(), QList<int> {});
    }

    void checksFields_data()
    {
        using enum edit::Field;
        QTest::addColumn<edit::Field>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("os");
        QTest::addColumn<bool>("fine");
        QTest::newRow("os") << Os << u"linux"_s << QString() << true;
        QTest::newRow("empty clears") << Os << QString() << QString() << true;
        QTest::newRow("upper case") << Os << u"Windows"_s << QString() << false;
        QTest::newRow("blank") << Architecture << u"amd 64"_s << QString() << false;
        QTest::newRow("slash") << Architecture << u"arm/v7"_s << QString() << false;
        QTest::newRow("underscore") << Architecture << u"x86_64"_s << QString() << true;
        QTest::newRow("control") << Variant << u"v7\n"_s << QString() << false;
        QTest::newRow("zero width") << Variant << u"v\u200b7"_s << QString() << false;
        QTest::newRow("right to left") << Variant << u"v\u202e7"_s << QString() << false;
        QTest::newRow("other alphabet") << Os << u"lіnux"_s << QString() << false;
        QTest::newRow("windows version")
            << OsVersion << u"10.0.17763.1757"_s << u"windows"_s << true;
        QTest::newRow("without revision") << OsVersion << u"10.0.17763"_s << u"windows"_s << true;
        QTest::newRow("typed half") << OsVersion << u"10.0."_s << u"windows"_s << false;
        QTest::newRow("a number too many") << OsVersion << u"10.0.1.2.3"_s << u"windows"_s << false;
        QTest::newRow("a name") << OsVersion << u"ltsc2019"_s << u"Windows"_s << false;
        QTest::newRow("line end") << OsVersion << u"10.0.17763.1757\n"_s << u"windows"_s << false;
        QTest::newRow("other system") << OsVersion << u"14.1-RELEASE"_s << u"freebsd"_s << true;
        QTest::newRow("features") << OsFeatures << u"win32k,a"_s << u"windows"_s << true;
        QTest::newRow("features with a blank") << OsFeatures << u"win 32k"_s << QString() << false;
    }
    void checksFields()
    {
        QFETCH(edit::Field, field);
        QFETCH(QString, value);
        QFETCH(QString, os);
        const QString wrong = checkField(field, value, os);
        QTEST(wrong.isEmpty(), "fine");
        QVERIFY(wrong.isEmpty() || wrong.endsWith(u'.'));
    }

    void upperCaseIsToldApart()
    {
        QVERIFY(checkField(edit::Field::Architecture, u"AMD64"_s).contains(u"amd64"_s));
    }

    void showsFields()
    {
        oci::Platform values = platform(u"windows"_s, u"amd64"_s, u"10.0.1.2"_s, u"v2"_s);
        values.osFeatures = {u"a"_s, u"b"_s};
        QCOMPARE(fieldValue(values, edit::Field::Os), u"windows"_s);
        QCOMPARE(fieldValue(values, edit::Field::Architecture), u"amd64"_s);
        QCOMPARE(fieldValue(values, edit::Field::Variant), u"v2"_s);
        QCOMPARE(fieldValue(values, edit::Field::OsVersion), u"10.0.1.2"_s);
        QCOMPARE(fieldValue(values, edit::Field::OsFeatures), u"a,b"_s);
    }
};

QTEST_GUILESS_MAIN(CompositionTest)
#include "tst_composition.moc"
