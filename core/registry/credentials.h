// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace waybill::registry {

// What a secret is, which decides where it may go.
enum class SecretKind {
    Password, // or an access token used like one: to the registry (Basic) or its token server
    IdentityToken, // a refresh token: to the token server only (docker writes its user as <token>)
    RegistryToken, // a ready bearer token: to the registry only
};

// Where a credential was found.
enum class CredentialPlace {
    Unknown,
    Session, // typed in, until the program ends
    Keychain, // of the operating system, written by Waybill
    DockerHelper, // a docker-credential-... program
    DockerConfig, // docker's config.json
    ContainersAuth, // auth.json of podman and its relatives
};

// How to sign in to a registry. Never written to a log, a file or a command line.
struct Credential {
    QString user; // may be empty for tokens
    QString secret;
    QString origin = {}; // where it was found, for people: a file, a program, "the keychain"
    SecretKind kind = SecretKind::Password;
    CredentialPlace place = CredentialPlace::Unknown;

    bool operator==(const Credential &) const = default;
};

// A place where credentials are kept.
class CredentialSource {
public:
    virtual ~CredentialSource() = default;

    // For a registry as in references; some stores tell repositories of one registry apart.
    // nullopt: there is none, go on anonymously. Errors: Credentials, only if there may be one and
    // it cannot be had.
    virtual async::Task<Result<std::optional<Credential>>> find(
        QString host, QString repository) = 0;

    // Grows whenever this program itself changed what find() gives: a sign-in, forgetting one.
    virtual int revision() const { return 0; }

    // What was found for this registry does not work (any more): look again, remember nothing.
    virtual void distrust(const QString &) { }

    // What find() gave last for this registry, without its secret: for showing who is signed in.
    // nullopt: nothing, or nobody has asked since the credentials changed.
    virtual std::optional<Credential> shown(const QString &) const { return {}; }

    // What could not be read when this registry's credentials were looked for last, a sentence
    // each. Reading public images must not depend on it, but whoever is asked to sign in wants to
    // know.
    virtual QStringList notices(const QString &) const { return {}; }
    // The question, if it was left aside then because of one.
    virtual std::optional<ConsentNeeded> consentNeeded(const QString &) const { return {}; }
};

}
