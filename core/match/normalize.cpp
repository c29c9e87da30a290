// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/normalize.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill::match {

namespace {

QString normalizedOs(const QString &os)
{
    const QString lower = os.toLower();
    return lower == "macos"_L1 ? u"darwin"_s : lower;
}

void setBoth(oci::Platform &platform, QLatin1StringView architecture, const QString &variant)
{
    platform.architecture = architecture;
    platform.variant = variant;
}

QString amd64Variant(const QString &variant)
{
    return variant == "v1"_L1 ? QString() : variant;
}

QString arm64Variant(const QString &variant)
{
    if (variant == "8"_L1 || variant == "v8"_L1 || variant == "v8.0"_L1)
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
        return u"v"_s + variant;
    return variant;
}

void normalizeArchitecture(oci::Platform &platform)
{
    const QString name = platform.architecture.toLower();
    const QString variant = platform.variant.toLower();
    if (name == "i386"_L1)
        setBoth(platform, "386"_L1, {});
    else if (name == "x86_64"_L1 || name == "x86-64"_L1 || name == "amd64"_L1)
        setBoth(platform, "amd64"_L1, amd64Variant(variant));
    else if (name == "aarch64"_L1 || name == "arm64"_L1)
        setBoth(platform, "arm64"_L1, arm64Variant(variant));
    else if (name == "armhf"_L1)
        setBoth(platform, "arm"_L1, u"v7"_s);
    else if (name == "armel"_L1)
        setBoth(platform, "arm"_L1, u"v6"_s);
    else if (name == "arm"_L1)
        setBoth(platform, "arm"_L1, armVariant(variant));
    else {
        platform.architecture = name;
        platform.variant = variant;
    }
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 9
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}

oci::Platform normalized(oci::Platform platform)
{
    platform.os = normalizedOs(platform.os);
    normalizeArchitecture(platform);
    platform.osFeatures.sort();
    platform.osFeatures.removeDuplicates();
    return platform;
}

QString windowsBuild(const QString &osVersion)
{
    const QStringList parts = osVersion.split(u'.');
    if (parts.size() < 3 || !std::ranges::all_of(parts.first(3), isNumber))
        return {};
    return parts.first(3).join(u'.');
}

}
