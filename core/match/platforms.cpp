// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/platforms.h"

#include <QRegularExpression>

#include <algorithm>

namespace waybill::match::platforms {

using namespace Qt::StringLiterals;

namespace {

struct ArchitectureAndVariant {
    QString architecture;
    QString variant;
};

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

oci::Platform withVariant(
    oci::Platform platform, const QString &architecture, const QString &variant)
{
    platform.architecture = architecture;
    platform.variant = variant;
    return platform;
}

// 32-bit ARM below and including the variant.
QList<oci::Platform> armAndBelow(const oci::Platform &platform, const QString &variant)
{
    QList<oci::Platform> list {withVariant(platform, u"arm"_s, variant)};
    bool isNumber = false;
    for (int level = variant.sliced(1).toInt(&isNumber) - 1; isNumber && level >= 5; --level)
        list.append(withVariant(platform, u"arm"_s, u"v%1"_s.arg(level)));
    return list;
}

// rc.1 and later: v8.k down to v8; v9.k down to v9, then v8.(k+5) down to v8. nullopt: not in the
// table.
std::optional<QStringList> arm64Levels(const QString &variant)
{
    static const QRegularExpression form(uR"(\Av([89])(?:\.([1-9]))?\z)"_s);
    const auto match = form.match(variant.isEmpty() ? u"v8"_s : variant);
    if (!match.hasMatch())
        return std::nullopt;
    const bool nine = match.captured(1) == "9"_L1;
    const int minor = match.captured(2).toInt();
    if (nine && minor > 7)
        return std::nullopt;
    QStringList levels;
    if (nine) {
        for (int k = minor; k > 0; --k)
            levels.append(u"v9.%1"_s.arg(k));
        levels.append(u"v9"_s);
    }
    for (int k = nine ? std::min(minor + 5, 9) : minor; k > 0; --k)
        levels.append(u"v8.%1"_s.arg(k));
    levels.append(QString()); // v8, which normalises to no variant
    return levels;
}

QList<oci::Platform> amd64AndBelow(const oci::Platform &wanted)
{
    QList<oci::Platform> list {wanted};
    bool isNumber = false;
    int level = wanted.variant.isEmpty() ? 1 : wanted.variant.sliced(1).toInt(&isNumber);
    for (--level; isNumber && level >= 1; --level)
        list.append(withVariant(wanted, u"amd64"_s, level == 1 ? QString() : u"v%1"_s.arg(level)));
    list.append(withVariant(wanted, u"386"_s, {}));
    return list;
}

QList<oci::Platform> arm64AndBelow(const oci::Platform &wanted, Library library)
{
    if (library < Library::Rc1) {
        const QString variant = wanted.variant.isEmpty() ? u"v8"_s : wanted.variant;
        return QList<oci::Platform> {wanted} + armAndBelow(wanted, variant);
    }
    const auto levels = arm64Levels(wanted.variant);
    if (!levels)
        return {};
    QList<oci::Platform> list;
    for (const QString &level : *levels)
        list.append(withVariant(wanted, u"arm64"_s, level));
    return list + armAndBelow(wanted, u"v8"_s);
}

QList<oci::Platform> acceptable(const oci::Platform &wanted, Library library)
{
    if (wanted.architecture == "amd64"_L1)
        return amd64AndBelow(wanted);
    if (wanted.architecture == "arm"_L1)
        return armAndBelow(wanted, wanted.variant);
    if (wanted.architecture == "arm64"_L1)
        return arm64AndBelow(wanted, library);
    return {wanted};
}

int revision(const QString &osVersion)
{
    return osVersion.section(u'.', 3, 3).toInt();
}

}

oci::Platform normalise(oci::Platform platform, Library library, const QString &clientOs)
{
    platform.os = platform.os.isEmpty() ? clientOs : platform.os.toLower();
    if (platform.os == "macos"_L1)
        platform.os = u"darwin"_s;
    const auto [architecture, variant] =
        normaliseArchitecture(platform.architecture.toLower(), platform.variant.toLower(), library);
    platform.architecture = architecture;
    platform.variant = variant;
    if (library >= Library::Rc4) { // from v1.0.0-rc.3 on
        std::ranges::sort(platform.osFeatures);
        platform.osFeatures.removeDuplicates();
    }
    return platform;
}

std::optional<oci::Platform> parse(const QString &text, Library library, const oci::Platform &host)
{
    static const QRegularExpression form(
        uR"(\A([A-Za-z0-9_.-]+)(?:\(([^()+]*)((?:\+[A-Za-z0-9_.-]+)*)\))?((?:/[A-Za-z0-9_.-]+){0,2})\z)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    oci::Platform platform;
    const QStringList rest = match.captured(4).split(u'/', Qt::SkipEmptyParts);
    static const QStringList knownOs {
        u"linux"_s, u"windows"_s, u"darwin"_s, u"macos"_s, u"freebsd"_s};
    const QString first = match.captured(1);
    if (rest.isEmpty() && !knownOs.contains(first.toLower())) {
        platform.os = host.os;
        platform.architecture = first;
    } else {
        platform.os = first;
        platform.architecture = rest.value(0, host.architecture);
        platform.variant = rest.value(1);
    }
    platform.osVersion = match.captured(2);
    platform.osFeatures = match.captured(3).split(u'+', Qt::SkipEmptyParts);
    return normalise(platform, library, host.os);
}

std::array<int, 3> windowsVersion(const QString &osVersion)
{
    const QStringList parts = osVersion.split(u'.');
    if (parts.size() < 3)
        return {};
    std::array<int, 3> version {};
    constexpr std::array<int, 3> limits {255, 255, 65535};
    for (std::size_t i = 0; i < version.size(); ++i) {
        bool isNumber = false;
        version[i] = parts[qsizetype(i)].toInt(&isNumber);
        if (!isNumber || version[i] < 0 || version[i] > limits[i])
            return {};
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
    const QList<oci::Platform> list = acceptable(matcher.wanted(), library);
    matcher.m_nothing = list.isEmpty();
    if (!list.isEmpty())
        matcher.m_accepted = list;
    return matcher;
}

Matcher Matcher::strict(const oci::Platform &wanted, Library library, const QString &clientOs)
{
    Matcher matcher;
    matcher.m_library = library;
    matcher.m_clientOs = clientOs;
    matcher.m_accepted = {normalise(wanted, library, clientOs)};
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

bool Matcher::equals(const oci::Platform &entry, const oci::Platform &accepted) const
{
    return entry.os == accepted.os && entry.architecture == accepted.architecture
        && entry.variant == accepted.variant;
}

int Matcher::place(const oci::Platform &entry) const
{
    if (m_rawOs && entry.os != wanted().os)
        return -1;
    const oci::Platform normalised = normalise(entry, m_library, m_clientOs);
    if (m_nothing || !checkVersion(entry.osVersion).accepted || !checkFeatures(entry).accepted)
        return -1;
    for (int i = 0; i < m_accepted.size(); ++i) {
        if (equals(normalised, m_accepted[i]))
            return i;
    }
    return -1;
}

Check Matcher::checkVersion(const QString &mine) const
{
    const QString theirs = wanted().osVersion;
    if (!wanted().isWindows() || theirs.isEmpty() || mine.isEmpty())
        return Check::yes();
    const auto host = windowsVersion(theirs);
    if (m_library == Library::InTree170) {
        const QString prefix = u"%1.%2.%3"_s.arg(host[0]).arg(host[1]).arg(host[2]);
        return mine.startsWith(prefix) ? Check::yes() : Check::no(Why::OtherBuild, mine, theirs);
    }
    const auto image = windowsVersion(mine);
    if (image[0] != host[0] || image[1] != host[1])
        return Check::no(Why::UnreadableVersion, mine, theirs);
    if (image[2] > host[2])
        return Check::no(Why::NewerThanHost, mine, theirs);
    if (image[2] < oldestAcceptedBuild(host[2], m_library))
        return Check::no(Why::OlderBuild, mine, theirs);
    return Check::yes();
}

Check Matcher::checkFeatures(const oci::Platform &entry) const
{
    if (m_library < Library::Rc4)
        return Check::yes();
    for (const QString &feature : entry.osFeatures) {
        if (wanted().isWindows() && feature == "win32k"_L1)
            continue;
        if (!wanted().osFeatures.contains(feature))
            return Check::no(Why::NeedsFeatures, feature, wanted().osFeatures.join(u", "_s));
    }
    return Check::yes();
}

Check Matcher::check(const oci::Platform &entry) const
{
    if (place(entry) >= 0)
        return Check::yes();
    const oci::Platform normalised = normalise(entry, m_library, m_clientOs);
    if (normalised.os != wanted().os || (m_rawOs && entry.os != wanted().os))
        return Check::no(Why::OtherOs, entry.os, wanted().os);
    const bool architectureFits = std::ranges::any_of(m_accepted,
        [&](const oci::Platform &one) { return one.architecture == normalised.architecture; });
    if (!architectureFits)
        return Check::no(Why::OtherArchitecture, entry.architecture, wanted().architecture);
    const bool variantFits = !m_nothing
        && std::ranges::any_of(
            m_accepted, [&](const oci::Platform &one) { return equals(normalised, one); });
    if (!variantFits)
        return Check::no(Why::OtherVariant, entry.variant, wanted().variant);
    const Check version = checkVersion(entry.osVersion);
    return version.accepted ? checkFeatures(entry) : version;
}

std::optional<Why> Matcher::prefer(const oci::Platform &a, const oci::Platform &b) const
{
    if (m_order == VersionOrder::AsText)
        return a.osVersion > b.osVersion ? std::optional(Why::LowerAsText) : std::nullopt;
    if (m_order == VersionOrder::ByRevision) {
        return revision(a.osVersion) > revision(b.osVersion) ? std::optional(Why::LowerRevision)
                                                             : std::nullopt;
    }
    const int placeA = place(a);
    const int placeB = place(b);
    if (placeA != placeB)
        return placeA < placeB ? std::optional(Why::LowerPreference) : std::nullopt;
    if (m_library >= Library::Rc4 && a.osFeatures.size() > b.osFeatures.size())
        return Why::FewerFeatures;
    return std::nullopt;
}

Answer pullOne(const Question &question, const Matcher &matcher)
{
    const Accept accept = [&](const Candidate &entry) {
        return entry.platform ? matcher.check(*entry.platform) : Check::yes();
    };
    const Prefer prefer = [&](const Candidate &a, const Candidate &b) -> std::optional<Why> {
        if (!a.platform || !b.platform)
            return a.platform && !b.platform ? std::optional(Why::WithoutPlatform) : std::nullopt;
        return matcher.prefer(*a.platform, *b.platform);
    };
    Ranking ranking = rank(question.entries, accept, prefer);
    if (ranking.order.isEmpty() || question.entries[ranking.order.first()].platform)
        return takeFirst(question.entries, std::move(ranking), prefer);
    const std::optional<oci::Platform> &config = question.entries[ranking.order.first()].config;
    if (!config) {
        return refuseFirst(question.entries, std::move(ranking), prefer,
            {Standing::Unknown, Why::ConfigUnknown, {}, {}, -1});
    }
    if (matcher.check(*config).accepted)
        return takeFirst(question.entries, std::move(ranking), prefer);
    return refuseFirst(question.entries, std::move(ranking), prefer,
        {Standing::Rejected, Why::ConfigDiffers, config->name(), matcher.wanted().name(), -1});
}

}
