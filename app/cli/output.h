// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/oci/json.h"

#include <QByteArray>
#include <QString>

namespace waybill::cli {

// All that the program writes goes through here.

// Exactly these bytes on standard output. If they cannot be written the program ends with Failed.
void print(const QByteArray &bytes);
// Lines of text for people, with what a terminal would obey made visible.
void printText(const QString &lines);
void printJson(const oci::json::Value &value);

// A line on standard error.
void note(const QString &line);

// Says why it did not work: one sentence on standard error, with `json` also as an object on
// standard output. Gives the exit code that belongs to the kind of error.
int fail(const Error &error, bool json);
// The same for wrong arguments; `code` where a command has another than Usage for them.
int misused(const QString &sentence, bool json, int code = Usage);

// {"kind": ..., "message": ..., ...}
oci::json::Object errorObject(const Error &error);

// Control and direction characters as visible escapes: <U+001B>. Names and texts come from outside.
QString visible(const QString &text);

}
