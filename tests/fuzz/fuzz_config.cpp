// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "tests/fuzz/fuzz.h"

using namespace waybill;
using namespace waybill::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = input(data, size);
    const auto config = oci::parseConfig(bytes);
    const auto again = oci::parseConfig(bytes);
    holds(config.has_value() == again.has_value(), "a config is read the same way twice");
    if (!config) {
        holds(!config.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    holds(*config == *again, "a config is read the same way twice");
    const oci::Platform &platform = config->platform;
    holds(platform.name().isEmpty()
            == (platform.os.isEmpty() && platform.architecture.isEmpty()
                && platform.variant.isEmpty()),
        "a platform has parts or no name");
    return 0;
}
