// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/selection.h"

// What crane and oras share: fields compared letter by letter, and only those that were asked for.
namespace waybill::match {

// `wanted`: an empty variant or OS version means any; a version is compared as a whole.
Check checkExact(const oci::Platform &entry, const oci::Platform &wanted);

}
