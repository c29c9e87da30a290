// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// BuildKit: docker build, docker buildx build (util/pull, util/imageutil). Always goes through
// Only(), so the order of the list decides among Windows versions.

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

Answer pull(const Question &question)
{
    constexpr auto library = platforms::Library::Rc4;
    const auto request = platforms::parse(question.request, library, question.host);
    if (!request && !question.request.isEmpty())
        return refuseRequest(question);
    return platforms::pullOne(question,
        platforms::Matcher::only(request.value_or(question.host), library, question.host.os));
}

}

const Family &buildkit()
{
    static const Family family {
        .id = u"buildkit"_s,
        .name = u"BuildKit"_s,
        .ruleSets = {{
            .id = u"buildkit"_s,
            .name = u"docker build with BuildKit 0.31 and later"_s,
            .versions = u"buildkit 73ed6825c, platforms v1.0.0-rc.4"_s,
            .choose = pull,
        }},
    };
    return family;
}

}
