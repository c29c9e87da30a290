// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/net/transport.h"
#include "core/registry/credentials.h"
#include "core/registry/token.h"

namespace waybill::registry {

// The Authorization header that a credential is sent in as it is; empty for an identity token
// without a user, which is for token servers only.
QByteArray authorizationOf(const Credential &credential);

struct TokenOrder {
    QString registry;
    QUrl realm; // checked
    QString service;
    QStringList scopes;
    std::optional<Credential> credential; // none: anonymous
};

struct TokenAnswer {
    bool rejected = false; // 401: the credential is wrong
    Token token;
    QString identityToken; // the one to use from now on instead of the one sent; mostly empty
};

// Asks a token server (distribution, "Token Authentication" and "OAuth2 Token Authentication"): a
// password or nobody by GET, an identity token by POST, and the other way where the server does not
// know the first one. Redirects within the same origin only. Errors: Network, BadDocument, ...
async::Task<Result<TokenAnswer>> askTokenServer(net::Transport &transport, TokenOrder order);

}
