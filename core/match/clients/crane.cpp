// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// crane, go-containerregistry (pkg/v1/remote/index.go): the first entry that fits; linux/amd64 on
// every machine when nothing is asked for.

#include "core/match/exact.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

// "os/arch[/variant][:os.version]"; what is missing is empty, and a second colon makes the version
// be ignored. nullopt: refused.
std::optional<oci::Platform> parse(const QString &request)
{
    const QStringList halves = request.trimmed().split(u':');
    const QStringList parts = halves.first().split(u'/');
    if (parts.size() > 3)
        return std::nullopt;
    oci::Platform platform;
    platform.os = parts.first();
    platform.architecture = parts.value(1);
    platform.variant = parts.value(2);
    if (halves.size() == 2)
        platform.osVersion = halves[1];
    return platform;
}

Answer pull(const Question &question)
{
    const std::optional<oci::Platform> wanted =
        parse(question.request.isEmpty() ? u"linux/amd64"_s : question.request);
    if (!wanted)
        return refuseRequest(question);
    oci::Platform assumed; // for an entry without a platform
    assumed.os = u"linux"_s;
    assumed.architecture = u"amd64"_s;
    const Accept accept = [&](int entry) {
        return checkExact(question.entries[entry].platform.value_or(assumed), *wanted);
    };
    return takeBest(question.entries.size(), accept, listOrder);
}

RuleSet command(const QString &id, const QString &name, bool takesPlatform)
{
    return {
        .id = id,
        .name = name,
        .versions = u"go-containerregistry 3f4ff3ca"_s,
        .takesPlatform = takesPlatform,
        .choose = pull,
    };
}

}

const Family &crane()
{
    static const Family family {
        .id = u"crane"_s,
        .name = u"crane"_s,
        .ruleSets =
            {
                command(u"crane"_s, u"crane 0.21, with --platform"_s, true),
                command(u"crane-default"_s, u"crane 0.21, without --platform"_s, false),
            },
    };
    return family;
}

}
