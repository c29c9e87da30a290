// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/lint.h"

namespace waybill::compose::fixes {

// The repairs that rules offer. Each applies to a list in which the items stand where they stood
// when it was made.

Fix set(int position, edit::Field field, const QString &value); // "Use amd64", "Clear variant"
// Its os, architecture and variant; of Windows also the version, where the item has none.
Fix usePlatform(int position, const oci::Platform &platform);
Fix remove(const Composition &composition, int position); // "Remove #5"
Fix useOciIndex();

// Whether a platform that was found elsewhere may be proposed: checkField() has nothing against it.
bool canUse(const oci::Platform &platform);

}
