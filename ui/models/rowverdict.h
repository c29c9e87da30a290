// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"

#include <QString>

namespace waybill::models {

// What is said about an entry of a list for the chosen host; Unknown is "cannot tell".
enum class VerdictState { None, Chosen, CannotStart, Loses, Rejected, Unknown };

struct RowVerdict {
    VerdictState state = VerdictState::None;
    QString text; // at most three words: "loses to #6"

    bool operator==(const RowVerdict &) const = default;
};

VerdictState verdictState(match::EntryState state);
// Of the verdict as a whole: pulled and then not started is CannotStart.
VerdictState verdictState(const match::Verdict &verdict);
QString verdictIcon(VerdictState state); // empty for None
QString osIcon(const QString &os);

}
