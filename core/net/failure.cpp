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

QString onDay(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

// "The certificate of reg.example.com ..., so nothing was sent."
QString sentence(const Certificate &certificate)
{
    const QString &place = certificate.place;
    switch (certificate.faults.value(0, CertificateFault::Other)) {
    case CertificateFault::Expired:
        return Text::tr("The certificate of %1 expired on %2, so nothing was sent.")
            .arg(place, onDay(certificate.validUntil));
    case CertificateFault::NotYetValid:
        return Text::tr("The certificate of %1 is valid from %2 on only, so nothing was sent; the "
                        "clock of this computer may be wrong.")
            .arg(place, onDay(certificate.validFrom));
    case CertificateFault::WrongHost:
        return Text::tr("The certificate of %1 is not trusted: it is for other hosts, so nothing "
                        "was sent.")
            .arg(place);
    case CertificateFault::SelfSigned:
        return Text::tr("The certificate of %1 is not trusted: nobody but itself vouches for it, "
                        "so nothing was sent.")
            .arg(place);
    case CertificateFault::UnknownIssuer:
    case CertificateFault::MissingIntermediate:
        if (certificate.faults.contains(CertificateFault::MissingIntermediate))
            return Text::tr("The certificate of %1 is not trusted: this computer does not know who "
                            "vouches for it, perhaps because the server does not send its "
                            "intermediate certificate, so nothing was sent.")
                .arg(place);
        return Text::tr("The certificate of %1 is not trusted: this computer does not know who "
                        "vouches for it, so nothing was sent.")
            .arg(place);
    case CertificateFault::Revoked:
        return Text::tr("The certificate of %1 was revoked, so nothing was sent.").arg(place);
    case CertificateFault::Replaced:
        return Text::tr("%1 shows another certificate than the one that you trust for it, so "
                        "nothing was sent.")
            .arg(place);
    case CertificateFault::Other:
        break;
    }
    return Text::tr("The certificate of %1 is not trusted, so nothing was sent.").arg(place);
}

// In front of which the request got stuck, or which says so.
Error proxyFailure(const Trouble &trouble)
{
    using Code = QNetworkReply;
    const QString host = place(trouble.url);
    Error error = make(ErrorKind::Network,
        Text::tr("The proxy %1 does not let Waybill through to %2.").arg(trouble.proxy, host),
        trouble.url, trouble.said);
    error.where = trouble.proxy;
    if (trouble.code == Code::ProxyAuthenticationRequiredError) {
        error.kind = ErrorKind::ProxyAuthentication;
        error.message = Text::tr("The proxy %1 wants a user name and password before it lets "
                                 "Waybill through to %2.")
                            .arg(trouble.proxy, host);
    } else if (trouble.code == Code::ProxyConnectionRefusedError
        || trouble.code == Code::ProxyNotFoundError || trouble.code == Code::ProxyTimeoutError) {
        error.message = Text::tr("The proxy %1, which is set for %2, does not answer.")
                            .arg(trouble.proxy, host);
        error.cause = Cause::ConnectionRefused;
    }
    return error;
}

// QtNetwork has no code of its own for a CONNECT that a proxy refuses or cannot carry out.
bool isOfProxy(const Trouble &trouble)
{
    switch (trouble.code) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return true;
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
        return !trouble.proxy.isEmpty();
    default:
        return false;
    }
}

Error noConnection(const Trouble &trouble)
{
    if (trouble.code == QNetworkReply::ConnectionRefusedError)
        return because(Cause::ConnectionRefused,
            make(ErrorKind::Network,
                Text::tr("Nothing answers at %1: the registry may be stopped, or a firewall may be "
                         "in the way.")
                    .arg(place(trouble.url)),
                trouble.url, trouble.said));
    return because(Cause::HostNotFound,
        make(ErrorKind::Network,
            Text::tr("There is no host named %1, or this computer cannot look it up.")
                .arg(trouble.url.host()),
            trouble.url, trouble.said));
}

// OpenSSL's own reason says most to whoever has to look into it.
Error noEncryption(const Trouble &trouble)
{
    const QString host = place(trouble.url);
    const bool isPlain = trouble.said.contains("wrong version number"_L1);
    const QString message = isPlain
        ? Text::tr("%1 does not answer with encryption; it may be a registry without any.")
              .arg(host)
        : Text::tr("No encrypted connection to %1 could be made (%2).").arg(host, trouble.said);
    return make(ErrorKind::Tls, message, trouble.url, trouble.said);
}

}

Error untrusted(const QUrl &url, const Certificate &certificate)
{
    Error error = make(ErrorKind::Tls, sentence(certificate), url);
    error.certificate = certificate;
    return error;
}

Error networkFailure(const Trouble &trouble)
{
    const auto &[code, said, url, proxy, certificate] = trouble;
    const QString host = place(url);
    if (isOfProxy(trouble))
        return proxyFailure(trouble);
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
        return noConnection(trouble);
    case QNetworkReply::TimeoutError:
        return make(
            ErrorKind::Timeout, Text::tr("%1 did not answer in time.").arg(host), url, said);
    case QNetworkReply::SslHandshakeFailedError: {
        if (!certificate)
            return noEncryption(trouble);
        Error error = untrusted(url, *certificate);
        error.systemSaid = said;
        return error;
    }
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
        return brokenOff(url, said);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return because(Cause::NotHttp,
            make(ErrorKind::BadDocument, Text::tr("What %1 answered is not HTTP.").arg(host), url,
                said));
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

Error wentSilent(const QUrl &url, std::chrono::milliseconds time)
{
    return because(Cause::WentSilent, timedOut(url, time));
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

// Go's servers answer so to plain HTTP on a port that speaks TLS.
Error noHeaders(const QUrl &url)
{
    return because(Cause::NotHttp, badHeaders(url));
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

Error ledElsewhere(Error error, const QUrl &asked, const QUrl &failed)
{
    const QString data = place(failed);
    const QString message = error.message;
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        error.message = Text::tr("%1 keeps this content at %2, which cannot be reached. %3 A "
                                 "firewall or proxy that lets Waybill through to %1 has to do so "
                                 "to %2, too.")
                            .arg(place(asked), data, message);
        return error;
    case ErrorKind::Tls:
        error.message =
            Text::tr("%1 keeps this content at %2. %3", "registry, host, what went wrong")
                .arg(place(asked), data, message);
        return error;
    default:
        return error;
    }
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
