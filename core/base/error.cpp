// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"

namespace waybill {

using namespace Qt::StringLiterals;

QLatin1StringView kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return "network"_L1;
    case ErrorKind::Tls:
        return "tls"_L1;
    case ErrorKind::ProxyAuthentication:
        return "proxy-authentication"_L1;
    case ErrorKind::Timeout:
        return "timeout"_L1;
    case ErrorKind::Unauthorized:
        return "unauthorized"_L1;
    case ErrorKind::Forbidden:
        return "forbidden"_L1;
    case ErrorKind::NotFound:
        return "not-found"_L1;
    case ErrorKind::RateLimited:
        return "rate-limited"_L1;
    case ErrorKind::Refused:
        return "refused"_L1;
    case ErrorKind::BadReference:
        return "bad-reference"_L1;
    case ErrorKind::BadDocument:
        return "bad-document"_L1;
    case ErrorKind::DigestMismatch:
        return "digest-mismatch"_L1;
    case ErrorKind::Changed:
        return "changed"_L1;
    case ErrorKind::Unsupported:
        return "unsupported"_L1;
    case ErrorKind::Io:
        return "io"_L1;
    case ErrorKind::Credentials:
        return "credentials"_L1;
    }
    Q_UNREACHABLE_RETURN("io"_L1);
}

std::unexpected<Error> failure(ErrorKind kind, QString message, QString where)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    error.where = std::move(where);
    return std::unexpected(std::move(error));
}

}
