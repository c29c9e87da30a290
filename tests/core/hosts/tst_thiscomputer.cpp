// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/thiscomputer.h"

#include <QSysInfo>
#include <QTest>

using namespace waybill;
using namespace waybill::hosts;
using namespace Qt::StringLiterals;

namespace {

const QString V1 = u"fpu vme tsc msr cx8 sep mmx fxsr sse sse2 syscall nx lm"_s;
const QString V2 = V1 + u" cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3"_s;
const QString V3 = V2 + u" avx avx2 bmi1 bmi2 f16c fma abm movbe xsave"_s;
const QString V4 = V3 + u" avx512f avx512bw avx512cd avx512dq avx512vl"_s;

}

class ThisComputerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cpuLevels_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("level");
        QTest::newRow("v1") << V1 << u"v1"_s;
        QTest::newRow("v2") << V2 << u"v2"_s;
        QTest::newRow("v3") << V3 << u"v3"_s;
        QTest::newRow("v4") << V4 << u"v4"_s;
        QTest::newRow("v4 without movbe is v2") << QString(V4).remove(u"movbe "_s) << u"v2"_s;
        QTest::newRow("v3 without popcnt is v1") << QString(V3).remove(u"popcnt "_s) << u"v1"_s;
        QTest::newRow("avx512f alone is v3") << V3 + u" avx512f"_s << u"v3"_s;
        QTest::newRow("part of a name does not count")
            << QString(V2).replace(u"popcnt"_s, u"popcnts"_s) << u"v1"_s;
    }
    void cpuLevels()
    {
        QFETCH(QString, flags);
        const QString text = u"processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t\t: %1\nbugs\t\t: "
                             "spectre_v1\n\nprocessor\t: 1\nflags\t\t: none\n"_s.arg(flags);
        QTEST(cpuLevel(text), "level");
    }
    void cpuLevelOfNothing()
    {
        QCOMPARE(cpuLevel({}), QString());
        QCOMPARE(cpuLevel(u"processor\t: 0\nCPU architecture: 8\n"_s), QString());
    }

    void armVariants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("variant");
        const auto text = [](const char *model, const char *architecture) {
            return u"processor\t: 0\nmodel name\t: %1\nFeatures\t: half thumb\nCPU architecture: %2\n"_s
                .arg(QLatin1StringView(model), QLatin1StringView(architecture));
        };
        QTest::newRow("v8") << text("ARMv8 Processor rev 3 (v8l)", "8") << u"v8"_s;
        QTest::newRow("AArch64") << text("whatever", "AArch64") << u"v8"_s;
        QTest::newRow("v7") << text("ARMv7 Processor rev 5 (v7l)", "7") << u"v7"_s;
        QTest::newRow("v6 that says 7")
            << text("ARMv6-compatible processor rev 7 (v6l)", "7") << u"v6"_s;
        QTest::newRow("v6") << text("ARMv6-compatible processor rev 7 (v6l)", "6TEJ") << u"v6"_s;
        QTest::newRow("v5") << text("ARM926EJ-S rev 5 (v5l)", "5TEJ") << u"v5"_s;
        QTest::newRow("v4 is too old to have a name") << text("StrongARM", "4") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void armVariants()
    {
        QFETCH(QString, text);
        QTEST(armVariant(text), "variant");
    }

    void thisOne()
    {
        const match::Host host = thisComputer();
        QCOMPARE(host.id, u"this-computer"_s);
        QCOMPARE(host.platform.os,
            QSysInfo::kernelType() == "winnt"_L1 ? u"windows"_s : QSysInfo::kernelType());
        QVERIFY(!host.platform.architecture.contains(u'_')); // x86_64 is no name that clients use
        QVERIFY(match::clientChoice(host.client));
        if (host.platform.architecture == "amd64"_L1 && host.platform.os == "linux"_L1)
            QVERIFY(
                QStringList({u"v1"_s, u"v2"_s, u"v3"_s, u"v4"_s}).contains(host.platform.variant));
        QCOMPARE(host.platform.isWindows(), !host.platform.osVersion.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ThisComputerTest)
#include "tst_thiscomputer.moc"
