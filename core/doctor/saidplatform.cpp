// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/text.h"

#include <QRegularExpression>

namespace waybill::doctor {

using namespace Qt::StringLiterals;

namespace {

QString first(const QString &text, const QString &pattern)
{
    const QRegularExpression words(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return words.match(text).captured(1);
}

// "--platform linux/arm64", "FROM --platform=...", "[linux/arm64 internal]".
SaidPlatform asked(const QString &text)
{
    for (const QString &pattern : {uR"(--platform[= ]["']?([A-Za-z0-9]+/[A-Za-z0-9_./:()-]+))"_s,
             uR"(\[([a-z0-9]+/[a-z0-9]+(?:/v[0-9]+)?) internal\])"_s,
             uR"(^unpacking ([a-z0-9]+/[a-z0-9/]+) sha256:)"_s,
             uR"(^\s*Server:[\s\S]{0,400}?OS/Arch:\s+([a-z0-9]+/[a-z0-9_/]+))"_s,
             uR"(DOCKER_DEFAULT_PLATFORM=["']?([A-Za-z0-9]+/[A-Za-z0-9_./]+))"_s}) {
        const SaidPlatform platform = parseSaidPlatform(first(text, pattern));
        if (!platform.isEmpty())
            return platform;
    }
    return {first(text, uR"(--(?:override-)?os[= ]([a-z0-9]+)\b)"_s),
        first(text, uR"(--(?:override-)?arch[= ]([a-z0-9_]+)\b)"_s),
        first(text, uR"(--(?:override-)?variant[= ](v[0-9]+)\b)"_s), {}};
}

}

SaidPlatform findPlatform(const QString &text)
{
    SaidPlatform platform = asked(text);
    const auto fill = [&](QString &field, const QString &pattern) {
        if (field.isEmpty())
            field = first(text, pattern).toLower();
    };
    // The labels that a kubelet gives its node, as selectors and node descriptions show them.
    fill(platform.os, uR"(kubernetes\.io/os"?[=:] ?"?([a-z0-9]+))"_s);
    fill(platform.architecture, uR"(kubernetes\.io/arch"?[=:] ?"?([a-z0-9_]+))"_s);
    fill(platform.osVersion,
        uR"(node\.kubernetes\.io/windows-build"?[=:] ?"?([0-9]+(?:\.[0-9]+){2}))"_s);
    fill(platform.osVersion, uR"(Host OS Version: ([0-9]+(?:\.[0-9]+){2,3}))"_s);
    fill(platform.osVersion, uR"(Microsoft Windows \[Version ([0-9]+(?:\.[0-9]+){2,3})\])"_s);
    if (platform.os.isEmpty() && !platform.osVersion.isEmpty())
        platform.os = u"windows"_s;
    return platform;
}

}
