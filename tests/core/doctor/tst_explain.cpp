// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/advice.h"
#include "core/doctor/subject.h"
#include "tests/core/match/lists.h"

#include <QTest>

// Not all of waybill: its errors have a Cause of their own.
namespace browse = waybill::browse;
namespace match = waybill::match;
namespace oci = waybill::oci;
using waybill::ErrorKind;
using waybill::failure;
using namespace waybill::doctor;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const QString Image = u"localhost:5001/samples/app:1.0"_s;

SaidPlatform said(const QString &text)
{
    const oci::Platform platform = platformOf(text);
    return {platform.os, platform.architecture, platform.variant, platform.osVersion};
}

Diagnosis diagnosis(
    Cause cause, Family family, const QString &host, const QString &reference = Image)
{
    Diagnosis made;
    made.cause = cause;
    made.family = family;
    made.platform = said(host);
    made.reference = reference;
    return made;
}

browse::ImageTree treeOf(const QList<match::Candidate> &entries)
{
    QList<oci::Descriptor> descriptors;
    for (const match::Candidate &entry : entries) {
        oci::Descriptor descriptor;
        descriptor.mediaType = oci::mediatype::OciManifest;
        descriptor.digest = oci::Digest::ofBytes(QByteArray::number(descriptors.size()));
        descriptor.platform = entry.platform;
        descriptors.append(descriptor);
    }
    const auto document = oci::writeIndex(oci::IndexFormat::OciIndex, descriptors);
    const auto manifest = oci::parseManifest(document.bytes, document.mediaType);
    return browse::makeTree(*oci::parseReference(Image), *manifest);
}

// What a look at a list of these entries finds, tags left out.
Findings looked(const Diagnosis &told, const QString &entries)
{
    Findings findings;
    findings.image = treeOf(listOf(entries));
    findings.subject = subjectOf(*findings.image);
    if (const auto host = hostOf(told))
        findings.verdict = match::judge(clientOf(told), *host, findings.subject, requestOf(told));
    return findings;
}

QString ids(const Explanation &explanation)
{
    QStringList ids;
    for (const Advice &advice : explanation.advice)
        ids += adviceId(advice.kind);
    return ids.join(u' ');
}

const Advice &adviceOf(const Explanation &explanation, AdviceKind kind)
{
    const auto found = std::ranges::find(explanation.advice, kind, &Advice::kind);
    if (found == explanation.advice.end())
        qFatal("there is no such advice among: %ls", qUtf16Printable(ids(explanation)));
    return *found;
}

}

class ExplainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsAdvisedWhat_data();
    void whoIsAdvisedWhat();
    void titles_data();
    void titles();

    void listsAreCountedAndNamed_data()
    {
        QTest::addColumn<QString>("entries");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << u"linux/amd64"_s << u"app:1.0 has one entry, linux/amd64."_s;
        QTest::newRow("two") << u"linux/amd64, linux/s390x"_s
                             << u"app:1.0 has 2 entries: linux/amd64, linux/s390x."_s;
        QTest::newRow("the same twice")
            << u"linux/amd64, linux/amd64"_s << u"app:1.0 has 2 entries: linux/amd64."_s;
        QTest::newRow("four are named")
            << u"linux/amd64, linux/386, linux/s390x, linux/ppc64le"_s
            << u"app:1.0 has 4 entries: linux/amd64, linux/386, linux/s390x, linux/ppc64le."_s;
        QTest::newRow("of more the first four")
            << u"linux/amd64, linux/386, linux/s390x, linux/ppc64le, linux/mips64le"_s
            << u"app:1.0 has 5 entries: linux/amd64, linux/386, linux/s390x, linux/ppc64le and others."_s;
        QTest::newRow("attestations do not count")
            << u"linux/amd64, unknown/unknown"_s << u"app:1.0 has one entry, linux/amd64."_s;
    }
    void listsAreCountedAndNamed()
    {
        QFETCH(QString, entries);
        const auto told =
            diagnosis(Cause::NoMatchingPlatform, Family::DockerClassic, u"linux/riscv64"_s);
        const QString text = explain(told, looked(told, entries)).text;
        QFETCH(QString, words);
        QCOMPARE(text, words + u" Docker Engine takes none of them for linux/riscv64."_s);
    }

    // Nothing to count, but a sentence all the same, and no blank before it.
    void aListWithoutPlatforms()
    {
        const auto told = diagnosis(
            Cause::NoMatchingPlatform, Family::DockerClassic, u"windows/amd64:10.0.17763"_s);
        const Explanation explanation = explain(told, looked(told, u"-, -"_s));
        QCOMPARE(explanation.text, u"None of its entries names a platform."_s);
    }

    void aSingleImageNamesItsPlatform()
    {
        const auto told =
            diagnosis(Cause::WrongPlatformImage, Family::ContainersImage, u"linux/arm64"_s);
        Findings findings = looked(told, u"linux/amd64"_s);
        findings.subject.isSingle = true;
        QVERIFY(
            explain(told, findings).text.endsWith("app:1.0 is a single image for linux/amd64."_L1));
    }

    void whatCouldNotBeReadIsSaid()
    {
        const auto told = diagnosis(Cause::NoMatchingPlatform, Family::Crane, u"linux/arm64"_s);
        Findings findings;
        findings.error = failure(ErrorKind::Timeout, u"No answer came."_s).error();
        const Explanation explanation = explain(told, findings);
        QVERIFY(explanation.text.contains(Image));
        QVERIFY(explanation.text.contains("that crane takes for linux/arm64."_L1));
        QVERIFY(
            explanation.text.endsWith("The image could not be read from here: No answer came."_L1));
    }

    void fittingTagsComeFirst_data()
    {
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("detail");
        QTest::newRow("exact") << true << 2 << u"windows/amd64:10.0.17763.1"_s
                               << u"Its entry, 10.0.17763.1, is for this very build."_s;
        QTest::newRow("entry") << false << 2 << u"linux/arm64"_s
                               << u"Its entry 2, linux/arm64, is taken there and starts."_s;
        QTest::newRow("single") << false << 0 << u"linux/arm64"_s
                                << u"It is an image for linux/arm64, which runs there."_s;
    }
    void fittingTagsComeFirst()
    {
        QFETCH(bool, isExact);
        QFETCH(int, position);
        QFETCH(QString, platform);
        const auto told =
            diagnosis(Cause::NoMatchingPlatform, Family::ContainersImage, u"linux/arm64"_s);
        Findings findings = looked(told, u"linux/amd64"_s);
        const auto reference = oci::parseReference(Image)->withTag(u"2.0"_s);
        findings.fitting = {{reference, platformOf(platform), isExact, position}};
        const Advice first = explain(told, findings).advice.first();
        QCOMPARE(first.kind, AdviceKind::UseTag);
        QCOMPARE(first.title, u"Use samples/app:2.0"_s);
        QTEST(first.detail, "detail");
        QCOMPARE(first.line, u"podman pull localhost:5001/samples/app:2.0"_s);
        QCOMPARE(first.reference, reference);
    }

    void emulationIsForThePlatformThatThereIs()
    {
        auto told = diagnosis(Cause::NoMatchingPlatform, Family::ContainersImage, u"linux/arm64"_s);
        const auto line = [&](const Findings &findings) {
            return adviceOf(explain(told, findings), AdviceKind::Emulate).line;
        };
        QCOMPARE(line(looked(told, u"windows/amd64:10.0.17763.1, linux/s390x"_s)),
            u"podman run --platform linux/s390x "_s + Image);
        told.family = Family::DockerClassic;
        told.reference.clear();
        QCOMPARE(line({}), u"docker run --platform linux/amd64 IMAGE"_s);
    }

    void anEntryToAddIsNamedAsTheHostIs_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("title");
        QTest::newRow("build") << u"windows/amd64:10.0.17763"_s
                               << u"Publish a list with an entry for 10.0.17763"_s;
        QTest::newRow("variant") << u"linux/arm/v7"_s
                                 << u"Publish a list with an entry for linux/arm/v7"_s;
        QTest::newRow("nothing said")
            << QString() << u"Publish a list with an entry for this host"_s;
    }
    void anEntryToAddIsNamedAsTheHostIs()
    {
        QFETCH(QString, host);
        const auto told = diagnosis(Cause::NoMatchingPlatform, Family::DockerClassic, host);
        const Advice blind = adviceOf(explain(told), AdviceKind::AddEntry);
        QTEST(blind.title, "title");
        QVERIFY(!blind.reference);
        const Advice seen =
            adviceOf(explain(told, looked(told, u"linux/s390x"_s)), AdviceKind::AddEntry);
        QCOMPARE(seen.reference, oci::parseReference(Image).value());
        QVERIFY(seen.detail != blind.detail); // a list to start from, or not
    }

    void hyperVOnlyWhereItHelps()
    {
        auto told = diagnosis(
            Cause::PlatformMismatchAtStart, Family::WindowsHcs, u"windows/amd64:10.0.20348"_s);
        const Explanation older = explain(told, looked(told, u"windows/amd64:10.0.17763.1"_s));
        const Advice &hyperV = adviceOf(older, AdviceKind::HyperV);
        QCOMPARE(hyperV.line, u"docker run --isolation=hyperv "_s + Image);
        QCOMPARE(hyperV.isolation, match::Isolation::HyperV);
        QCOMPARE(hyperV.host->id, u"windows-server-2022"_s);
        QVERIFY(older.text.contains("build 17763 is not 20348"_L1));
        // Newer than the host: no isolation starts it.
        QVERIFY(!ids(explain(told, looked(told, u"windows/amd64:10.0.26100.1"_s)))
                .contains("hyperv"_L1));
    }

    void anotherHostIsOneThatRunsIt()
    {
        const auto told =
            diagnosis(Cause::NoMatchingPlatform, Family::DockerClassic, u"linux/arm64"_s);
        const Advice server = adviceOf(
            explain(told, looked(told, u"windows/amd64:10.0.20348.1"_s)), AdviceKind::OtherHost);
        QCOMPARE(server.host->id, u"windows-server-2022"_s);
        QCOMPARE(server.isolation, match::Isolation::Default);
        // For no release that is proposed, but an older one can be had in a virtual machine.
        const Advice virtualised = adviceOf(
            explain(told, looked(told, u"windows/amd64:10.0.18362.1"_s)), AdviceKind::OtherHost);
        QCOMPARE(virtualised.isolation, match::Isolation::HyperV);
        QVERIFY(virtualised.detail.contains("build 18362 is not 20348"_L1));
        // Nobody is sent to the host that he has.
        const auto own =
            diagnosis(Cause::NoMatchingPlatform, Family::DockerClassic, u"linux/amd64"_s);
        QVERIFY(!ids(explain(own, looked(own, u"linux/amd64"_s))).contains("other-host"_L1));
    }

    void theMessageAsText()
    {
        auto told = diagnosis(Cause::NoMatchingPlatform, Family::ContainersImage, u"linux/arm64"_s);
        told.versions = u"5"_s;
        Findings findings = looked(told, u"linux/amd64"_s);
        const Explanation explanation = explain(told, findings);
        QStringList lines = asText(told, explanation, findings).split(u'\n');
        QCOMPARE(lines[0], explanation.title);
        QCOMPARE(lines[1], explanation.text);
        QVERIFY(lines.contains(u"From: Podman, Buildah, Skopeo or CRI-O, 5"_s));
        QVERIFY(lines.contains(u"Host: linux/arm64"_s));
        QVERIFY(lines.contains(u"Image: "_s + Image));
        for (qsizetype i = 0; i < explanation.advice.size(); ++i)
            QVERIFY(lines.contains(u"  %1. "_s.arg(i + 1) + explanation.advice[i].title));
        QCOMPARE(lines.last(), QString());
        QVERIFY(!lines.join(u'\n').contains("Requests used"_L1)); // nobody asked anything
        findings.requests = 6;
        findings.budget = 20;
        findings.tagsLooked = 1;
        lines = asText(told, explanation, findings).split(u'\n');
        QCOMPARE(lines[lines.size() - 2], u"Tags looked at: 1. Requests used: 6 of 20."_s);
        QVERIFY(usedText(findings).endsWith("6 of 20 requests used"_L1));
        QCOMPARE(usedText({}), QString());
    }

    // A name from outside that looks like a placeholder stays what it is.
    void namesAreNoPlaceholders()
    {
        for (const Cause cause : {Cause::NoMatchingPlatform, Cause::Tls, Cause::NotFound}) {
            auto told = diagnosis(cause, Family::DockerClassic, u"%1/%2"_s, u"%1/%2:%3"_s);
            const Explanation explanation = explain(told);
            QVERIFY(!asText(told, explanation, {}).contains("%4"_L1));
            QVERIFY(asText(told, explanation, {}).contains("Image: %1/%2:%3\n"_L1));
        }
    }
};

