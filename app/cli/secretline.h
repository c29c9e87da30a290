// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <expected>

namespace waybill::cli {

// The next line of standard input, without its end: a secret, which never comes as an argument,
// where everybody on the machine could read it. The error is a sentence.
std::expected<QString, QString> readSecretLine();

}
