// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// regctl, regclient (types/platform/compare.go and platform.go, descriptor.go
// DescriptorListSearch): its own table of aliases, and one pass that keeps the best so far.

#include "core/match/platforms.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

// As containerd/platforms v0.2.1, but upper case stays and is then no known name.
oci::Platform normalise(oci::Platform platform)
{
    if (platform.os == "macos"_L1)
        platform.os = u"darwin"_s;
    if (platform.architecture != platform.architecture.toLower())
        return platform;
    const auto known = platforms::normalise(platform, platforms::Library::V021, platform.os);
    platform.architecture = known.architecture;
    if (known.variant != platform.variant.toLower() || known.variant.isEmpty())
        platform.variant = known.variant;
    return platform;
}

// "v8" is 8; what is no number (v8.2), or nothing, counts as 0.
int variantNumber(const QString &variant)
{
    return (variant.startsWith(u'v') ? variant.sliced(1) : variant).toInt();
}

bool variantFits(const QString &host, const QString &entry)
{
    return variantNumber(host) >= variantNumber(entry)
        || (host.isEmpty() && variantNumber(entry) == 1);
}

// "10.0.17763" of a version with four parts; others stay whole.
QString threeParts(const QString &osVersion)
{
    return osVersion.count(u'.') < 3 ? osVersion : osVersion.section(u'.', 0, 2);
}

bool runsLinux(const oci::Platform &host)
{
    return host.os == "windows"_L1 || host.os == "darwin"_L1;
}

// What systems that it does not know have to agree in besides: all of it.
bool isPlainSystem(const oci::Platform &host)
{
    return host.os == "linux"_L1 || host.os == "freebsd"_L1 || runsLinux(host);
}

Check check(const oci::Platform &raw, const oci::Platform &host)
{
    const oci::Platform entry = normalise(raw);
    if (entry.os != host.os && !(runsLinux(host) && entry.os == "linux"_L1))
        return Check::no(Why::OtherOs, raw.os, host.os);
    if (entry.architecture != host.architecture)
        return Check::no(Why::OtherArchitecture, raw.architecture, host.architecture);
    if (!variantFits(host.variant, entry.variant))
        return Check::no(Why::OtherVariant, raw.variant, host.variant);
    if (entry.isWindows() && !host.osVersion.isEmpty()
        && threeParts(entry.osVersion) != threeParts(host.osVersion)) {
        return Check::no(Why::OtherBuild, raw.osVersion, host.osVersion);
    }
    if (!isPlainSystem(host) && entry.osVersion != host.osVersion)
        return Check::no(Why::OtherVersion, raw.osVersion, host.osVersion);
    if (!isPlainSystem(host) && !entry.osFeatures.isEmpty())
        return Check::no(Why::NeedsFeatures, entry.osFeatures.join(u", "_s), {});
    return Check::yes();
}

// Positive if a is the higher version, number by number. A version that goes on where the other
// ends counts as higher only as the first of the two.
int compareVersions(const QString &a, const QString &b)
{
    const QStringList partsA = a.split(u'.');
    const QStringList partsB = b.split(u'.');
    for (qsizetype i = 0; i < partsA.size(); ++i) {
        if (i >= partsB.size())
            return 1;
        bool isNumberA = false;
        bool isNumberB = false;
        const int numberA = partsA[i].toInt(&isNumberA);
        const int numberB = partsB[i].toInt(&isNumberB);
        if (!isNumberA || !isNumberB)
            return int(isNumberA) - int(isNumberB);
        if (numberA != numberB)
            return numberA < numberB ? -1 : 1;
    }
    return 0;
}

std::optional<Why> because(bool isSo, Why why)
{
    return isSo ? std::optional(why) : std::nullopt;
}

// Why `a` is better than `b`, the best so far. Both are normalised and have the host's
// architecture.
std::optional<Why> better(const oci::Platform &a, const oci::Platform &b, const oci::Platform &host)
{
    if (a.os != b.os)
        return because(a.os == host.os, Why::OtherOsLater);
    if (a.variant != b.variant) {
        if (a.variant == host.variant || b.variant == host.variant)
            return because(a.variant == host.variant, Why::LowerPreference);
        if (variantNumber(a.variant) != variantNumber(b.variant))
            return because(
                variantNumber(a.variant) > variantNumber(b.variant), Why::LowerPreference);
    }
    if (a.osVersion == b.osVersion)
        return std::nullopt;
    if (a.osVersion == host.osVersion || b.osVersion == host.osVersion)
        return because(a.osVersion == host.osVersion, Why::HasVersion);
    return because(compareVersions(b.osVersion, a.osVersion) < 0, Why::LowerAsNumber);
}

