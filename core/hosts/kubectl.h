// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QByteArray>

#include <chrono>

// The cluster that the user's own kubectl speaks to.
namespace waybill::hosts {

// What `kubectl get nodes -o json` says, for parseNodes(). Runs the kubectl of an absolute folder
// of PATH, without a shell and without input; credentials and cluster are those of its
// configuration. Destroying the task ends the program. Errors: Unsupported (there is no kubectl),
// Timeout, Io (it failed: its own words are in systemSaid), BadDocument (more than 64 MiB).
async::Task<Result<QByteArray>> askKubectl(
    std::chrono::milliseconds patience = std::chrono::seconds(20));

}
