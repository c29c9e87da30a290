// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/platforms.h"
#include "tests/core/match/lists.h"

#include <QTest>

using namespace waybill;
using namespace waybill::match::platforms;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// As lists.h reads it: "windows/amd64:10.0.20348+win32k".
QString shown(const oci::Platform &platform)
{
    QString text = platform.name();
    if (!platform.osVersion.isEmpty())
        text += u':' + platform.osVersion;
    for (const QString &feature : platform.osFeatures)
        text += u'+' + feature;
    return text;
}

constexpr Library Every[] {Library::InTree16, Library::InTree170, Library::V021, Library::Rc1,
    Library::Rc2, Library::Rc4, Library::Rc5};

}

// containerd/platforms, release by release.
class PlatformsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReleaseReadsAlike_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("platform"); // empty: refused
        const auto row = [](const QString &text, const QString &host, const QString &platform) {
            QTest::addRow("\"%s\" on %s", qPrintable(text), qPrintable(host))
                << text << host << platform;
        };
        const QString pc = u"linux/amd64"_s;
        row(u"linux/amd64"_s, pc, u"linux/amd64"_s);
        row(u"Linux/X86_64"_s, pc, u"linux/amd64"_s);
        row(u"linux/arm"_s, pc, u"linux/arm/v7"_s);
        row(u"linux/arm64/v8"_s, pc, u"linux/arm64"_s);
        row(u"plan9/toaster/x"_s, pc, u"plan9/toaster/x"_s); // whoever asks for it must know
        // One word: an OS for one's own processor, else a processor for one's own OS.
        row(u"linux"_s, u"linux/s390x"_s, u"linux/s390x"_s);
        row(u"linux"_s, u"linux/arm/v6"_s, u"linux/arm/v6"_s);
        row(u"windows"_s, u"linux/amd64/v3"_s, u"windows/amd64"_s); // levels are for ARM only
        row(u"macos"_s, u"linux/arm64"_s, u"darwin/arm64"_s);
        row(u"arm64"_s, pc, u"linux/arm64"_s);
        row(u"aarch64"_s, u"windows/amd64"_s, u"windows/arm64"_s);
        row(u"armhf"_s, pc, u"linux/arm/v7"_s);
        row(u"armel"_s, pc, u"linux/arm/v6"_s);
        row(u"i386"_s, pc, u"linux/386"_s);
        row(u"toaster"_s, pc, {});
        row(QString(), pc, {});
        row(u"/"_s, pc, {});
        row(u"linux/"_s, pc, {});
        row(u"linux//v7"_s, pc, {});
        row(u"linux/arm/v7/x"_s, pc, {});
        row(u"linux/amd 64"_s, pc, {});
        row(u" linux/amd64"_s, pc, {});
        row(u"linux/amd64\n"_s, pc, {});
        row(u"lіnux/amd64"_s, pc, {}); // a Cyrillic letter
        row(u"windows(10.0.20348/amd64"_s, pc, {});
        row(u"windows(10 0)/amd64"_s, pc, {});
    }
    void everyReleaseReadsAlike()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(QString, platform);
        for (const Library library : Every) {
            const auto read = parse(text, library, platformOf(host));
            QCOMPARE(read ? shown(*read) : QString(), platform);
        }
    }

    // What a release learned, those before it refuse.
    void whatReleasesLearned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Library>("since");
        QTest::addColumn<QString>("platform");
        const auto row = [](const QString &text, Library since, const QString &platform) {
            QTest::newRow(qPrintable(text)) << text << since << platform;
        };
        row(u"windows(10.0.20348)/amd64"_s, Library::V021, u"windows/amd64:10.0.20348"_s);
        row(u"windows()/amd64"_s, Library::V021, u"windows/amd64"_s);
        row(u"windows(10.0.20348)"_s, Library::V021, u"windows/amd64:10.0.20348"_s);
        row(u"linux/arm64/v8.2"_s, Library::Rc1, u"linux/arm64/v8.2"_s);
        row(u"linux(+b+a)/amd64"_s, Library::Rc4, u"linux/amd64+a+b"_s);
        row(u"windows(10.0.1+win32k)/amd64"_s, Library::Rc4, u"windows/amd64:10.0.1+win32k"_s);
        row(u"linux(5%2E15%20x)/amd64"_s, Library::Rc4, u"linux/amd64:5.15 x"_s);
    }
    void whatReleasesLearned()
    {
        QFETCH(QString, text);
        QFETCH(Library, since);
        QFETCH(QString, platform);
        for (const Library library : Every) {
            const auto read = parse(text, library, platformOf(u"linux/amd64"_s));
            QCOMPARE(read ? shown(*read) : QString(), library < since ? QString() : platform);
        }
    }

    void brokenPercentSignsAreRefused()
    {
        for (const QString &bad : {u"linux(%)/amd64"_s, u"linux(%2)/amd64"_s, u"linux(%zz)/amd64"_s,
                 u"linux(1+a%)/amd64"_s})
            QVERIFY2(!parse(bad, Library::Rc5, platformOf(u"linux/amd64"_s)), qPrintable(bad));
    }

    void processorsRunWhatIsBelow_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("runs"); // besides itself, best first
        QTest::newRow("amd64") << u"linux/amd64"_s << u"linux/386"_s;
        QTest::newRow("amd64 v2") << u"linux/amd64/v2"_s << u"linux/amd64, linux/386"_s;
        QTest::newRow("amd64 v4") << u"linux/amd64/v4"_s
                                  << u"linux/amd64/v3, linux/amd64/v2, linux/amd64, linux/386"_s;
        QTest::newRow("amd64 of another name") << u"linux/amd64/haswell"_s << u"linux/386"_s;
        QTest::newRow("386") << u"linux/386"_s << QString();
        QTest::newRow("arm v7") << u"linux/arm/v7"_s << u"linux/arm/v6, linux/arm/v5"_s;
        QTest::newRow("arm v5") << u"linux/arm/v5"_s << QString();
        QTest::newRow("s390x") << u"linux/s390x"_s << QString();
        QTest::newRow("Windows keeps its version")
            << u"windows/amd64:10.0.1"_s << u"windows/386:10.0.1"_s;
    }
    void processorsRunWhatIsBelow()
    {
        QFETCH(QString, platform);
        QFETCH(QString, runs);
        QStringList expected {platform};
        expected += runs.split(u", "_s, Qt::SkipEmptyParts);
        for (const Library library : Every) {
            QStringList found;
            for (const oci::Platform &one : runnable(platformOf(platform), library))
                found += shown(one);
            QCOMPARE(found, expected);
        }
    }

    void arm64Levels_data()
    {
        QTest::addColumn<Library>("library");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("variants"); // of arm64; "-" is none
        QTest::newRow("plain") << Library::Rc5 << QString() << u"-"_s;
        QTest::newRow("v8.2") << Library::Rc1 << u"v8.2"_s << u"v8.2 v8.1 -"_s;
        QTest::newRow("v9") << Library::Rc5 << u"v9"_s << u"v9 v8.5 v8.4 v8.3 v8.2 v8.1 -"_s;
        QTest::newRow("v9.1") << Library::Rc5 << u"v9.1"_s
                              << u"v9.1 v9 v8.6 v8.5 v8.4 v8.3 v8.2 v8.1 -"_s;
        // There is no v8.10.
        QTest::newRow("v9.7") << Library::Rc5 << u"v9.7"_s
                              << u"v9.7 v9.6 v9.5 v9.4 v9.3 v9.2 v9.1 v9 v8.9 v8.8 v8.7 v8.6 v8.5 "
                                 "v8.4 v8.3 v8.2 v8.1 -"_s;
        QTest::newRow("not in the table") << Library::Rc5 << u"v9.8"_s << QString();
        QTest::newRow("nor this") << Library::Rc5 << u"v10"_s << QString();
        QTest::newRow("before there was a table") << Library::V021 << u"v9.8"_s << u"v9.8"_s;
    }
    void arm64Levels()
    {
        QFETCH(Library, library);
        QFETCH(QString, variant);
        QFETCH(QString, variants);
        oci::Platform wanted = platformOf(u"linux/arm64"_s);
        wanted.variant = variant;
        QStringList found;
        bool then32 = false;
        for (const oci::Platform &one : runnable(wanted, library)) {
            if (one.architecture == "arm"_L1) {
                then32 = true;
                continue;
            }
            QVERIFY(!then32); // 32-bit programs come last
            found += one.variant.isEmpty() ? u"-"_s : one.variant;
        }
        QCOMPARE(found.join(u' '), variants);
        QCOMPARE(then32, !variants.isEmpty());
    }

    // Which builds a host of Windows accepts, by the rule of each release.
    void oldestBuilds_data()
    {
        QTest::addColumn<int>("host");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("inBetween"); // rc.2 to rc.4
        QTest::newRow("2016") << 14393 << 14393 << 14393;
        QTest::newRow("2019") << 17763 << 17763 << 17763;
        QTest::newRow("just before 2022") << 20347 << 20347 << 20347;
        QTest::newRow("2022") << 20348 << 20348 << 20348;
        QTest::newRow("11") << 22621 << 20348 << 20348;
        QTest::newRow("2025") << 26100 << 20348 << 20348;
        QTest::newRow("after 2025") << 26200 << 20348 << 26100;
    }
    void oldestBuilds()
    {
        QFETCH(int, host);
        QFETCH(int, before);
        QFETCH(int, inBetween);
        for (const Library library : Every) {
            const bool between = library == Library::Rc2 || library == Library::Rc4;
            QCOMPARE(oldestAcceptedBuild(host, library), between ? inBetween : before);
        }
    }
};

QTEST_GUILESS_MAIN(PlatformsTest)
#include "tst_platforms.moc"
