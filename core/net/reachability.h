// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace waybill::net {

// Whether the system says that this computer has no network at the moment: its cable is out, or it
// has just woken up. False where the system does not say. From the main thread only.
bool isOffline();

}
