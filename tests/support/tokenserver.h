// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/scriptedserver.h"

#include <QHash>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace waybill::test {

// A token server for Debian's docker-registry, which takes tokens as JSON Web Tokens that a known
// key has signed (distribution, "Token Authentication Implementation"). It stands before the
// registry on one address: /token is answered here, all else by the registry.
//
// Who has a name gets what he asks for; nobody gets to read what is below public/.
class TokenServer {
public:
    TokenServer();
    ~TokenServer();
    Q_DISABLE_COPY_MOVE(TokenServer)

    QByteArray settings() const; // for RealRegistry::Options::tokens
    // The same where clients reach it by another address than its own: "127.0.0.1:PORT".
    QByteArray settingsBehind(const QString &host) const;
    void standBefore(quint16 registryPort) { m_registryPort = registryPort; }

    ScriptedServer &server() { return m_server; }
    QString host() const { return m_server.host(); } // of the registry, as in references

    QHash<QByteArray, QByteArray> passwords; // by user
    QHash<QByteArray, QByteArray> identityTokens; // their users
    QStringList readers; // users who get no more than pull
    // How long the registry takes a token, and what the answer says about that.
    std::chrono::seconds lifetime {300};
    std::chrono::seconds saidLifetime {300};
    int issued = 0;

    // Called with each request for the registry, before it gets it.
    std::function<void(const Seen &)> beforeRegistry;
    // The registry's own answer to a request.
    Answer atRegistry(const Seen &seen) const;

private:
    class Key;

    Answer answer(const Seen &seen);
    Answer grant(const QByteArray &user, const QStringList &scopes);
    QByteArray signedToken(const QByteArray &user, const QStringList &scopes) const;
    QStringList granted(const QByteArray &user, const QString &scope) const;

    std::unique_ptr<Key> m_key;
    QTemporaryDir m_folder;
    ScriptedServer m_server;
    quint16 m_registryPort = 0;
};

}
