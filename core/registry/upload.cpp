// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/upload.h"

#include "core/net/redirect.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

bool isUsable(const QByteArray &location, const QUrl &url)
{
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return !location.isEmpty() && !location.contains('\\') && url.isValid() && web
        && !url.host().isEmpty() && url.userInfo().isEmpty();
}

// http://reg.example.com/... from https://reg.example.com: the proxy in front took the encryption
// off.
bool isOwnHostUnencrypted(const QUrl &own, const QUrl &url)
{
    return own.scheme() == "https"_L1 && url.scheme() == "http"_L1
        && own.host(QUrl::FullyEncoded) == url.host(QUrl::FullyEncoded)
        && (url.port() < 0 || url.port() == own.port() || url.port() == 80);
}

}

Result<UploadTarget> uploadTarget(
    const QUrl &session, const QByteArray &location, const oci::Digest &digest)
{
    // Added to the bytes as they came: the query may be signed.
    QByteArray address = location.split('#').first();
    if (!digest.isNull())
        address += (address.contains('?') ? "&digest=" : "?digest=")
            + QUrl::toPercentEncoding(digest.toString());
    QUrl url = session.resolved(QUrl::fromEncoded(address));
    if (!isUsable(location, url))
        return failure(ErrorKind::BadDocument,
            Text::tr("%1 did not say where the upload goes.").arg(session.host()), session.host());
    if (isOwnHostUnencrypted(session, url)) {
        url.setScheme(session.scheme());
        url.setPort(session.port());
    }
    const bool own = net::sameOrigin(session, url);
    if (!own && url.scheme() != "https"_L1)
        return failure(ErrorKind::Tls,
            Text::tr("%1 wants the upload at %2 without encryption; Waybill does not do that.")
                .arg(session.host(), url.host(QUrl::FullyEncoded)),
            session.host());
    return UploadTarget {url, own};
}

}
