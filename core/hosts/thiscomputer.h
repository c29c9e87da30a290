// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/host.h"

namespace waybill::hosts {

// The machine that Waybill runs on: Windows edition, build and revision; on Linux machine, variant
// and CPU level.
match::Host thisComputer();

// From the text of /proc/cpuinfo: "v1" to "v4" (the levels of the x86-64 psABI), empty if it has no
// flags.
QString cpuLevel(const QString &cpuinfo);
// From the text of /proc/cpuinfo: "v5" to "v8" on ARM, with the fix-up for ARMv6 boards that say 7.
QString armVariant(const QString &cpuinfo);

}
