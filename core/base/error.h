// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/certificate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <expected>
#include <optional>

namespace waybill {

// What went wrong, as far as a caller can act on it. The window switches on this to offer the
// next step (sign in, retry, show tags); the console program names it in --json.
enum class ErrorKind {
    Network, // nothing answered, or the connection broke
    Tls, // no trusted, working encryption
    ProxyAuthentication, // 407: the proxy (Error::where) wants credentials of its own
    Timeout, // no answer within the time given
    Unauthorized, // 401: the registry wants other credentials
    Forbidden, // 403: known, but not allowed
    NotFound, // 404: never a 401 or a 429
    RateLimited, // 429
    Refused, // the registry understood and said no (400, 405, 409, 412, 413, 5xx ...)
    BadReference, // a name breaks the reference grammar; nothing was sent
    BadDocument, // what came is no (unambiguous) manifest, index, config or answer
    DigestMismatch, // the bytes are not the bytes that the digest names
    Changed, // the tag moved since it was read
    Unsupported, // valid, but not something Waybill can do
    Io, // a local file or program
    Credentials, // a credential file, helper or keychain
};

// What exactly failed, where code (not people) has to tell cases of one kind apart.
enum class Cause {
    Unspecified,
    ConnectionRefused, // Network: nobody listens there
    HostNotFound, // Network: the name has no address
    ConnectionBroken, // Network: after it was made, before the answer was complete
    AnswerTooLarge, // BadDocument
    NotHttp, // BadDocument
    PassphraseNeeded, // Io: the key in the file (Error::where) is locked, and no passphrase opens
                      // it
    WentSilent, // Timeout: no byte came or went any more, though the connection is there
    EntriesMissing, // NotFound: a list's entries are not in its repository (Error::entries)
};

// The stable English name of a kind ("not-found"), for --json and tests. Never translated.
QLatin1StringView kindName(ErrorKind kind);

// One entry of a registry's own error list (distribution spec, "Error Codes"). Text from outside:
// shown as plain text only.
struct RegistryMessage {
    QString code;
    QString message;
    QString detail;

    bool operator==(const RegistryMessage &) const = default;
};

// A question that only a person can answer: whether a registry's password may go to a token server
// of another name or over plain HTTP, or whether a program may be run that others can change.
struct ConsentNeeded {
    QString registry; // "registry.example.com"
    QString tokenServer; // "auth.example.org:8443"; empty: the registry itself, over plain HTTP
    QString allowedBefore; // the other one that the user agreed to earlier; empty if none
    QString program = {}; // absolute path of a credential helper; then nothing else is set

    bool operator==(const ConsentNeeded &) const = default;
};

// A header of an answer by which the keepers of a registry find the request in their logs
// ("X-Request-Id"), or that says what answered. Text from outside.
struct Trace {
    QString name;
    QString value;

    bool operator==(const Trace &) const = default;
};

struct Error {
    ErrorKind kind = ErrorKind::Io;
    Cause cause = Cause::Unspecified;
    QString message; // one translated sentence for people
    QString where; // the reference, host, file or JSON pointer concerned; may be empty
    int httpStatus = 0;
    QList<RegistryMessage> registry;
    std::optional<std::chrono::seconds> retryAfter;
    QString systemSaid; // what the system said verbatim ("Connection refused"), if anything
    std::optional<Certificate> certificate; // Tls: the one that is not trusted, if it was that
    int attempts = 1; // how often it was tried before giving up
    // Unauthorized: neither password nor token was sent yet. Unauthorized, Credentials: the
    // helper, which may have a password, was not run.
    std::optional<ConsentNeeded> consent;
    QList<Trace> traces = {}; // of the answer; none if there was none
    QStringList entries = {}; // EntriesMissing: their digests

    bool operator==(const Error &) const = default;
};

template <typename T = void>
using Result = std::expected<T, Error>;

// std::unexpected(Error{...}) in fewer words.
[[nodiscard]] std::unexpected<Error> failure(ErrorKind kind, QString message, QString where = {});

}
