// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/doctor/diagnosis.h"
#include "core/match/host.h"

#include <optional>

// What a diagnosis means to core/match: the host and the client that the message came from.
namespace waybill::doctor {

// A preset where one has that build or that architecture, else a host made from what was said.
// nullopt if the message does not tell the OS.
std::optional<match::Host> hostOf(const Diagnosis &diagnosis);

// "Windows Server 2019 (17763)"; what was said where no host can be made of it; empty if nothing.
QString hostName(const Diagnosis &diagnosis);

// The choice of core/match that stands for family and versions. Always one.
match::ClientChoice clientOf(const Diagnosis &diagnosis);

// The value of --platform for clients that go by it instead of the host; empty for the others.
QString requestOf(const Diagnosis &diagnosis);

// "Docker Engine, 18.09.6 to 27"
QString clientName(const Diagnosis &diagnosis);

}
