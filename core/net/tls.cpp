// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/tls.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <algorithm>

namespace waybill::net {

namespace {

QString firstOf(const QStringList &values)
{
    return values.isEmpty() ? QString() : values.first();
}

QString nameOf(const QStringList &commonNames, const QStringList &organisations)
{
    return commonNames.isEmpty() ? firstOf(organisations) : commonNames.first();
}

// What the user may outweigh by comparing fingerprints: who vouches for a certificate, for whom and
// for how long.
bool isOutweighed(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateNotYetValid:
    case QSslError::CertificateExpired:
    case QSslError::HostNameMismatch:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
        return true;
    default:
        return false;
    }
}

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownIssuer;
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::HostNameMismatch:
        return CertificateFault::WrongHost;
    case QSslError::CertificateRevoked:
        return CertificateFault::Revoked;
    default:
        return CertificateFault::Other;
    }
}

// "*.example.com" stands for one name below example.com, and there is none for all of ".com".
bool covers(const QString &name, const QString &host)
{
    if (!name.startsWith(u"*."))
        return name == host;
    const QStringView rest = QStringView(name).sliced(1);
    const qsizetype dot = host.indexOf(u'.');
    return dot > 0 && QStringView(host).sliced(dot) == rest && rest.count(u'.') > 1;
}

QList<CertificateFault> faultsOf(
    const QList<QSslCertificate> &chain, const QList<QSslError> &errors)
{
    QList<CertificateFault> faults;
    for (const QSslError &error : errors) {
        const CertificateFault fault = faultOf(error.error());
        if (!faults.contains(fault))
            faults.append(fault);
    }
    // OpenSSL cannot tell a missing link from a missing anchor, nor can we.
    const qsizetype at = faults.indexOf(CertificateFault::UnknownIssuer);
    if (at >= 0 && chain.size() == 1 && !chain.first().isSelfSigned())
        faults.insert(at + 1, CertificateFault::MissingIntermediate);
    return faults;
}

}

QSslConfiguration sslConfiguration(const Tls &tls)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // Added to the system's, which Qt looks up as they are needed. Listed with them, all of the
    // system's would be read for each request, which takes longer than the request.
    configuration.addCaCertificates(tls.authorities);
    if (!tls.client.isEmpty()) {
        configuration.setLocalCertificateChain(tls.client);
        configuration.setPrivateKey(tls.clientKey);
    }
    return configuration;
}

QByteArray fingerprint(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray()
                                : certificate.digest(QCryptographicHash::Sha256).toHex();
}

Certificate describe(const QList<QSslCertificate> &chain, const QList<QSslError> &errors,
    const QString &place, const QByteArray &pinned)
{
    const QSslCertificate own = chain.value(0);
    Certificate facts;
    facts.place = place;
    facts.subject = nameOf(own.subjectInfo(QSslCertificate::CommonName),
        own.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameOf(
        own.issuerInfo(QSslCertificate::CommonName), own.issuerInfo(QSslCertificate::Organization));
    facts.names = own.subjectAlternativeNames().values();
    facts.names.sort();
    facts.validFrom = own.effectiveDate().toUTC();
    facts.validUntil = own.expiryDate().toUTC();
    facts.sha256 = fingerprint(own);
    facts.pem = own.toPem();
    facts.faults = faultsOf(chain, errors);
    facts.mayBePinned = !own.isNull() && mayBePinned(errors);
    if (!pinned.isEmpty() && pinned != facts.sha256) {
        facts.faults.prepend(CertificateFault::Replaced);
        facts.pinned = pinned;
    }
    return facts;
}

bool isFor(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull())
        return std::ranges::any_of(names.values(QSsl::IpAddressEntry),
            [&](const QString &name) { return QHostAddress(name) == address; });
    return std::ranges::any_of(names.values(QSsl::DnsEntry),
        [&](const QString &name) { return covers(name.toLower(), host.toLower()); });
}

bool mayBePinned(const QList<QSslError> &errors)
{
    return std::ranges::all_of(
        errors, [](const QSslError &error) { return isOutweighed(error.error()); });
}

}
