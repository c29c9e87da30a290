// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/canary.h"
#include "tests/support/certificates.h"
#include "tests/support/child.h"
#include "tests/support/fakehelper.h"
#include "tests/support/keyring.h"
#include "tests/support/realregistry.h"
#include "tests/support/squid.h"
#include "tests/support/tokenserver.h"
#include "tests/support/variable.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// Tells of whoever started it, and speaks of the secret where it should not.
const QByteArray Helper = R"(cat > "$FOLDER/input"
case $1 in get) printf '{"Username":"ali","Secret":"WB-CANARY-password"}';; esac
for process in $$ $PPID; do tr '\0' ' ' < /proc/$process/cmdline >> "$FOLDER/arguments"; done
env >> "$FOLDER/environment"
echo 'the secret is WB-CANARY-password' >&2)";

QByteArray authsFor(const QString &host, const QByteArray &password)
{
    return "{\"auths\":{\"" + host.toLatin1() + "\":{\"auth\":\""
        + QByteArray("ali:" + password).toBase64() + "\"}}}";
}

}

// Secrets from each place that they come from, accepted and refused, with all that a program of Qt
// can log. Nothing that the program says or writes holds them: neither its output, nor a file in
// its home or among the temporary ones, nor the arguments and variables of what it starts.
class CanariesTest : public QObject {
    Q_OBJECT

    FakeHelpers m_helpers; // here and in m_given the secrets are at home
    const QTemporaryDir m_given;
    const QTemporaryDir m_temporary;
    const RealRegistry m_registry {{.htpasswd = CanaryHtpasswd}};
    const Squid m_squid {{.user = u"pat"_s, .password = QString::fromLatin1(CanaryPassword)}};
    QByteArray m_said;

    QString given(const QString &name, const QByteArray &content) const
    {
        writeFile(m_given.filePath(name), content);
        return m_given.filePath(name);
    }
    CliRan run(const QStringList &arguments, const QByteArray &input = {})
    {
        const CliRan ran = cli(arguments, input);
        m_said += ran.out + ran.err;
        return ran;
    }
    CliRan repos(const QString &host) { return run({u"repos"_s, host, u"--json"_s}); }
    CliRan login(const QString &host, const QByteArray &secret)
    {
        return run({u"login"_s, host, u"--user"_s, u"ali"_s, u"--password-stdin"_s}, secret);
    }

private Q_SLOTS:
    void initTestCase()
    {
        startKeyring();
        qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
        qputenv("DOCKER_CONFIG", QFile::encodeName(m_given.path()));
        qputenv("QT_LOGGING_RULES", "*=true");
        qputenv("QT_LOGGING_TO_CONSOLE", "1");
    }
    void init() { m_said.clear(); }
    void cleanup()
    {
        QVERIFY2(m_said.contains("waybill.net"), "nothing was logged");
        for (const QByteArray &line : m_said.split('\n'))
            QVERIFY2(!holdsCanary(line), line.constData());
        int looked = 0;
        QCOMPARE(filesWithCanary(QDir::homePath(), &looked), QStringList());
        QCOMPARE(filesWithCanary(m_temporary.path()), QStringList());
        QVERIFY(looked > 0); // the keyring's own
        QFile::remove(m_given.filePath(u"config.json"_s));
    }

    void passwordsInDockersFile()
    {
        given(u"config.json"_s, authsFor(m_registry.host(), CanaryPassword));
        QCOMPARE(repos(m_registry.host()).code, 0);
        given(u"config.json"_s, authsFor(m_registry.host(), "WB-CANARY-wrong"));
        QCOMPARE(repos(m_registry.host()).errorKind(), u"unauthorized"_s);
        given(u"config.json"_s, "{\"auths\":{\"" + CanaryPassword + "\":{\"auth\":7}}, WB-CANARY");
        QCOMPARE(repos(m_registry.host()).errorKind(), u"unauthorized"_s);
    }

    void passwordsInAVariable()
    {
        const Variable variable("DOCKER_AUTH_CONFIG", authsFor(m_registry.host(), CanaryPassword));
        QCOMPARE(repos(m_registry.host()).code, 0);
    }

    void passwordsInPodmansFile()
    {
        const QString file = given(u"auth.json"_s, authsFor(m_registry.host(), CanaryPassword));
        const Variable variable("REGISTRY_AUTH_FILE", QFile::encodeName(file));
        QCOMPARE(repos(m_registry.host()).code, 0);
    }

