// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/registry/endpoint.h"

#include <QUrl>

namespace waybill::registry {

class Consents;

// Whether the token server that a registry names may be asked, and with a credential.
//
// HTTPS only, or the very same origin for a registry without encryption; no password or fragment in
// the address. A credential goes to trusted token servers, and to the one that the user agreed to.
// Errors: BadDocument (incomplete or odd address), Tls (not encrypted), Unauthorized with
// Error::consent (the user was not asked yet, or agreed to another one).
Result<QUrl> checkedRealm(const Endpoint &endpoint, const QString &realm, bool withCredential,
    const Consents *consents = nullptr);

// The registry's own host and port, and auth.docker.io for docker.io.
bool isTrustedTokenServer(const Endpoint &endpoint, const QUrl &realm);

}
