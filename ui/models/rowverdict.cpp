// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/rowverdict.h"

namespace waybill::models {

using namespace Qt::StringLiterals;
using match::EntryState;
using match::Outcome;

VerdictState verdictState(EntryState state)
{
    switch (state) {
    case EntryState::Chosen:
        return VerdictState::Chosen;
    case EntryState::ChosenCannotStart:
        return VerdictState::CannotStart;
    case EntryState::Loses:
        return VerdictState::Loses;
    case EntryState::Rejected:
        return VerdictState::Rejected;
    case EntryState::Unknown:
        return VerdictState::Unknown;
    }
    Q_UNREACHABLE_RETURN({});
}

VerdictState verdictState(const match::Verdict &verdict)
{
    switch (verdict.outcome) {
    case Outcome::Runs:
        return VerdictState::Chosen;
    case Outcome::DoesNotRun:
        return verdict.pulls ? VerdictState::CannotStart : VerdictState::Rejected;
    case Outcome::CannotTell:
        return VerdictState::Unknown;
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictIcon(VerdictState state)
{
    switch (state) {
    case VerdictState::None:
        return {};
    case VerdictState::Chosen:
        return u"verdict-chosen"_s;
    case VerdictState::CannotStart:
        return u"verdict-cannot-start"_s;
    case VerdictState::Loses:
        return u"verdict-loses"_s;
    case VerdictState::Rejected:
        return u"verdict-rejected"_s;
    case VerdictState::Unknown:
        return u"verdict-unknown"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString osIcon(const QString &os)
{
    if (os == "windows"_L1)
        return u"os-windows"_s;
    return os == "linux"_L1 ? u"os-linux"_s : u"os-other"_s;
}

}
