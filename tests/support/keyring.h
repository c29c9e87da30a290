// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace waybill::test {

// For main(): runs this program once more on a session bus of its own, with an empty home folder,
// and gives its exit code; -1 inside, where the tests are to be run.
int onOwnSessionBus(int argc, char **argv);

// GNOME's keyring on that bus, with its store unlocked. It ends with the bus.
void startKeyring();
// Locks it: from now on it would ask for a password, and there is nobody to ask.
void lockKeyring();

}
