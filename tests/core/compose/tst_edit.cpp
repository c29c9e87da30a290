// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/compose/items.h"

#include <QTest>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// As BuildKit orders it: images first, then what describes them.
Composition buildKitList()
{
    return listOf({linuxImage(u"a"_s), linuxImage(u"b"_s, u"arm64"_s), attestation(u"A"_s, u"a"_s),
        attestation(u"B"_s, u"b"_s)});
}

}

class EditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appends()
    {
        const Composition list = edit::append(buildKitList(), {linuxImage(u"c"_s)});
        QCOMPARE(names(list), u"a b A B c"_s);
    }

    void keepsWhatIsThereTwice()
    {
        const Composition list = edit::append(listOf({linuxImage(u"a"_s)}), {linuxImage(u"a"_s)});
        QCOMPARE(names(list), u"a a"_s);
    }

    void inserts_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("expected");
        QTest::newRow("first") << 0 << u"n N a b A B"_s;
        QTest::newRow("between images") << 1 << u"a n N b A B"_s;
        QTest::newRow("not between an image and its attestation") << 2 << u"a b A B n N"_s;
        QTest::newRow("not among attestations") << 3 << u"a b A B n N"_s;
        QTest::newRow("last") << 4 << u"a b A B n N"_s;
        QTest::newRow("before the start") << -3 << u"n N a b A B"_s;
        QTest::newRow("behind the end") << 99 << u"a b A B n N"_s;
    }
    void inserts()
    {
        QFETCH(int, before);
        const Composition list =
            edit::insert(buildKitList(), before, {linuxImage(u"n"_s), attestation(u"N"_s, u"n"_s)});
        QTEST(names(list), "expected");
    }

    void removes_data()
    {
        QTest::addColumn<QList<int>>("positions");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an image with its attestation") << QList<int> {0} << u"b B"_s;
        QTest::newRow("an attestation alone") << QList<int> {2} << u"a b B"_s;
        QTest::newRow("all images") << QList<int> {1, 0} << QString();
        QTest::newRow("nothing") << QList<int> {} << u"a b A B"_s;
        QTest::newRow("out of range") << QList<int> {-1, 4} << u"a b A B"_s;
    }
    void removes()
    {
        QFETCH(QList<int>, positions);
        QTEST(names(edit::remove(buildKitList(), positions)), "expected");
    }

    void anImageThatIsStillThereKeepsItsAttestation()
    {
        const Composition list = edit::append(
            buildKitList(), {image(u"a"_s, platform(u"linux"_s, u"amd64"_s, {}, u"v2"_s))});
        QCOMPARE(names(edit::remove(list, {0})), u"b A B a"_s);
        QCOMPARE(names(edit::remove(list, {0, 4})), u"b B"_s);
    }

    void moves_data()
    {
        QTest::addColumn<QList<int>>("positions");
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("expected");
        QTest::newRow("up, with its attestation") << QList<int> {1} << 0 << u"b B a A"_s;
        QTest::newRow("to the end") << QList<int> {0} << 4 << u"b B a A"_s;
        QTest::newRow("onto itself") << QList<int> {0} << 0 << u"a A b B"_s;
        QTest::newRow("several keep their order") << QList<int> {1, 0} << 4 << u"a b A B"_s;
        QTest::newRow("an attestation alone") << QList<int> {3} << 0 << u"B a b A"_s;
        QTest::newRow("out of range") << QList<int> {9} << 0 << u"a b A B"_s;
    }
    void moves()
    {
        QFETCH(QList<int>, positions);
        QFETCH(int, before);
        QTEST(names(edit::move(buildKitList(), positions, before)), "expected");
    }

    void movesDownPastOthers()
    {
        const Composition list = listOf(
            {linuxImage(u"a"_s), linuxImage(u"b"_s), linuxImage(u"c"_s), linuxImage(u"d"_s)});
        QCOMPARE(names(edit::move(list, {0, 2}, 4)), u"b d a c"_s);
        QCOMPARE(names(edit::move(list, {1}, 3)), u"a c b d"_s);
        QCOMPARE(names(edit::move(list, {3}, 1)), u"a d b c"_s);
    }

    void setsFields()
    {
        using enum edit::Field;
        Composition list = listOf({linuxImage(u"a"_s)});
        list = edit::setField(list, 0, Os, u" windows "_s);
        list = edit::setField(list, 0, Architecture, u"arm"_s);
        list = edit::setField(list, 0, Variant, u"v7"_s);
        list = edit::setField(list, 0, OsVersion, u"10.0.17763.1757"_s);
        list = edit::setField(list, 0, OsFeatures, u"win32k, ,other"_s);
        const oci::Platform result = list.items.first().platform();
        QCOMPARE(result.os, u"windows"_s);
        QCOMPARE(result.architecture, u"arm"_s);
        QCOMPARE(result.variant, u"v7"_s);
        QCOMPARE(result.osVersion, u"10.0.17763.1757"_s);
        QCOMPARE(result.osFeatures, (QStringList {u"win32k"_s, u"other"_s}));
        QCOMPARE(list.items.first().original, linuxImage(u"a"_s).original);
    }

    void keepsMembersItDoesNotKnow()
    {
        Item item = linuxImage(u"a"_s);
        item.descriptor.platform->extra.append(u"x"_s, u"y"_s);
        item.descriptor.platform->features = {u"sse4"_s};
        const Composition list = edit::setField(listOf({item}), 0, edit::Field::Variant, u"v2"_s);
        QCOMPARE(list.items.first().platform().extra, item.platform().extra);
        QCOMPARE(list.items.first().platform().features, item.platform().features);
    }

    void aPlatformWithNothingInItIsNone()
    {
        Composition list = listOf({linuxImage(u"a"_s)});
        list = edit::setField(list, 0, edit::Field::Os, {});
        QVERIFY(list.items.first().descriptor.platform);
        list = edit::setField(list, 0, edit::Field::Architecture, {});
        QVERIFY(!list.items.first().descriptor.platform);
        list = edit::setField(list, 0, edit::Field::Os, u"linux"_s);
        QCOMPARE(list.items.first().platform().os, u"linux"_s);
    }

    void aFieldOfNoItemChangesNothing()
    {
        const Composition list = buildKitList();
        QCOMPARE(edit::setField(list, 4, edit::Field::Os, u"x"_s), list);
        QCOMPARE(edit::takeVersion(list, -1, u"10.0.1.1"_s, u"x"_s), list);
    }

    void takesAVersionAndForgetsWhereFromWhenEdited()
    {
        Composition list = listOf({windowsImage(u"a"_s)});
        list = edit::takeVersion(list, 0, u"10.0.17763.1757"_s, u"base:1809"_s);
        QCOMPARE(list.items.first().platform().osVersion, u"10.0.17763.1757"_s);
        QCOMPARE(list.items.first().versionFrom, u"base:1809"_s);
        // The same value typed again is still the one from there.
        list = edit::setField(list, 0, edit::Field::OsVersion, u"10.0.17763.1757"_s);
        QCOMPARE(list.items.first().versionFrom, u"base:1809"_s);
        list = edit::setField(list, 0, edit::Field::OsVersion, u"10.0.18362.1"_s);
        QCOMPARE(list.items.first().versionFrom, QString());
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
