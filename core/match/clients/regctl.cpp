// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// regctl, regclient (types/platform/compare.go, descriptor.go DescriptorListSearch): its own table
// of aliases, and one pass that keeps the best so far.

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

// As containerd/platforms v0.2.1, but without lower-casing.
oci::Platform normalise(oci::Platform platform)
{
    if (platform.os == "macos"_L1)
        platform.os = u"darwin"_s;
    if (platform.architecture != platform.architecture.toLower()
        || platform.variant != platform.variant.toLower()) {
        return platform;
    }
    const auto known = platforms::normalise(platform, platforms::Library::V021, platform.os);
    platform.architecture = known.architecture;
    platform.variant = known.variant;
    return platform;
}

// "v8" is 8; what is no number (v8.2) counts as 0; nothing is the architecture's default.
int variantNumber(const oci::Platform &platform)
{
    if (platform.variant.isEmpty()) {
        if (platform.architecture == "amd64"_L1)
            return 1;
        return platform.architecture == "arm64"_L1 ? 8 : 0;
    }
    return platform.variant.startsWith(u'v') ? platform.variant.sliced(1).toInt()
                                             : platform.variant.toInt();
}

Check check(const oci::Platform &raw, const oci::Platform &host)
{
    const oci::Platform entry = normalise(raw);
    const bool linuxElsewhere =
        entry.os == "linux"_L1 && (host.os == "windows"_L1 || host.os == "darwin"_L1);
    if (entry.os != host.os && !linuxElsewhere)
        return Check::no(Why::OtherOs, raw.os, host.os);
    if (entry.architecture != host.architecture)
        return Check::no(Why::OtherArchitecture, raw.architecture, host.architecture);
    if (entry.os == "windows"_L1 && !host.osVersion.isEmpty()
        && entry.osVersion.section(u'.', 0, 2) != host.osVersion.section(u'.', 0, 2)) {
        return Check::no(Why::OtherBuild, raw.osVersion, host.osVersion);
    }
    if (host.os != "windows"_L1 && variantNumber(entry) > variantNumber(host))
        return Check::no(Why::OtherVariant, raw.variant, host.variant);
    return Check::yes();
}

// Positive if a is the higher version, number by number.
int compareVersions(const QString &a, const QString &b)
{
    const QStringList partsA = a.split(u'.');
    const QStringList partsB = b.split(u'.');
    for (qsizetype i = 0; i < std::min(partsA.size(), partsB.size()); ++i) {
        if (const int difference = partsA[i].toInt() - partsB[i].toInt(); difference != 0)
            return difference;
    }
    return int(partsA.size() - partsB.size());
}

std::optional<Why> because(bool isSo, Why why)
{
    return isSo ? std::optional(why) : std::nullopt;
}

std::optional<Why> better(
    const oci::Platform &rawA, const oci::Platform &rawB, const oci::Platform &host)
{
    const oci::Platform a = normalise(rawA);
    const oci::Platform b = normalise(rawB);
    if (a.os != b.os)
        return because(a.os == host.os, Why::OtherOsLater);
    if (a.variant != b.variant) {
        if (a.variant == host.variant || b.variant == host.variant)
            return because(a.variant == host.variant, Why::LowerPreference);
        if (variantNumber(a) != variantNumber(b))
            return because(variantNumber(a) > variantNumber(b), Why::LowerPreference);
    }
    if (a.osVersion == b.osVersion)
        return std::nullopt;
    if (a.osVersion == host.osVersion || b.osVersion == host.osVersion)
        return because(a.osVersion == host.osVersion, Why::HasVersion);
    return because(compareVersions(a.osVersion, b.osVersion) > 0, Why::LowerAsNumber);
}

// "windows/amd64,osver=10.0.17763.1"; "local" is the host.
oci::Platform wantedBy(const Question &question)
{
    if (question.request.isEmpty() || question.request == "local"_L1)
        return normalise(question.host);
    const QStringList options = question.request.split(u',');
    oci::Platform platform;
    platform.os = options.first().section(u'/', 0, 0);
    platform.architecture = options.first().section(u'/', 1, 1);
    platform.variant = options.first().section(u'/', 2, 2);
    for (const QString &option : options.sliced(1)) {
        if (option.startsWith("osver="_L1))
            platform.osVersion = option.sliced(6);
    }
    const bool isLocal = platform.os == question.host.os
        && normalise(platform).architecture == normalise(question.host).architecture;
    if (isLocal && platform.osVersion.isEmpty())
        platform.osVersion = question.host.osVersion;
    return normalise(platform);
}

Answer pull(const Question &question)
{
    const oci::Platform wanted = wantedBy(question);
    const Accept accept = [&](const Candidate &entry) {
        return entry.platform ? check(*entry.platform, wanted) : Check::no(Why::NoPlatform, {}, {});
    };
    return takeFirst(question.entries, accept, [&](const Candidate &a, const Candidate &b) {
        return better(*a.platform, *b.platform, wanted);
    });
}

}

const Family &regctl()
{
    static const Family family {
        .id = u"regctl"_s,
        .name = u"regctl"_s,
        .ruleSets = {{
            .id = u"regctl"_s,
            .name = u"regctl (regclient)"_s,
            .versions = u"regclient 725072f"_s,
            .detectsCpuLevel = true,
            .choose = pull,
        }},
    };
    return family;
}

}
