// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// Passwords and tokens for a registry that was decided to be asked over plain HTTP: none leaves
// this computer before the user has agreed to that, too.

#include "core/registry/auth.h"
#include "core/registry/connectiontest.h"
#include "core/registry/consents.h"
#include "core/registry/plainhttp.h"
#include "core/registry/profile.h"
#include "tests/core/registry/faketransport.h"
#include "tests/core/registry/testbed.h"
#include "tests/support/json.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"reg.example.com"_s;
const QByteArray Basic = "Basic realm=\"reg\"";
const QByteArray SameOrigin = "Bearer realm=\"http://reg.example.com/token\"";
const QByteArray Encrypted = "Bearer realm=\"https://auth.example.org/token\"";

ConsentNeeded question()
{
    return {Host, {}, {}};
}

Credential secret(SecretKind kind = SecretKind::Password)
{
    return {u"me"_s, u"WB-CANARY"_s, u"the test"_s, kind};
}

Endpoint plain(const QString &host)
{
    Endpoint endpoint = endpointFor(host);
    endpoint.base.setScheme(u"http"_s);
    return endpoint;
}

struct World {
    explicit World(const QString &host = Host) : endpoint(plain(host))
    {
        transport.answer = [](const net::Request &) {
            return FakeTransport::json(json("{'token':'t','expires_in':300}"));
        };
        credentials.value = secret();
    }
    Result<QByteArray> answer(const QByteArray &challenge)
    {
        return await(authenticator.answer(Access::pull(u"a"_s), {challenge}, {}));
    }
    Result<QByteArray> authorization()
    {
        return await(authenticator.authorization(Access::pull(u"a"_s)));
    }

    Endpoint endpoint;
    FakeTransport transport;
    FakeCredentials credentials;
    Consents consents;
    Authenticator authenticator {transport, endpoint, credentials, &consents};
};

// A registry of another computer's name: the server answers as the proxy that leads there. It lets
// nobody in without a password.
struct Remote {
    Remote()
    {
        server.on("*", u".*"_s, [](const Seen &seen) {
            const bool isIn = seen.header("Authorization") == basic();
            return isIn ? manifestAnswer() : challenged(Basic);
        });
        credentials.value = secret();
        profile.host = Host;
        profile.scheme = Profile::Scheme::PlainHttp;
        profiles.overrideWith(profile);
    }
    static QByteArray basic() { return "Basic " + QByteArray("me:WB-CANARY").toBase64(); }
    Result<oci::Document> manifest()
    {
        return await(registries.client(Host).manifest({Host, u"a"_s, u"1"_s, {}}));
    }
    TestReport signInReport()
    {
        const auto result =
            await(testConnection(http, credentials, profile, u"a"_s, {}, nullptr, &consents));
        return result.reports.at(qsizetype(TestStep::SignIn));
    }
    bool sawSecret() const
    {
        return std::ranges::any_of(
            server.log(), [](const Seen &seen) { return seen.has("Authorization"); });
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        environment.insert(u"http_proxy"_s, u"http://"_s + server.host());
        return environment;
    }

    ScriptedServer server;
    net::Http http {environment()};
    FakeCredentials credentials;
    Consents consents;
    Profile profile;
    Profiles profiles {QString(), QStringList()};
    Registries registries {http, credentials, &consents, &profiles};
};

}

class PlainHttpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSentBeforeTheUserAgrees_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<SecretKind>("kind");
        QTest::addColumn<QByteArray>("header");
        const QByteArray basic = Remote::basic();
        QTest::newRow("password") << Basic << SecretKind::Password << basic;
        QTest::newRow("token server")
            << SameOrigin << SecretKind::Password << QByteArray("Bearer t");
        QTest::newRow("identity token")
            << SameOrigin << SecretKind::IdentityToken << QByteArray("Bearer t");
        QTest::newRow("registry token")
            << SameOrigin << SecretKind::RegistryToken << QByteArray("Bearer WB-CANARY");
        // The token would go over plain HTTP all the same.
        QTest::newRow("encrypted token server")
            << Encrypted << SecretKind::Password << QByteArray("Bearer t");
    }
    void nothingIsSentBeforeTheUserAgrees()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(SecretKind, kind);
        World world;
        world.credentials.value = secret(kind);
        world.consents.allow(Host, u"auth.example.org"_s); // is not this agreement
        world.consents.allowUnencrypted(u"other.example.com"_s);
        world.consents.allowUnencrypted(Host + u":5000"_s);
        const auto asked = world.answer(challenge);
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(asked.error().where, Host);
        QCOMPARE(asked.error().consent, std::optional(question()));
        QVERIFY(!asked.error().message.contains(u"CANARY"_s));
        QCOMPARE(world.transport.sent.size(), 0);

        world.consents.agree(*asked.error().consent);
        QTEST(world.answer(challenge).value_or("nothing"), "header");
    }

    void agreeingToPlainHttpIsNoneToAnotherTokenServer()
    {
        World world;
        world.consents.allowUnencrypted(Host);
        const auto asked = world.answer(Encrypted);
        QVERIFY(!asked);
        QCOMPARE(
            asked.error().consent, std::optional(ConsentNeeded {Host, u"auth.example.org"_s, {}}));
        QCOMPARE(world.transport.sent.size(), 0);
    }

    void withoutConsentsNothingIsAgreedTo()
    {
        World world;
        Authenticator nobody(world.transport, world.endpoint, world.credentials);
        const auto asked = await(nobody.answer(Access::pull(u"a"_s), {Basic}, {}));
        QVERIFY(!asked);
        QCOMPARE(asked.error().consent, std::optional(question()));
    }

    // What needs no password is not stopped by one that may not be sent.
    void otherRequestsGoOnWithoutIt()
    {
        World world;
        QVERIFY(!world.answer(Basic));
        QCOMPARE(world.authorization(), QByteArray());
        world.consents.allowUnencrypted(Host);
        QCOMPARE(world.authorization(), Remote::basic());
    }

    void whoHasNoPasswordIsNotAsked()
    {
        World world;
        world.credentials.value = std::nullopt;
        QCOMPARE(world.answer(SameOrigin), "Bearer t");
        QVERIFY(!world.transport.sent.first().headers.contains("Authorization"));
        const auto asked = world.answer(Basic);
        QVERIFY(!asked);
        QVERIFY(!asked.error().consent);
    }

    void onThisComputerNobodyIsAsked_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"localhost:5000", "127.0.0.1:5000", "127.9.9.9", "[::1]:5000"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }
    void onThisComputerNobodyIsAsked()
    {
        QFETCH(QString, host);
        World world(host);
        QCOMPARE(world.answer(Basic), Remote::basic());
    }

    void namesThatOnlyLookLikeThisComputerAreAsked_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"localhost.example.com", "127.0.0.1.example.com", "10.0.0.1:5000",
                 "notlocalhost:5000", "[::2]:5000"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }
    void namesThatOnlyLookLikeThisComputerAreAsked()
    {
        QFETCH(QString, host);
        World world(host);
        const auto asked = world.answer(Basic);
        QVERIFY(!asked);
        QVERIFY(asked.error().consent && isAboutPlainHttp(*asked.error().consent));
        QCOMPARE(asked.error().consent->registry, host);
    }

    // What was used over HTTPS is not carried over to plain HTTP, nor is the question back.
    void theQuestionFollowsTheProfile()
    {
        World world;
        world.endpoint.base.setScheme(u"https"_s);
        QCOMPARE(world.answer("Bearer realm=\"https://reg.example.com/token\""), "Bearer t");
        world.endpoint.base.setScheme(u"http"_s);
        const auto asked = world.authorization();
        QVERIFY(!asked);
        QCOMPARE(asked.error().consent, std::optional(question()));
        world.endpoint.base.setScheme(u"https"_s);
        QCOMPARE(world.authorization(), "Bearer t");
    }

    void onTheWire()
    {
        Remote remote;
        const auto asked = remote.manifest();
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(asked.error().consent, std::optional(question()));
        QCOMPARE(remote.server.count(), 1);
        QVERIFY(!remote.sawSecret());
        QVERIFY(!remote.manifest());
        QVERIFY(!remote.sawSecret());

        remote.consents.agree(question());
        const auto read = remote.manifest();
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(remote.server.log().last().header("Authorization"), Remote::basic());
        remote.server.clearLog();
        remote.consents.withdraw(Host);
        QVERIFY(!remote.manifest());
        QVERIFY(!remote.sawSecret());
    }

    void theConnectionTestAsksLikeEverybody()
    {
        Remote remote;
        const TestReport asked = remote.signInReport();
        QCOMPARE(asked.state, TestReport::State::Failed);
        QVERIFY(asked.error);
        QCOMPARE(asked.error->consent, std::optional(question()));
        QVERIFY(!remote.sawSecret());
        remote.consents.agree(question());
        QCOMPARE(remote.signInReport().state, TestReport::State::Passed);
        QVERIFY(remote.sawSecret());
    }
};

QTEST_GUILESS_MAIN(PlainHttpTest)
#include "tst_plainhttp.moc"
