// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/selection.h"

#include <algorithm>

namespace waybill::match {

Ranking rank(const QList<Candidate> &entries, const Accept &accept, const Prefer &prefer)
{
    Ranking ranking;
    for (int i = 0; i < entries.size(); ++i) {
        const Check check = accept(entries[i]);
        if (check.accepted)
            ranking.order.append(i);
        ranking.findings.append({Standing::Rejected, check.why, check.mine, check.theirs, -1});
    }
    std::ranges::stable_sort(
        ranking.order, [&](int a, int b) { return prefer(entries[a], entries[b]).has_value(); });
    return ranking;
}

namespace {

void loseAllTo(const QList<Candidate> &entries, Ranking &ranking, int winner, const Prefer &prefer)
{
    for (const int index : std::as_const(ranking.order)) {
        if (index == winner)
            continue;
        const Why why = prefer(entries[winner], entries[index]).value_or(Why::ListedLater);
        ranking.findings[index] = {Standing::Loses, why, {}, {}, winner};
    }
}

}

Answer takeFirst(const QList<Candidate> &entries, Ranking ranking, const Prefer &prefer)
{
    Answer answer;
    if (!ranking.order.isEmpty()) {
        const int winner = ranking.order.first();
        loseAllTo(entries, ranking, winner, prefer);
        const Why why = ranking.order.size() == 1 ? Why::OnlyMatch : Why::BestMatch;
        ranking.findings[winner] = {Standing::Chosen, why, {}, {}, -1};
        answer.chosen = winner;
        answer.downloaded = {winner};
    }
    answer.findings = std::move(ranking.findings);
    return answer;
}

Answer refuseFirst(
    const QList<Candidate> &entries, Ranking ranking, const Prefer &prefer, Finding finding)
{
    const int first = ranking.order.first();
    loseAllTo(entries, ranking, first, prefer);
    Answer answer;
    answer.undecided = finding.standing == Standing::Unknown;
    answer.downloaded = {first};
    ranking.findings[first] = std::move(finding);
    answer.findings = std::move(ranking.findings);
    return answer;
}

}
