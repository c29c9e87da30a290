// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace waybill::bench {

// How long all clients take to choose from a list of 1,000 entries for 100 hosts: the bare
// decision, and the verdicts with all their sentences for one host. Gives the exit code: 1 if the
// decisions take more than a second.
int matchingMain();

}
