// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QString>

#include <optional>

namespace waybill::registry {

// How to sign in to a registry. Never written to a log, a file or a command line.
struct Credential {
    QString user;
    QString secret;
    QString origin; // where it was found, for people: "config.json"

    bool operator==(const Credential &) const = default;
};

// A place where credentials are kept.
class CredentialSource {
public:
    virtual ~CredentialSource() = default;

    // For a registry as in references; some stores tell repositories of one registry apart.
    // nullopt: there is none, go on anonymously. Errors: Credentials, only if there is one and it
    // cannot be had.
    virtual async::Task<Result<std::optional<Credential>>> find(
        QString host, QString repository) = 0;
};

}
