// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/tokenserver.h"
#include "tests/core/registry/faketransport.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

class TokenServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Which way is tried, and which one after what answer.
    void ways_data()
    {
        QTest::addColumn<SecretKind>("kind");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<QByteArrayList>("methods");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, SecretKind kind, const QString &user,
                             const QList<int> &statuses, const QByteArrayList &methods,
                             const QString &outcome) {
            QTest::newRow(name) << kind << user << statuses << methods << outcome;
        };
        const auto password = SecretKind::Password;
        const auto token = SecretKind::IdentityToken;
        row("password", password, u"me"_s, {200}, {"GET"}, u"token"_s);
        row("wrong password", password, u"me"_s, {401}, {"GET"}, u"rejected"_s);
        row("GET not known", password, u"me"_s, {405, 200}, {"GET", "POST"}, u"token"_s);
        row("no GET here", password, u"me"_s, {404, 401}, {"GET", "POST"}, u"rejected"_s);
        row("neither", password, u"me"_s, {404, 404}, {"GET", "POST"}, u"not-found"_s);
        row("broken", password, u"me"_s, {500}, {"GET"}, u"refused"_s);
        row("too many", password, u"me"_s, {429}, {"GET"}, u"rate-limited"_s);
        row("identity token", token, {}, {200}, {"POST"}, u"token"_s);
        row("run out", token, {}, {401}, {"POST"}, u"rejected"_s);
        row("run out, in OAuth's words", token, {}, {400}, {"POST"}, u"rejected"_s);
        row("POST not known, nobody's", token, {}, {404}, {"POST"}, u"not-found"_s);
        row("Google", token, u"me"_s, {404, 200}, {"POST", "GET"}, u"token"_s);
        row("Artifactory", token, u"me"_s, {401, 200}, {"POST", "GET"}, u"token"_s);
        row("Azure", token, u"me"_s, {400, 200}, {"POST", "GET"}, u"token"_s);
        row("405", token, u"me"_s, {405, 401}, {"POST", "GET"}, u"rejected"_s);
        row("broken POST", token, u"me"_s, {503}, {"POST"}, u"refused"_s);
    }
    void ways()
    {
        QFETCH(SecretKind, kind);
        QFETCH(QString, user);
        QFETCH(QList<int>, statuses);
        QFETCH(QByteArrayList, methods);
        FakeTransport transport;
        transport.answer = [&](const net::Request &) {
            return FakeTransport::json(R"({"access_token":"t"})", statuses.takeFirst());
        };
        TokenOrder order;
        order.registry = u"reg.example.com"_s;
        order.realm = QUrl(u"https://auth.example.com/t?a=b"_s);
        order.scopes = {u"repository:a:pull"_s};
        order.credential = Credential {user, u"WB-CANARY"_s, {}, kind};
        const auto answer = await(askTokenServer(transport, order));
        QString outcome = u"token"_s;
        if (!answer)
            outcome = kindName(answer.error().kind);
        else if (answer->rejected)
            outcome = u"rejected"_s;
        QTEST(outcome, "outcome");
        if (outcome == "token"_L1)
            QCOMPARE(answer->token.value, "t");
        QCOMPARE(transport.sent.size(), methods.size());
        for (qsizetype i = 0; i < methods.size(); ++i) {
            const net::Request &request = transport.sent.at(i);
            QCOMPARE(request.method, methods.at(i));
            QVERIFY(request.sameOriginOnly);
            QVERIFY(!request.url.toEncoded().contains("CANARY")); // addresses are logged
            QVERIFY(request.url.query().startsWith("a=b"_L1));
            QCOMPARE(request.body.contains("CANARY"), request.method == "POST");
            QCOMPARE(request.headers.contains("Authorization"), request.method == "GET");
        }
    }

    void passwordsArePostedAsAForm()
    {
        QCOMPARE(tokenForm({}, {}, {u"me&x"_s, u"p=+ \u00e4"_s}),
            "grant_type=password&username=me%26x&password=p%3D%2B%20%C3%A4&client_id=waybill");
    }

    void onlyUsableIdentityTokensAreTaken()
    {
        QCOMPARE(identityTokenIn(R"({"refresh_token":"r"})"), u"r"_s);
        for (const char *body : {"", "[]", "{}", R"({"refresh_token":5})",
                 R"({"refresh_token":"a\r\nb"})", R"({"refresh_token":""})"})
            QCOMPARE(identityTokenIn(body), QString());
    }

    // Who asked a registry has never heard of its token server.
    void aTokenServerThatFailsIsNamed_data()
    {
        QTest::addColumn<QString>("registry");
        QTest::addColumn<int>("status"); // 0: no connection
        QTest::addColumn<bool>("named");
        QTest::newRow("no connection") << u"reg.example.com"_s << 0 << true;
        QTest::newRow("502") << u"reg.example.com"_s << 502 << true;
        QTest::newRow("forbidden") << u"reg.example.com"_s << 403 << false;
        QTest::newRow("its own") << u"auth.example.org:8443"_s << 502 << false;
    }
    void aTokenServerThatFailsIsNamed()
    {
        QFETCH(QString, registry);
        QFETCH(int, status);
        QFETCH(bool, named);
        FakeTransport transport;
        transport.answer = [&](const net::Request &) { return FakeTransport::json("{}", status); };
        if (status == 0)
            transport.failure = failure(ErrorKind::Network, u"It broke."_s).error();
        const TokenOrder order {
            registry, QUrl(u"https://auth.example.org:8443/token"_s), {}, {}, {}};
        const auto answer = await(askTokenServer(transport, order));
        const QString &message = answer.error().message;
        QCOMPARE(message.contains("lets nobody in without a token"_L1), named);
        QVERIFY2(status == 0 || message.contains("auth.example.org:8443"_L1), qPrintable(message));
        if (status == 0)
            QVERIFY2(message.startsWith(registry) && message.endsWith("It broke."_L1),
                qPrintable(message));
    }

    // Both ways, so that a broken connection is no reason to sign in anew.
    void askingTwiceDoesNoHarm()
    {
        for (const auto kind : {SecretKind::Password, SecretKind::IdentityToken}) {
            FakeTransport transport;
            transport.answer = [](const net::Request &) { return FakeTransport::json("{}"); };
            const registry::Credential credential {u"me"_s, u"s"_s, {}, kind};
            (void)await(askTokenServer(
                transport, {u"r"_s, QUrl(u"https://r/token"_s), {}, {}, credential}));
            const net::Request &sent = transport.sent.first();
            QVERIFY(sent.repeatable || sent.method == "GET");
            QVERIFY(sent.sameOriginOnly);
        }
    }

    void whatGoesIntoTheHeader()
    {
        const auto header = [](const QString &user, SecretKind kind) {
            return authorizationOf({user, u"s"_s, {}, kind});
        };
        QCOMPARE(header(u"me"_s, SecretKind::Password), "Basic " + QByteArray("me:s").toBase64());
        QCOMPARE(header({}, SecretKind::RegistryToken), "Bearer s");
        QCOMPARE(header({}, SecretKind::IdentityToken), "");
        // Azure and others take one as the password of its user.
        QCOMPARE(
            header(u"me"_s, SecretKind::IdentityToken), "Basic " + QByteArray("me:s").toBase64());
    }
};

QTEST_GUILESS_MAIN(TokenServerTest)
#include "tst_tokenserver.moc"
