// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// oras (oras-go, oras.Resolve with TargetPlatform): the first entry that fits exactly.

#include "core/match/exact.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

Answer pull(const Question &question)
{
    ExactRequest wanted = parseExact(question.request);
    if (wanted.os.isEmpty())
        wanted.os = question.host.os;
    if (wanted.architecture.isEmpty())
        wanted.architecture = question.host.architecture;
    const Accept accept = [&](const Candidate &entry) {
        return entry.platform ? checkExact(*entry.platform, wanted)
                              : Check::no(Why::NoPlatform, {}, {});
    };
    return takeFirst(question.entries, accept, listOrder);
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
