// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/clientpair.h"

#include "core/registry/certsd.h"

#include <QBuffer>
#include <QCoreApplication>

namespace waybill::registry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

struct Pair {
    QList<QSslCertificate> chain;
    QSslKey key;
};

std::unexpected<Error> unusable(const QString &sentence, const QString &file)
{
    return failure(ErrorKind::Io, sentence, file);
}

std::unexpected<Error> locked(const QString &file, const QString &passphrase)
{
    auto error = unusable(passphrase.isEmpty()
            ? Text::tr("The key in %1 is locked with a passphrase.").arg(file)
            : Text::tr("The passphrase for %1 does not open it.").arg(file),
        file);
    error.error().cause = Cause::PassphraseNeeded;
    return error;
}

// With the certificate's own first. Without a passphrase it may be protected by an empty one.
std::optional<Pair> fromPkcs12(QByteArray bytes, const QString &passphrase)
{
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::ReadOnly);
    Pair pair;
    QSslCertificate own;
    if (!QSslCertificate::importPkcs12(&buffer, &pair.key, &own, &pair.chain, passphrase.toUtf8()))
        return {};
    pair.chain.prepend(own);
    return pair;
}

// PKCS#12 is a sequence that begins with its version, 3 (RFC 7292, section 4); a certificate begins
// with another sequence.
bool isPkcs12(const QByteArray &bytes)
{
    if (bytes.size() < 8 || bytes.front() != '\x30')
        return false;
    const auto length = quint8(bytes.at(1));
    const qsizetype head = length < 0x80 ? 2 : 2 + (length & 0x7f);
    return bytes.sliced(std::min(head, bytes.size())).startsWith(QByteArrayView("\x02\x01\x03"));
}

Result<QSslKey> readKey(
    const QByteArray &bytes, const QSslKey &publicKey, const ClientPair &pair, const QString &file)
{
    const auto format = bytes.contains("-----BEGIN ") ? QSsl::Pem : QSsl::Der;
    const bool isLocked = bytes.contains("ENCRYPTED");
    if (isLocked && pair.passphrase.isEmpty())
        return locked(file, {});
    QSslKey key(bytes, publicKey.algorithm(), format, QSsl::PrivateKey, pair.passphrase.toUtf8());
    if (!key.isNull())
        return key;
    if (isLocked)
        return locked(file, pair.passphrase);
    return unusable(Text::tr("%1 holds no key that fits the certificate.").arg(file), file);
}

// Private keys are written with the numbers of their public key (RFC 8017, A.1.2; RFC 5915), which
// are the end of how that is written by itself.
bool belongTogether(const QSslKey &key, const QSslKey &publicKey)
{
    const qsizetype bytes = (publicKey.length() + 7) / 8;
    const qsizetype tail = publicKey.algorithm() == QSsl::Ec ? 2 * bytes : bytes + 5;
    const QByteArray numbers = publicKey.toDer();
    return key.algorithm() == publicKey.algorithm()
        && key.toDer().contains(numbers.last(std::min(tail, numbers.size())));
}

Result<Pair> readApart(const QByteArray &bytes, const ClientPair &files)
{
    const auto chain = readCertificates(files.certificateFile);
    if (!chain)
        return std::unexpected(chain.error());
    const QString &file = files.keyFile.isEmpty() ? files.certificateFile : files.keyFile;
    const auto keyBytes =
        files.keyFile.isEmpty() ? Result<QByteArray>(bytes) : readSmallFile(files.keyFile);
    if (!keyBytes)
        return std::unexpected(keyBytes.error());
    const auto key = readKey(*keyBytes, chain->first().publicKey(), files, file);
    if (!key)
        return std::unexpected(key.error());
    return Pair {*chain, *key};
}

}

Result<> readClientPair(const ClientPair &files, net::Tls &tls)
{
    const auto bytes = readSmallFile(files.certificateFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<Pair> pair;
    if (!isPkcs12(*bytes))
        pair = readApart(*bytes, files);
    else if (auto opened = fromPkcs12(*bytes, files.passphrase))
        pair = std::move(*opened);
    else
        pair = locked(files.certificateFile, files.passphrase);
    if (!pair)
        return std::unexpected(pair.error());
    if (!belongTogether(pair->key, pair->chain.first().publicKey())) {
        const QString &file = files.keyFile.isEmpty() ? files.certificateFile : files.keyFile;
        return unusable(Text::tr("The key in %1 is not that of the certificate in %2.")
                            .arg(file, files.certificateFile),
            file);
    }
    tls.client = pair->chain;
    tls.clientKey = pair->key;
    return {};
}

}
