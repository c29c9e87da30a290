// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/selection.h"

// What crane and oras share: fields compared letter by letter, and only those that were asked for.
namespace waybill::match {

struct ExactRequest {
    QString os;
    QString architecture;
    QString variant; // empty: any
    QString osVersion; // empty: any; else the whole string
};
// "os[/arch[/variant]][:os.version]"
ExactRequest parseExact(const QString &request);
Check checkExact(const oci::Platform &entry, const ExactRequest &wanted);

// No preference at all: the first listed wins.
std::optional<Why> listOrder(const Candidate &a, const Candidate &b);

}
