// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Kubernetes on containerd 2.1 and later: the transfer service downloads every entry for the host's
// exact platform (core/transfer/image ImageFilter); the image is then looked up with the default
// matcher.

#include "core/match/platforms.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

using platforms::Library;
using platforms::Matcher;

QList<int> downloads(const QList<Candidate> &entries, const Matcher &exact)
{
    QList<int> list;
    for (int i = 0; i < entries.size(); ++i) {
        if (!entries[i].platform || exact.check(*entries[i].platform).accepted)
            list.append(i);
    }
    return list;
}

// The entry that the lookup would take was never downloaded: "content digest ...: not found".
Answer withoutContent(Answer answer, const Question &question)
{
    const int first = *answer.chosen;
    const QString mine = question.entries[first].platform->name();
    answer.findings[first] = {
        Standing::Rejected, Why::NotDownloaded, mine, question.host.name(), -1};
    answer.chosen.reset();
    return answer;
}

Answer pull(const Question &question, Library library)
{
    const auto exact = Matcher::strict(question.host, library, question.host.os);
    Answer answer = platforms::pullOne(question, Matcher::byDefault(question.host, library));
    const QList<int> downloaded = downloads(question.entries, exact);
    if (answer.chosen && !downloaded.contains(*answer.chosen))
        answer = withoutContent(std::move(answer), question);
    answer.downloaded = downloaded;
    return answer;
}

RuleSet release(const QString &id, const QString &name, const QString &versions, Library library)
{
    return {
        .id = id,
        .name = name,
        .versions = versions,
        .takesPlatform = false,
        .choose = [library](const Question &question) { return pull(question, library); },
    };
}

}

const Family &containerd_cri()
{
    static const Family family {
        .id = u"containerd-cri"_s,
        .name = u"Kubernetes with containerd"_s,
        .ruleSets =
            {
                release(u"containerd-cri-2.1"_s, u"Kubernetes, containerd 2.1.0 to 2.1.5"_s,
                    u"platforms v1.0.0-rc.1"_s, Library::Rc1),
                release(u"containerd-cri-2.2"_s, u"Kubernetes, containerd 2.1.6 and later, 2.2"_s,
                    u"platforms v1.0.0-rc.2"_s, Library::Rc2),
                release(u"containerd-cri-2.3"_s, u"Kubernetes, containerd 2.3"_s,
                    u"platforms v1.0.0-rc.4"_s, Library::Rc4),
            },
    };
    return family;
}

}
