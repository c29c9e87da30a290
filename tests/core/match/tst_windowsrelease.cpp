// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/windowsrelease.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace waybill::match;
using namespace Qt::StringLiterals;

class WindowsReleaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfVersions_data();
    void namesOfVersions();
    void unknownVersions_data();
    void unknownVersions();
    void tableIsOrderedAndComplete();
    void baseTagsAreUnique();
};

void WindowsReleaseTest::namesOfVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("release");
    QTest::addColumn<QString>("shortName");
    QTest::addColumn<QString>("fullName");
    QTest::addColumn<QString>("baseTag");
    const auto row = [](const char *version, const QString &release, const QString &shortName,
                         const QString &fullName, const QString &baseTag) {
        QTest::newRow(version) << QString::fromLatin1(version) << release << shortName << fullName
                               << baseTag;
    };
    row("10.0.14393.4283", u"1607"_s, u"Server 2016"_s, u"Windows Server 2016 / Windows 10 1607"_s,
        u"servercore:ltsc2016"_s);
    row("10.0.17763.1757", u"1809"_s, u"Server 2019"_s, u"Windows Server 2019 / Windows 10 1809"_s,
        u"servercore:ltsc2019"_s);
    row("10.0.17763", u"1809"_s, u"Server 2019"_s, u"Windows Server 2019 / Windows 10 1809"_s,
        u"servercore:ltsc2019"_s);
    row("10.0.18362.1256", u"1903"_s, u"Server 1903"_s, u"Windows Server 1903 / Windows 10 1903"_s,
        u"servercore:1903"_s);
    row("10.0.19041.804", u"2004"_s, u"Server 2004"_s, u"Windows Server 2004 / Windows 10 2004"_s,
        u"servercore:2004"_s);
    row("10.0.19042.804", u"20H2"_s, u"Server 20H2"_s, u"Windows Server 20H2 / Windows 10 20H2"_s,
        u"servercore:20H2"_s);
    row("10.0.20348.2527", u"21H2"_s, u"Server 2022"_s, u"Windows Server 2022"_s,
        u"servercore:ltsc2022"_s);
    row("10.0.25398.1", u"23H2"_s, u"Server 23H2"_s, u"Windows Server, version 23H2"_s, {});
    row("10.0.26100.1742", u"24H2"_s, u"Server 2025"_s, u"Windows Server 2025 / Windows 11 24H2"_s,
        u"servercore:ltsc2025"_s);
    row("10.0.26200.1", u"25H2"_s, u"Windows 11 25H2"_s, u"Windows 11 25H2"_s, {});
}

void WindowsReleaseTest::namesOfVersions()
{
    QFETCH(QString, version);
    QFETCH(QString, release);
    QFETCH(QString, shortName);
    QFETCH(QString, fullName);
    QFETCH(QString, baseTag);
    const std::optional<WindowsRelease> found = windowsRelease(version);
    QVERIFY(found);
    QCOMPARE(found->build, version.split(u'.').at(2).toInt());
    QCOMPARE(found->release, release);
    QCOMPARE(found->shortName, shortName);
    QCOMPARE(found->fullName, fullName);
    QCOMPARE(found->baseTags.value(0), baseTag);
}

void WindowsReleaseTest::unknownVersions_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"", "10", "10.0", "17763", "10.0.17764", "10.0.17763.1757.1",
             "10.0.17763.x", "10.0.17763 ", " 10.0.17763", "v10.0.17763", "10.1.17763.1",
             "6.3.9600", "1809", "10.0.-17763", "10.0.99999999999999999999"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void WindowsReleaseTest::unknownVersions()
{
    QFETCH(QString, version);
    QVERIFY(!windowsRelease(version));
}

void WindowsReleaseTest::tableIsOrderedAndComplete()
{
    const QList<WindowsRelease> &releases = windowsReleases();
    QCOMPARE(releases.size(), 18);
    QVERIFY(std::ranges::is_sorted(releases, std::less_equal(), &WindowsRelease::build));
    for (const WindowsRelease &release : releases) {
        QVERIFY(!release.release.isEmpty());
        QVERIFY(!release.shortName.isEmpty());
        QVERIFY(release.fullName.startsWith(u"Windows "_s));
        const auto again = windowsRelease(u"10.0.%1.1"_s.arg(release.build));
        QVERIFY(again);
        QCOMPARE(again->shortName, release.shortName);
    }
}

void WindowsReleaseTest::baseTagsAreUnique()
{
    QSet<QString> tags;
    QSet<QString> shortNames;
    for (const WindowsRelease &release : windowsReleases()) {
        for (const QString &tag : release.baseTags) {
            QCOMPARE(tag.count(u':'), 1);
            QVERIFY2(!tags.contains(tag), qPrintable(tag));
            tags.insert(tag);
        }
        QVERIFY2(!shortNames.contains(release.shortName), qPrintable(release.shortName));
        shortNames.insert(release.shortName);
    }
}

QTEST_GUILESS_MAIN(WindowsReleaseTest)
#include "tst_windowsrelease.moc"
