// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/answer.h"

#include "core/base/duration.h"
#include "core/net/retry.h"
#include "core/oci/quote.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxBodyBytes = 64 * 1024;
constexpr qsizetype MaxTextLength = 4096;
constexpr qsizetype MaxMessages = 20;
constexpr qsizetype MaxTraceLength = 200;

// Of proxies, clouds and registries. None of them repeats what was sent to it.
constexpr const char *TraceHeaders[] = {"X-Request-Id", "X-Correlation-Id",
    "X-Ms-Correlation-Request-Id", "X-Ms-Request-Id", "X-Amzn-RequestId", "X-Amz-Request-Id",
    "X-GitHub-Request-Id", "X-Artifactory-Id", "CF-Ray"};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

QString asText(const QJsonValue &value)
{
    QString text = value.toString();
    if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    text.truncate(MaxTextLength);
    return text;
}

RegistryMessage message(const QJsonObject &object)
{
    return {asText(object["code"_L1]), asText(object["message"_L1]), asText(object["detail"_L1])};
}

// The first thing the registry said, short enough for a sentence.
QString firstWords(const QList<RegistryMessage> &messages)
{
    if (messages.isEmpty())
        return {};
    const RegistryMessage &first = messages.first();
    const QString &text = first.message.isEmpty() ? first.code : first.message;
    return oci::quote(text.simplified(), 200);
}

struct Meaning {
    ErrorKind kind;
    QString message;
};

Meaning refused(int status, const QString &host, const QString &words)
{
    if (status >= 500 && words.isEmpty())
        return {ErrorKind::Refused,
            Text::tr("%1 has a problem of its own (HTTP %2).").arg(host, QString::number(status))};
    if (status >= 500)
        return {ErrorKind::Refused,
            Text::tr("%1 has a problem of its own (HTTP %2): %3")
                .arg(host, QString::number(status), words)};
    if (status < 400)
        return {ErrorKind::BadDocument,
            Text::tr("%1 points to another address where Waybill does not follow (HTTP %2).")
                .arg(host, QString::number(status))};
    if (words.isEmpty())
        return {ErrorKind::Refused,
            Text::tr("%1 refused the request (HTTP %2).").arg(host, QString::number(status))};
    return {ErrorKind::Refused, Text::tr("%1 refused the request: %2").arg(host, words)};
}

Meaning meaning(int status, const QString &host, const QString &what, const QString &words)
{
    switch (status) {
    case 401:
        return {ErrorKind::Unauthorized,
            Text::tr("%1 asks you to sign in before it gives access to %2.").arg(host, what)};
    case 403:
        return {ErrorKind::Forbidden, Text::tr("%1 denies access to %2.").arg(host, what)};
    case 404:
        return {ErrorKind::NotFound,
            Text::tr("%2 does not exist on %1, or you have no access to it.").arg(host, what)};
    case 405:
        return {ErrorKind::Unsupported,
            words.isEmpty() ? Text::tr("%1 does not offer this.").arg(host)
                            : Text::tr("%1 does not offer this: %2").arg(host, words)};
    case 429:
        return {ErrorKind::RateLimited,
            Text::tr("%1 says that there were too many requests.").arg(host)};
    default:
        return refused(status, host, words);
    }
}

bool looksLikeWebPage(const net::Response &response)
{
    const QByteArray type = response.headers.value("Content-Type").toLower();
    return type.startsWith("text/html") || response.body.trimmed().startsWith('<');
}

// A proxy that lets nobody through says so with a page of its own. Through a tunnel it cannot.
bool isOfProxy(const net::Response &response)
{
    return !response.proxy.isEmpty() && response.url.scheme() == "http"_L1
        && (response.status == 403 || response.status >= 500) && looksLikeWebPage(response);
}

Error refusalOfProxy(const net::Response &response, const QString &host)
{
    Error error;
    error.traces = tracesIn(response.headers);
    error.kind = ErrorKind::Network;
    error.where = response.proxy;
    error.httpStatus = response.status;
    error.attempts = response.attempts;
    error.message = Text::tr("The proxy %1 does not let Waybill through to %2 (HTTP %3).")
                        .arg(response.proxy, host, QString::number(response.status));
    error.systemSaid = pageTitle(response.body);
    return error;
}

