// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/normalize.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class NormalizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void platforms_data()
    {
        QTest::addColumn<QString>("os");
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *os, const char *arch, const char *variant,
                             const char *expected) {
            QTest::addRow("%s/%s/%s", os, arch, variant)
                << QString::fromLatin1(os) << QString::fromLatin1(arch)
                << QString::fromLatin1(variant) << QString::fromLatin1(expected);
        };
        row("linux", "amd64", "", "linux/amd64");
        row("Linux", "AMD64", "V1", "linux/amd64");
        row("linux", "amd64", "v3", "linux/amd64/v3");
        row("linux", "x86_64", "", "linux/amd64");
        row("linux", "x86-64", "v2", "linux/amd64/v2");
        row("linux", "i386", "anything", "linux/386");
        row("linux", "aarch64", "v8", "linux/arm64");
        row("linux", "arm64", "8", "linux/arm64");
        row("linux", "arm64", "v8.0", "linux/arm64");
        row("linux", "arm64", "9", "linux/arm64/v9");
        row("linux", "arm64", "v8.2", "linux/arm64/v8.2");
        row("linux", "arm", "", "linux/arm/v7");
        row("linux", "arm", "6", "linux/arm/v6");
        row("linux", "armhf", "v6", "linux/arm/v7");
        row("linux", "armel", "", "linux/arm/v6");
        row("macos", "arm64", "", "darwin/arm64");
        row("linux", "armv7l", "", "linux/armv7l"); // no client knows it, so it stays
        row("linux", "riscv64", "rva20u64", "linux/riscv64/rva20u64");
    }
    void platforms()
    {
        QFETCH(QString, os);
        QFETCH(QString, architecture);
        QFETCH(QString, variant);
        const oci::Platform result = match::normalized({.os = os,
            .architecture = architecture,
            .variant = variant,
            .osVersion = {},
            .osFeatures = {},
            .features = {},
            .extra = {}});
        QStringList name {result.os, result.architecture};
        if (!result.variant.isEmpty())
            name += result.variant;
        QTEST(name.join(u'/'), "expected");
        QCOMPARE(match::normalized(result), result); // once is enough
    }

    void versionStaysAndFeaturesAreSorted()
    {
        oci::Platform platform;
        platform.os = u"windows"_s;
        platform.architecture = u"amd64"_s;
        platform.osVersion = u"10.0.17763.1757"_s;
        platform.osFeatures = {u"win32k"_s, u"a"_s, u"win32k"_s};
        const oci::Platform result = match::normalized(platform);
        QCOMPARE(result.osVersion, platform.osVersion);
        QCOMPARE(result.osFeatures, (QStringList {u"a"_s, u"win32k"_s}));
    }

    void builds_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("expected");
        QTest::newRow("full") << u"10.0.17763.1757"_s << u"10.0.17763"_s;
        QTest::newRow("without revision") << u"10.0.17763"_s << u"10.0.17763"_s;
        QTest::newRow("too short") << u"10.0"_s << QString();
        QTest::newRow("no number") << u"10.0.x.1"_s << QString();
        QTest::newRow("empty part") << u"10..17763"_s << QString();
        QTest::newRow("other digits") << u"10.0.١٢٣"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void builds()
    {
        QFETCH(QString, version);
        QTEST(match::windowsBuild(version), "expected");
    }
};

QTEST_GUILESS_MAIN(NormalizeTest)
#include "tst_normalize.moc"
