// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/flight.h"
#include "core/registry/credentials.h"

#include <QDeadlineTimer>
#include <QHash>

#include <chrono>

namespace waybill::registry {

class Consents;

// The docker-credential-NAME programs. Started by absolute path, without a shell, with few
// variables of the environment, a time limit and a size limit; only a host name and, to store, the
// credential go to their standard input. What they write to standard error is thrown away: it may
// be secret.
//
// Whoever uses docker expects that the helper in their own config.json just works, as it does for
// docker. So a helper is run without a question where only the user and the administrator can have
// put it (helpertrust.h); anywhere else nobody knows whose program it is, and the user is asked
// first, once for each path.
//
// Errors: Credentials (bad name, not installed, with Error::consent if the user was not asked yet,
// no answer in time, an answer that is no credential or one for another registry, what the helper
// itself says).
class CredentialHelpers {
public:
    // The consents must outlive it; without them nothing is run that needs one.
    explicit CredentialHelpers(const Consents *consents = nullptr,
        std::chrono::milliseconds patience = std::chrono::seconds(10));

    // `server` as docker names it (serverkey.h). nullopt: the helper has none. Asked once a server
    // until forget(); if nothing came of that, after half a minute again.
    async::Task<Result<std::optional<Credential>>> get(QString helper, QString server);
    async::Task<Result<>> store(QString helper, QString server, Credential credential);
    async::Task<Result<>> erase(QString helper, QString server);
    void forget(const QString &host);

    // The program's absolute path, looked up in $PATH's absolute folders only.
    static Result<QString> program(const QString &helper);

private:
    using Answer = Result<std::optional<Credential>>;

    async::Task<Answer> ask(QString helper, QString server);
    async::Task<Result<QByteArray>> run(QString helper, QByteArray verb, QByteArray input);

    const Consents *m_consents;
    std::chrono::milliseconds m_patience;
    struct Known {
        Answer answer;
        QDeadlineTimer until;
    };
    QHash<QString, Known> m_answers; // by helper and server
    async::Flights<QString, Answer> m_asking;
};

}
