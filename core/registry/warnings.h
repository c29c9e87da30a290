// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <QStringList>

namespace waybill::registry {

// What a registry wants people to read (distribution-spec, "Warnings": Warning: 299 - "text"), each
// text once, safe to stand in a sentence; 4 KiB together at most. What breaks the rules is left
// out.
QStringList warningsIn(const net::Headers &headers);

}
