// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/registry/credentials.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace waybill::registry {

// Time that only goes forward: a token's age must not depend on a wrong or corrected clock.
using Instant = std::chrono::steady_clock::time_point;
using Clock = std::function<Instant()>;

// What a token server gave (distribution, "Token Authentication Specification"). Opaque.
struct Token {
    QByteArray value; // secret
    std::chrono::seconds lifetime {60}; // from when it arrived
};

// Reads the answer of a token server: "token" or "access_token", and "expires_in", for which
// anything but a sensible number of at least 60 s counts as 60 s.
// Errors: BadDocument (no token in it, or one that cannot stand in a header).
Result<Token> parseToken(const QByteArray &body, const QString &host);

// The refresh token in such an answer; empty if there is none that can be used.
QString identityTokenIn(const QByteArray &body);

QByteArray basicAuthorization(const Credential &credential);

// The form to post with an identity token or a password (distribution, "OAuth2 Token
// Authentication").
QByteArray tokenForm(
    const QString &service, const QStringList &scopes, const Credential &credential);

// realm?service=...&scope=...&scope=...[&account=...], added to the realm's own query.
QUrl tokenUrl(const QUrl &realm, const QString &service, const QStringList &scopes,
    const std::optional<Credential> &credential);

// The actions of several scopes merged: "repository:a:pull" and "repository:a:pull,push" are one.
// Sorted, so that equal needs look equal.
QStringList mergedScopes(const QStringList &scopes);

// Tokens of one registry while they are fresh. A token also serves those who need less than it was
// asked for. `account`: whose it is; empty for nobody's.
class TokenCache {
public:
    explicit TokenCache(Clock clock) : m_clock(std::move(clock)) { }

    void insert(const Token &token, const QStringList &scopes, const QString &account);
    // Empty if there is none, or if the only one has used up 80 % of its lifetime.
    QByteArray find(const QStringList &scopes, const QString &account) const;
    bool remove(QByteArrayView value); // whether it was there
    void clear() { m_entries.clear(); }

private:
    struct Entry {
        QByteArray value;
        QStringList scopes;
        QString account;
        Instant renewAt;
    };

    Clock m_clock;
    QList<Entry> m_entries;
};

}
