// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/platform.h"

#include <QString>

namespace waybill::match {

// The platform as clients built on containerd's rules see it: lower case, x86_64 is amd64, aarch64
// is arm64, armhf is arm v7, arm64 v8 is arm64. For comparing only; a list keeps what was written.
// The OS version stays as it is.
oci::Platform normalized(oci::Platform platform);

// What decides on Windows: "10.0.17763" of "10.0.17763.1757". Empty if it is no such version.
QString windowsBuild(const QString &osVersion);

}
