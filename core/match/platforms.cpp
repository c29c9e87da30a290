// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/platforms.h"

#include <algorithm>

namespace waybill::match::platforms {

using namespace Qt::StringLiterals;

namespace {

struct ArchitectureAndVariant {
    QString architecture;
    QString variant;
};

QString normaliseOs(const QString &os, const QString &clientOs)
{
    if (os.isEmpty())
        return clientOs;
    const QString lower = os.toLower();
    return lower == "macos"_L1 ? u"darwin"_s : lower;
}

QString arm64Variant(const QString &variant, Library library)
{
    if (variant == "8"_L1 || variant == "v8"_L1)
        return {};
    if (library < Library::Rc1)
        return variant;
    if (variant == "v8.0"_L1)
        return {};
    if (variant == "9"_L1 || variant == "9.0"_L1 || variant == "v9.0"_L1)
        return u"v9"_s;
    return variant;
}

QString armVariant(const QString &variant)
{
    if (variant.isEmpty() || variant == "7"_L1)
        return u"v7"_s;
    if (variant == "5"_L1 || variant == "6"_L1 || variant == "8"_L1)
        return u'v' + variant;
    return variant;
}

ArchitectureAndVariant normaliseArchitecture(
    const QString &architecture, const QString &variant, Library library)
{
    if (architecture == "i386"_L1)
        return {u"386"_s, {}};
    if (architecture == "x86_64"_L1 || architecture == "x86-64"_L1 || architecture == "amd64"_L1)
        return {u"amd64"_s, variant == "v1"_L1 ? QString() : variant};
    if (architecture == "aarch64"_L1 || architecture == "arm64"_L1)
        return {u"arm64"_s, arm64Variant(variant, library)};
    if (architecture == "armhf"_L1)
        return {u"arm"_s, u"v7"_s};
    if (architecture == "armel"_L1)
        return {u"arm"_s, u"v6"_s};
    if (architecture == "arm"_L1)
        return {u"arm"_s, armVariant(variant)};
    return {architecture, variant};
}

// -1 if it is no number; Go's parsers, unlike toInt(), take no blanks or signs.
int number(QStringView digits)
{
    const bool plain = !digits.isEmpty() && digits.size() <= 9
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return plain ? digits.toInt() : -1;
}

int revision(const QString &osVersion)
{
    return std::max(0, number(osVersion.section(u'.', 3, 3)));
}

}

oci::Platform normalise(oci::Platform platform, Library library, const QString &clientOs)
{
    platform.os = normaliseOs(platform.os, clientOs);
    auto [architecture, variant] =
        normaliseArchitecture(platform.architecture.toLower(), platform.variant.toLower(), library);
    platform.architecture = std::move(architecture);
    platform.variant = std::move(variant);
    if (library >= Library::Rc4 && platform.osFeatures.size() > 1) {
        platform.osFeatures.sort();
        platform.osFeatures.removeDuplicates();
    }
    return platform;
}

std::array<int, 3> windowsVersion(const QString &osVersion)
{
    constexpr std::array<int, 3> limits {255, 255, 65535};
    std::array<int, 3> version {};
    QStringView rest = osVersion;
    for (std::size_t i = 0; i < version.size(); ++i) {
        const qsizetype dot = rest.indexOf(u'.');
        if (dot < 0 && i < 2)
            return {};
        version[i] = number(dot < 0 ? rest : rest.first(dot));
        if (version[i] < 0 || version[i] > limits[i])
            return {};
        rest = rest.sliced(dot + 1);
    }
    return version;
}

int oldestAcceptedBuild(int hostBuild, Library library)
{
    constexpr int server2022 = 20348;
    constexpr int server2025 = 26100;
    if (hostBuild < server2022)
        return hostBuild;
    // rc.2 takes the newest LTSC below the host, rc.5 the one before the newest that the host
    // reaches.
    const bool belowHost = library == Library::Rc2 || library == Library::Rc4;
    return belowHost && hostBuild > server2025 ? server2025 : server2022;
}

Matcher Matcher::only(const oci::Platform &wanted, Library library, const QString &clientOs)
{
    Matcher matcher = strict(wanted, library, clientOs);
    matcher.m_accepted = runnable(matcher.m_wanted, library);
    return matcher;
}

Matcher Matcher::strict(const oci::Platform &wanted, Library library, const QString &clientOs)
{
    Matcher matcher;
    matcher.m_library = library;
    matcher.m_clientOs = clientOs;
    matcher.m_wanted = normalise(wanted, library, clientOs);
    matcher.m_accepted = {matcher.m_wanted};
    matcher.m_version = windowsVersion(matcher.m_wanted.osVersion);
    return matcher;
}

Matcher Matcher::byDefault(const oci::Platform &host, Library library)
{
    if (host.os != "windows"_L1 || library == Library::InTree170 || library == Library::V021
        || library == Library::Rc1) {
        return only(host, library, host.os);
    }
    Matcher matcher = strict(host, library, host.os);
    matcher.m_rawOs = library == Library::InTree16;
    matcher.m_order =
        library == Library::InTree16 ? VersionOrder::ByRevision : VersionOrder::AsText;
    return matcher;
}

int Matcher::place(const QString &architecture, const QString &variant) const
{
    for (int i = 0; i < m_accepted.size(); ++i) {
        if (architecture == m_accepted[i].architecture && variant == m_accepted[i].variant)
            return i;
    }
    return -1;
}

Check Matcher::checkVersion(const QString &mine) const
{
    const QString &theirs = m_wanted.osVersion;
    if (!m_wanted.isWindows() || theirs.isEmpty() || mine.isEmpty())
        return Check::yes();
    if (m_library == Library::InTree170) {
        return mine.startsWith(theirs.section(u'.', 0, 2))
            ? Check::yes()
            : Check::no(Why::OtherBuild, mine, theirs);
    }
    // Up to v0.2.1 only a client on Windows looked at versions; later ones ignore an unreadable
    // version of the host.
    if (m_library == Library::V021 ? m_clientOs != "windows"_L1
                                   : m_version == decltype(m_version) {})
        return Check::yes();
    const auto image = windowsVersion(mine);
    if (image[0] != m_version[0] || image[1] != m_version[1])
        return Check::no(Why::UnreadableVersion, mine, theirs);
    if (image[2] > m_version[2])
        return Check::no(Why::NewerThanHost, mine, theirs);
    if (image[2] < oldestAcceptedBuild(m_version[2], m_library))
        return Check::no(Why::OlderBuild, mine, theirs);
    return Check::yes();
}

Check Matcher::checkFeatures(const oci::Platform &entry) const
{
    if (m_library < Library::Rc4)
        return Check::yes();
    for (const QString &feature : entry.osFeatures) {
        if (m_wanted.isWindows() && feature == "win32k"_L1)
            continue;
        if (!m_wanted.osFeatures.contains(feature))
            return Check::no(Why::NeedsFeatures, feature, m_wanted.osFeatures.join(u", "_s));
    }
    return Check::yes();
}

Check Matcher::withoutPlace(const oci::Platform &entry, const QString &architecture) const
{
    const bool architectureFits = architecture == m_wanted.architecture
        || std::ranges::contains(m_accepted, architecture, &oci::Platform::architecture);
    return architectureFits
        ? Check::no(Why::OtherVariant, entry.variant, m_wanted.variant)
        : Check::no(Why::OtherArchitecture, entry.architecture, m_wanted.architecture);
}

// Asked for every entry of every list, so only what is compared gets normalised.
Matcher::Sight Matcher::look(const oci::Platform &entry) const
{
    Sight sight;
    if (normaliseOs(entry.os, m_clientOs) != m_wanted.os || (m_rawOs && entry.os != m_wanted.os)) {
        sight.check = Check::no(Why::OtherOs, entry.os, m_wanted.os);
        return sight;
    }
    const auto [architecture, variant] =
        normaliseArchitecture(entry.architecture.toLower(), entry.variant.toLower(), m_library);
    const int fitting = place(architecture, variant);
    if (fitting < 0) {
        sight.check = withoutPlace(entry, architecture);
        return sight;
    }
    sight.check = checkVersion(entry.osVersion);
    if (sight.check.accepted)
        sight.check = checkFeatures(entry);
    if (!sight.check.accepted)
        return sight;
    sight.place = fitting;
    sight.osVersion = entry.osVersion;
    sight.features = entry.osFeatures.size();
    return sight;
}

std::optional<Why> Matcher::prefer(const Sight &a, const Sight &b) const
{
    if (m_order == VersionOrder::AsText)
        return a.osVersion > b.osVersion ? std::optional(Why::LowerAsText) : std::nullopt;
    if (m_order == VersionOrder::ByRevision) {
        return revision(a.osVersion) > revision(b.osVersion) ? std::optional(Why::LowerRevision)
                                                             : std::nullopt;
    }
    if (a.place != b.place)
        return a.place < b.place ? std::optional(Why::LowerPreference) : std::nullopt;
    if (m_library >= Library::Rc4 && a.features > b.features)
        return Why::FewerFeatures;
    return std::nullopt;
}

Answer takeBest(const Question &question, const Matcher &matcher, const IsBlank &isBlank)
{
    QList<std::optional<Matcher::Sight>> sights; // nullopt: without a platform
    sights.reserve(question.entries.size());
    for (const Candidate &entry : question.entries)
        sights.append(isBlank(entry) ? std::nullopt : std::optional(matcher.look(*entry.platform)));
    const Accept accept = [&](int entry) {
        return sights[entry] ? std::move(sights[entry]->check) : Check::yes(); // asked once
    };
    const Prefer prefer = [&](int a, int b) -> std::optional<Why> {
        if (!sights[a] || !sights[b])
            return sights[a] && !sights[b] ? std::optional(Why::WithoutPlatform) : std::nullopt;
        return matcher.prefer(*sights[a], *sights[b]);
    };
    return match::takeBest(question.entries.size(), accept, prefer);
}

Answer pullOne(const Question &question, const Matcher &matcher)
{
    Answer answer = takeBest(
        question, matcher, [](const Candidate &entry) { return !entry.platform.has_value(); });
    if (!answer.chosen || question.entries[*answer.chosen].platform)
        return answer;
    const std::optional<oci::Platform> &config = question.entries[*answer.chosen].config;
    if (!config)
        return refuseChosen(std::move(answer), {Standing::Unknown, Why::ConfigUnknown, {}, {}, -1});
    if (matcher.check(*config).accepted)
        return answer;
    return refuseChosen(std::move(answer),
        {Standing::Rejected, Why::ConfigDiffers, config->name(), matcher.wanted().name(), -1});
}

}
