// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/match.h"
#include "core/match/platforms.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::match)
};

// "17763" of "10.0.17763.1757"; the whole text if it cannot be read.
QString build(const QString &osVersion)
{
    const int number = platforms::windowsVersion(osVersion)[2];
    return number > 0 ? QString::number(number) : osVersion;
}

QString orNone(const QString &value)
{
    return value.isEmpty() ? Text::tr("none") : value;
}

QString place(int entry)
{
    return u'#' + QString::number(entry + 1);
}

// What decided between the chosen entry and those that lose to it.
QString whyChosen(const Question &question, const Answer &answer, int entry)
{
    const auto has = [&](Why why) {
        return std::ranges::any_of(answer.findings, [why](const Finding &finding) {
            return finding.standing == Standing::Loses && finding.why == why;
        });
    };
    const auto losers =
        int(std::ranges::count(answer.findings, Standing::Loses, &Finding::standing));
    const oci::Platform platform = question.entries[entry].platform.value_or(oci::Platform {});
    const int host = platforms::windowsVersion(question.host.osVersion)[2];
    if (platform.isWindows() && host > 0 && platforms::windowsVersion(platform.osVersion)[2] == host
        && !has(Why::ListedLater)) {
        return Text::tr("Build %1 equals the host's.").arg(host);
    }
    if (losers == 0)
        return Text::tr("The only entry that this client accepts here.");
    if (has(Why::LowerAsText))
        return Text::tr(
            "Its OS version is the highest of %n, compared as text.", nullptr, losers + 1);
    if (has(Why::LowerAsNumber) || has(Why::LowerRevision))
        return Text::tr("Its OS version is the highest of %n.", nullptr, losers + 1);
    if (!has(Why::ListedLater))
        return Text::tr("Fits this host best of %n.", nullptr, losers + 1);
    return Text::tr("First listed of %n that this client accepts here.", nullptr, losers + 1);
}

QString whyLoses(const Question &question, const Finding &finding)
{
    const QString winner = place(finding.winner);
    switch (finding.why) {
    case Why::LowerPreference:
        return Text::tr("Loses to %1, which fits the host more closely.").arg(winner);
    case Why::BuildNotExact:
        return Text::tr("Loses to %1, which is for the host's very build.").arg(winner);
    case Why::LowerAsText:
        return Text::tr("Loses to %1, whose OS version is higher when compared as text.")
            .arg(winner);
    case Why::LowerAsNumber:
        return Text::tr("Loses to %1, whose OS version is higher.").arg(winner);
    case Why::LowerRevision:
        return Text::tr("Loses to %1, whose OS version ends in a higher number.").arg(winner);
    case Why::FewerFeatures:
        return Text::tr("Loses to %1, which names more OS features.").arg(winner);
    case Why::NotZstd:
        return Text::tr("Loses to %1, which is compressed with zstd.").arg(winner);
    case Why::WithoutPlatform:
        return Text::tr("Loses to %1: entries without a platform come last.").arg(winner);
    case Why::HasVersion:
        return Text::tr("Loses to %1, whose OS version is the same as asked for.").arg(winner);
    case Why::OtherOsLater:
        return question.request.isEmpty()
            ? Text::tr("Loses to %1, which is for the host's own OS.").arg(winner)
            : Text::tr("Loses to %1, which is for the OS that is asked for.").arg(winner);
    default:
        return Text::tr("Loses to %1, which is listed before it.").arg(winner);
    }
}

// What a client asks for need not be what the host has: --platform, and crane's linux/amd64.
QString otherArchitecture(const Question &question, const Finding &finding)
{
    const QString mine = orNone(finding.mine);
    return finding.theirs == question.host.architecture
        ? Text::tr("Architecture is %1; the host has %2.").arg(mine, finding.theirs)
        : Text::tr("Architecture is %1; this client asks for %2.")
              .arg(mine, orNone(finding.theirs));
}

QString otherVariant(const Question &question, const Finding &finding)
{
    const QString mine = orNone(finding.mine);
    const QString theirs = orNone(finding.theirs);
    return question.request.isEmpty()
        ? Text::tr("Variant is %1; the host has %2.").arg(mine, theirs)
        : Text::tr("Variant is %1; this client asks for %2.").arg(mine, theirs);
}

QString whyRejected(const Question &question, const Finding &finding)
{
    const QString mine = finding.mine;
    const QString theirs = finding.theirs;
    switch (finding.why) {
    case Why::OtherOs:
        return Text::tr("OS is %1; this client takes %2.").arg(orNone(mine), theirs);
    case Why::OtherArchitecture:
        return otherArchitecture(question, finding);
    case Why::OtherVariant:
        return otherVariant(question, finding);
    case Why::NewerThanHost:
        return Text::tr("Build %1 is newer than the host's, %2.").arg(build(mine), build(theirs));
    case Why::OlderBuild:
        return Text::tr("Build %1 is older than what a host of build %2 accepts.")
            .arg(build(mine), build(theirs));
    case Why::OtherBuild:
        return Text::tr("Build is %1; this client wants the host's very build, %2.")
            .arg(build(mine), build(theirs));
    case Why::OtherVersion:
        return Text::tr("OS version is %1; asked for was %2.").arg(orNone(mine), theirs);
    case Why::UnreadableVersion:
        return Text::tr("OS version %1 cannot be compared with the host's, %2.").arg(mine, theirs);
    case Why::NeedsFeatures:
        return Text::tr("Needs the OS feature %1, which the host does not present.").arg(mine);
    case Why::LacksFeatures:
        return Text::tr("Does not name the OS feature %1.").arg(theirs);
    case Why::NoPlatform:
        return Text::tr("Has no platform; this client ignores such entries.");
    case Why::Attestation:
        return Text::tr("An attestation, not an image.");
    case Why::ConfigDiffers:
        return Text::tr("Has no platform and was taken first, but its image is for %1, not %2.")
            .arg(mine, theirs);
    case Why::NotDownloaded:
        return Text::tr("Preferred as %1, but only entries for %2 were downloaded.")
            .arg(mine, theirs);
    case Why::RequestRefused:
        return Text::tr("This engine drops every entry when asked for %1.").arg(mine);
    case Why::RequestUnreadable:
        return Text::tr("This client does not understand the platform \"%1\".").arg(mine);
    default:
        return {};
    }
}

