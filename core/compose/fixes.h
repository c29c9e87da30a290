// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/lint.h"

namespace waybill::compose::fixes {

// The repairs that rules offer. Each applies to a list in which the items stand where they stood
// when it was made.

Fix set(int position, edit::Field field, const QString &value); // "Use amd64", "Clear variant"
Fix usePlatform(int position, const oci::Platform &platform); // os, architecture and variant of it
Fix remove(const Composition &composition, int position); // "Remove #5"
Fix useOciIndex();

}
