// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digest.h"

#include "core/oci/quote.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace waybill::oci {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::oci)
};

struct Algorithm {
    QLatin1StringView name;
    qsizetype hexDigits;
    const EVP_MD *(*function)();
};

// The registered algorithms of image-spec 1.1 and go-digest.
constexpr std::array Algorithms {
    Algorithm {"sha256"_L1, 64, EVP_sha256},
    Algorithm {"sha384"_L1, 96, EVP_sha384},
    Algorithm {"sha512"_L1, 128, EVP_sha512},
};

const Algorithm *findAlgorithm(QStringView name)
{
    const auto found = std::ranges::find_if(
        Algorithms, [name](const Algorithm &algorithm) { return algorithm.name == name; });
    return found == Algorithms.end() ? nullptr : &*found;
}

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

std::unexpected<Error> refused(const QString &message, QStringView text)
{
    return failure(ErrorKind::BadReference, message, quote(text));
}

std::unexpected<Error> badHex(QStringView text, QStringView hex)
{
    const bool onlyCase = std::ranges::all_of(hex, [](QChar c) { return isLowerHex(c.toLower()); });
    if (onlyCase)
        return refused(Text::tr("The hex digits of a digest must be lower case."), text);
    return refused(Text::tr("A digest holds only hex digits (0-9 and a-f) after the colon."), text);
}

}

Result<Digest> Digest::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0)
        return refused(Text::tr("A digest has the form sha256: followed by 64 hex digits."), text);
    const QStringView name = text.first(colon);
    const Algorithm *algorithm = findAlgorithm(name);
    if (!algorithm)
        return refused(Text::tr("The digest algorithm \"%1\" is not supported; sha256, sha384 and "
                                "sha512 are.")
                           .arg(quote(name)),
            text);
    const QStringView hex = text.sliced(colon + 1);
    if (hex.size() != algorithm->hexDigits)
        return refused(Text::tr("A %1 digest has %2 hex digits, this one has %3.")
                           .arg(algorithm->name, QString::number(algorithm->hexDigits),
                               QString::number(hex.size())),
            text);
    if (!std::ranges::all_of(hex, isLowerHex))
        return badHex(text, hex);
    return Digest(text.toString());
}

Digest Digest::ofBytes(QByteArrayView bytes, QStringView algorithm)
{
    const Algorithm *known = findAlgorithm(algorithm);
    Q_ASSERT(known);
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash {};
    unsigned int length = 0;
    // Fails only when memory is out or the library was built without the function: then there is no
    // digest, and nothing will match it.
    if (!known
        || EVP_Digest(
               bytes.data(), size_t(bytes.size()), hash.data(), &length, known->function(), nullptr)
            != 1)
        return {};
    const QByteArrayView view(hash.data(), qsizetype(length));
    return Digest(known->name + u':' + QString::fromLatin1(view.toByteArray().toHex()));
}

QStringView Digest::algorithm() const
{
    return QStringView(m_text).first(std::max(qsizetype(0), m_text.indexOf(u':')));
}

QStringView Digest::hex() const
{
    return QStringView(m_text).sliced(m_text.indexOf(u':') + 1);
}

QString Digest::shortHex() const
{
    return hex().first(std::min(qsizetype(12), hex().size())).toString();
}

bool Digest::matches(QByteArrayView bytes) const
{
    return !isNull() && ofBytes(bytes, algorithm()) == *this;
}

}
