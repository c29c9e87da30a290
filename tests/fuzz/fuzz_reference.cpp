// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"
#include "tests/fuzz/fuzz.h"

using namespace waybill;
using namespace waybill::test;

namespace {

void check(const oci::Reference &reference)
{
    holds(!reference.host.isEmpty(), "a reference has a registry");
    holds(oci::isValidRepository(reference.repository), "a reference has a repository");
    holds(reference.tag.isEmpty() || oci::isValidTag(reference.tag), "a tag is one");
    holds(!reference.tag.isEmpty() || !reference.digest.isNull(), "something is fetched");
    const auto again = oci::parseReference(reference.toString());
    holds(again && *again == reference, "written in full it means the same");
    const auto familiar = oci::parseReference(reference.familiar());
    holds(familiar && *familiar == reference, "written as people do it means the same");
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(input(data, size));
    if (const auto reference = oci::parseReference(text))
        check(*reference);
    if (const auto typed = oci::parseTypedReference(text))
        check(typed->reference);
    if (const auto host = oci::parseRegistryHost(text)) {
        const auto again = oci::parseRegistryHost(*host);
        holds(again && *again == *host, "a host stays what it is");
        holds(oci::parseReference(QString(*host + QStringLiteral("/a:1"))).has_value(),
            "a host can stand in a reference");
    }
    return 0;
}
