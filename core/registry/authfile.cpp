// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/authfile.h"

#include "core/registry/endpoint.h"
#include "core/registry/serverkey.h"

#include <QCoreApplication>
#include <QFile>
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

bool isEmpty(const QJsonObject &entry)
{
    return entry["auth"_L1].toString().isEmpty() && entry["identitytoken"_L1].toString().isEmpty()
        && entry["registrytoken"_L1].toString().isEmpty();
}

std::optional<Credential> credentialIn(const QJsonObject &entry)
{
    std::optional<Credential> credential = decodeAuth(entry["auth"_L1].toString());
    const auto token = [&](QLatin1StringView member, SecretKind kind) {
        const QString secret = entry[member].toString();
        if (secret.isEmpty())
            return;
        if (!credential)
            credential.emplace();
        credential->secret = secret;
        credential->kind = kind;
    };
    token("registrytoken"_L1, SecretKind::RegistryToken);
    token("identitytoken"_L1, SecretKind::IdentityToken); // as docker does, it wins
    return credential;
}

std::unexpected<Error> refused(const QString &path, const QString &why)
{
    return failure(ErrorKind::Credentials,
        Text::tr("The passwords in %1 were left aside: %2.").arg(path, why), path);
}

}

Result<AuthFile> AuthFile::parse(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || bytes.startsWith("\xef\xbb\xbf"))
        return failure(ErrorKind::Credentials, Text::tr("it is no JSON object"));
    AuthFile file;
    file.store = document["credsStore"_L1].toString();
    const QJsonObject helpers = document["credHelpers"_L1].toObject();
    for (auto helper = helpers.begin(); helper != helpers.end(); ++helper)
        file.helpers.insert(helper.key(), helper.value().toString());
    const QJsonObject entries = document["auths"_L1].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject object = entry.value().toObject();
        if (isEmpty(object))
            continue; // a mark that a helper has the password
        if (const auto credential = credentialIn(object))
            file.byKey.insert(entry.key(), *credential);
        else
            file.unusable.append(entry.key());
    }
    return file;
}

Result<AuthFile> AuthFile::read(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || (!info.exists() && !info.isSymLink()))
        return AuthFile();
    if (!info.isFile())
        return refused(path, Text::tr("it is no ordinary file"));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return refused(path, file.errorString());
    const QByteArray bytes = file.read(MaxFileBytes + 1);
    if (bytes.size() > MaxFileBytes)
        return refused(path, Text::tr("it is too large"));
    const Result<AuthFile> parsed = parse(bytes);
    return parsed ? parsed : refused(path, parsed.error().message);
}

std::optional<Credential> AuthFile::find(const QString &host, const QString &repository) const
{
    QMap<QString, Credential> byPlace;
    for (const auto &[key, credential] : byKey.asKeyValueRange()) {
        const QString place = placeOfKey(key);
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

QString AuthFile::helperFor(const QString &host) const
{
    for (const auto &[key, helper] : helpers.asKeyValueRange()) {
        if (placeOfKey(key) == canonicalHost(host))
            return helper;
    }
    return store;
}

async::Task<Result<std::optional<Credential>>> findIn(Result<AuthFile> file, QString origin,
    CredentialPlace place, CredentialHelpers &helpers, QString host, QString repository)
{
    if (!file)
        co_return std::unexpected(file.error());
    std::optional<Error> unable;
    if (const QString helper = file->helperFor(host); !helper.isEmpty()) {
        auto found = co_await helpers.get(helper, serverKey(host));
        if (found && *found)
            co_return found;
        if (!found)
            unable = found.error();
    }
    std::optional<Credential> credential = file->find(host, repository);
    if (credential) {
        credential->origin = origin;
        credential->place = place;
        co_return credential;
    }
    if (unable)
        co_return std::unexpected(*unable);
    for (const QString &key : std::as_const(file->unusable)) {
        if (placeOfKey(key).section(u'/', 0, 0) == canonicalHost(host))
            co_return failure(ErrorKind::Credentials,
                Text::tr("The entry for %1 in %2 cannot be read.").arg(key, origin), origin);
    }
    co_return std::nullopt;
}

}
