// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <chrono>
#include <optional>

namespace waybill::registry {

// How many pulls a registry grants within a time, and how many of them are left. Docker Hub tells
// it with each answer to a manifest request: "RateLimit-Limit: 100;w=21600",
// "RateLimit-Remaining: 97;w=21600". A GET of a manifest is a pull there, a HEAD is none.
struct RateLimit {
    int limit = 0;
    int left = 0; // never above the limit
    std::chrono::seconds window {0}; // 0: not told

    bool operator==(const RateLimit &) const = default;
};

// nullopt if the answer does not tell, or not in numbers: then there may be no limit.
std::optional<RateLimit> rateLimitIn(const net::Headers &headers);

// "97 of 100 pulls left".
QString pullsLeft(const RateLimit &limit);
// "97 of 100 pulls left, counted over 6 hours". When the count starts again no registry tells.
QString sentence(const RateLimit &limit);

}
