// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/oci/json.h"

namespace waybill::cli {

// Answers an array of cases, each what one client takes from one list (docs/cli.md, "match
// --cases"): an array of the ids and the chosen entries. Errors: BadDocument, naming the case and
// the field.
Result<oci::json::Array> answerCases(const QByteArray &json);

}
