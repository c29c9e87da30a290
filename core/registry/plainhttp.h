// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/registry/endpoint.h"

namespace waybill::registry {

class Consents;

// Whether passwords and tokens may go to a registry on the way it is connected to: over HTTPS and
// on this computer always, over plain HTTP only if the user has agreed to that besides deciding for
// plain HTTP. Errors: Unauthorized with Error::consent.
Result<> checkMayCarrySecrets(const Endpoint &endpoint, const Consents *consents = nullptr);

// Whether that is what is asked; else it is a token server or a program.
bool isAboutPlainHttp(const ConsentNeeded &asked);

}
