// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace waybill::test {

// Ends the program if what must always be true is not; the fuzzer keeps the input.
inline void holds(bool what, const char *sentence)
{
    if (what)
        return;
    std::fprintf(stderr, "does not hold: %s\n", sentence);
    std::abort();
}

inline QByteArray input(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
