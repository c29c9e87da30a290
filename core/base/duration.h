// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>

namespace waybill {

// A time as people say it, in its two largest units: "45 seconds", "1 hour 5 minutes", "3 days".
// Rounded up, so that whoever waits that long has waited long enough. Negative counts as 0.
QString inWords(std::chrono::seconds time);

}
