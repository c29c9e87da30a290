// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/selection.h"

namespace waybill::match {

Answer takeBest(qsizetype entries, const Accept &accept, const Prefer &prefer)
{
    Answer answer;
    answer.findings.reserve(entries);
    QList<int> accepted;
    int best = -1;
    for (int i = 0; i < entries; ++i) {
        Check check = accept(i);
        if (check.accepted) {
            accepted.append(i);
            if (best < 0 || prefer(i, best))
                best = i;
        }
        answer.findings.append(
            {Standing::Rejected, check.why, std::move(check.mine), std::move(check.theirs), -1});
    }
    if (best < 0)
        return answer;
    for (const int loser : std::as_const(accepted)) {
        const Why why = loser == best ? Why {} : prefer(best, loser).value_or(Why::ListedLater);
        answer.findings[loser] = {Standing::Loses, why, {}, {}, best};
    }
    const Why why = accepted.size() == 1 ? Why::OnlyMatch : Why::BestMatch;
    answer.findings[best] = {Standing::Chosen, why, {}, {}, -1};
    answer.chosen = best;
    answer.downloaded = {best};
    return answer;
}

std::optional<Why> listOrder(int, int)
{
    return std::nullopt;
}

Answer refuseChosen(Answer answer, Finding finding)
{
    answer.undecided = finding.standing == Standing::Unknown;
    answer.findings[*answer.chosen] = std::move(finding);
    answer.chosen.reset();
    return answer;
}

Answer refuseRequest(const Question &question)
{
    Answer answer;
    answer.unreadableRequest = question.request;
    const Finding finding {Standing::Rejected, Why::RequestUnreadable, question.request, {}, -1};
    answer.findings.fill(finding, question.entries.size());
    return answer;
}

}
