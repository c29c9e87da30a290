// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/match.h"

#include <functional>

// How an answer is put together. The families differ only in what they accept and what they prefer.
namespace waybill::match {

// What a client thinks of one entry.
struct Check {
    bool accepted = false;
    Why why = Why::OtherOs; // if not accepted
    QString mine {};
    QString theirs {};

    static Check yes() { return {.accepted = true, .why = {}}; }
    static Check no(Why why, const QString &mine, const QString &theirs)
    {
        return {.accepted = false, .why = why, .mine = mine, .theirs = theirs};
    }
};

using Accept = std::function<Check(const Candidate &)>;
// Why `a` comes before `b`; nullopt if it does not. Both are accepted.
using Prefer = std::function<std::optional<Why>(const Candidate &a, const Candidate &b)>;

// The order in which a client would try the entries that it accepts (stable), and the findings of
// those that it rejects.
struct Ranking {
    QList<int> order;
    QList<Finding> findings;
};
Ranking rank(const QList<Candidate> &entries, const Accept &accept, const Prefer &prefer);

// The first of the ranking is taken, all others lose to it.
Answer takeFirst(const QList<Candidate> &entries, Ranking ranking, const Prefer &prefer);
inline Answer takeFirst(const QList<Candidate> &entries, const Accept &accept, const Prefer &prefer)
{
    return takeFirst(entries, rank(entries, accept, prefer), prefer);
}

// The first of the ranking turned out unusable: nothing is taken, the others would have lost to it.
Answer refuseFirst(
    const QList<Candidate> &entries, Ranking ranking, const Prefer &prefer, Finding finding);

}