Error pageByProxy(const net::Response &response, const QString &host)
{
    Error error;
    error.traces = tracesIn(response.headers);
    error.kind = ErrorKind::BadDocument;
    error.where = response.proxy;
    error.message = Text::tr("What came instead of an answer of %1 is a web page: the proxy %2 may "
                             "not let Waybill through, or want a login first.")
                        .arg(host, response.proxy);
    error.systemSaid = pageTitle(response.body);
    return error;
}

}

bool isSuccess(const net::Response &response)
{
    return response.status >= 200 && response.status < 300;
}

oci::Digest namedDigest(const net::Response &response)
{
    const QByteArray digest = response.headers.value("Docker-Content-Digest").trimmed();
    return oci::Digest::parse(QString::fromLatin1(digest)).value_or(oci::Digest());
}

QList<Trace> tracesIn(const net::Headers &headers)
{
    QList<Trace> traces;
    for (const char *name : TraceHeaders) {
        const QByteArray value = headers.value(name).trimmed().left(MaxTraceLength);
        if (!value.isEmpty())
            traces.append({QString::fromLatin1(name), QString::fromLatin1(value)});
    }
    return traces;
}

QList<RegistryMessage> registryMessages(const QByteArray &body)
{
    if (body.size() > MaxBodyBytes)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QList<RegistryMessage> messages;
    const QJsonArray errors = object["errors"_L1].toArray();
    for (const QJsonValue &error : errors) {
        if (error.isObject() && messages.size() < MaxMessages)
            messages.append(message(error.toObject()));
    }
    if (!messages.isEmpty())
        return messages;
    RegistryMessage single = message(object);
    for (const QLatin1StringView name : {"error_description"_L1, "details"_L1, "error"_L1}) {
        if (single.message.isEmpty())
            single.message = asText(object[name]);
    }
    return single == RegistryMessage() ? messages : QList {single};
}

QString pageTitle(const QByteArray &body)
{
    static const QRegularExpression title(
        u"<title[^>]*>([^<]*)<"_s, QRegularExpression::CaseInsensitiveOption);
    const QString page = QString::fromUtf8(body.first(std::min(body.size(), MaxBodyBytes)));
    return oci::quote(title.match(page).captured(1).simplified(), 200);
}

Error refusal(const net::Response &response, const QString &host, const QString &what)
{
    if (isOfProxy(response))
        return refusalOfProxy(response, host);
    Error error;
    error.registry = registryMessages(response.body);
    const Meaning meant = meaning(response.status, host, what, firstWords(error.registry));
    error.kind = meant.kind;
    error.message = meant.message;
    error.where = what;
    error.httpStatus = response.status;
    error.attempts = response.attempts;
    error.traces = tracesIn(response.headers);
    if (response.status == 429 || response.status == 503)
        error.retryAfter = net::retryAfter(response.headers);
    if (response.status == 429 && error.retryAfter)
        error.message = Text::tr("%1 says that there were too many requests, and takes more in %2.")
                            .arg(host, inWords(*error.retryAfter));
    return error;
}

std::unexpected<Error> mismatch(const QString &host, const QString &what)
{
    return failure(ErrorKind::DigestMismatch,
        Text::tr("What %1 sent is not %2: the content does not match the digest.").arg(host, what),
        what);
}

Result<> checkIsFromRegistry(const net::Response &response, const QString &host)
{
    const QByteArray encoding = response.headers.value("Content-Encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return failure(ErrorKind::BadDocument,
            Text::tr("The answer of %1 was changed on the way: it is compressed, which Waybill did "
                     "not ask for.")
                .arg(host),
            host);
    if (looksLikeWebPage(response) && !response.proxy.isEmpty())
        return std::unexpected(pageByProxy(response, host));
    if (looksLikeWebPage(response))
        return failure(ErrorKind::BadDocument,
            Text::tr("What %1 answered is a web page, not a registry's answer: the address may be "
                     "wrong, or a proxy or login page is in the way.")
                .arg(host),
            host);
    return {};
}

}
