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

// Both are asked by the entry's place in the list; what is accepted is asked once an entry.
using Accept = std::function<Check(int entry)>;
// Why `a` comes before `b`; nullopt if it does not. Both are accepted.
using Prefer = std::function<std::optional<Why>(int a, int b)>;

// The best of the accepted entries is taken, the first listed of equals; all others lose to it.
Answer takeBest(qsizetype entries, const Accept &accept, const Prefer &prefer);

// No preference at all: the first listed wins.
std::optional<Why> listOrder(int a, int b);

// The entry that was taken turned out unusable, as the finding says: nothing is taken.
Answer refuseChosen(Answer answer, Finding finding);

// The client does not understand its --platform, so it does not even look at the list.
Answer refuseRequest(const Question &question);

}
