// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/explain.h"
#include "core/doctor/subject.h"
#include "core/match/platforms.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::doctor)
};

constexpr qsizetype MostNamed = 4; // platforms in a sentence

bool isDocker(Family family)
{
    return family == Family::DockerClassic || family == Family::DockerContainerd
        || family == Family::WindowsHcs || family == Family::LinuxExec
        || family == Family::Registry;
}

oci::Platform platformOf(const match::Candidate &entry)
{
    return entry.platform && !entry.platform->isEmpty() ? *entry.platform
                                                        : entry.config.value_or(oci::Platform {});
}

// Of the image's entries, in its order, attestations left out.
QList<oci::Platform> platformsOf(const match::Subject &subject)
{
    QList<oci::Platform> platforms;
    for (const match::Candidate &entry : subject.entries) {
        const oci::Platform platform = platformOf(entry);
        if (!platform.isEmpty() && !platform.isUnknown())
            platforms.append(platform);
    }
    return platforms;
}

bool has(const Findings &findings, const QString &os)
{
    const QList<oci::Platform> platforms = platformsOf(findings.subject);
    return std::ranges::any_of(
        platforms, [&](const oci::Platform &platform) { return platform.os == os; });
}

int build(const oci::Platform &platform)
{
    return match::platforms::windowsVersion(platform.osVersion)[2];
}

QString wanted(const Diagnosis &diagnosis)
{
    QString name = hostName(diagnosis);
    return name.isEmpty() ? Text::tr("this host") : name;
}

// "servercore:20H2 has one entry, windows/amd64 10.0.19042.804."
QString whatThereIs(const Diagnosis &diagnosis, const Findings &findings)
{
    QStringList names;
    for (const oci::Platform &platform : platformsOf(findings.subject))
        names.append(platform.fullName());
    const qsizetype count = names.size();
    names.removeDuplicates();
    const QString image = diagnosis.reference.section(u'/', -1);
    if (names.isEmpty())
        return {};
    if (findings.subject.isSingle)
        return Text::tr("%1 is a single image for %2.").arg(image, names.first());
    if (count == 1)
        return Text::tr("%1 has one entry, %2.").arg(image, names.first());
    const qsizetype more = names.size() - MostNamed;
    const QString listed = names.first(std::min(names.size(), MostNamed)).join(u", "_s);
    return more > 0
        ? Text::tr("%1 has %2 entries: %3 and others.").arg(image, QString::number(count), listed)
        : Text::tr("%1 has %2 entries: %3.").arg(image, QString::number(count), listed);
}

// Whether the client would take an entry, were the host as new as that.
bool isTooOld(const match::Verdict &verdict)
{
    return std::ranges::any_of(verdict.answer.findings,
        [](const match::Finding &finding) { return finding.why == match::Why::NewerThanHost; });
}

// Why the client takes nothing, in a sentence.
QString whyNothing(const Diagnosis &diagnosis, const match::Host &host, const Findings &findings)
{
    if (isTooOld(*findings.verdict)) {
        return Text::tr(
            "%1 leaves out entries whose build is newer than the host's, %2. Nothing is "
            "left to pull.")
            .arg(isDocker(diagnosis.family) ? Text::tr("Docker on Windows")
                                            : familyName(diagnosis.family))
            .arg(build(host.platform));
    }
    if (platformsOf(findings.subject).isEmpty())
        return Text::tr("None of its entries names a platform.");
    if (!has(findings, host.platform.os))
        return Text::tr("None of them is for %1.").arg(host.platform.os);
    return Text::tr("%1 takes none of them for %2.")
        .arg(familyName(diagnosis.family), host.platform.fullName());
}

QString titleOfNothing(
    const Diagnosis &diagnosis, const match::Host &host, const Findings &findings)
{
    const QList<oci::Platform> platforms = platformsOf(findings.subject);
    if (isTooOld(*findings.verdict)) {
        return std::ranges::all_of(platforms, &oci::Platform::isWindows)
            ? Text::tr("This host is older than every entry of the list")
            : Text::tr("This host is older than the list's entries for Windows");
    }
    return platforms.isEmpty() || has(findings, host.platform.os)
        ? Text::tr("The list has no entry for %1").arg(wanted(diagnosis))
        : Text::tr("The image is not made for %1").arg(host.platform.os);
}

void describeNoMatch(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    const auto host = hostOf(diagnosis);
    explanation.title = Text::tr("The list has no entry for %1").arg(wanted(diagnosis));
    if (!findings.verdict || !host) {
        explanation.text =
            Text::tr(
                "%1 is a list of images for several platforms. None of its entries is one that "
                "%2 takes for %3.")
                .arg(imageName(diagnosis), familyName(diagnosis.family), wanted(diagnosis));
        return;
    }
    const QString there = whatThereIs(diagnosis, findings);
    if (findings.verdict->answer.chosen) {
        explanation.title = Text::tr("There is an entry for this host today");
        explanation.text = there + u' ' + findings.verdict->sentence + u' '
            + Text::tr("The image may have changed since, or the message comes from another host.");
    } else {
        explanation.title = titleOfNothing(diagnosis, *host, findings);
        explanation.text = there + u' ' + whyNothing(diagnosis, *host, findings);
    }
    explanation.text = explanation.text.trimmed(); // there may be nothing to name
}

