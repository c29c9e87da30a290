// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/exports/format.h"
#include "core/match/coverage.h"

namespace waybill::exports {

// A matrix as a table: entry, platform and OS version, then a column for each host and client;
// first the results, then the entries in their order, each with at most three words a host.
Table coverageTable(const match::Coverage &coverage);

}
