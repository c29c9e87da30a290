// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/dockerconfig.h"

#include "core/base/log.h"
#include "core/registry/endpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFileBytes = 4 * 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

// base64("user:password"); the password may hold further colons, and some writers pad with NULs.
std::optional<Credential> decodeAuth(const QString &auth)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(auth.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    QByteArray text = *decoded;
    while (text.endsWith('\0'))
        text.chop(1);
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0)
        return {};
    Credential credential;
    credential.user = QString::fromUtf8(text.first(colon));
    credential.secret = QString::fromUtf8(text.sliced(colon + 1));
    return credential;
}

// What a key stands for: a host, or a host and a path below it.
QString normalised(QString key)
{
    const bool hasScheme = key.startsWith("https://"_L1) || key.startsWith("http://"_L1);
    if (hasScheme)
        key = key.sliced(key.indexOf("//"_L1) + 2);
    while (key.endsWith(u'/'))
        key.chop(1);
    const qsizetype slash = key.indexOf(u'/');
    const QString path = slash < 0 ? QString() : key.sliced(slash);
    const QString host = canonicalHost(slash < 0 ? key : key.first(slash));
    // Old clients wrote the address of the API.
    return hasScheme || path == "/v1"_L1 || path == "/v2"_L1 ? host : host + path;
}

Result<QByteArray> contents(const QString &path)
{
    const auto refused = [&](const QString &why) { return failure(ErrorKind::Io, why, path); };
    if (!QFileInfo(path).isFile())
        return refused(Text::tr("it is no ordinary file"));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return refused(file.errorString());
    const QByteArray bytes = file.read(MaxFileBytes + 1);
    if (bytes.size() > MaxFileBytes)
        return refused(Text::tr("it is too large"));
    return bytes;
}

}

Result<DockerAuths> parseDockerConfig(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || bytes.startsWith("\xef\xbb\xbf"))
        return failure(ErrorKind::Credentials, Text::tr("it is no JSON object"));
    DockerAuths auths;
    const QJsonObject entries = document.object().value("auths"_L1).toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonValue auth = entry.value().toObject().value("auth"_L1);
        if (auth.toString().isEmpty())
            continue; // an identity token, or a mark that a helper has the password
        if (const auto credential = decodeAuth(auth.toString()))
            auths.byKey.insert(entry.key(), *credential);
        else
            auths.unusable.append(entry.key());
    }
    return auths;
}

std::optional<Credential> DockerAuths::find(const QString &host, const QString &repository) const
{
    QMap<QString, Credential> byPlace;
    for (const auto &[key, credential] : byKey.asKeyValueRange()) {
        const QString place = normalised(key);
        if (key == place || !byPlace.contains(place)) // the key as it is written today wins
            byPlace.insert(place, credential);
    }
    for (QString place = canonicalHost(host) + u'/' + repository; !place.isEmpty();) {
        if (const auto found = byPlace.constFind(place); found != byPlace.cend())
            return *found;
        place.truncate(std::max<qsizetype>(0, place.lastIndexOf(u'/')));
    }
    return {};
}

QString DockerConfig::defaultFile()
{
    const QString folder = qEnvironmentVariable("DOCKER_CONFIG");
    return QDir(folder.isEmpty() ? QDir::home().filePath(u".docker"_s) : folder)
        .filePath(u"config.json"_s);
}

DockerConfig::DockerConfig(QString file) : m_file(std::move(file)) { }

async::Task<Result<std::optional<Credential>>> DockerConfig::find(QString host, QString repository)
{
    m_notice.clear();
    if (!QFileInfo(m_file).exists() && !QFileInfo(m_file).isSymLink())
        co_return std::nullopt;
    const Result<DockerAuths> auths = contents(m_file).and_then(&parseDockerConfig);
    if (!auths) {
        m_notice =
            Text::tr("The passwords in %1 were left aside: %2.").arg(m_file, auths.error().message);
        qCWarning(logRegistry).noquote() << m_notice;
        co_return std::nullopt;
    }
    std::optional<Credential> credential = auths->find(host, repository);
    if (credential)
        credential->origin = m_file;
    else if (!auths->unusable.isEmpty())
        m_notice = Text::tr("An entry in %1 cannot be read: %2")
                       .arg(m_file, auths->unusable.join(u", "_s));
    co_return credential;
}

}
