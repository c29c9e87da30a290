// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Docker Engine with the containerd image store: moby daemon/containerd, image_pull.go and
// platform_matchers.go.

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

using platforms::Library;
using platforms::Matcher;

// `throughOnly`: since 29.6 the host's own platform goes through Only() too, with its CPU level.
Answer pull(const Question &question, Library library, bool throughOnly)
{
    const auto request = platforms::parse(question.request, library, question.host);
    if (!request && !question.request.isEmpty())
        return refuseRequest(question);
    if (request || throughOnly) {
        return platforms::pullOne(
            question, Matcher::only(request.value_or(question.host), library, question.host.os));
    }
    return platforms::pullOne(question, Matcher::byDefault(question.host, library));
}

RuleSet engine(const QString &id, const QString &name, const QString &versions, Library library,
    bool throughOnly)
{
    return {
        .id = id,
        .name = name,
        .versions = versions,
        .detectsCpuLevel = throughOnly,
        .choose = [library, throughOnly](
                      const Question &question) { return pull(question, library, throughOnly); },
    };
}

}

const Family &docker_containerd()
{
    static const Family family {
        .id = u"docker-containerd"_s,
        .name = u"Docker Engine, containerd image store"_s,
        .ruleSets =
            {
                engine(u"docker-c8d-28"_s, u"Docker Engine 28, containerd image store"_s,
                    u"platforms v1.0.0-rc.1"_s, Library::Rc1, false),
                engine(u"docker-c8d-29.0"_s,
                    u"Docker Engine 29.0 to 29.5, containerd image store"_s,
                    u"platforms v1.0.0-rc.2"_s, Library::Rc2, false),
                engine(u"docker-c8d-29.6"_s,
                    u"Docker Engine 29.6 to 29.7, containerd image store"_s,
                    u"platforms v1.0.0-rc.4"_s, Library::Rc4, true),
            },
    };
    return family;
}

}
