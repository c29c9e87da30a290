// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tokenserver.h"

#include "tests/support/wire.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrlQuery>

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace waybill::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray Issuer = "waybill-test";
const QByteArray Service = "waybill-test-registry";

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// "user" and "password" of a Basic header.
std::pair<QByteArray, QByteArray> basic(const Seen &seen)
{
    const QByteArray header = seen.header("Authorization");
    const QByteArray plain = QByteArray::fromBase64(header.sliced(qMin(6, header.size())));
    const qsizetype colon = plain.indexOf(':');
    return {plain.first(qMax(0, colon)), plain.sliced(colon + 1)};
}

// The fields of a form, or of a query.
QUrlQuery fields(QByteArray text)
{
    return QUrlQuery(QString::fromLatin1(text.replace('+', "%20")));
}

}

// A new RSA key and its certificate, which it has signed itself.
class TokenServer::Key {
public:
    Key() : m_key(EVP_RSA_gen(2048)), m_certificate(X509_new())
    {
        X509_set_version(m_certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(m_certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(m_certificate), 24 * 3600);
        X509_NAME *name = X509_get_subject_name(m_certificate);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
            reinterpret_cast<const unsigned char *>(Issuer.constData()), -1, -1, 0);
        X509_set_issuer_name(m_certificate, name);
        X509_set_pubkey(m_certificate, m_key);
        if (X509_sign(m_certificate, m_key, EVP_sha256()) == 0)
            qFatal("cannot sign the test's certificate");
    }
    ~Key()
    {
        X509_free(m_certificate);
        EVP_PKEY_free(m_key);
    }
    Q_DISABLE_COPY_MOVE(Key)

    QByteArray certificate() const // DER
    {
        unsigned char *bytes = nullptr;
        const int size = i2d_X509(m_certificate, &bytes);
        const QByteArray der(reinterpret_cast<const char *>(bytes), size);
        OPENSSL_free(bytes);
        return der;
    }
    QByteArray sign(const QByteArray &text) const // RS256
    {
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
        std::size_t size = 0;
        EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, m_key);
        EVP_DigestSign(context, nullptr, &size, data, std::size_t(text.size()));
        QByteArray signature(qsizetype(size), '\0');
        EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size, data,
            std::size_t(text.size()));
        EVP_MD_CTX_free(context);
        return signature.first(qsizetype(size));
    }

private:
    EVP_PKEY *m_key;
    X509 *m_certificate;
};

TokenServer::TokenServer() : m_key(std::make_unique<Key>())
{
    QFile file(m_folder.filePath(u"root.pem"_s));
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot write the test's certificate");
    file.write("-----BEGIN CERTIFICATE-----\n" + m_key->certificate().toBase64()
        + "\n-----END CERTIFICATE-----\n");
    m_server.on("*", u"/v2/.*"_s, [this](const Seen &seen) {
        if (beforeRegistry)
            beforeRegistry(seen);
        return atRegistry(seen);
    });
    m_server.on("*", u"/token"_s, [this](const Seen &seen) { return answer(seen); });
}

TokenServer::~TokenServer() = default;

QByteArray TokenServer::settings() const
{
    return settingsBehind(m_server.host());
}

QByteArray TokenServer::settingsBehind(const QString &host) const
{
    return "auth: {token: {realm: '" + wire::scheme().toLatin1() + "://" + host.toLatin1()
        + "/token', service: '" + Service + "', issuer: '" + Issuer + "', rootcertbundle: '"
        + QFile::encodeName(m_folder.filePath(u"root.pem"_s)) + "'}}\n";
}

Answer TokenServer::answer(const Seen &seen)
{
    const QUrlQuery form = fields(seen.method == "POST" ? seen.body : seen.query);
    if (seen.method == "POST") {
        const QByteArray token =
            form.queryItemValue(u"refresh_token"_s, QUrl::FullyDecoded).toLatin1();
        const QByteArray user = identityTokens.value(token);
        if (user.isEmpty())
            return Answer::json(R"({"error":"invalid_grant"})", 400);
        return grant(user,
            form.queryItemValue(u"scope"_s, QUrl::FullyDecoded).split(u' ', Qt::SkipEmptyParts));
    }
    const QStringList scopes = form.allQueryItemValues(u"scope"_s, QUrl::FullyDecoded);
    if (!seen.has("Authorization"))
        return grant({}, scopes);
    const auto [user, password] = basic(seen);
    if (user.isEmpty() || passwords.value(user, "\n") != password)
        return Answer::json(R"({"details":"incorrect username or password"})", 401);
    return grant(user, scopes);
}

Answer TokenServer::grant(const QByteArray &user, const QStringList &scopes)
{
    ++issued;
    return Answer::json(compact({{u"token"_s, QString::fromLatin1(signedToken(user, scopes))},
        {u"expires_in"_s, qint64(saidLifetime.count())}}));
}

QStringList TokenServer::granted(const QByteArray &user, const QString &scope) const
{
    const QStringList actions = scope.section(u':', -1).split(u',');
    const bool mayRead = !user.isEmpty() || scope.startsWith("repository:public/"_L1);
    const bool mayWrite = !user.isEmpty() && !readers.contains(QString::fromLatin1(user));
    if (mayWrite)
        return actions;
    return mayRead && actions.contains("pull"_L1) ? QStringList {u"pull"_s} : QStringList();
}

QByteArray TokenServer::signedToken(const QByteArray &user, const QStringList &scopes) const
{
    QJsonArray access;
    for (const QString &scope : scopes) {
        access.append(QJsonObject {{u"type"_s, scope.section(u':', 0, 0)},
            {u"name"_s, scope.section(u':', 1, -2)},
            {u"actions"_s, QJsonArray::fromStringList(granted(user, scope))}});
    }
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject claims {{u"iss"_s, QString::fromLatin1(Issuer)},
        {u"sub"_s, QString::fromLatin1(user)}, {u"aud"_s, QString::fromLatin1(Service)},
        {u"exp"_s, now + qint64(lifetime.count())}, {u"nbf"_s, now - 10}, {u"iat"_s, now},
        {u"jti"_s, u"WB-CANARY-token-%1"_s.arg(issued)}, {u"access"_s, access}};
    const QJsonObject header {{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s},
        {u"x5c"_s, QJsonArray {QString::fromLatin1(m_key->certificate().toBase64())}}};
    const QByteArray text = base64Url(compact(header)) + '.' + base64Url(compact(claims));
    return text + '.' + base64Url(m_key->sign(text));
}

// HTTP/1.0, so that the answer comes in one piece and ends with the connection.
Answer TokenServer::atRegistry(const Seen &seen) const
{
    const auto socket = wire::connectTo(m_registryPort);
    QByteArray request = seen.method + ' ' + seen.path
        + (seen.query.isEmpty() ? QByteArray() : '?' + seen.query) + " HTTP/1.0\r\n";
    for (const auto &[name, value] : seen.headers) {
        if (name.compare("Connection", Qt::CaseInsensitive) != 0)
            request += name + ": " + value + "\r\n";
    }
    socket->write(request + "\r\n" + seen.body);
    QByteArray bytes;
    while (socket->waitForReadyRead(10'000))
        bytes += socket->readAll();
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    Answer answer;
    const QList<QByteArray> lines = bytes.first(qMax(0, end)).replace("\r\n", "\n").split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    answer.body = bytes.sliced(end + 4);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (!line.startsWith("Connection"))
            answer.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return answer;
}

}
