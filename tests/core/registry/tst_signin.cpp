// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/base/log.h"
#include "core/registry/auth.h"
#include "core/registry/connection.h"
#include "core/registry/profile.h"
#include "tests/core/registry/testbed.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;

namespace {

const registry::Credential Me {u"me"_s, u"WB-CANARY-password"_s, u"the test"_s};
const QByteArray MyBasic = "Basic " + QByteArray("me:WB-CANARY-password").toBase64();
const QString Anything = u"/v2/.*"_s;

QByteArray bearerFor(const ScriptedServer &server, const QByteArray &more = {})
{
    return "Bearer realm=\"" + server.url(u"/token"_s).toEncoded() + "\",service=\"reg\"" + more;
}

// A registry that wants tokens; its token server gives out "WB-CANARY-1", "WB-CANARY-2", ...
struct TokenRegistry : Testbed {
    QByteArray accepted = "WB-CANARY-1";
    QByteArray refusal; // the challenge to a token that is not the accepted one

    TokenRegistry()
    {
        server.on("*", Anything, [this](const Seen &seen) {
            const QByteArray sent = seen.header("Authorization");
            if (sent == "Bearer " + accepted)
                return manifestAnswer();
            return challenged(sent.isEmpty() || refusal.isEmpty() ? bearerFor(server) : refusal);
        });
        server.on("GET", u"/token"_s, [this](const Seen &) { return token(++tokens); });
    }
    static Answer token(int number)
    {
        return Answer::json(
            R"({"token":"WB-CANARY-)" + QByteArray::number(number) + R"(","expires_in":300})");
    }
    QList<QByteArray> queries() const
    {
        QList<QByteArray> all;
        for (const Seen &seen : server.log()) {
            if (seen.path == "/token")
                all.append(seen.query);
        }
        return all;
    }
    int tokens = 0;
};

QStringList logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

}

