// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/registry/endpoint.h"

#include <QUrl>

namespace waybill::registry {

// Whether the token server that a registry names may be asked, and with a password.
//
// HTTPS only, or the very same origin for a registry without encryption; no password or fragment in
// the address. A password goes to the registry's own host and port only, and from docker.io to
// auth.docker.io: anything else needs the user's consent, which is not asked for yet.
// Errors: BadDocument (incomplete or odd address), Tls (not encrypted), Unauthorized (the password
// would go to another host; the message names both).
Result<QUrl> checkedRealm(const Endpoint &endpoint, const QString &realm, bool withPassword);

}
