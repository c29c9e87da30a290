// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/match.h"

// What a rule set does, in words: found out by asking it about small lists that are made for the
// purpose, so that a table of it cannot say anything else than the answers do.
namespace waybill::match {

struct Trait {
    QString title; // "32-bit x86 on amd64"
    std::function<QString(const RuleSet &)> ask; // "yes", "list order", "20348, 26100"
};

const QList<Trait> &linuxTraits();
const QList<Trait> &windowsTraits();

}
