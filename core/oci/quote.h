// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace waybill::oci {

// Text from outside, made safe to stand in a sentence on a screen or in a terminal: control,
// bidirectional and invisible characters become <U+202E>, the middle of what is longer than
// `maxLength` characters becomes an ellipsis. No quotation marks are added.
QString quote(QStringView text, qsizetype maxLength = 80);

// "U+202E"
QString codePointName(char32_t codePoint);

// Whether a character shows nothing or changes how its neighbours are shown.
bool isInvisible(char32_t codePoint);

}
