// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/keychainentry.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeadBytes = 24;
constexpr int MaxParts = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

QString kindName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::IdentityToken:
        return u"identity-token"_s;
    case SecretKind::RegistryToken:
        return u"registry-token"_s;
    case SecretKind::Password:
        return u"password"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<SecretKind> kindOf(const QString &name)
{
    for (const auto kind :
        {SecretKind::Password, SecretKind::IdentityToken, SecretKind::RegistryToken}) {
        if (kindName(kind) == name)
            return kind;
    }
    return {};
}

// The text in pieces of at most so many bytes of UTF-8, none cut in the middle of a character.
QStringList pieces(const QByteArray &text, qsizetype size)
{
    QStringList all;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = std::min(from + size, text.size());
        while (to < text.size() && (uchar(text.at(to)) & 0xc0) == 0x80)
            --to;
        all.append(QString::fromUtf8(text.sliced(from, to - from)));
        from = to;
    }
    return all;
}

// "2/3 1f00ba11\n..."
struct Part {
    int number = 0;
    int count = 0;
    QString id;
    QString text;
};

std::optional<Part> parsePart(const QString &text)
{
    static const QRegularExpression head(u"\\A([0-9]{1,2})/([0-9]{1,2}) ([0-9a-f]{8})\\n"_s);
    const auto match = head.match(text);
    if (!match.hasMatch())
        return {};
    return Part {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3),
        text.sliced(match.capturedLength())};
}

std::unexpected<Error> damaged()
{
    return failure(ErrorKind::Credentials,
        Text::tr("The entry in the keychain is damaged; sign in again to replace it."));
}

}

QStringList keychainParts(const Credential &credential)
{
    const QJsonObject object {{u"user"_s, credential.user}, {u"secret"_s, credential.secret},
        {u"kind"_s, kindName(credential.kind)}};
    const QStringList texts =
        pieces(QJsonDocument(object).toJson(QJsonDocument::Compact), KeychainPartBytes - HeadBytes);
    const QString id = u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    QStringList parts;
    for (qsizetype i = 0; i < texts.size(); ++i)
        parts.append(u"%1/%2 %3\n"_s.arg(i + 1).arg(texts.size()).arg(id) + texts.at(i));
    return parts;
}

int keychainPartCount(const QString &firstPart)
{
    const auto part = parsePart(firstPart);
    return part && part->number == 1 && part->count <= MaxParts ? part->count : 0;
}

Result<Credential> fromKeychainParts(const QStringList &parts)
{
    QString text;
    QString id;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto part = parsePart(parts.at(i));
        if (!part || part->number != i + 1 || part->count != parts.size()
            || (i > 0 && part->id != id))
            return damaged();
        id = part->id;
        text += part->text;
    }
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const auto kind = kindOf(document["kind"_L1].toString());
    if (!kind)
        return damaged();
    Credential credential;
    credential.user = document["user"_L1].toString();
    credential.secret = document["secret"_L1].toString();
    credential.kind = *kind;
    return credential;
}

}