void describeStart(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    const QString there = whatThereIs(diagnosis, findings);
    if (diagnosis.family == Family::WindowsHcs) {
        explanation.title = Text::tr("The image's Windows build does not fit the host's");
        explanation.text =
            Text::tr("The image was pulled, but with process isolation it starts only "
                     "on a host of a fitting Windows build.");
    } else {
        explanation.title = Text::tr("The program is for another processor");
        explanation.text = Text::tr(
            "The image was pulled, but the host's processor cannot run the program in it: it "
            "was built for another architecture, or for a newer processor.");
    }
    if (!there.isEmpty())
        explanation.text += u' ' + there;
    if (findings.verdict && findings.verdict->start)
        explanation.text += u' ' + findings.verdict->start->detail;
}

void describe(Explanation &explanation, const Diagnosis &diagnosis, const Findings &findings)
{
    switch (diagnosis.cause) {
    case Cause::PlatformMismatchAtStart:
        describeStart(explanation, diagnosis, findings);
        break;
    case Cause::WrongPlatformImage:
        explanation.title = Text::tr("The image is for another platform");
        explanation.text = Text::tr(
            "Not a list to choose from was pulled, but an image for one platform, and that "
            "is not the one of %1.")
                               .arg(wanted(diagnosis));
        if (const QString there = whatThereIs(diagnosis, findings); !there.isEmpty())
            explanation.text += u' ' + there;
        break;
    case Cause::WindowsImageNewerThanHost:
        explanation.title = Text::tr("The image is newer than this Windows");
        explanation.text =
            Text::tr("Windows runs images of its own build and of older ones, never of "
                     "newer ones; the host is %1.")
                .arg(wanted(diagnosis));
        break;
    default:
        describeNoMatch(explanation, diagnosis, findings);
    }
    if (findings.error)
        explanation.text += u' '
            + Text::tr("The image could not be read from here: %1").arg(findings.error->message);
}

Advice useTag(const Diagnosis &diagnosis, const FittingTag &tag)
{
    Advice advice;
    advice.kind = AdviceKind::UseTag;
    advice.title = Text::tr("Use %1").arg(tag.reference.repository + u':' + tag.reference.tag);
    const QString version =
        tag.platform.osVersion.isEmpty() ? tag.platform.name() : tag.platform.osVersion;
    if (tag.isExact)
        advice.detail = Text::tr("Its entry, %1, is for this very build.").arg(version);
    else if (tag.position == 0)
        advice.detail = Text::tr("It is an image for %1, which runs there.").arg(version);
    else
        advice.detail = Text::tr("Its entry %1, %2, is taken there and starts.")
                            .arg(QString::number(tag.position), version);
    advice.reference = tag.reference;
    advice.line = pullLine(diagnosis, tag.reference.familiar());
    return advice;
}

// Hosts of a kind that people run today, in the order in which they are worth proposing.
QList<match::Host> worthProposing()
{
    QList<match::Host> hosts;
    for (const auto &id : {u"windows-server-2022"_s, u"windows-server-2025"_s,
             u"windows-server-2019"_s, u"linux-amd64"_s, u"linux-arm64"_s}) {
        if (const match::Host *host = match::preset(id))
            hosts.append(*host);
    }
    return hosts;
}

std::optional<Advice> otherHost(const Diagnosis &diagnosis, const Findings &findings)
{
    std::optional<Advice> withHyperV;
    for (const match::Host &host : worthProposing()) {
        const auto client = match::clientChoice(host.client);
        const auto own = hostOf(diagnosis);
        if (findings.subject.entries.isEmpty() || !client || (own && own->id == host.id))
            continue;
        const match::Verdict verdict = match::judge(*client, host, findings.subject);
        Advice advice;
        advice.kind = AdviceKind::OtherHost;
        advice.reference = findings.image->reference;
        advice.host = host;
        if (verdict.outcome == match::Outcome::Runs) {
            advice.title = Text::tr("Pull on %1").arg(host.name);
            advice.detail = verdict.sentence;
            return advice;
        }
        if (!withHyperV && verdict.start && verdict.start->hyperVHelps) {
            advice.title = Text::tr("Pull on %1 with Hyper-V isolation").arg(host.name);
            const oci::Platform taken =
                platformOf(findings.subject.entries[*verdict.answer.chosen]);
            advice.detail = Text::tr("Process isolation would fail there: build %1 is not %2.")
                                .arg(build(taken))
                                .arg(build(host.platform));
            advice.isolation = match::Isolation::HyperV;
            withHyperV = advice;
        }
    }
    return withHyperV;
}

