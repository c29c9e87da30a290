// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/directory.h"
#include "core/oci/reference.h"
#include "core/registry/answer.h"
#include "core/registry/names.h"
#include "core/registry/token.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

namespace waybill::browse {
const Directory &docker_hub();
}

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

// The short answers in JSON: names, errors, tokens, what a directory tells.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = input(data, size);
    if (const auto page = registry::parseNames(body, u"tags"_s, &oci::isValidTag, u"r"_s))
        holds(std::ranges::all_of(page->names, &oci::isValidTag), "tags are tags");
    if (const auto page =
            registry::parseNames(body, u"repositories"_s, &oci::isValidRepository, u"r"_s))
        holds(std::ranges::all_of(page->names, &oci::isValidRepository), "names are names");
    for (const RegistryMessage &message : registry::registryMessages(body))
        holds(
            message.message.size() <= 4096 && message.detail.size() <= 4096, "messages are short");
    if (const auto token = registry::parseToken(body, u"r"_s)) {
        holds(token->lifetime.count() >= 60, "a token lives for a while");
        net::Headers headers;
        holds(headers.add("Authorization", QByteArray("Bearer " + token->value)),
            "a token fits a header");
    }
    const auto found = browse::docker_hub().read(body);
    if (!found)
        return 0;
    for (const browse::FoundRepository &one : found->found) {
        holds(oci::isValidRepository(one.repository), "what is found has a name");
        holds(one.description.size() <= 300 && !one.description.contains(u'\n'), "one short line");
    }
    return 0;
}
