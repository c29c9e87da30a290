// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace waybill::test {

// A certificate and its key, as files in PEM.
struct CertificatePair {
    QString certificate;
    QString key;
};

// A certificate authority for tests in a folder of its own, made with the openssl program. All
// certificates are for localhost, 127.0.0.1 and ::1 unless said otherwise.
class Authority {
public:
    Authority();

    QString file() const; // its own certificate
    QString folder() const { return m_folder.path(); } // NAME.pem and NAME.key of all

    CertificatePair server();
    CertificatePair serverFor(const QString &name); // for another host only
    CertificatePair serverFor(const QStringList &names);
    CertificatePair onlyCommonName(); // CN=localhost, and no alternative name
    CertificatePair expired(); // since a year ago
    CertificatePair notYetValid(); // for another ten years
    CertificatePair selfSigned();
    // Vouched for by an intermediate that is left out, or that is in the file as it should be.
    CertificatePair viaIntermediate(bool withIntermediate);
    CertificatePair client(const QString &name);
    CertificatePair clientWithRsa(const QString &name);
    // The same pair as others keep it: PKCS#12, a locked key, both in one PEM file. Their paths.
    QString pkcs12(const CertificatePair &pair, const QString &passphrase);
    QString lockedKey(const CertificatePair &pair, const QString &passphrase);
    QString inOneFile(const CertificatePair &pair);

    // SHA-256 of a certificate as openssl tells it, 64 lower-case hex digits.
    static QByteArray fingerprint(const QString &certificate);

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    CertificatePair issue(const QString &name, const QString &alternatives,
        const QStringList &validity, const QString &issuer = QStringLiteral("ca"));

    QTemporaryDir m_folder;
};

}
