// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/rowverdict.h"
#include "ui/theme.h"

// The looks of verdicts: a colour each, never without its icon and word.
namespace waybill::ui {

inline theme::Role verdictRole(models::VerdictState state)
{
    using models::VerdictState;
    switch (state) {
    case VerdictState::Chosen:
        return theme::Role::Chosen;
    case VerdictState::CannotStart:
        return theme::Role::Caution;
    case VerdictState::Loses:
        return theme::Role::Loses;
    case VerdictState::Rejected:
        return theme::Role::Rejected;
    case VerdictState::Unknown:
        return theme::Role::Unknown;
    case VerdictState::None:
        break;
    }
    return theme::Role::Text;
}

}
