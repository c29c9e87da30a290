// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/token.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("value"); // empty: refused
        QTest::addColumn<int>("lifetime");
        const auto row = [](const char *name, const char *body, const char *value, int lifetime) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(value) << lifetime;
        };
        row("usual", R"({"token":"t","access_token":"t","expires_in":300})", "t", 300);
        row("access_token", R"({"access_token":"a"})", "a", 60);
        row("empty token", R"({"token":"","access_token":"a"})", "a", 60);
        row("no lifetime", R"({"token":"t"})", "t", 60);
        row("59 s", R"({"token":"t","expires_in":59})", "t", 60);
        row("60 s", R"({"token":"t","expires_in":60})", "t", 60);
        row("0", R"({"token":"t","expires_in":0})", "t", 60);
        row("negative", R"({"token":"t","expires_in":-5})", "t", 60);
        row("text", R"({"token":"t","expires_in":"300"})", "t", 60);
        row("endless", R"({"token":"t","expires_in":1e99})", "t", 60);
        row("null", R"({"token":"t","expires_in":null})", "t", 60);
        row("no token", R"({"expires_in":300})", "", 0);
        row("number", R"({"token":5})", "", 0);
        row("header injection", R"({"token":"t\r\nX: y"})", "", 0);
        row("blank", R"({"token":"a b"})", "", 0);
        row("not ASCII", R"({"token":"ä"})", "", 0);
        row("no JSON", "<html>", "", 0);
        row("cut off", R"({"token":"t")", "", 0);
        row("empty body", "", "", 0);
    }
    void parses()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, value);
        const Result<Token> token = parseToken(body, u"auth.x"_s);
        QCOMPARE(token.has_value(), !value.isEmpty());
        if (!token) {
            QCOMPARE(token.error().kind, ErrorKind::BadDocument);
            QVERIFY(!token.error().message.contains(u"X: y"_s));
            return;
        }
        QCOMPARE(token->value, value);
        QTEST(int(token->lifetime.count()), "lifetime");
    }

    void urls_data()
    {
        QTest::addColumn<QString>("realm");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("usual") << u"https://a/t"_s << u"reg"_s
                               << QStringList {u"repository:a/b:pull"_s} << QString()
                               << QByteArray("https://a/t?service=reg&scope=repository:a/b:pull");
        QTest::newRow("two scopes, user")
            << u"https://a/t"_s << u"reg"_s
            << QStringList {u"repository:a:pull,push"_s, u"repository:b:pull"_s} << u"me+x&y"_s
            << QByteArray("https://a/t?service=reg&scope=repository:a:pull,push"
                          "&scope=repository:b:pull&account=me%2Bx%26y");
        QTest::newRow("realm's own query")
            << u"https://a/t?account=x%26y"_s << QString() << QStringList {u"registry:catalog:*"_s}
            << QString() << QByteArray("https://a/t?account=x%26y&scope=registry:catalog:%2A");
        QTest::newRow("nothing known") << u"https://a/t"_s << QString() << QStringList()
                                       << QString() << QByteArray("https://a/t");
        QTest::newRow("service with signs")
            << u"https://a/t"_s << u"a b&c=d#e"_s << QStringList() << QString()
            << QByteArray("https://a/t?service=a%20b%26c%3Dd%23e");
    }
    void urls()
    {
        QFETCH(QString, realm);
        QFETCH(QString, service);
        QFETCH(QStringList, scopes);
        QFETCH(QString, user);
        std::optional<Credential> credential;
        if (!user.isEmpty())
            credential = Credential {user, u"secret"_s, {}};
        const QByteArray url = tokenUrl(QUrl(realm), service, scopes, credential).toEncoded();
        QVERIFY(!url.contains("secret"));
        // An empty query may leave its question mark.
        QTEST(url.endsWith('?') ? url.chopped(1) : url, "url");
    }

    void scopesMerge()
    {
        QCOMPARE(mergedScopes({u"repository:b:pull"_s, u"repository:a:push,pull"_s,
                     u"repository:a:pull"_s, u"repository:host:5000/c:pull"_s}),
            (QStringList {u"repository:a:pull,push"_s, u"repository:b:pull"_s,
                u"repository:host:5000/c:pull"_s}));
    }

    void aTokenServesThoseWhoNeedLess()
    {
        TokenCache cache([] { return Instant(); });
        cache.insert({"wide", 300s}, {u"repository:a:pull,push"_s, u"repository:b:pull"_s}, {});
        QCOMPARE(cache.find({u"repository:a:pull"_s}, {}), "wide");
        QCOMPARE(cache.find({u"repository:b:pull"_s, u"repository:a:push"_s}, {}), "wide");
        QCOMPARE(cache.find({u"repository:b:pull,push"_s}, {}), "");
        QCOMPARE(cache.find({u"repository:c:pull"_s}, {}), "");
        QCOMPARE(cache.find({u"repository:a:pull"_s}, u"me"_s), ""); // somebody else's
        cache.remove("wide");
        QCOMPARE(cache.find({u"repository:a:pull"_s}, {}), "");
    }

    void aTokenIsRenewedBeforeItsEnd()
    {
        Instant now;
        TokenCache cache([&now] { return now; });
        const QStringList scopes {u"repository:a:pull"_s};
        cache.insert({"t", 100s}, scopes, {});
        now += 79s;
        QCOMPARE(cache.find(scopes, {}), "t");
        now += 1s;
        QCOMPARE(cache.find(scopes, {}), "");
        cache.insert({"u", 100s}, scopes, {});
        QCOMPARE(cache.find(scopes, {}), "u");
    }
};

QTEST_GUILESS_MAIN(TokenTest)
#include "tst_token.moc"
