// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>

namespace waybill::oci {

// A content digest, "sha256:<64 hex>" (image-spec descriptor.md, "Digests").
//
// Can only be made by the validating parser or by hashing, so that no path or URL is ever built
// from unchecked text. Algorithms that Waybill can verify: sha256, sha384, sha512.
class Digest {
public:
    Digest() = default; // null; only as "not known"

    // Errors: BadReference (unknown algorithm, wrong length, not lower-case hex), each with its own
    // text.
    static Result<Digest> parse(QStringView text);
    static Digest ofBytes(QByteArrayView bytes, QStringView algorithm = u"sha256");

    bool isNull() const { return m_text.isEmpty(); }
    const QString &toString() const { return m_text; } // "sha256:..."
    QStringView algorithm() const;
    QStringView hex() const;
    QString shortHex() const; // the first 12 hex digits, as tables show it

    // Whether these are the bytes that the digest names.
    bool matches(QByteArrayView bytes) const;

    auto operator<=>(const Digest &) const = default;

private:
    explicit Digest(QString text) : m_text(std::move(text)) { }
    friend size_t qHash(const Digest &digest, size_t seed = 0)
    {
        return qHash(digest.m_text, seed);
    }

    QString m_text;
};

}
