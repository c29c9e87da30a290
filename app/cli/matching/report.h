// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/matching/order.h"
#include "core/oci/json.h"

namespace waybill::cli {

// Answers of `match` beyond Done (it runs) and No (it does not).
inline constexpr int Undecided = 2;

int exitCode(match::Outcome outcome);
// Of many hosts: runs if it runs on all, does not if it does not on one.
match::Outcome overall(const match::Totals &totals);

// One host: the verdict, and a reason for every entry.
oci::json::Object reportJson(const match::Asked &asked, const match::Subject &subject);
QString reportText(const match::Asked &asked, const match::Subject &subject);

// Nodes: a verdict for each, and how many it runs on.
oci::json::Object nodesJson(const match::Coverage &coverage);
QString nodesText(const match::Coverage &coverage);

// The members of a platform, without empty ones, beside what stands there already.
void appendPlatform(oci::json::Object &object, const oci::Platform &platform);

}
