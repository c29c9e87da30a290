// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// containerd's client.Pull: nerdctl, and Kubernetes up to containerd 2.0 (or with
// use_local_image_pull).

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

using platforms::Library;
using platforms::Matcher;

RuleSet release(const QString &id, const QString &name, const QString &versions, Library library)
{
    const auto pull = [library](const Question &question) {
        const auto request = platforms::parse(question.request, library, question.host);
        if (!request && !question.request.isEmpty())
            return refuseRequest(question);
        return platforms::pullOne(question,
            request ? Matcher::only(*request, library, question.host.os)
                    : Matcher::byDefault(question.host, library));
    };
    return {.id = id, .name = name, .versions = versions, .choose = pull};
}

}

const Family &containerd_pull()
{
    static const Family family {
        .id = u"containerd-pull"_s,
        .name = u"containerd, plain pull"_s,
        .ruleSets =
            {
                release(u"containerd-pull-1.6"_s, u"containerd 1.6.23 and later 1.6"_s,
                    u"containerd 1.6.39"_s, Library::InTree16),
                release(u"containerd-pull-1.7.0"_s, u"containerd 1.7.0 to 1.7.5"_s,
                    u"containerd 1.7.0"_s, Library::InTree170),
                release(u"containerd-pull-1.7"_s, u"containerd 1.7.6 and later 1.7"_s,
                    u"platforms v0.2.1"_s, Library::V021),
                release(u"containerd-pull-2.0"_s, u"containerd 2.0, and 2.1.0 to 2.1.5"_s,
                    u"platforms v1.0.0-rc.1"_s, Library::Rc1),
                release(u"containerd-pull-2.2"_s, u"containerd 2.1.6 and later, 2.2"_s,
                    u"platforms v1.0.0-rc.2"_s, Library::Rc2),
                release(u"containerd-pull-2.3"_s, u"containerd 2.3"_s, u"platforms v1.0.0-rc.4"_s,
                    Library::Rc4),
                release(u"containerd-pull-main"_s, u"containerd after 2.3 (not released)"_s,
                    u"containerd 301026e58, platforms v1.0.0-rc.5"_s, Library::Rc5),
            },
    };
    return family;
}

}
