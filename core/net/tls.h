// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/certificate.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>

namespace waybill::net {

// What a request's encryption takes besides the system's own certificates. There is no way to turn
// the check of certificates off.
struct Tls {
    QList<QSslCertificate> authorities; // trusted in addition to the system's
    QList<QSslCertificate> client; // our own certificate and its chain; empty: none
    QSslKey clientKey; // its key. Secret
    // SHA-256 (64 hex digits) of the one certificate that is trusted whatever is wrong with it, and
    // then no other is; for the very host and port that the request goes to. Empty: none.
    QByteArray pinned;

    bool operator==(const Tls &) const = default;

    // What goes along to another host that a redirect leads to.
    Tls elsewhere() const { return {authorities, {}, {}, {}}; }
};

// TLS 1.2 and later, certificates and host names checked.
QSslConfiguration sslConfiguration(const Tls &tls);

// SHA-256 of a certificate as 64 lower-case hex digits.
QByteArray fingerprint(const QSslCertificate &certificate);

// What there is to say about the certificate of `place` ("host:port"), whose chain came with these
// errors, where `pinned` (may be empty) is trusted.
Certificate describe(const QList<QSslCertificate> &chain, const QList<QSslError> &errors,
    const QString &place, const QByteArray &pinned);

// Whether a certificate is for that host by its alternative names, as browsers and container
// clients have it (RFC 9525): QtNetwork takes the common name as well.
bool isFor(const QSslCertificate &certificate, const QString &host);

// Whether a user may decide to trust a certificate in spite of these errors: never one that was
// revoked, or whose signature or key cannot be relied on.
bool mayBePinned(const QList<QSslError> &errors);

}