void ExplainTest::whoIsAdvisedWhat_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<Family>("family");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("inKubernetes");
    QTest::addColumn<QString>("entries"); // empty: the image was not looked at
    QTest::addColumn<QString>("advised");
    using enum Family;
    const QString server = u"windows/amd64:10.0.17763"_s;
    const auto row = [](const char *name, Cause cause, Family family, const QString &host,
                         const QString &entries, const QString &advised,
                         bool inKubernetes = false) {
        QTest::newRow(name) << cause << family << host << inKubernetes << entries << advised;
    };
    // Docker Desktop can be set to either; a kubelet or Podman cannot.
    row("Windows, not looked at", Cause::NoMatchingPlatform, DockerClassic, server, {},
        u"switch-engine add-entry"_s);
    row("Windows, only Linux there", Cause::NoMatchingPlatform, DockerClassic, server,
        u"linux/amd64"_s, u"switch-engine other-host add-entry"_s);
    row("Windows, both there", Cause::NoMatchingPlatform, DockerClassic, server,
        u"linux/amd64, windows/amd64:10.0.20348.1"_s, u"other-host add-entry"_s);
    row("a node of a cluster", Cause::NoMatchingPlatform, DockerClassic, server, {}, u"add-entry"_s,
        true);
    row("crane has no engine", Cause::NoMatchingPlatform, Crane, server, u"linux/amd64"_s,
        u"other-host add-entry"_s);
    // The image is one for Windows: that much is known.
    row("newer than the host", Cause::WindowsImageNewerThanHost, DockerClassic, server, {},
        u"add-entry"_s);
    row("Linux, not looked at", Cause::NoMatchingPlatform, DockerClassic, u"linux/arm64"_s, {},
        u"emulate add-entry"_s);
    row("its own architecture is no emulation", Cause::NoMatchingPlatform, DockerClassic,
        u"linux/amd64"_s, {}, u"add-entry"_s);
    row("Linux, another architecture", Cause::NoMatchingPlatform, ContainersImage, u"linux/arm64"_s,
        u"linux/amd64"_s, u"other-host emulate add-entry"_s);
    row("no emulator runs Windows", Cause::WrongPlatformImage, DockerContainerd, u"linux/arm64"_s,
        u"windows/amd64:10.0.20348.1"_s, u"other-host add-entry"_s);
    row("started on Windows, not looked at", Cause::PlatformMismatchAtStart, WindowsHcs,
        u"windows"_s, {}, u"hyperv add-entry"_s);
    row("started by a kubelet", Cause::PlatformMismatchAtStart, WindowsHcs, u"windows"_s, {},
        u"add-entry"_s, true);
    row("started on Linux", Cause::PlatformMismatchAtStart, LinuxExec, u"linux/arm64"_s, {},
        u"emulate add-entry"_s);
    // What a registry refuses has nothing to do with platforms.
    row("denied", Cause::Unauthorized, DockerClassic, server, {}, u"sign-in check-name"_s);
    row("too often", Cause::RateLimited, ContainersImage, {}, {},
        u"sign-in wait use-other-command"_s);
    row("no trust", Cause::Tls, Containerd, {}, {}, u"trust allow-http check-network"_s);
    row("not reached", Cause::Network, DockerClassic, {}, {}, u"check-network wait"_s);
    row("not there", Cause::NotFound, DockerClassic, {}, {}, u"check-name"_s);
    row("a list", Cause::IsAManifestList, DockerClassic, {}, {}, u"add-entry use-other-command"_s);
    row("a chart", Cause::UnsupportedMediaType, DockerClassic, {}, {},
        u"update use-other-command"_s);
}

