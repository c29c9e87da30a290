// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace waybill::test {

// JSON that can be read in a test's source: json("{'a':1}") is {"a":1}.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

}