std::optional<Advice> hyperV(const Diagnosis &diagnosis, const Findings &findings)
{
    const bool unknownBuild = diagnosis.family == Family::WindowsHcs && !findings.verdict;
    const bool helps =
        findings.verdict && findings.verdict->start && findings.verdict->start->hyperVHelps;
    if (diagnosis.inKubernetes || !(unknownBuild || helps))
        return std::nullopt;
    Advice advice;
    advice.kind = AdviceKind::HyperV;
    advice.title = Text::tr("Start it with Hyper-V isolation");
    advice.detail = Text::tr(
        "Runs images of older builds in a small virtual machine; the host needs the Hyper-V role. "
        "An image newer than the host does not run in it either.");
    const QString image = diagnosis.reference.isEmpty() ? u"IMAGE"_s : diagnosis.reference;
    advice.line = u"docker run --isolation=hyperv "_s + image;
    advice.host = hostOf(diagnosis);
    advice.isolation = match::Isolation::HyperV;
    if (findings.image)
        advice.reference = findings.image->reference;
    return advice;
}

std::optional<Advice> switchEngine(const Diagnosis &diagnosis, const Findings &findings)
{
    const bool onWindows = diagnosis.platform.os == "windows"_L1;
    const bool mayBeLinux =
        !findings.image || (has(findings, u"linux"_s) && !has(findings, u"windows"_s));
    if (!onWindows || !isDocker(diagnosis.family) || diagnosis.family == Family::WindowsHcs
        || diagnosis.inKubernetes || !mayBeLinux
        || diagnosis.cause == Cause::WindowsImageNewerThanHost)
        return std::nullopt;
    Advice advice;
    advice.kind = AdviceKind::SwitchEngine;
    advice.title = Text::tr("Switch Docker Desktop to Linux containers");
    advice.detail = findings.image
        ? Text::tr("The image has entries for Linux only, and Docker is set to Windows containers.")
        : Text::tr("If the image is one for Linux: Docker is set to Windows containers.");
    return advice;
}

std::optional<Advice> emulate(const Diagnosis &diagnosis, const Findings &findings)
{
    const bool hostIsLinux = diagnosis.platform.os != "windows"_L1;
    const QList<oci::Platform> platforms = platformsOf(findings.subject);
    const auto linux = std::ranges::find(platforms, u"linux"_s, &oci::Platform::os);
    const bool known = linux != platforms.end();
    if (!hostIsLinux || diagnosis.family == Family::WindowsHcs || (findings.image && !known))
        return std::nullopt;
    const QString platform = known ? linux->name() : u"linux/amd64"_s;
    if (platform.section(u'/', 1, 1) == diagnosis.platform.architecture)
        return std::nullopt;
    const QString image = diagnosis.reference.isEmpty() ? u"IMAGE"_s : diagnosis.reference;
    const QString program = diagnosis.family == Family::ContainersImage ? u"podman"_s : u"docker"_s;
    Advice advice;
    advice.kind = AdviceKind::Emulate;
    advice.title = Text::tr("Run the image for %1 with emulation").arg(platform);
    advice.detail = Text::tr("Slower, and only where the host has an emulator installed (QEMU and "
                             "binfmt; Docker Desktop has it).");
    advice.line = u"%1 run --platform %2 %3"_s.arg(program, platform, image);
    return advice;
}

Advice addEntry(const Diagnosis &diagnosis, const Findings &findings)
{
    const SaidPlatform &said = diagnosis.platform;
    QStringList parts {said.os, said.architecture, said.variant};
    parts.removeAll(QString());
    const QString platform = !said.osVersion.isEmpty() ? said.osVersion : parts.join(u'/');
    Advice advice;
    advice.kind = AdviceKind::AddEntry;
    advice.title = platform.isEmpty()
        ? Text::tr("Publish a list with an entry for this host")
        : Text::tr("Publish a list with an entry for %1").arg(platform);
    advice.detail = findings.image && findings.image->isIndex()
        ? Text::tr("Starts a new list from this one.")
        : Text::tr("Build the image for that platform too, and put both into one list.");
    if (findings.image)
        advice.reference = findings.image->reference;
    return advice;
}

}

Explanation explainPlatform(const Diagnosis &diagnosis, const Findings &findings)
{
    Explanation explanation;
    describe(explanation, diagnosis, findings);
    for (const FittingTag &tag : findings.fitting)
        explanation.advice.append(useTag(diagnosis, tag));
    for (const auto &advice : {hyperV(diagnosis, findings), switchEngine(diagnosis, findings),
             otherHost(diagnosis, findings), emulate(diagnosis, findings)}) {
        if (advice)
            explanation.advice.append(*advice);
    }
    explanation.advice.append(addEntry(diagnosis, findings));
    return explanation;
}

}
