// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// oras (oras-go, oras.Resolve with TargetPlatform): the first entry that fits exactly.

#include "core/match/exact.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

// "os[/arch[/variant]][:os.version]"; an absent architecture is the machine's own. nullopt:
// refused.
std::optional<oci::Platform> parse(const QString &request, const oci::Platform &host)
{
    const QStringList parts = request.section(u':', 0, 0).split(u'/');
    oci::Platform platform;
    platform.os = parts.first();
    platform.architecture = parts.size() > 1 ? parts[1] : host.architecture;
    platform.variant = parts.value(2);
    platform.osVersion = request.section(u':', 1);
    if (parts.size() > 3 || platform.os.isEmpty() || platform.architecture.isEmpty())
        return std::nullopt;
    return platform;
}

Answer pull(const Question &question)
{
    const QString request = question.request.isEmpty() ? question.host.os : question.request;
    const std::optional<oci::Platform> wanted = parse(request, question.host);
    if (!wanted)
        return refuseRequest(question);
    const Accept accept = [&](int entry) {
        const std::optional<oci::Platform> &platform = question.entries[entry].platform;
        return platform ? checkExact(*platform, *wanted) : Check::no(Why::NoPlatform, {}, {});
    };
    return takeBest(question.entries.size(), accept, listOrder);
}

}

const Family &oras()
{
    static const Family family {
        .id = u"oras"_s,
        .name = u"oras"_s,
        .ruleSets = {{
            .id = u"oras"_s,
            .name = u"oras 1.3, with --platform"_s,
            .versions = u"oras-go v2.6.2"_s,
            .choose = pull,
        }},
    };
    return family;
}

}
