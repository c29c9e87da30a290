// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/net/tls.h"

#include <QString>
#include <QStringList>

namespace waybill::registry {

// The files that docker's and containers' certs.d hold for one registry.
struct CertificateFiles {
    QStringList authorities; // *.crt
    QString clientCertificate; // NAME.cert
    QString clientKey; // NAME.key
};

// Looks into FOLDER/HOST[:PORT] of each folder; `host` as in references, its port told or not told
// as there. The first client certificate counts, authorities are added up. Never writes.
// Errors: Io (a certificate without its key, or the other way round).
Result<CertificateFiles> certificateFiles(const QStringList &folders, const QString &host);

// Reads certificates in PEM (several) or DER. Errors: Io (unreadable, or no certificate in it).
Result<QList<QSslCertificate>> readCertificates(const QString &file);

// The content of a file of at most 1 MiB. Errors: Io.
Result<QByteArray> readSmallFile(const QString &file);

}