class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOpenRegistryCostsOneRequest()
    {
        Testbed bed;
        bed.credentials.value = Me;
        bed.server.on("*", Anything, manifestAnswer());
        QVERIFY(bed.manifest());
        QCOMPARE(bed.server.count(), 1);
        QVERIFY(!bed.server.log().first().has("Authorization"));
        QCOMPARE(bed.credentials.asked, 0);
    }

    void aTokenIsFetchedOnceAndUsedAgain()
    {
        TokenRegistry bed;
        QVERIFY(bed.manifest());
        QCOMPARE(bed.server.count(), 3); // the 401, the token, the manifest
        QCOMPARE(bed.queries(), QList<QByteArray> {"service=reg&scope=repository:a:pull"});
        QVERIFY(!bed.server.log().at(1).has("Authorization"));
        QVERIFY(bed.manifest(u"2"_s));
        QCOMPARE(bed.server.count(), 4);
    }

    void anotherRepositoryNeedsNoSecondChallenge()
    {
        TokenRegistry bed;
        QVERIFY(bed.manifest());
        bed.server.clearLog();
        bed.accepted = "WB-CANARY-2";
        QVERIFY(bed.manifest(u"1"_s, u"b/c"_s));
        QCOMPARE(bed.server.count(), 2);
        QCOMPARE(bed.queries(), QList<QByteArray> {"service=reg&scope=repository:b/c:pull"});
    }

    void parallelRequestsShareOneFetch()
    {
        TokenRegistry bed;
        Answer held = TokenRegistry::token(1);
        held.held = true;
        bed.server.on("GET", u"/token"_s, held);
        QObject::connect(&bed.server, &ScriptedServer::requestArrived, &bed.server, [&bed] {
            if (bed.server.count("GET", Anything) == 12)
                bed.server.release();
        });
        std::vector<async::Task<Result<store::Delivery>>> tasks;
        for (int i = 0; i < 12; ++i)
            tasks.push_back(bed.client().manifest(bed.reference(QString::number(i))));
        for (const auto &document : await(async::gather(std::move(tasks), 12)))
            QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        QCOMPARE(bed.queries().size(), 1);
        QCOMPARE(bed.server.count("GET", Anything), 24);
    }

    void theFetchOutlivesTheOneWhoBeganIt()
    {
        TokenRegistry bed;
        Answer held = TokenRegistry::token(1);
        held.held = true;
        bed.server.on("GET", u"/token"_s, held);
        QSignalSpy arrived(&bed.server, &ScriptedServer::requestArrived);
        auto first = bed.client().manifest(bed.reference(u"1"_s));
        first.start();
        while (bed.queries().isEmpty())
            QVERIFY(arrived.wait());
        auto second = bed.client().manifest(bed.reference(u"2"_s));
        second.start();
        // The second knows by now that a token is needed, so it waits with the first.
        QCOMPARE(bed.server.count("GET", u"/v2/a/manifests/2"_s), 0);
        first = {};
        bed.server.release();
        QVERIFY(finish(std::move(second)));
        QCOMPARE(bed.queries().size(), 1);
        QCOMPARE(bed.server.abandoned(), 0);
    }

    void withTheLastOneTheFetchEnds()
    {
        TokenRegistry bed;
        Answer held = TokenRegistry::token(1);
        held.held = true;
        bed.server.on("GET", u"/token"_s, held);
        QSignalSpy arrived(&bed.server, &ScriptedServer::requestArrived);
        QSignalSpy left(&bed.server, &ScriptedServer::clientLeft);
        auto task = bed.client().manifest(bed.reference());
        task.start();
        while (bed.queries().isEmpty())
            QVERIFY(arrived.wait());
        task = {};
        QVERIFY(!left.isEmpty() || left.wait());
        QCOMPARE(bed.server.abandoned(), 1);
    }

    void aRevokedTokenIsReplaced_data()
    {
        QTest::addColumn<bool>("demandsPassword");
        QTest::newRow("Bearer again") << false;
        QTest::newRow("asks for a password instead") << true;
    }
    void aRevokedTokenIsReplaced()
    {
        QFETCH(bool, demandsPassword);
        TokenRegistry bed;
        bed.credentials.value = Me;
        QVERIFY(bed.manifest());
        bed.server.clearLog();
        bed.accepted = "WB-CANARY-2";
        if (demandsPassword)
            bed.refusal = "Basic realm=\"x\"";
        QVERIFY(bed.manifest());
        QCOMPARE(bed.server.count(), 3);
        for (const Seen &seen : bed.server.log()) {
            if (seen.path != "/token")
                QVERIFY(!seen.header("Authorization").startsWith("Basic"));
        }
    }

    void aTokenIsRenewedInTime()
    {
        TokenRegistry bed;
        Instant now;
        Connection connection(bed.http, bed.profiles, bed.server.host());
        Client client(connection,
            std::make_unique<Authenticator>(connection, connection.endpoint(), bed.credentials,
                nullptr, Authenticator::Surroundings {.clock = [&now] { return now; }}));
        QVERIFY(await(client.manifest(bed.reference())));
        now += std::chrono::seconds(239);
        QVERIFY(await(client.manifest(bed.reference())));
        QCOMPARE(bed.tokens, 1);
        now += std::chrono::seconds(1); // 80 % of 300 s
        bed.accepted = "WB-CANARY-2";
        bed.server.clearLog();
        QVERIFY(await(client.manifest(bed.reference())));
        QCOMPARE(bed.tokens, 2);
        QCOMPARE(bed.server.count(), 2); // without a 401 before
    }

    void aTokenThatIsNeverAcceptedEndsIt()
    {
        TokenRegistry bed;
        bed.accepted = "another";
        const auto document = bed.manifest();
        QCOMPARE(document.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(document.error().httpStatus, 401);
        QCOMPARE(document.error().registry.first().message, u"who are you"_s);
        QCOMPARE(bed.server.count(), 3);
    }

    void thePasswordGoesToTheTokenServer()
    {
        TokenRegistry bed;
        bed.credentials.value = Me;
        QVERIFY(bed.manifest());
        const Seen &fetch = bed.server.log().at(1);
        QCOMPARE(fetch.path, "/token");
        QCOMPARE(fetch.header("Authorization"), MyBasic);
        QVERIFY(fetch.query.endsWith("&account=me"));
        QCOMPARE(bed.server.log().last().header("Authorization"), "Bearer WB-CANARY-1");
    }

    void theTokenServerSaysNo_data()
    {
        QTest::addColumn<bool>("withPassword");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("nobody") << false << 401 << ErrorKind::Unauthorized;
        QTest::newRow("wrong password") << true << 401 << ErrorKind::Unauthorized;
        QTest::newRow("forbidden") << true << 403 << ErrorKind::Forbidden;
        QTest::newRow("too many") << false << 429 << ErrorKind::RateLimited;
        QTest::newRow("broken") << false << 500 << ErrorKind::Refused;
    }
    void theTokenServerSaysNo()
    {
        QFETCH(bool, withPassword);
        QFETCH(int, status);
        TokenRegistry bed;
        if (withPassword)
            bed.credentials.value = Me;
        bed.server.on("GET", u"/token"_s, Answer::json("{}", status));
        const auto document = bed.manifest();
        QVERIFY(!document);
        QTEST(document.error().kind, "kind");
        QCOMPARE(document.error().message.contains(u" me "_s), withPassword && status == 401);
        QVERIFY(!document.error().message.contains(u"CANARY"_s));
    }

    // A registry that refuses its own tokens; the answer tells what time it is there.
    void aClockThatIsWrongIsSaid()
    {
        TokenRegistry bed;
        bed.accepted = "none";
        bed.server.on("GET", Anything, [&](const Seen &seen) {
            Answer answer = challenged(bearerFor(bed.server,
                seen.has("Authorization") ? ",error=\"invalid_token\""_ba : QByteArray()));
            answer.headers.append({"Date"_ba, "Wed, 04 Mar 2099 12:00:00 GMT"_ba});
            return answer;
        });
        const auto document = bed.manifest();
        QVERIFY2(document.error().message.contains("behind that of "_L1 + bed.server.host()),
            qPrintable(document.error().message));
    }

    void theTokenServerAnswersNonsense()
    {
        TokenRegistry bed;
        for (const char *body : {"", "{}", "<html>", R"({"token":"a\r\nb"})"}) {
            bed.server.on("GET", u"/token"_s, Answer::json(body));
            QCOMPARE(bed.manifest().error().kind, ErrorKind::BadDocument);
        }
        bed.server.on(
            "GET", u"/token"_s, Answer::json("{\"token\":\"" + QByteArray(200'000, 'x') + "\"}"));
        QCOMPARE(bed.manifest().error().cause, Cause::AnswerTooLarge);
    }

    void theTokenServerMayNotSendUsElsewhere()
    {
        TokenRegistry bed;
        ScriptedServer other;
        other.on("*", u".*"_s, TokenRegistry::token(1));
        bed.credentials.value = Me;
        bed.server.on("GET", u"/token"_s, Answer::redirect(302, other.url(u"/t"_s).toEncoded()));
        QVERIFY(!bed.manifest());
        QCOMPARE(other.count(), 0);
    }

    void aTokenServerOnAnotherOriginIsNotAsked()
    {
        Testbed bed;
        ScriptedServer other;
        bed.credentials.value = Me;
        bed.server.on("*", Anything, challenged(bearerFor(other)));
        QCOMPARE(bed.manifest().error().kind, ErrorKind::Tls);
        QCOMPARE(other.count(), 0);
    }

    void incompleteOrForeignKindsOfLogin_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no realm") << QByteArray("Bearer service=\"x\"") << ErrorKind::BadDocument;
        QTest::newRow("empty realm") << QByteArray("Bearer realm=\"\"") << ErrorKind::BadDocument;
        QTest::newRow("NTLM") << QByteArray("NTLM") << ErrorKind::Unsupported;
        QTest::newRow("Negotiate") << QByteArray("Negotiate") << ErrorKind::Unsupported;
        QTest::newRow("nothing at all") << QByteArray() << ErrorKind::Unauthorized;
    }
    void incompleteOrForeignKindsOfLogin()
    {
        QFETCH(QByteArray, challenge);
        Testbed bed;
        bed.credentials.value = Me;
        bed.server.on("*", Anything, challenged(challenge));
        QTEST(bed.manifest().error().kind, "kind");
        for (const Seen &seen : bed.server.log())
            QVERIFY(!seen.has("Authorization"));
    }

    void aBare401IsAskedInGeneral()
    {
        TokenRegistry bed;
        bed.server.on("GET", u"/v2/a/manifests/.*"_s, [](const Seen &seen) {
            return seen.has("Authorization") ? manifestAnswer() : challenged({});
        });
        QVERIFY(bed.manifest());
        QCOMPARE(bed.server.count("GET", u"/v2/"_s), 1);
        QCOMPARE(bed.server.count(), 4);
    }

    void severalKindsOffered()
    {
        TokenRegistry bed;
        bed.server.on("GET", u"/v2/a/manifests/.*"_s, [&bed](const Seen &seen) {
            return seen.header("Authorization") == "Bearer WB-CANARY-1"
                ? manifestAnswer()
                : challenged("Basic realm=\"x\", " + bearerFor(bed.server));
        });
        bed.credentials.value = Me;
        QVERIFY(bed.manifest());
        QCOMPARE(bed.tokens, 1);
    }

    void theRegistrysOwnScopeIsAskedForToo()
    {
        TokenRegistry bed;
        bed.server.on("GET", Anything, [&bed](const Seen &seen) {
            return seen.has("Authorization")
                ? manifestAnswer()
                : challenged(bearerFor(bed.server, R"(,scope="repository:inner/a:pull")"));
        });
        QVERIFY(bed.manifest());
        QCOMPARE(bed.queries(),
            QList<QByteArray> {
                "service=reg&scope=repository:a:pull&scope=repository:inner/a:pull"});
    }

    void aMountNeedsBothRepositories()
    {
        TokenRegistry bed;
        QVERIFY(await(bed.client().mountBlob(u"to/x"_s, oci::Digest::ofBytes("b"), u"from/y"_s)));
        QCOMPARE(bed.queries(),
            QList<QByteArray> {
                "service=reg&scope=repository:from/y:pull&scope=repository:to/x:pull,push"});
        // What was granted for the mount is enough for the upload.
        bed.server.clearLog();
        QVERIFY(!await(bed.client().hasBlob(u"to/x"_s, oci::Digest::ofBytes("b"))).has_value()
            || bed.queries().isEmpty());
        QVERIFY(bed.queries().isEmpty());
    }

    void password()
    {
        Testbed bed;
        bed.credentials.value = Me;
        bed.server.on("*", Anything, [](const Seen &seen) {
            return seen.header("Authorization") == MyBasic ? manifestAnswer()
                                                           : challenged("Basic realm=\"x\"");
        });
        QVERIFY(bed.manifest());
        QCOMPARE(bed.server.count(), 2);
        QVERIFY(bed.manifest(u"2"_s, u"b"_s)); // known by now
        QCOMPARE(bed.server.count(), 3);
    }

    void wrongPassword()
    {
        Testbed bed;
        bed.credentials.value = Me;
        bed.server.on("*", Anything, challenged("Basic realm=\"x\""));
        const auto document = bed.manifest();
        QCOMPARE(bed.server.count(), 2);
        const auto again = bed.manifest();
        QCOMPARE(bed.server.count(), 3); // the same password is not tried twice in a row
        QCOMPARE(again.error(), document.error());
        const Error &error = document.error();
        QCOMPARE(error.kind, ErrorKind::Unauthorized);
        QCOMPARE(error.httpStatus, 401);
        QVERIFY(error.message.contains(u"me (from the test)"_s));
        QCOMPARE(error.registry.first().code, u"UNAUTHORIZED"_s);
        QVERIFY(!error.message.contains(u"CANARY"_s));
    }

    void aPasswordThatWasChangedCounts()
    {
        Testbed bed;
        bed.credentials.value = Credential {u"me"_s, u"old"_s, {}};
        bed.server.on("*", Anything, [](const Seen &seen) {
            return seen.header("Authorization") == MyBasic ? manifestAnswer()
                                                           : challenged("Basic realm=\"x\"");
        });
        QVERIFY(!bed.manifest());
        bed.credentials.value = Me;
        QVERIFY(bed.manifest());
    }

    void noPassword()
    {
        Testbed bed;
        bed.server.on("*", Anything, challenged("Basic realm=\"x\""));
        const auto document = bed.manifest();
        QCOMPARE(document.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(document.error().where, bed.reference().toString());
        QCOMPARE(bed.server.count(), 1);
    }

    void storageServersGetNoPassword()
    {
        Testbed bed;
        ScriptedServer storage;
        bed.credentials.value = Me;
        storage.on("*", u".*"_s, challenged("Basic realm=\"x\""));
        bed.server.on("*", Anything, [&](const Seen &seen) {
            return seen.has("Authorization")
                ? Answer::redirect(307, storage.url(u"/blob"_s).toEncoded())
                : challenged("Basic realm=\"x\"");
        });
        oci::Descriptor descriptor;
        descriptor.digest = oci::Digest::ofBytes("b");
        descriptor.size = 1;
        QVERIFY(!await(bed.client().blob(u"a"_s, descriptor, 100)));
        QCOMPARE(storage.count(), 1);
        QVERIFY(!storage.log().first().has("Authorization"));
    }

    void nothingSecretIsLogged()
    {
        logged.clear();
        QLoggingCategory::setFilterRules(u"waybill.*=true"_s);
        const auto before = qInstallMessageHandler(&keepLog);
        {
            TokenRegistry bed;
            bed.credentials.value = Me;
            QVERIFY(bed.manifest());
            bed.accepted = "another";
            QVERIFY(!bed.manifest(u"2"_s));
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(!logged.isEmpty());
        for (const QString &line : std::as_const(logged)) {
            QVERIFY(!line.contains(u"CANARY"_s));
            QVERIFY(!line.contains(QString::fromLatin1(MyBasic.sliced(6))));
        }
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
