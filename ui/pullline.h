// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QString>
#include <QStringList>

namespace waybill::ui {

// The programs that a pull line can be written for, by the names of their commands.
QStringList pullTools();
// What to type to get exactly this image with that program. Digest references name no tag, which
// some of the programs refuse beside a digest.
QString pullLine(const QString &tool, const oci::Reference &reference);

}
