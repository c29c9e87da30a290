// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/platform.h"

#include <QString>

// Whether an image that was pulled can start: a question of its own, which no client asks when it
// chooses.
namespace waybill::match {

enum class Isolation {
    Default, // Windows: process on Server, Hyper-V on client editions; Linux: nothing else
    Process,
    HyperV,
};

// What starting depends on, besides the platform.
struct StartHost {
    oci::Platform platform; // variant: the CPU level on amd64, empty if not known
    bool isWindowsClient = false; // Windows 10 or 11
    bool processOnly = false; // Kubernetes: Hyper-V isolation is not available
};

struct Start {
    enum class State { Works, Fails, CannotTell };

    State state = State::CannotTell;
    QString text; // "fails with error 0xc0370101", "works with process isolation"
    QString detail; // why, one sentence: "Build 17763 is not 20348."
    bool hyperVHelps = false; // would start with Hyper-V isolation
    Isolation isolation = Isolation::Default; // the one that was looked at

    bool operator==(const Start &) const = default;
};

// `image` is what the entry (better: the image config) says. Sources: facts on version
// compatibility of Windows containers; CPU levels of the x86-64 psABI.
Start canStart(
    const StartHost &host, const oci::Platform &image, Isolation isolation = Isolation::Default);

}
