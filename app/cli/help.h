// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/command.h"

namespace waybill::cli {

QString generalHelp(); // all commands, exit codes
QString helpOf(const Command &command);

// The command of that name; nullptr if there is none.
const Command *findCommand(const QString &name);

}