bool isArchitecture(const QString &word)
{
    static const QSet<QString> known {u"386"_s, u"amd64"_s, u"i386"_s, u"x86_64"_s, u"x86-64"_s,
        u"arm"_s, u"armhf"_s, u"armel"_s, u"arm64"_s, u"aarch64"_s, u"mips"_s, u"mips64"_s,
        u"mips64le"_s, u"ppc"_s, u"ppc64"_s, u"ppc64le"_s, u"loong64"_s, u"riscv"_s, u"riscv64"_s,
        u"s390"_s, u"s390x"_s, u"sparc"_s, u"sparc64"_s, u"wasm"_s};
    return known.contains(word);
}

// "windows/amd64,osver=10.0.17763.1": the part before the comma. nullopt: refused.
std::optional<oci::Platform> parsePath(const QString &text)
{
    static const QRegularExpression form(uR"(\A[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\z)"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    const QStringList parts = text.toLower().split(u'/');
    oci::Platform platform;
    (parts.size() == 1 && isArchitecture(parts.first()) ? platform.architecture : platform.os) =
        parts.first();
    if (parts.size() > 1)
        platform.architecture = parts[1];
    platform.variant = parts.value(2);
    return platform;
}

// The options behind the comma. False: refused.
bool readOptions(const QStringList &options, oci::Platform &platform)
{
    return std::ranges::all_of(options, [&](const QString &option) {
        const QString key = option.section(u'=', 0, 0).trimmed().toLower();
        if (key == "osver"_L1 || key == "osversion"_L1)
            platform.osVersion = option.section(u'=', 1).trimmed();
        return key == "osver"_L1 || key == "osversion"_L1 || key == "prefer"_L1;
    });
}

// What is not said comes from the machine: architecture and variant of a single word, the version
// of Windows where all else is the machine's own.
oci::Platform completed(oci::Platform platform, bool isSingleWord, const oci::Platform &local)
{
    if (platform.os.isEmpty() || platform.os == "local"_L1)
        platform.os = local.os;
    platform = normalise(platform);
    const bool sameMachine =
        platform.os == local.os || (runsLinux(local) && platform.os == "linux"_L1);
    if (isSingleWord && sameMachine) {
        if (platform.architecture.isEmpty())
            platform.architecture = local.architecture;
        if (platform.architecture == local.architecture && platform.variant.isEmpty())
            platform.variant = local.variant;
    }
    if (platform.isWindows() && local.isWindows() && platform.architecture == local.architecture
        && variantFits(local.variant, platform.variant) && platform.osVersion.isEmpty())
        platform.osVersion = local.osVersion;
    return normalise(platform);
}

// nullopt: refused.
std::optional<oci::Platform> wantedBy(const Question &question)
{
    if (question.request.isEmpty() || question.request == "local"_L1)
        return normalise(question.host);
    const QStringList options = question.request.split(u',');
    std::optional<oci::Platform> platform = parsePath(options.first());
    if (!platform || !readOptions(options.sliced(1), *platform))
        return std::nullopt;
    return completed(*platform, !options.first().contains(u'/'), normalise(question.host));
}

Answer pull(const Question &question)
{
    const std::optional<oci::Platform> wanted = wantedBy(question);
    if (!wanted)
        return refuseRequest(question);
    QList<oci::Platform> known;
    for (const Candidate &entry : question.entries)
        known.append(normalise(entry.platform.value_or(oci::Platform {})));
    const Accept accept = [&](int entry) {
        const std::optional<oci::Platform> &platform = question.entries[entry].platform;
        return platform ? check(*platform, *wanted) : Check::no(Why::NoPlatform, {}, {});
    };
    const Prefer prefer = [&](int a, int b) { return better(known[a], known[b], *wanted); };
    return takeBest(question.entries.size(), accept, prefer);
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
