// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"
#include "core/registry/registries.h"
#include "core/registry/signin.h"
#include "tests/support/keyring.h"
#include "tests/support/program.h"
#include "tests/support/realregistry.h"
#include "tests/support/tokenserver.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QDir>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Where = SignIn::Where;

namespace {

const QByteArray Canary = "WB-CANARY";

Credential ali(const QString &password = u"open sesame"_s)
{
    return {u"ali"_s, password};
}

// A registry that takes tokens, with what signs in to it: user "me", password "WB-CANARY-password",
// and user "reader".
struct TokenWorld {
    TokenServer tokens;
    RealRegistry registry {{.tokens = tokens.settings()}};

    TokenWorld()
    {
        tokens.standBefore(registry.port());
        tokens.passwords = {{"me", "WB-CANARY-password"}, {"reader", "WB-CANARY-reader"}};
        tokens.identityTokens = {{"WB-CANARY-identity", "me"}};
        tokens.readers = {u"reader"_s};
    }
};

// The program's parts, as its composition root puts them together.
struct Program {
    net::Http http;
    CredentialPlaces places;
    Consents consents;
    wire::Profiles profiles;
    Registries registries {http, places.chain, &consents, &profiles};
    SignIn signIn {registries, places, consents};

    Result<> upload(const QString &host, const QString &repository, const QByteArray &bytes)
    {
        return await(
            registries.client(host).uploadBlob(repository, oci::Digest::ofBytes(bytes), bytes));
    }
    Result<bool> has(const QString &host, const QString &repository, const QByteArray &bytes)
    {
        return await(registries.client(host).hasBlob(repository, oci::Digest::ofBytes(bytes)));
    }
};

oci::Document imageOf(const QByteArray &config, const QByteArray &layer)
{
    const auto descriptor = [](const QByteArray &type, const QByteArray &bytes) -> QByteArray {
        return R"({"mediaType":")" + type + R"(","size":)" + QByteArray::number(bytes.size())
            + R"(,"digest":")" + oci::Digest::ofBytes(bytes).toString().toLatin1() + R"("})";
    };
    oci::Document document;
    document.mediaType = u"application/vnd.oci.image.manifest.v1+json"_s;
    document.bytes = R"({"schemaVersion":2,"mediaType":")" + document.mediaType.toLatin1()
        + R"(","config":)" + descriptor("application/vnd.oci.image.config.v1+json", config)
        + R"(,"layers":[)" + descriptor("application/vnd.oci.image.layer.v1.tar", layer) + "]}";
    document.digest = oci::Digest::ofBytes(document.bytes);
    return document;
}

QStringList logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

}

