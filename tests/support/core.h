// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/browse/resolver.h"
#include "core/net/http.h"
#include "core/registry/dockerconfig.h"
#include "core/registry/registries.h"
#include "tests/support/wire.h"

namespace waybill::test {

// The parts of the core that read images, put together as the programs do it, without credentials.
struct Core {
    net::Http http;
    registry::DockerConfig credentials {QString()};
    wire::Profiles profiles;
    registry::Registries registries {http, credentials, nullptr, &profiles};
    browse::Resolver resolver {registries};
};

}
