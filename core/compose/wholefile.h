// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace waybill::compose {

// Whole files, never half of one: through a temporary file beside it. Errors: Io.
Result<> writeFile(const QString &path, const QByteArray &bytes);

// Errors: Io; BadDocument if it has more than `maxBytes`.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

}