void ExplainTest::whoIsAdvisedWhat()
{
    QFETCH(Cause, cause);
    QFETCH(Family, family);
    QFETCH(QString, host);
    QFETCH(bool, inKubernetes);
    QFETCH(QString, entries);
    Diagnosis told = diagnosis(cause, family, host);
    told.inKubernetes = inKubernetes;
    QTEST(ids(explain(told, entries.isEmpty() ? Findings {} : looked(told, entries))), "advised");
}

void ExplainTest::titles_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("entries");
    QTest::addColumn<QString>("title");
    const QString server = u"windows/amd64:10.0.17763"_s;
    QTest::newRow("not looked at")
        << server << QString() << u"The list has no entry for Windows Server 2019 (17763)"_s;
    QTest::newRow("nothing said") << QString() << QString()
                                  << u"The list has no entry for this host"_s;
    QTest::newRow("all newer") << server << u"windows/amd64:10.0.20348.1"_s
                               << u"This host is older than every entry of the list"_s;
    QTest::newRow("newer, and others")
        << server << u"linux/amd64, windows/amd64:10.0.20348.1"_s
        << u"This host is older than the list's entries for Windows"_s;
    QTest::newRow("no platforms") << server << u"-"_s
                                  << u"The list has no entry for Windows Server 2019 (17763)"_s;
    QTest::newRow("other OS") << server << u"linux/amd64"_s
                              << u"The image is not made for windows"_s;
    QTest::newRow("other architecture")
        << u"linux/s390x"_s << u"linux/amd64"_s << u"The list has no entry for linux/s390x"_s;
    QTest::newRow("there by now") << u"linux/s390x"_s << u"linux/s390x"_s
                                  << u"There is an entry for this host today"_s;
}

void ExplainTest::titles()
{
    QFETCH(QString, host);
    QFETCH(QString, entries);
    const auto told = diagnosis(Cause::NoMatchingPlatform, Family::DockerClassic, host);
    QTEST(explain(told, entries.isEmpty() ? Findings {} : looked(told, entries)).title, "title");
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
