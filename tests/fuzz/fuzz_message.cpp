// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/diagnosis.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace waybill;
using namespace waybill::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(input(data, size));
    const auto diagnosis = doctor::recognise(text);
    holds(doctor::recognise(text) == diagnosis, "a message means the same twice");
    if (!diagnosis)
        return 0;
    holds(diagnosis->start >= 0 && diagnosis->length > 0
            && diagnosis->start + diagnosis->length <= text.size(),
        "what decided is a part of the text");
    holds(!doctor::causeName(diagnosis->cause).isEmpty(), "a cause has a name");
    // It may come out of a URL, in another order, and is put together from what a console broke.
    holds(diagnosis->reference.size() <= text.size(), "a reference is not longer than the message");
    holds(std::ranges::none_of(diagnosis->reference, [](QChar c) { return c < u' '; }),
        "a reference holds no control characters");
    return 0;
}
