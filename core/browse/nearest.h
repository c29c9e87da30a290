// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace waybill::browse {

// At most `count` of the names, those that a slip of the fingers would turn into `wanted` first
// (edit distance, then natural order). For "there is no such tag, but ...".
QStringList nearest(const QStringList &names, const QString &wanted, qsizetype count);

}
