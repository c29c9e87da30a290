// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The grammar of --platform in containerd/platforms (Parse), which grew with the releases.

#include "core/match/platforms.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waybill::match::platforms {

using namespace Qt::StringLiterals;

namespace {

// From v0.2 an OS may carry a version, windows(10.0.20348); from rc.3 also features and
// percent-encoding.
const QRegularExpression &osForm(Library library)
{
    static const QRegularExpression bare(uR"(\A([A-Za-z0-9_-]+)\z)"_s);
    static const QRegularExpression withVersion(
        uR"(\A([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?\z)"_s);
    static const QRegularExpression withFeatures(
        uR"(\A([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?\z)"_s);
    if (library < Library::V021)
        return bare;
    return library < Library::Rc4 ? withVersion : withFeatures;
}

// Dots, as in v8.2, are understood from rc.0 on.
bool isPart(const QString &part, Library library)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9_-]+\z)"_s);
    static const QRegularExpression dotted(uR"(\A[A-Za-z0-9_.-]+\z)"_s);
    return (library < Library::Rc1 ? plain : dotted).match(part).hasMatch();
}

bool isKnownOs(const QString &os)
{
    static const QSet<QString> known {u"aix"_s, u"android"_s, u"darwin"_s, u"dragonfly"_s,
        u"freebsd"_s, u"hurd"_s, u"illumos"_s, u"ios"_s, u"js"_s, u"linux"_s, u"nacl"_s,
        u"netbsd"_s, u"openbsd"_s, u"plan9"_s, u"solaris"_s, u"windows"_s, u"zos"_s};
    return known.contains(os);
}

bool isKnownArchitecture(const QString &architecture)
{
    static const QSet<QString> known {u"386"_s, u"amd64"_s, u"amd64p32"_s, u"arm"_s, u"armbe"_s,
        u"arm64"_s, u"arm64be"_s, u"ppc64"_s, u"ppc64le"_s, u"loong64"_s, u"mips"_s, u"mipsle"_s,
        u"mips64"_s, u"mips64le"_s, u"mips64p32"_s, u"mips64p32le"_s, u"ppc"_s, u"riscv"_s,
        u"riscv64"_s, u"s390"_s, u"s390x"_s, u"sparc"_s, u"sparc64"_s, u"wasm"_s};
    return known.contains(architecture);
}

// nullopt if a percent sign does not stand before two hexadecimal digits.
std::optional<QString> decoded(const QString &text)
{
    static const QRegularExpression broken(uR"(%(?![0-9A-Fa-f]{2}))"_s);
    if (broken.match(text).hasMatch())
        return std::nullopt;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

// The OS with what stands in its parentheses.
std::optional<oci::Platform> parseOs(const QString &text, Library library)
{
    const auto match = osForm(library).match(text);
    if (!match.hasMatch())
        return std::nullopt;
    oci::Platform platform;
    platform.os = match.captured(1);
    QStringList values {match.captured(2)};
    values += match.captured(3).split(u'+', Qt::SkipEmptyParts);
    for (QString &value : values) {
        const std::optional<QString> plain = decoded(value);
        if (!plain)
            return std::nullopt;
        value = *plain;
    }
    platform.osVersion = values.takeFirst();
    platform.osFeatures = values;
    return platform;
}

// One word alone is an OS, for the client's own architecture, or else an architecture.
std::optional<oci::Platform> completed(
    oci::Platform platform, const QString &word, Library library, const oci::Platform &host)
{
    platform = normalise(platform, library, host.os);
    if (isKnownOs(platform.os)) {
        platform.architecture = host.architecture;
        if (host.architecture == "arm"_L1)
            platform.variant = host.variant;
        return platform;
    }
    platform.os = host.os;
    platform.architecture = word;
    platform = normalise(platform, library, host.os);
    return isKnownArchitecture(platform.architecture) ? std::optional(platform) : std::nullopt;
}

}

std::optional<oci::Platform> parse(const QString &text, Library library, const oci::Platform &host)
{
    const QStringList parts = text.split(u'/');
    const bool readable = parts.size() <= 3
        && std::all_of(parts.begin() + 1, parts.end(),
            [&](const QString &part) { return isPart(part, library); });
    if (!readable)
        return std::nullopt;
    std::optional<oci::Platform> platform = parseOs(parts.first(), library);
    if (!platform)
        return std::nullopt;
    if (parts.size() == 1)
        return completed(*platform, parts.first(), library, host);
    platform->architecture = parts[1];
    platform->variant = parts.value(2);
    return normalise(*platform, library, host.os);
}

}
