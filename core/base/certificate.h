// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace waybill {

// Why a server's certificate is not trusted.
enum class CertificateFault {
    Expired,
    NotYetValid,
    WrongHost, // it is for other names
    SelfSigned, // vouched for by nobody but itself
    UnknownIssuer, // nobody known here vouches for it
    MissingIntermediate, // beside UnknownIssuer: the server sends no certificate but its own, so
                         // this may be why
    Revoked,
    Replaced, // it is not the one that the user decided to trust for this host
    Other, // see Error::systemSaid
};

// A server's certificate and what is wrong with it, for people to decide. All texts come from
// outside and are shown as plain text only.
struct Certificate {
    QString place; // who showed it: "reg.example.com", "localhost:5001"
    QString subject; // common name, else organisation; may be empty
    QString issuer; // the same of who vouches for it
    QStringList names; // hosts and addresses that it is for
    QDateTime validFrom; // UTC
    QDateTime validUntil;
    QByteArray sha256; // of the certificate, 64 lower-case hex digits
    QByteArray pem;

    QList<CertificateFault> faults; // each once
    bool mayBePinned = false; // whether "trust this very certificate" may be offered
    QByteArray pinned; // the SHA-256 that is trusted instead, for Replaced; else empty

    bool operator==(const Certificate &) const = default;
};

// A SHA-256 as people compare it: "AB:CD:...".
QString shownFingerprint(const QByteArray &sha256);

}
