// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace waybill {

// What the user decided, in small JSON files that the window and the console program share. None of
// them holds a secret.

// The file of this name in this user's configuration folder: ".../waybill/proxy.json".
QString keptFile(const QString &name);

// What the file holds; nothing if it is missing or empty. Errors: Io (it cannot be read, is larger
// than any that this program writes, or holds no JSON object).
Result<QJsonObject> readKept(const QString &file);

// Replaces the file as a whole or not at all; makes its folder. What readKept() fails at is never
// overwritten: it may be the only copy of something. Errors: Io.
Result<> writeKept(const QString &file, const QJsonObject &root);

}
