// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/certsd.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFileBytes = 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

QString folderName(const QString &host)
{
#ifdef Q_OS_WIN
    return QString(host).remove(u':'); // as docker does, because names cannot hold a colon there
#else
    return host;
#endif
}

bool isDer(const QByteArray &bytes)
{
    return !bytes.contains("-----BEGIN ");
}

// docker itself refuses half a pair, and a certificate saved as .crt is the usual mistake.
Result<> takePair(const QDir &folder, CertificateFiles &files)
{
    const QStringList certificates = folder.entryList({u"*.cert"_s}, QDir::Files, QDir::Name);
    const QStringList keys = folder.entryList({u"*.key"_s}, QDir::Files, QDir::Name);
    for (const QString &key : keys) {
        if (!certificates.contains(key.chopped(4) + u".cert"_s))
            return failure(ErrorKind::Io,
                Text::tr("%1 has no certificate beside it: that has to be named %2.")
                    .arg(folder.filePath(key), key.chopped(4) + u".cert"_s),
                folder.filePath(key));
    }
    for (const QString &certificate : certificates) {
        const QString key = certificate.chopped(5) + u".key"_s;
        if (!keys.contains(key))
            return failure(ErrorKind::Io,
                Text::tr("%1 has no key beside it: that has to be named %2.")
                    .arg(folder.filePath(certificate), key),
                folder.filePath(certificate));
        if (files.clientCertificate.isEmpty()) {
            files.clientCertificate = folder.filePath(certificate);
            files.clientKey = folder.filePath(key);
        }
    }
    return {};
}

}

Result<CertificateFiles> certificateFiles(const QStringList &folders, const QString &host)
{
    CertificateFiles files;
    for (const QString &name : folders) {
        const QDir folder(name + u'/' + folderName(host));
        if (!folder.exists())
            continue;
        const auto authorities = folder.entryList({u"*.crt"_s}, QDir::Files, QDir::Name);
        for (const QString &authority : authorities)
            files.authorities += folder.filePath(authority);
        if (const Result<> pair = takePair(folder, files); !pair)
            return std::unexpected(pair.error());
    }
    return files;
}

Result<QByteArray> readSmallFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return failure(
            ErrorKind::Io, Text::tr("%1 cannot be read: %2").arg(name, file.errorString()), name);
    const QByteArray bytes = file.read(MaxFileBytes + 1);
    if (bytes.size() > MaxFileBytes)
        return failure(
            ErrorKind::Io, Text::tr("%1 is too large to be a certificate.").arg(name), name);
    return bytes;
}

Result<QList<QSslCertificate>> readCertificates(const QString &file)
{
    const Result<QByteArray> bytes = readSmallFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto format = isDer(*bytes) ? QSsl::Der : QSsl::Pem;
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, format);
    if (certificates.isEmpty())
        return failure(ErrorKind::Io, Text::tr("%1 holds no certificate.").arg(file), file);
    return certificates;
}

}