// Signing in to Debian's docker-registry, with passwords and with tokens, from GNOME's keyring and
// from docker's own helper for it.
class RealSignInTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_docker;
    QtMessageHandler m_before = nullptr;

    void writeConfig(const QByteArray &json)
    {
        QFile file(m_docker.filePath(u"config.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(json);
    }

private Q_SLOTS:
    void initTestCase()
    {
        startKeyring();
        qputenv("DOCKER_CONFIG", QFile::encodeName(m_docker.path()));
        QLoggingCategory::setFilterRules(u"waybill.*=true"_s);
        m_before = qInstallMessageHandler(keepLog);
    }

    void init() { QFile::remove(m_docker.filePath(u"config.json"_s)); }

    void cleanupTestCase()
    {
        qInstallMessageHandler(m_before);
        QVERIFY(!logged.isEmpty());
        QVERIFY(!logged.join(u'\n').contains(u"CANARY"_s));
        QVERIFY(!logged.join(u'\n').contains(u"sesame"_s));
    }

    void passwordsAreTriedBeforeTheyAreKept()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        Program program;
        const auto wrong = await(program.signIn.check(registry.host(), ali(u"open barley"_s)));
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QVERIFY(wrong.error().message.contains(u"ali"_s));
        QVERIFY(!wrong.error().message.contains(u"barley"_s));
        QCOMPARE(await(program.signIn.check(registry.host(), ali())),
            Result<SignIn::Verdict>(SignIn::Verdict::Accepted));
        // Nothing was kept so far.
        QCOMPARE(
            program.upload(registry.host(), u"a"_s, "x").error().kind, ErrorKind::Unauthorized);
        QVERIFY(await(program.signIn.save(registry.host(), ali(), Where::Session)));
        QVERIFY(program.upload(registry.host(), u"a"_s, "x"));
        QCOMPARE((*await(program.signIn.origin(registry.host())))->place, CredentialPlace::Session);
        QCOMPARE(await(program.signIn.forget(registry.host())), Result<bool>(true));
        QCOMPARE(
            program.upload(registry.host(), u"a"_s, "y").error().kind, ErrorKind::Unauthorized);
    }

    void whoLetsEverybodyInIsNotAsked()
    {
        const RealRegistry registry;
        Program program;
        QCOMPARE(await(program.signIn.check(registry.host(), ali())),
            Result<SignIn::Verdict>(SignIn::Verdict::NotAsked));
        QVERIFY(!await(program.signIn.check(u"localhost:1"_s, ali())));
    }

    void theKeychainOutlivesTheProgram()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        {
            Program program;
            QVERIFY(await(program.signIn.save(registry.host(), ali(), Where::Keychain)));
        }
        Program program;
        QVERIFY(program.upload(registry.host(), u"a"_s, "x"));
        const auto origin = *await(program.signIn.origin(registry.host()));
        QCOMPARE(origin->place, CredentialPlace::Keychain);
        QCOMPARE(origin->user, u"ali"_s);
        // What was typed in for now comes first, until something is saved for longer.
        QVERIFY(await(program.signIn.save(registry.host(), ali(u"wrong"_s), Where::Session)));
        QCOMPARE(program.has(registry.host(), u"a"_s, "x").error().kind, ErrorKind::Unauthorized);
        QVERIFY(await(program.signIn.save(registry.host(), ali(), Where::Keychain)));
        QCOMPARE(program.has(registry.host(), u"a"_s, "x"), Result<bool>(true));
        QCOMPARE(await(program.signIn.forget(registry.host())), Result<bool>(true));
        QCOMPARE(await(program.signIn.forget(registry.host())), Result<bool>(false));
        QCOMPARE(program.has(registry.host(), u"a"_s, "x").error().kind, ErrorKind::Unauthorized);
    }

    void dockersOwnHelper()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        writeConfig(R"({"credsStore":"secretservice"})");
        Program program;
        QCOMPARE(
            program.upload(registry.host(), u"a"_s, "x").error().kind, ErrorKind::Unauthorized);
        QCOMPARE(program.signIn.dockerHelper(registry.host()), u"secretservice"_s);
        QVERIFY(await(program.signIn.save(registry.host(), ali(), Where::DockerHelper)));
        QVERIFY(program.upload(registry.host(), u"a"_s, "x"));
        const auto origin = *await(program.signIn.origin(registry.host()));
        QCOMPARE(origin->place, CredentialPlace::DockerHelper);
        QVERIFY(origin->origin.endsWith("docker-credential-secretservice"_L1));
        // docker sees the same.
        const Ran list = runProgram(u"docker-credential-secretservice"_s, {u"list"_s});
        QVERIFY(list.out.contains(registry.host().toLatin1()));
        // Not ours to forget, unless it is asked for.
        QCOMPARE(await(program.signIn.forget(registry.host())), Result<bool>(false));
        QVERIFY(program.has(registry.host(), u"a"_s, "x"));
        QCOMPARE(await(program.signIn.forget(registry.host(), true)), Result<bool>(true));
        QCOMPARE(program.has(registry.host(), u"a"_s, "x").error().kind, ErrorKind::Unauthorized);
    }

    void passOfThePasswordStore()
    {
        QVERIFY(runProgram(u"gpg"_s,
                    {u"--batch"_s, u"--passphrase"_s, QString(), u"--quick-gen-key"_s,
                        u"waybill-test"_s, u"default"_s, u"default"_s, u"1d"_s})
                    .code
            == 0);
        QCOMPARE(runProgram(u"pass"_s, {u"init"_s, u"waybill-test"_s}).code, 0);
        const auto end =
            qScopeGuard([] { runProgram(u"gpgconf"_s, {u"--kill"_s, u"gpg-agent"_s}); });
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        writeConfig(R"({"credHelpers":{")" + registry.host().toLatin1() + R"(":"pass"}})");
        Program program;
        QVERIFY(await(program.signIn.save(registry.host(), ali(), Where::DockerHelper)));
        QVERIFY(program.upload(registry.host(), u"a"_s, "x"));
        QVERIFY(await(program.signIn.forget(registry.host(), true)));
    }

    void aMissingHelperDoesNotStopPublicImages()
    {
        TokenWorld world;
        writeConfig(R"({"credsStore":"not-there"})");
        Program program;
        QCOMPARE(program.has(world.tokens.host(), u"public/a"_s, "x"), Result<bool>(false));
        const auto refused = program.has(world.tokens.host(), u"private/a"_s, "x");
        QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
        const auto signIn = await(program.signIn.check(world.tokens.host(), {u"me"_s, u"wrong"_s}));
        QCOMPARE(signIn.error().kind, ErrorKind::Unauthorized);
        const RealRegistry byPassword({.htpasswd = AliHtpasswd});
        const auto told = program.has(byPassword.host(), u"a"_s, "x");
        QVERIFY(told.error().message.contains(u"docker-credential-not-there"_s));
    }

    void tokensForAPassword()
    {
        TokenWorld world;
        Program program;
        const QString host = world.tokens.host();
        const auto nobody = program.upload(host, u"a"_s, "x");
        QCOMPARE(nobody.error().kind, ErrorKind::Unauthorized);
        const Credential me {u"me"_s, u"WB-CANARY-password"_s};
        QCOMPARE(await(program.signIn.check(host, me)),
            Result<SignIn::Verdict>(SignIn::Verdict::Accepted));
        QVERIFY(await(program.signIn.save(host, me, Where::Session)));
        QVERIFY(program.upload(host, u"a"_s, "x"));
        // Mounting takes a token for both repositories.
        QCOMPARE(await(program.registries.client(host).mountBlob(
                     u"b"_s, oci::Digest::ofBytes("x"), u"a"_s)),
            Result<bool>(true));
        QCOMPARE(program.has(host, u"b"_s, "x"), Result<bool>(true));
        // The password was for the token server alone.
        for (const Seen &seen : world.tokens.server().log()) {
            QVERIFY(seen.path == "/token" || !seen.header("Authorization").startsWith("Basic"));
            QVERIFY(!seen.query.contains(Canary));
        }
    }

    void tokensForAnIdentityToken()
    {
        TokenWorld world;
        Program program;
        const QString host = world.tokens.host();
        Credential token;
        token.secret = u"WB-CANARY-identity"_s;
        token.kind = SecretKind::IdentityToken;
        Credential wrong = token;
        wrong.secret = u"WB-CANARY-other"_s;
        QCOMPARE(await(program.signIn.check(host, wrong)).error().kind, ErrorKind::Unauthorized);
        QVERIFY(await(program.signIn.check(host, token)));
        QVERIFY(await(program.signIn.save(host, token, Where::Keychain)));
        Program another;
        QVERIFY(another.upload(host, u"a"_s, "x"));
        for (const Seen &seen : world.tokens.server().log())
            QVERIFY(
                !seen.has("Authorization") || seen.header("Authorization").startsWith("Bearer "));
        QVERIFY(await(another.signIn.forget(host)));
    }

    void whoMayOnlyReadIsToldSo()
    {
        TokenWorld world;
        Program program;
        const QString host = world.tokens.host();
        QVERIFY(
            await(program.signIn.save(host, {u"reader"_s, u"WB-CANARY-reader"_s}, Where::Session)));
        QCOMPARE(program.has(host, u"a"_s, "x"), Result<bool>(false));
        const auto refused = program.upload(host, u"a"_s, "x");
        QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
        QVERIFY(refused.error().message.contains(u"reader"_s));
        QVERIFY(!refused.error().registry.isEmpty());
    }

    // In the middle of a push the registry does not take the token any more, well before the time
    // that the token server promised.
    void aTokenThatRunsOutInThePush()
    {
        TokenWorld world;
        TokenServer &tokens = world.tokens;
        Program program;
        QVERIFY(await(program.signIn.save(
            tokens.host(), {u"me"_s, u"WB-CANARY-password"_s}, Where::Session)));
        // The registry allows clocks to differ by 60 s.
        tokens.lifetime = -60s + 2s;
        int requests = 0;
        tokens.beforeRegistry = [&](const Seen &seen) {
            if (++requests != 6)
                return;
            while (tokens.atRegistry(seen).status != 401)
                QTest::qWait(50);
            tokens.lifetime = 300s;
        };
        const QByteArray config = R"({"architecture":"amd64","os":"linux"})";
        for (const QByteArray &bytes : {config, QByteArray("layer")})
            QVERIFY(program.upload(tokens.host(), u"a"_s, bytes));
        const oci::Document image = imageOf(config, "layer");
        for (const QString &tag : {u"1"_s, u"2"_s, u"3"_s}) {
            const auto stored = await(program.registries.client(tokens.host())
                    .putManifest({tokens.host(), u"a"_s, tag, {}}, image));
            QVERIFY(stored);
            QCOMPARE(*stored, image.digest);
        }
        QVERIFY(requests > 6);
        QCOMPARE(tokens.issued, 2);
    }

    void noFileHoldsASecret()
    {
        QDirIterator it(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int files = 0;
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QFile::ReadOnly))
                continue;
            ++files;
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(Canary) && !bytes.contains("open sesame"),
                qPrintable(file.fileName()));
        }
        QVERIFY(files > 0); // the keyring's own, at least
    }
};

int main(int argc, char **argv)
{
    if (const int code = onOwnSessionBus(argc, argv); code >= 0)
        return code;
    QCoreApplication app(argc, argv);
    RealSignInTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_realsignin.moc"
