// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// crane, go-containerregistry (pkg/v1/remote/index.go): the first entry that fits; linux/amd64 on
// every machine when nothing is asked for.

#include "core/match/exact.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

Answer pull(const Question &question)
{
    const ExactRequest wanted =
        parseExact(question.request.isEmpty() ? u"linux/amd64"_s : question.request);
    oci::Platform assumed; // for an entry without a platform
    assumed.os = u"linux"_s;
    assumed.architecture = u"amd64"_s;
    return takeFirst(
        question.entries,
        [&](const Candidate &entry) {
            return checkExact(entry.platform.value_or(assumed), wanted);
        },
        listOrder);
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
