// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/composition.h"

#include <QString>

namespace waybill::compose {

// The value inside a draft file, see docs/draft-format.md.
oci::json::Value draftToJson(const Composition &composition);

// Errors: BadDocument (`where`, and the message, name the field as a JSON pointer, with `pointer`
// as that of the value), Unsupported (a newer version of the format).
Result<Composition> draftFromJson(const oci::json::Value &value, const QString &pointer = {});

}
