// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace waybill::cli {

// docs/clients.md: what each client does, asked from the rule sets themselves. English only, and
// the same on every machine.
QString clientsManual();

}
