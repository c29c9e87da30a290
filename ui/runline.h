// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/coverage.h"
#include "core/oci/reference.h"

#include <QString>

namespace waybill::ui {

// What to type on that host to try the image: a run, or a pull where the client's own command only
// pulls. Empty where the client has no such command.
QString runLine(const match::Asked &asked, const oci::Reference &reference, bool hyperV = false);

}