    void aHelper()
    {
        m_helpers.add(u"shelf"_s, Helper);
        given(u"config.json"_s, "{\"credsStore\":\"shelf\"}");
        QCOMPARE(repos(m_registry.host()).code, 0);
        const Variable noKeychain("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        QCOMPARE(login(m_registry.host(), CanaryPassword).code, 0);
        QVERIFY(m_helpers.file(u"input"_s).contains(Canary)); // it went there, and only there
        QCOMPARE(run({u"logout"_s, m_registry.host(), u"--docker"_s}).code, 0);
        QVERIFY(m_helpers.file(u"arguments"_s).contains("docker-credential-shelf"));
        QVERIFY(m_helpers.file(u"arguments"_s).contains("waybill-cli"));
        QVERIFY(!holdsCanary(m_helpers.file(u"arguments"_s)));
        QVERIFY(m_helpers.file(u"environment"_s).contains("HOME="));
        QVERIFY(!holdsCanary(m_helpers.file(u"environment"_s)));
    }

    void theKeychain()
    {
        QVERIFY(login(m_registry.host(), "WB-CANARY-wrong").code != 0);
        QCOMPARE(login(m_registry.host(), CanaryPassword).code, 0);
        QCOMPARE(repos(m_registry.host()).code, 0);
        QCOMPARE(run({u"logout"_s, m_registry.host()}).code, 0);
    }

    // The registry's tokens hold the word, too.
    void tokens()
    {
        TokenServer tokens;
        const RealRegistry registry({.tokens = tokens.settings()});
        tokens.standBefore(registry.port());
        tokens.passwords = {{"ali", CanaryPassword}};
        tokens.identityTokens = {{"WB-CANARY-identity", "ali"}};
        const QByteArray host = tokens.host().toLatin1();
        QCOMPARE(login(tokens.host(), CanaryPassword).code, 0);
        QCOMPARE(repos(tokens.host()).code, 0);
        QCOMPARE(run({u"samples"_s, tokens.host()}).code, 0);
        QCOMPARE(run({u"logout"_s, tokens.host()}).code, 0);
        for (const char *word : {"WB-CANARY-identity", "WB-CANARY-unknown"}) {
            const QByteArray secret = word;
            given(u"config.json"_s,
                "{\"auths\":{\"" + host + "\":{\"identitytoken\":\"" + secret + "\"}}}");
            QCOMPARE(repos(tokens.host()).code == 0, secret.endsWith("identity"));
        }
        QVERIFY(holdsCanary(tokens.server().log().last().body)); // it was in use
    }

    void passwordsOfProxies()
    {
        const Variable loopback("no_proxy", "<-loopback>");
        given(u"config.json"_s, authsFor(m_registry.host(), CanaryPassword));
        for (const char *scheme : {"http_proxy", "https_proxy"}) {
            for (const QByteArray &password : {CanaryPassword, QByteArray("WB-CANARY-wrong")}) {
                const Variable proxy(
                    scheme, "http://pat:" + password + '@' + m_squid.place().toLatin1());
                run({u"repos"_s, m_registry.host()});
            }
        }
        QVERIFY(m_squid.log().contains("407"));
        QVERIFY(m_squid.log().contains("200"));
    }

    // The query of such an address is as good as a password.
    void signedAddresses_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("taken") << 200;
        QTest::newRow("expired") << 403;
        QTest::newRow("broken off") << 0;
    }
    void signedAddresses()
    {
        QFETCH(int, status);
        ScriptedServer server;
        server.on("GET", u"/v2/.*"_s,
            Answer::redirect(307, "/store?X-Amz-Signature=WB-CANARY-signature&se=WB-CANARY"));
        Answer answer = Answer::json("{\"repositories\":[\"a\"]}", status);
        answer.reset = status == 0;
        server.on("GET", u"/store"_s, answer);
        QCOMPARE(repos(server.host()).code == 0, status == 200);
        QVERIFY(server.count("GET", u"/store"_s) > 0);
    }

    void keysOfClientCertificates()
    {
        Authority authority;
        const CertificatePair ali = authority.client(u"ali"_s);
        const QStringList how {u"repos"_s, m_registry.host(), u"--cert"_s, ali.certificate};
        const QString locked = m_given.filePath(u"locked.key"_s);
        QCOMPARE(runProgram(u"openssl"_s,
                     {u"pkey"_s, u"-in"_s, ali.key, u"-aes256"_s, u"-passout"_s,
                         u"pass:WB-CANARY-passphrase"_s, u"-out"_s, locked})
                     .code,
            0);
        const QString broken = given(u"broken.key"_s,
            "-----BEGIN PRIVATE KEY-----\n" + CanaryPassword.toBase64()
                + "\n-----END PRIVATE KEY-----\n" + CanaryPassword);
        for (const QString &key : {locked, broken, ali.key})
            run(how + QStringList {u"--key"_s, key});
        repos(m_registry.host());
    }
};

int main(int argc, char **argv)
{
    if (const int code = onOwnSessionBus(argc, argv); code >= 0)
        return code;
    QCoreApplication app(argc, argv);
    CanariesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_canaries.moc"
