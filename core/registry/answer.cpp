// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/answer.h"

#include "core/net/retry.h"
#include "core/oci/quote.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxBodyBytes = 64 * 1024;
constexpr qsizetype MaxTextLength = 4096;
constexpr qsizetype MaxMessages = 20;

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
    if (status >= 500)
        return {ErrorKind::Refused,
            Text::tr("%1 has a problem of its own (HTTP %2).").arg(host, QString::number(status))};
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
        return {ErrorKind::Unsupported, Text::tr("%1 does not offer this.").arg(host)};
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

Error refusal(const net::Response &response, const QString &host, const QString &what)
{
    Error error;
    error.registry = registryMessages(response.body);
    const Meaning meant = meaning(response.status, host, what, firstWords(error.registry));
    error.kind = meant.kind;
    error.message = meant.message;
    error.where = what;
    error.httpStatus = response.status;
    error.attempts = response.attempts;
    if (response.status == 429 || response.status == 503)
        error.retryAfter = net::retryAfter(response.headers);
    return error;
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
    if (looksLikeWebPage(response))
        return failure(ErrorKind::BadDocument,
            Text::tr("What %1 answered is a web page, not a registry's answer: the address may be "
                     "wrong, or a proxy or login page is in the way.")
                .arg(host),
            host);
    return {};
}

}
