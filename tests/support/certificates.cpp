// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/certificates.h"

#include "tests/support/program.h"

#include <QFile>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray openssl(const QStringList &arguments)
{
    const Ran ran = runProgram(u"openssl"_s, arguments);
    if (ran.code != 0)
        qFatal("openssl %ls: %s", qUtf16Printable(arguments.join(u' ')), ran.err.constData());
    return ran.out;
}

const QString Loopback = u"DNS:localhost,IP:127.0.0.1,IP:::1"_s;
const QStringList Now {u"-days"_s, u"3650"_s};
const QStringList NewKey {
    u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};

}

Authority::Authority()
{
    openssl(QStringList {u"req"_s, u"-x509"_s, u"-subj"_s, u"/O=Waybill tests/CN=Test authority"_s,
                u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, path(u"ca.pem"_s)}
        + NewKey + Now);
}

QString Authority::file() const
{
    return path(u"ca.pem"_s);
}

CertificatePair Authority::issue(const QString &name, const QString &alternatives,
    const QStringList &validity, const QString &issuer)
{
    const CertificatePair pair {path(name + u".pem"_s), path(name + u".key"_s)};
    openssl(QStringList {u"req"_s, u"-x509"_s, u"-CA"_s, path(issuer + u".pem"_s), u"-CAkey"_s,
                path(issuer + u".key"_s), u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                u"subjectAltName="_s + alternatives, u"-addext"_s, u"basicConstraints=CA:FALSE"_s,
                u"-keyout"_s, pair.key, u"-out"_s, pair.certificate}
        + NewKey + validity);
    return pair;
}

CertificatePair Authority::server()
{
    return issue(u"server"_s, Loopback, Now);
}

CertificatePair Authority::serverFor(const QString &name)
{
    return issue(name, u"DNS:"_s + name, Now);
}

CertificatePair Authority::serverFor(const QStringList &names)
{
    return issue(names.first(), u"DNS:"_s + names.join(u",DNS:"_s), Now);
}

CertificatePair Authority::onlyCommonName()
{
    return issue(u"localhost"_s, u"email:nobody@example.com"_s, Now);
}

CertificatePair Authority::expired()
{
    return issue(u"expired"_s, Loopback,
        {u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20210101000000Z"_s});
}

CertificatePair Authority::notYetValid()
{
    return issue(u"future"_s, Loopback,
        {u"-not_before"_s, u"20700101000000Z"_s, u"-not_after"_s, u"20800101000000Z"_s});
}

CertificatePair Authority::selfSigned()
{
    const CertificatePair pair {path(u"self.pem"_s), path(u"self.key"_s)};
    openssl(
        QStringList {u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
            u"subjectAltName="_s + Loopback, u"-keyout"_s, pair.key, u"-out"_s, pair.certificate}
        + NewKey + Now);
    return pair;
}

CertificatePair Authority::viaIntermediate(bool withIntermediate)
{
    openssl(QStringList {u"req"_s, u"-x509"_s, u"-CA"_s, path(u"ca.pem"_s), u"-CAkey"_s,
                path(u"ca.key"_s), u"-subj"_s, u"/CN=Intermediate"_s, u"-keyout"_s,
                path(u"between.key"_s), u"-out"_s, path(u"between.pem"_s)}
        + NewKey + Now);
    const CertificatePair pair =
        issue(withIntermediate ? u"whole"_s : u"alone"_s, Loopback, Now, u"between"_s);
    if (!withIntermediate)
        return pair;
    QFile own(pair.certificate);
    QFile between(path(u"between.pem"_s));
    if (!own.open(QFile::Append) || !between.open(QFile::ReadOnly))
        qFatal("cannot put certificates together");
    own.write(between.readAll());
    return pair;
}

CertificatePair Authority::client(const QString &name)
{
    return issue(name, u"email:"_s + name + u"@example.com"_s, Now);
}

CertificatePair Authority::clientWithRsa(const QString &name)
{
    const CertificatePair pair {path(name + u".pem"_s), path(name + u".key"_s)};
    openssl({u"req"_s, u"-x509"_s, u"-CA"_s, path(u"ca.pem"_s), u"-CAkey"_s, path(u"ca.key"_s),
        u"-subj"_s, u"/CN="_s + name, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
        pair.key, u"-out"_s, pair.certificate});
    return pair;
}

QString Authority::pkcs12(const CertificatePair &pair, const QString &passphrase)
{
    const QString file = pair.certificate + u".p12"_s;
    openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, pair.certificate, u"-inkey"_s, pair.key,
        u"-certfile"_s, path(u"ca.pem"_s), u"-passout"_s, u"pass:"_s + passphrase, u"-out"_s,
        file});
    return file;
}

QString Authority::lockedKey(const CertificatePair &pair, const QString &passphrase)
{
    const QString file = pair.key + u".locked"_s;
    openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, pair.key, u"-passout"_s, u"pass:"_s + passphrase,
        u"-out"_s, file});
    return file;
}

QString Authority::inOneFile(const CertificatePair &pair)
{
    const QString path = pair.certificate + u".both"_s;
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot put certificate and key together");
    for (const QString &part : {pair.certificate, pair.key}) {
        QFile source(part);
        if (!source.open(QFile::ReadOnly))
            qFatal("cannot put certificate and key together");
        file.write(source.readAll());
    }
    return path;
}

QByteArray Authority::fingerprint(const QString &certificate)
{
    const QByteArray out =
        openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
    return out.trimmed().split('=').last().replace(":", "").toLower();
}

}
