// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/ratelimit.h"

#include <optional>

namespace waybill::registry {

// What a registry can do, as far as its answers have shown. nullopt: not known.
struct Capabilities {
    std::optional<bool> catalog; // lists its repositories
    std::optional<bool> referrers; // the referrers API
    std::optional<bool> remove; // deletes manifests
    std::optional<bool> mount; // takes blobs over from another of its repositories
    std::optional<bool> oci; // holds OCI manifests and indexes
    std::optional<RateLimit> rateLimit;

    bool operator==(const Capabilities &) const = default;
};

}
