// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/diff.h"
#include "tests/core/compose/items.h"

#include <QTest>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// One line for each change: "~ windows/amd64 OS version: none → 10.0.17763.1757".
QStringList lines(const QList<Item> &before, const QList<Item> &after)
{
    QStringList lines;
    for (const Change &change : diff(listOf(before).manifests(), listOf(after).manifests())) {
        const QChar sign = u"=~+-"[int(change.kind)];
        lines += sign + u' ' + change.platform + u' ' + change.detail;
    }
    return lines;
}

QString shortHex(const QString &name)
{
    return digestOf(name).shortHex();
}

}

class DiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAUserSeesWhileComposing()
    {
        const QList<Item> before {
            linuxImage(u"a"_s), linuxImage(u"b"_s, u"arm64"_s), windowsImage(u"w1809"_s)};
        const QList<Item> after {linuxImage(u"a"_s), linuxImage(u"b"_s, u"arm64"_s),
            windowsImage(u"w1809"_s, u"10.0.17763.1757"_s),
            windowsImage(u"w1909"_s, u"10.0.18363.1379"_s), windowsImage(u"w20H2"_s)};
        QCOMPARE(lines(before, after),
            (QStringList {u"= linux/amd64 same content"_s, u"= linux/arm64 same content"_s,
                u"~ windows/amd64 OS version: none \u2192 10.0.17763.1757"_s,
                u"+ windows/amd64 10.0.18363.1379, Server 1909"_s,
                u"+ windows/amd64 no OS version"_s}));
    }

    void newContentForTheSamePlatform()
    {
        QCOMPARE(lines({linuxImage(u"old"_s)}, {linuxImage(u"new"_s)}),
            QStringList(u"~ linux/amd64 content: %1 \u2192 %2"_s.arg(
                shortHex(u"old"_s), shortHex(u"new"_s))));
    }

    void aNewRevisionOfTheSameBuildIsAChange()
    {
        QCOMPARE(lines({windowsImage(u"old"_s, u"10.0.17763.1"_s)},
                     {windowsImage(u"new"_s, u"10.0.17763.2"_s)}),
            QStringList(
                u"~ windows/amd64 OS version: 10.0.17763.1 \u2192 10.0.17763.2, content: %1 \u2192 %2"_s
                    .arg(shortHex(u"old"_s), shortHex(u"new"_s))));
    }

    void anotherBuildIsAnotherPlatform()
    {
        QCOMPARE(lines({windowsImage(u"old"_s, u"10.0.17763.1"_s)},
                     {windowsImage(u"new"_s, u"10.0.20348.1"_s)}),
            (QStringList {u"+ windows/amd64 10.0.20348.1, Server 2022"_s,
                u"- windows/amd64 10.0.17763.1, Server 2019"_s}));
    }

    void versionsDecideBeforePlatforms()
    {
        // Both could follow the one without a version; the one with the same version is its own.
        const QStringList changes = lines(
            {windowsImage(u"x"_s), windowsImage(u"y"_s, u"10.0.17763.1"_s)},
            {windowsImage(u"n1"_s, u"10.0.17763.1"_s), windowsImage(u"n2"_s, u"10.0.20348.1"_s)});
        QCOMPARE(changes.size(), 2);
        QVERIFY(changes.first().startsWith("~ windows/amd64 content: "_L1));
        QVERIFY(changes.last().startsWith(u"~ windows/amd64 OS version: none \u2192 10.0.20348.1"));
    }

    void theSameImageForTwoPlatforms()
    {
        const Item plain = linuxImage(u"a"_s, u"arm"_s);
        const Item v6 = image(u"a"_s, platform(u"linux"_s, u"arm"_s, {}, u"v6"_s));
        QCOMPARE(lines({plain, v6}, {v6, plain}),
            (QStringList {u"= linux/arm/v6 same content"_s, u"= linux/arm same content"_s}));
        QCOMPARE(lines({plain}, {plain, v6}),
            (QStringList {u"= linux/arm same content"_s, u"+ linux/arm/v6 "_s + shortHex(u"a"_s)}));
    }

    void everyFieldIsNamed()
    {
        Item after = image(u"a"_s, platform(u"windows"_s, u"arm64"_s, u"10.0.1.2"_s, u"v8"_s));
        after.descriptor.platform->osFeatures = {u"win32k"_s};
        QCOMPARE(lines({linuxImage(u"a"_s)}, {after}),
            QStringList(u"~ windows/arm64/v8 OS: linux \u2192 windows, architecture: amd64 \u2192 "
                        "arm64, variant: none \u2192 v8, OS version: none \u2192 10.0.1.2, "
                        "OS features: none \u2192 win32k"_s));
    }

    void theDefaultVariantIsTheSamePlatform()
    {
        const Item v8 = image(u"old"_s, platform(u"linux"_s, u"arm64"_s, {}, u"v8"_s));
        const QStringList changes = lines({v8}, {linuxImage(u"new"_s, u"arm64"_s)});
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().startsWith(u"~ linux/arm64 variant: v8 \u2192 none, content: "));
    }

    void attestationsAreLeftOut()
    {
        QCOMPARE(lines({linuxImage(u"a"_s)}, {linuxImage(u"a"_s), attestation(u"A"_s, u"a"_s)}),
            QStringList(u"= linux/amd64 same content"_s));
    }

    void entriesWithoutPlatform()
    {
        Item bare = linuxImage(u"a"_s);
        bare.descriptor.platform.reset();
        QCOMPARE(lines({}, {bare}), QStringList(u"+ no platform "_s + shortHex(u"a"_s)));
    }

    void fromNothingAndToNothing()
    {
        const QList<Item> items {linuxImage(u"a"_s)};
        QCOMPARE(lines({}, items), QStringList(u"+ linux/amd64 "_s + shortHex(u"a"_s)));
        QCOMPARE(lines(items, {}), QStringList(u"- linux/amd64 "_s + shortHex(u"a"_s)));
        QVERIFY(lines({}, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "tst_diff.moc"
