// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <optional>

namespace waybill::net {

inline constexpr int MaxRedirects = 10;

// Whether scheme, host and port are all the same.
bool sameOrigin(const QUrl &a, const QUrl &b);

// The request that follows an answer, nullopt if the answer is no redirect that is to be followed:
// GET and HEAD go anywhere, other methods only on the same origin and only for 307 and 308.
// Credentials and conditions stay behind unless scheme, host and port are the same.
// Errors: Tls (from https to http), BadDocument (no usable address).
Result<std::optional<Request>> redirected(const Request &request, const Response &response);

}
