// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/auth.h"
#include "core/registry/consents.h"
#include "core/registry/sessioncredentials.h"
#include "tests/core/registry/faketransport.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"reg.example.com"_s;
const QByteArray Elsewhere = "Bearer realm=\"https://auth.example.org/token\",service=\"reg\"";
const QByteArray AtHome = "Bearer realm=\"https://reg.example.com/token\",service=\"reg\"";

// Credentials by repository; counts who asks.
class Source : public CredentialSource {
public:
    QHash<QString, Credential> byRepository; // "": all others
    QStringList unread;
    int asked = 0;
    int distrusted = 0;
    int changes = 0;

    async::Task<Result<std::optional<Credential>>> find(QString, QString repository) override
    {
        ++asked;
        const auto found = byRepository.constFind(repository);
        if (found != byRepository.cend())
            co_return *found;
        co_return byRepository.contains({}) ? std::optional(byRepository.value({})) : std::nullopt;
    }
    int revision() const override { return changes; }
    void distrust(const QString &) override { ++distrusted; }
    QStringList notices(const QString &) const override { return unread; }
};

// An authenticator in a world of the test's making. Tokens are "t1", "t2", ...
struct World {
    FakeTransport transport;
    Source source;
    Consents consents;
    QHash<QString, QString> addresses;
    int tokens = 0;
    int lookUps = 0;
    Endpoint endpoint = endpointFor(Host);
    Authenticator authenticator {transport, endpoint, source, &consents,
        {.lookUp = [this](const QString &host) { return addressesOf(this, host); }}};

    World()
    {
        transport.answer = [this](const net::Request &) { return token(); };
    }
    net::Response token(const QByteArray &more = {})
    {
        return FakeTransport::json(
            "{\"token\":\"t" + QByteArray::number(++tokens) + "\",\"expires_in\":300" + more + "}");
    }
    static async::Task<QList<QHostAddress>> addressesOf(World *world, QString host)
    {
        ++world->lookUps;
        QList<QHostAddress> all;
        for (const QString &one : world->addresses.value(host).split(u' ', Qt::SkipEmptyParts))
            all.append(QHostAddress(one));
        co_return all;
    }
    Result<QByteArray> answer(const QByteArray &challenge, const QByteArray &sent = {},
        const Access &access = Access::pull(u"a"_s))
    {
        return await(authenticator.answer(access, {challenge}, sent));
    }
    Result<QByteArray> authorization(const Access &access = Access::pull(u"a"_s))
    {
        return await(authenticator.authorization(access));
    }
    void signIn(const QString &user, const QString &secret, SecretKind kind = SecretKind::Password)
    {
        source.byRepository.insert({}, {user, secret, u"the test"_s, kind});
    }
};

QByteArray basic(const QByteArray &userAndPassword)
{
    return "Basic " + userAndPassword.toBase64();
}

}

class AuthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherHostGetsThePasswordOnlyWithConsent()
    {
        World world;
        world.signIn(u"me"_s, u"WB-CANARY"_s);
        const auto asked = world.answer(Elsewhere);
        QCOMPARE(asked.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(
            asked.error().consent, std::optional(ConsentNeeded {Host, u"auth.example.org"_s, {}}));
        QVERIFY(asked.error().message.contains(Host));
        QVERIFY(asked.error().message.contains(u"auth.example.org"_s));
        QCOMPARE(world.transport.sent.size(), 0);

        world.consents.allow(Host, u"auth.example.org"_s);
        QCOMPARE(world.answer(Elsewhere), "Bearer t1");
        QCOMPARE(world.transport.sent.first().url.host(), u"auth.example.org"_s);
        QCOMPARE(
            world.transport.sent.first().headers.value("Authorization"), basic("me:WB-CANARY"));
        QVERIFY(world.transport.sent.first().sameOriginOnly);
    }

    void aChangedTokenServerIsAskedAboutAgain()
    {
        World world;
        world.signIn(u"me"_s, u"WB-CANARY"_s);
        world.consents.allow(Host, u"auth.example.org"_s);
        for (const auto *realm : {"https://auth.example.org:8443/token",
                 "https://auth.example.org.evil.com/token", "https://evil.com/auth.example.org"}) {
            const auto asked = world.answer("Bearer realm=\"" + QByteArray(realm) + "\"");
            QVERIFY(asked.error().consent);
            QCOMPARE(asked.error().consent->allowedBefore, u"auth.example.org"_s);
            QVERIFY(asked.error().message.contains(u"agreed"_s));
        }
        QCOMPARE(world.transport.sent.size(), 0);
    }

    void consentIsForOneRegistry()
    {
        World world;
        world.signIn(u"me"_s, u"WB-CANARY"_s);
        world.consents.allow(u"other.example.com"_s, u"auth.example.org"_s);
        QVERIFY(world.answer(Elsewhere).error().consent);
        QCOMPARE(world.transport.sent.size(), 0);
    }

    void nobodyMayGoElsewhereUnlessThatLeadsInside_data()
    {
        QTest::addColumn<QString>("registry");
        QTest::addColumn<QString>("tokenServer");
        QTest::addColumn<bool>("goes");
        const auto row = [](const char *name, const char *registry, const char *other, bool goes) {
            QTest::newRow(name) << QString::fromLatin1(registry) << QString::fromLatin1(other)
                                << goes;
        };
        row("both outside", "93.184.216.34", "93.184.216.35", true);
        row("inside", "93.184.216.34", "10.0.0.1", false);
        row("one address inside", "93.184.216.34", "93.184.216.35 192.168.1.1", false);
        row("loopback", "93.184.216.34", "127.0.0.1", false);
        row("metadata service", "93.184.216.34", "169.254.169.254", false);
        row("IPv6 loopback", "2606:2800:220:1::1", "::1", false);
        row("mapped", "93.184.216.34", "::ffff:10.0.0.1", false);
        row("both inside", "10.0.0.2", "10.0.0.1", true);
        row("registry with one address inside", "10.0.0.2 93.184.216.34", "10.0.0.1", true);
        row("registry not known here", "", "10.0.0.1", true);
        row("token server not known here", "93.184.216.34", "", true);
    }
    void nobodyMayGoElsewhereUnlessThatLeadsInside()
    {
        QFETCH(QString, registry);
        QFETCH(QString, tokenServer);
        QFETCH(bool, goes);
        World world;
        world.addresses = {{Host, registry}, {u"auth.example.org"_s, tokenServer}};
        const auto answer = world.answer(Elsewhere);
        QCOMPARE(answer.has_value(), goes);
        QCOMPARE(world.transport.sent.size(), goes ? 1 : 0);
        if (goes)
            QVERIFY(!world.transport.sent.first().headers.contains("Authorization"));
        else
            QCOMPARE(answer.error().kind, ErrorKind::Forbidden);
    }

    void addressesAreLookedUpOnceAndNotForItsOwnServer()
    {
        World world;
        QVERIFY(world.answer(AtHome));
        QCOMPARE(world.lookUps, 0);
        World other;
        QVERIFY(other.answer(Elsewhere));
        const int lookUps = other.lookUps;
        QVERIFY(other.authorization(Access::pull(u"b"_s)));
        QCOMPARE(other.lookUps, lookUps);
    }

    void anIdentityTokenIsPosted()
    {
        World world;
        world.signIn({}, u"WB-CANARY+/="_s, SecretKind::IdentityToken);
        QCOMPARE(world.answer(AtHome), "Bearer t1");
        const net::Request &fetch = world.transport.sent.first();
        QCOMPARE(fetch.method, "POST");
        QCOMPARE(fetch.url, QUrl(u"https://reg.example.com/token"_s));
        QCOMPARE(fetch.headers.value("Content-Type"), "application/x-www-form-urlencoded");
        QVERIFY(!fetch.headers.contains("Authorization"));
        QCOMPARE(fetch.body,
            "grant_type=refresh_token&refresh_token=WB-CANARY%2B%2F%3D&client_id=waybill"
            "&service=reg&scope=repository%3Aa%3Apull");
        QVERIFY(fetch.sameOriginOnly);
    }

    void anIdentityTokenNeedsConsentToo()
    {
        World world;
        world.signIn({}, u"WB-CANARY"_s, SecretKind::IdentityToken);
        QVERIFY(world.answer(Elsewhere).error().consent);
        QCOMPARE(world.transport.sent.size(), 0);
    }

    void anIdentityTokenIsNoPassword()
    {
        World world;
        world.signIn({}, u"WB-CANARY"_s, SecretKind::IdentityToken);
        const auto answer = world.answer("Basic realm=\"x\"");
        QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
        QVERIFY(!answer.error().message.contains(u"CANARY"_s));
        QCOMPARE(world.transport.sent.size(), 0);
    }

    void aNewIdentityTokenReplacesTheOld()
    {
        World world;
        world.signIn({}, u"first"_s, SecretKind::IdentityToken);
        world.transport.answer = [&](const net::Request &) {
            return world.token(R"(,"refresh_token":"second")");
        };
        QVERIFY(world.answer(AtHome));
        QVERIFY(world.authorization(Access::pull(u"b"_s)));
        QVERIFY(world.transport.sent.at(0).body.contains("refresh_token=first&"));
        QVERIFY(world.transport.sent.at(1).body.contains("refresh_token=second&"));
        // After a new sign-in what the user gave counts.
        world.signIn({}, u"third"_s, SecretKind::IdentityToken);
        ++world.source.changes;
        QVERIFY(world.authorization(Access::pull(u"b"_s)));
        QVERIFY(world.transport.sent.at(2).body.contains("refresh_token=third&"));
    }

    void aReadyTokenGoesToTheRegistryOnly()
    {
        World world;
        world.signIn({}, u"WB-CANARY"_s, SecretKind::RegistryToken);
        for (const QByteArray &challenge : {Elsewhere, AtHome, QByteArray("Basic")}) {
            QCOMPARE(world.answer(challenge), "Bearer WB-CANARY");
            // Refused: there is no other.
            const auto again = world.answer(challenge, "Bearer WB-CANARY");
            QCOMPARE(again.error().kind, ErrorKind::Unauthorized);
        }
        QCOMPARE(world.transport.sent.size(), 0);
    }

    void aSignInCountsAtOnce()
    {
        World world;
        QCOMPARE(world.answer(AtHome), "Bearer t1");
        QCOMPARE(world.authorization(), "Bearer t1");
        world.signIn(u"me"_s, u"pw"_s);
        ++world.source.changes;
        QCOMPARE(world.authorization(), "Bearer t2");
        QCOMPARE(world.transport.sent.last().headers.value("Authorization"), basic("me:pw"));
        world.source.byRepository.clear();
        ++world.source.changes;
        QCOMPARE(world.authorization(), "Bearer t3");
        QVERIFY(!world.transport.sent.last().headers.contains("Authorization"));
    }

    void aSignInWhileATokenIsUnderWay()
    {
        World world;
        world.transport.answer = [&](const net::Request &) {
            world.signIn(u"me"_s, u"pw"_s);
            ++world.source.changes;
            world.transport.answer = [&](const net::Request &) { return world.token(); };
            return world.token();
        };
        QCOMPARE(world.answer(AtHome), "Bearer t1"); // nobody's
        QCOMPARE(world.authorization(), "Bearer t2"); // mine
        QCOMPARE(world.transport.sent.last().headers.value("Authorization"), basic("me:pw"));
    }

    void repositoriesWithDifferentAccounts()
    {
        World world;
        world.source.byRepository = {{u"a"_s, {u"me"_s, u"1"_s}}, {u"b"_s, {u"me"_s, u"2"_s}}};
        QCOMPARE(world.answer(AtHome), "Bearer t1");
        QCOMPARE(world.authorization(Access::pull(u"b"_s)), "Bearer t2");
        QCOMPARE(world.transport.sent.at(0).headers.value("Authorization"), basic("me:1"));
        QCOMPARE(world.transport.sent.at(1).headers.value("Authorization"), basic("me:2"));
        // Mounting from b is asked for in the name of a's account.
        QCOMPARE(world.authorization(Access::mount(u"a"_s, u"b"_s)), "Bearer t3");
        QCOMPARE(world.transport.sent.at(2).headers.value("Authorization"), basic("me:1"));
        QCOMPARE(world.authorization(Access::pull(u"b"_s)), "Bearer t2");
    }

    void whatDoesNotWorkIsLookedUpAnewButNotByEach()
    {
        World world;
        world.signIn(u"me"_s, u"old"_s);
        QCOMPARE(world.answer("Basic"), basic("me:old"));
        QCOMPARE(world.source.distrusted, 0);
        world.signIn(u"me"_s, u"new"_s); // docker login elsewhere
        QCOMPARE(world.authorization(), basic("me:old"));
        QCOMPARE(world.answer("Basic", basic("me:old")), basic("me:new"));
        QCOMPARE(world.source.distrusted, 1);
        QCOMPARE(world.answer("Basic", basic("me:old")), basic("me:new")); // another request's 401
        QCOMPARE(world.source.distrusted, 1);
        QCOMPARE(world.answer("Basic", basic("me:new")).error().kind, ErrorKind::Unauthorized);
    }

    void anOutdatedTokenIsReplacedOnceForAll()
    {
        World world;
        world.signIn(u"me"_s, u"pw"_s);
        QCOMPARE(world.answer(AtHome), "Bearer t1");
        QCOMPARE(world.answer(AtHome, "Bearer t1"), "Bearer t2");
        QCOMPARE(world.answer(AtHome, "Bearer t1"), "Bearer t2");
        QCOMPARE(world.tokens, 2);
    }

    void theWiderScopeThatIsDemandedIsFetched()
    {
        World world;
        QCOMPARE(world.answer(AtHome), "Bearer t1");
        QCOMPARE(
            world.answer(AtHome + R"(,scope="repository:a:pull,push",error="insufficient_scope")",
                "Bearer t1"),
            "Bearer t2");
        QVERIFY(world.transport.sent.last().url.query().contains(u"repository:a:pull,push"_s));
    }

    void whatASecondNoMeans()
    {
        World world;
        const Access access = Access::push(u"a"_s);
        QVERIFY(world.answer(AtHome));
        const QByteArray scope = AtHome + ",error=\"insufficient_scope\"";
        const Error nobody = world.authenticator.refused(access, {scope});
        QCOMPARE(nobody.kind, ErrorKind::Unauthorized);
        QVERIFY(nobody.message.contains(u"sign in"_s));

        world.signIn(u"me"_s, u"WB-CANARY"_s);
        ++world.source.changes;
        QVERIFY(world.authorization(access));
        const Error known = world.authenticator.refused(access, {scope});
        QCOMPARE(known.kind, ErrorKind::Forbidden);
        QCOMPARE(known.httpStatus, 401);
        QVERIFY(known.message.contains(u" me "_s));
        QVERIFY(!known.message.contains(u"CANARY"_s));

        const Error clock =
            world.authenticator.refused(access, {AtHome + ",error=\"invalid_token\""});
        QCOMPARE(clock.kind, ErrorKind::Unauthorized);
        QVERIFY(clock.message.contains(u"clock"_s));
    }

    void whoIsAskedToSignInLearnsWhatCouldNotBeRead()
    {
        World world;
        world.source.unread = {u"The credential helper x is not installed."_s};
        const auto answer = world.answer("Basic");
        QVERIFY(answer.error().message.contains(u"x is not installed"_s));
        // And who is not asked does not.
        QVERIFY(world.answer(AtHome));
    }
};

QTEST_GUILESS_MAIN(AuthTest)
#include "tst_auth.moc"
