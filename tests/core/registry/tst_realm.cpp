// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/realm.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;

class RealmTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void policy_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("realm");
        QTest::addColumn<QString>("anonymous"); // "ok" or the kind of the error
        QTest::addColumn<QString>("withPassword");
        const auto row = [](const char *name, const char *host, const char *realm,
                             const char *anonymous, const char *withPassword) {
            QTest::newRow(name) << QString::fromLatin1(host) << QString::fromLatin1(realm)
                                << QString::fromLatin1(anonymous)
                                << QString::fromLatin1(withPassword);
        };
        row("same host", "reg.example.com", "https://reg.example.com/token", "ok", "ok");
        row("same, port written", "reg.example.com", "https://reg.example.com:443/t", "ok", "ok");
        row("same port", "reg.example.com:5000", "https://reg.example.com:5000/t", "ok", "ok");
        row("hub", "docker.io", "https://auth.docker.io/token", "ok", "ok");
        row("own query", "reg.example.com", "https://reg.example.com/t?a=b", "ok", "ok");
        row("other port", "reg.example.com", "https://reg.example.com:8443/t", "ok",
            "unauthorized");
        row("sibling", "registry.gitlab.com", "https://gitlab.com/jwt/auth", "ok", "unauthorized");
        row("same parent", "a.example.com", "https://b.example.com/t", "ok", "unauthorized");
        row("subdomain", "example.com", "https://auth.example.com/t", "ok", "unauthorized");
        row("not the hub's", "docker.io", "https://auth.docker.io.evil.com/t", "ok",
            "unauthorized");
        row("hub's for another", "evil.com", "https://auth.docker.io/token", "ok", "unauthorized");
        row("suffix", "reg.example.com", "https://reg.example.com.evil.com/", "ok", "unauthorized");
        row("http", "reg.example.com", "http://reg.example.com/token", "tls", "tls");
        row("http elsewhere", "reg.example.com", "http://127.0.0.1/token", "tls", "tls");
        row("plain registry", "localhost:5001", "http://localhost:5001/token", "ok", "ok");
        row("plain, other port", "localhost:5001", "http://localhost:5002/token", "tls", "tls");
        row("plain, other name", "localhost:5001", "http://127.0.0.1:5001/t", "tls", "tls");
        row("plain to https", "localhost:5001", "https://localhost:5001/token", "ok", "ok");
        row("plain to https elsewhere", "localhost:5001", "https://a.com/", "ok", "unauthorized");
        row("empty", "reg.example.com", "", "bad-document", "bad-document");
        row("relative", "reg.example.com", "/jwt/auth", "bad-document", "bad-document");
        row("no host", "reg.example.com", "https:///t", "bad-document", "bad-document");
        row("user", "reg.example.com", "https://me@reg.example.com/", "bad-document",
            "bad-document");
        row("password", "reg.example.com", "https://a:b@reg.example.com/", "bad-document",
            "bad-document");
        row("fragment", "reg.example.com", "https://reg.example.com/#x", "bad-document",
            "bad-document");
        row("port 0", "reg.example.com", "https://reg.example.com:0/", "bad-document",
            "bad-document");
        row("backslash", "reg.example.com", "https://reg.example.com\\@evil.com/", "bad-document",
            "bad-document");
        row("file", "reg.example.com", "file:///etc/passwd", "bad-document", "bad-document");
        row("ftp", "reg.example.com", "ftp://reg.example.com/", "tls", "tls");
    }
    void policy()
    {
        QFETCH(QString, host);
        QFETCH(QString, realm);
        for (const bool withPassword : {false, true}) {
            const auto url = checkedRealm(endpointFor(host), realm, withPassword);
            const QString outcome = url ? QStringLiteral("ok") : kindName(url.error().kind);
            QTEST(outcome, withPassword ? "withPassword" : "anonymous");
            if (url)
                QCOMPARE(*url, QUrl(realm));
        }
    }

    void tooLong()
    {
        const QString realm = QStringLiteral("https://reg.example.com/") + QString(2048, u'x');
        QVERIFY(!checkedRealm(endpointFor(QStringLiteral("reg.example.com")), realm, false));
    }

    void theMessageNamesBothHosts()
    {
        const auto url = checkedRealm(endpointFor(QStringLiteral("reg.example.com")),
            QStringLiteral("https://auth.other.tld/token"), true);
        QVERIFY(url.error().message.contains(QStringLiteral("reg.example.com")));
        QVERIFY(url.error().message.contains(QStringLiteral("auth.other.tld")));
    }
};

QTEST_GUILESS_MAIN(RealmTest)
#include "tst_realm.moc"
