// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/registry/credentials.h"

namespace waybill::registry {

// How a credential is written into the operating system's store: as few texts of at most
// KeychainPartBytes each (Windows takes 2,560 bytes an entry), which belong together.
inline constexpr qsizetype KeychainPartBytes = 2048;

QStringList keychainParts(const Credential &credential);

// How many parts an entry has, as its first part says. 0: it is none.
int keychainPartCount(const QString &firstPart);

// Errors: Credentials (parts that are missing, of different credentials, or not ours).
Result<Credential> fromKeychainParts(const QStringList &parts);

}
