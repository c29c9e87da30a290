// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/token.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace waybill::registry {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

constexpr seconds Least {60};
constexpr seconds Most {30 * 24 * 3600};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

bool isVisibleAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c <= u'~'; });
}

// A scope is type:name:actions; the name may itself hold a colon.
struct Scope {
    QString place; // "repository:samples/pause"
    QStringList actions;

    static Scope parse(const QString &text)
    {
        const qsizetype colon = text.lastIndexOf(u':');
        return {text.first(std::max<qsizetype>(0, colon)), text.sliced(colon + 1).split(u',')};
    }
};

QMap<QString, QSet<QString>> actionsByPlace(const QStringList &scopes)
{
    QMap<QString, QSet<QString>> all;
    for (const QString &text : scopes) {
        const Scope scope = Scope::parse(text);
        all[scope.place].unite(QSet(scope.actions.begin(), scope.actions.end()));
    }
    return all;
}

bool covers(const QStringList &given, const QStringList &needed)
{
    const auto have = actionsByPlace(given);
    const auto want = actionsByPlace(needed);
    return std::ranges::all_of(want.asKeyValueRange(),
        [&](const auto &entry) { return have.value(entry.first).contains(entry.second); });
}

QString item(const QString &name, const QString &value)
{
    return name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value, "/:,"));
}

}

Result<Token> parseToken(const QByteArray &body, const QString &host)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QString value = object["token"_L1].toString();
    if (value.isEmpty())
        value = object["access_token"_L1].toString();
    if (value.isEmpty() || !isVisibleAscii(value))
        return failure(ErrorKind::BadDocument,
            Text::tr("The token server %1 answered without a token.").arg(host), host);
    Token token;
    token.value = value.toLatin1();
    const double lifetime = object["expires_in"_L1].toDouble();
    if (lifetime >= double(Least.count()) && lifetime <= double(Most.count()))
        token.lifetime = seconds(qint64(lifetime));
    return token;
}

QString identityTokenIn(const QByteArray &body)
{
    const QString token =
        QJsonDocument::fromJson(body).object().value("refresh_token"_L1).toString();
    return isVisibleAscii(token) ? token : QString();
}

QByteArray basicAuthorization(const Credential &credential)
{
    return "Basic " + (credential.user + u':' + credential.secret).toUtf8().toBase64();
}

QByteArray tokenForm(
    const QString &service, const QStringList &scopes, const Credential &credential)
{
    const auto item = [](const char *name, const QString &value) -> QByteArray {
        return name + ("=" + QUrl::toPercentEncoding(value));
    };
    QByteArrayList items;
    if (credential.kind == SecretKind::IdentityToken) {
        items = {"grant_type=refresh_token", item("refresh_token", credential.secret)};
    } else {
        items = {"grant_type=password", item("username", credential.user),
            item("password", credential.secret)};
    }
    items.append("client_id=waybill");
    if (!service.isEmpty())
        items.append(item("service", service));
    if (!scopes.isEmpty())
        items.append(item("scope", scopes.join(u' ')));
    return items.join('&');
}

QUrl tokenUrl(const QUrl &realm, const QString &service, const QStringList &scopes,
    const std::optional<Credential> &credential)
{
    QStringList items;
    if (realm.hasQuery())
        items.append(realm.query(QUrl::FullyEncoded));
    if (!service.isEmpty())
        items.append(item(u"service"_s, service));
    for (const QString &scope : scopes)
        items.append(item(u"scope"_s, scope));
    if (credential && !credential->user.isEmpty())
        items.append(item(u"account"_s, credential->user));
    QUrl url = realm;
    url.setQuery(items.join(u'&'), QUrl::StrictMode);
    return url;
}

QStringList mergedScopes(const QStringList &scopes)
{
    QStringList merged;
    const auto all = actionsByPlace(scopes);
    for (const auto &[place, set] : all.asKeyValueRange()) {
        QStringList actions(set.begin(), set.end());
        actions.sort();
        merged.append(place + u':' + actions.join(u','));
    }
    return merged;
}

void TokenCache::insert(const Token &token, const QStringList &scopes, const QString &account)
{
    const Instant now = m_clock();
    m_entries.removeIf([&](const Entry &entry) {
        return entry.renewAt <= now || (entry.account == account && covers(scopes, entry.scopes));
    });
    m_entries.append({token.value, scopes, account, now + token.lifetime * 4 / 5});
}

QByteArray TokenCache::find(const QStringList &scopes, const QString &account) const
{
    const Instant now = m_clock();
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return now < entry.renewAt && entry.account == account && covers(entry.scopes, scopes);
    });
    return found == m_entries.end() ? QByteArray() : found->value;
}

bool TokenCache::remove(QByteArrayView value)
{
    return m_entries.removeIf([&](const Entry &entry) { return entry.value == value; }) > 0;
}

}
