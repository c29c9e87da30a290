// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/failure.h"

#include "core/async/wait.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QLocale>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::net)
};

Error make(ErrorKind kind, const QString &message, const QUrl &url, const QString &said = {})
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.where = place(url);
    error.systemSaid = said;
    return error;
}

Error because(Cause cause, Error error)
{
    error.cause = cause;
    return error;
}

QString texts(const QList<QSslError> &errors)
{
    QStringList all;
    for (const QSslError &error : errors)
        all.append(error.errorString());
    all.removeDuplicates();
    return all.join(u"; "_s);
}

Error tlsFailure(const QUrl &url, const QString &said, const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return make(ErrorKind::Tls,
            Text::tr("No encrypted connection to %1 could be made.").arg(place(url)), url, said);
    return make(ErrorKind::Tls,
        Text::tr("The certificate of %1 is not trusted, so nothing was sent.").arg(place(url)), url,
        texts(errors));
}

Error proxyFailure(const QUrl &url, const QString &said)
{
    return make(ErrorKind::Network,
        Text::tr("The proxy does not let Waybill through to %1.").arg(place(url)), url, said);
}

bool isProxyError(QNetworkReply::NetworkError code)
{
    return code >= QNetworkReply::ProxyConnectionRefusedError
        && code <= QNetworkReply::UnknownProxyError;
}

}

Error networkFailure(QNetworkReply::NetworkError code, const QString &said, const QUrl &url,
    const QList<QSslError> &tlsErrors)
{
    const QString host = place(url);
    if (isProxyError(code))
        return proxyFailure(url, said);
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return because(Cause::ConnectionRefused,
            make(ErrorKind::Network,
                Text::tr("Nothing answers at %1: the registry may be stopped, or a firewall may be "
                         "in the way.")
                    .arg(host),
                url, said));
    case QNetworkReply::HostNotFoundError:
        return because(Cause::HostNotFound,
            make(ErrorKind::Network,
                Text::tr("There is no host named %1, or this computer cannot look it up.")
                    .arg(url.host()),
                url, said));
    case QNetworkReply::TimeoutError:
        return make(
            ErrorKind::Timeout, Text::tr("%1 did not answer in time.").arg(host), url, said);
    case QNetworkReply::SslHandshakeFailedError:
        return tlsFailure(url, said, tlsErrors);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
        return brokenOff(url, said);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return make(
            ErrorKind::BadDocument, Text::tr("What %1 answered is not HTTP.").arg(host), url, said);
    default:
        return make(ErrorKind::Network, Text::tr("The network failed on the way to %1.").arg(host),
            url, said);
    }
}

Error timedOut(const QUrl &url, std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    return make(ErrorKind::Timeout,
        Text::tr("%1 did not answer within %n second(s).", nullptr, int(seconds)).arg(place(url)),
        url);
}

Error brokenOff(const QUrl &url, const QString &said)
{
    return because(Cause::ConnectionBroken,
        make(ErrorKind::Network,
            Text::tr("The connection to %1 broke before the answer was complete.").arg(place(url)),
            url, said));
}

Error tooLarge(const QUrl &url, qint64 maxBytes)
{
    const QString limit = QLocale().formattedDataSize(maxBytes, maxBytes % 1024 ? 1 : 0);
    return because(Cause::AnswerTooLarge,
        make(ErrorKind::BadDocument,
            Text::tr("The answer of %1 is larger than %2, so Waybill stopped reading it.")
                .arg(place(url), limit),
            url));
}

Error badHeaders(const QUrl &url)
{
    return make(ErrorKind::BadDocument,
        Text::tr("The answer of %1 has more headers than Waybill accepts, or none.")
            .arg(place(url)),
        url);
}

Error tooManyRedirects(const QUrl &url)
{
    return make(ErrorKind::BadDocument,
        Text::tr("%1 points from one address to the next without end.").arg(place(url)), url);
}

Error notForUs(const QUrl &url)
{
    return make(ErrorKind::BadDocument,
        Text::tr("Waybill does not send requests to addresses like this one: %1")
            .arg(url.scheme() + u"://"_s + url.host()),
        url);
}

QString place(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return url.port() < 0 ? name : name + u':' + QString::number(url.port());
}

async::Task<Error> withAddress(Error error, QUrl url)
{
    QHostAddress address;
    if (!address.setAddress(url.host())) {
        async::Signal found;
        QObject context;
        QList<QHostAddress> all;
        QHostInfo::lookupHost(url.host(), &context, [&](const QHostInfo &info) {
            all = info.addresses();
            found.notify();
        });
        co_await found;
        if (all.size() == 1)
            address = all.first();
    }
    const QString host = address.isNull() ? url.host() : address.toString();
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    error.systemSaid = Text::tr("%1 (%2, port %3)", "system's words, address, port")
                           .arg(error.systemSaid, host, QString::number(port));
    co_return error;
}

}