// Part of the console program's output: never changed.
constexpr std::pair<Why, QLatin1StringView> RuleIds[] = {
    {Why::OnlyMatch, "only-match"_L1},
    {Why::BestMatch, "best-match"_L1},
    {Why::ListedLater, "listed-later"_L1},
    {Why::LowerPreference, "lower-preference"_L1},
    {Why::BuildNotExact, "build-not-exact"_L1},
    {Why::LowerAsText, "lower-as-text"_L1},
    {Why::LowerAsNumber, "lower-as-number"_L1},
    {Why::LowerRevision, "lower-revision"_L1},
    {Why::FewerFeatures, "fewer-features"_L1},
    {Why::NotZstd, "not-zstd"_L1},
    {Why::WithoutPlatform, "without-platform"_L1},
    {Why::HasVersion, "version-not-equal"_L1},
    {Why::OtherOsLater, "other-os-later"_L1},
    {Why::OtherOs, "other-os"_L1},
    {Why::OtherArchitecture, "other-architecture"_L1},
    {Why::OtherVariant, "other-variant"_L1},
    {Why::NewerThanHost, "newer-than-host"_L1},
    {Why::OlderBuild, "older-build"_L1},
    {Why::OtherBuild, "other-build"_L1},
    {Why::OtherVersion, "other-version"_L1},
    {Why::UnreadableVersion, "unreadable-version"_L1},
    {Why::NeedsFeatures, "needs-features"_L1},
    {Why::LacksFeatures, "lacks-features"_L1},
    {Why::NoPlatform, "no-platform"_L1},
    {Why::Attestation, "attestation"_L1},
    {Why::ConfigDiffers, "config-differs"_L1},
    {Why::NotDownloaded, "not-downloaded"_L1},
    {Why::RequestRefused, "request-refused"_L1},
    {Why::RequestUnreadable, "request-unreadable"_L1},
    {Why::ConfigUnknown, "config-unknown"_L1},
    {Why::NestedList, "nested-list"_L1},
};

}

QLatin1StringView ruleId(Why why)
{
    const auto *row = std::ranges::find(RuleIds, why, &std::pair<Why, QLatin1StringView>::first);
    Q_ASSERT(row != std::end(RuleIds));
    return row->second;
}

QString words(const Finding &finding)
{
    switch (finding.standing) {
    case Standing::Chosen:
        return Text::tr("chosen");
    case Standing::Loses:
        return Text::tr("loses to %1").arg(place(finding.winner));
    case Standing::Unknown:
        return Text::tr("cannot tell");
    case Standing::Rejected:
        break;
    }
    switch (finding.why) {
    case Why::OtherOs:
        return Text::tr("other OS");
    case Why::OtherArchitecture:
        return Text::tr("other architecture");
    case Why::OtherVariant:
        return Text::tr("other variant");
    case Why::NewerThanHost:
        return Text::tr("newer than host");
    case Why::OlderBuild:
        return Text::tr("older build");
    case Why::OtherBuild:
        return Text::tr("other build");
    case Why::OtherVersion:
        return Text::tr("other version");
    case Why::UnreadableVersion:
        return Text::tr("unreadable version");
    case Why::NeedsFeatures:
        return Text::tr("needs OS features");
    case Why::LacksFeatures:
        return Text::tr("lacks OS features");
    case Why::NoPlatform:
        return Text::tr("no platform");
    case Why::Attestation:
        return Text::tr("attestation");
    case Why::ConfigDiffers:
        return Text::tr("taken, then refused");
    case Why::NotDownloaded:
        return Text::tr("not downloaded");
    case Why::RequestUnreadable:
        return Text::tr("request not understood");
    default:
        return Text::tr("request refused");
    }
}

QString sentence(const Question &question, const Answer &answer, int entry)
{
    const Finding &finding = answer.findings[entry];
    switch (finding.standing) {
    case Standing::Chosen:
        return whyChosen(question, answer, entry);
    case Standing::Loses:
        return whyLoses(question, finding);
    case Standing::Rejected:
        return whyRejected(question, finding);
    case Standing::Unknown:
        break;
    }
    if (finding.why == Why::NestedList) {
        return Text::tr("Taken, but it is a list itself; what the client takes from that is not "
                        "known here.");
    }
    return Text::tr(
        "Has no platform; the client then looks into its image, which is not known here.");
}

}
