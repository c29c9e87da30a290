// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/certificate.h"

namespace waybill {

QString shownFingerprint(const QByteArray &sha256)
{
    return QString::fromLatin1(QByteArray::fromHex(sha256).toHex(':').toUpper());
}

}
