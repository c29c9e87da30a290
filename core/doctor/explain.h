// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/advice.h"

// explain() by kinds of cause.
namespace waybill::doctor {

// No entry, or a wrong one, for the host.
Explanation explainPlatform(const Diagnosis &diagnosis, const Findings &findings);
// The registry said no, or could not be reached.
Explanation explainRegistry(const Diagnosis &diagnosis, const Findings &findings);

// What people call the image: the reference as typed, else "the image".
QString imageName(const Diagnosis &diagnosis);

}
