// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace waybill::bench {

// A bare registry client that does a job with the fewest requests in the fewest steps: what can be
// had at best. No checks, no retries, no niceties; plain HTTP to loopback only.
//
//     read HOST REPOSITORY TAG               a list, its manifests and their configs
//     compose HOST REPOSITORY TARGET TAG...  manifests and configs of tags, and a PUT of their list
//
// Gives the exit code.
int floorMain(const QStringList &arguments);

}
