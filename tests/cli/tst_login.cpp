// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/fakehelper.h"
#include "tests/support/json.h"
#include "tests/support/keyring.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

CliRan login(const QString &host, const QByteArray &secret, const QStringList &more = {})
{
    return cli(QStringList {u"login"_s, host, u"--user"_s, u"ali"_s, u"--password-stdin"_s} + more,
        secret);
}

}

// With GNOME's keyring on a bus of its own and an empty home folder.
class LoginTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startKeyring(); }

    void signsInAndOut()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        const QStringList repos {u"repos"_s, registry.host(), u"--json"_s};
        QCOMPARE(cli(repos).errorKind(), u"unauthorized"_s);

        const CliRan wrong = login(registry.host(), "WB-CANARY\n");
        QCOMPARE(wrong.code, 5);
        QVERIFY(wrong.isOneSentence());
        QVERIFY(wrong.err.contains("ali"));
        QVERIFY(!wrong.out.contains("CANARY") && !wrong.err.contains("CANARY"));
        QCOMPARE(cli(repos).errorKind(), u"unauthorized"_s);

        const CliRan right = login(registry.host(), "open sesame\n", {u"--json"_s});
        QCOMPARE(right.code, 0);
        QCOMPARE(right.err, QByteArray());
        QCOMPARE(stringAt(right.json(), u"host"), registry.host());
        QCOMPARE(stringAt(right.json(), u"user"), u"ali"_s);
        QVERIFY(!stringAt(right.json(), u"kept").isEmpty());
        QVERIFY(!right.out.contains("sesame"));
        QCOMPARE(cli(repos).code, 0);

        const CliRan out = cli({u"logout"_s, registry.host()});
        QCOMPARE(out.code, 0);
        QCOMPARE(out.err, QByteArray());
        QCOMPARE(cli(repos).errorKind(), u"unauthorized"_s);
        QCOMPARE(cli({u"logout"_s, registry.host()}).code, 1);
    }

    void endsOfLinesAreNoPartOfTheSecret()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        for (const QByteArray end : {"", "\n", "\r\n"})
            QCOMPARE(login(registry.host(), "open sesame" + end).code, 0);
        QCOMPARE(login(registry.host(), "open sesame ").code, 5);
        QCOMPARE(cli({u"logout"_s, registry.host()}).code, 0);
    }

    void whoLetsEverybodyInKeepsNothing()
    {
        const RealRegistry registry;
        const CliRan ran = login(registry.host(), "x", {u"--json"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(member(ran.json(), u"kept").isNull());
        QCOMPARE(cli({u"logout"_s, registry.host()}).code, 1);
    }

    void withoutAKeychainDockersHelperKeepsIt()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        const QTemporaryDir folder;
        const auto restore = qScopeGuard([bus = qgetenv("DBUS_SESSION_BUS_ADDRESS")] {
            qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
            qunsetenv("DOCKER_CONFIG");
        });
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        qputenv("DOCKER_CONFIG", QFile::encodeName(folder.path()));
        const CliRan nowhere = login(registry.host(), "open sesame", {u"--json"_s});
        QCOMPARE(nowhere.code, 5);
        QCOMPARE(nowhere.errorKind(), u"credentials"_s);
        QVERIFY(nowhere.err.contains("docker login"));

        FakeHelpers helpers;
        helpers.add(u"shelf"_s,
            "case $1 in store) cat > \"$FOLDER/kept\";; get) cat > /dev/null; cat "
            "\"$FOLDER/kept\";; "
            "erase) rm \"$FOLDER/kept\";; esac");
        QFile config(folder.filePath(u"config.json"_s));
        QVERIFY(config.open(QFile::WriteOnly));
        config.write("{\"credsStore\":\"shelf\"}");
        config.close();
        const CliRan kept = login(registry.host(), "open sesame");
        QCOMPARE(kept.code, 0);
        QVERIFY(kept.out.contains("docker-credential-shelf"));
        QVERIFY(helpers.file(u"kept"_s).contains("sesame"));
        QCOMPARE(cli({u"repos"_s, registry.host()}).code, 0);

        const CliRan left = cli({u"logout"_s, registry.host()});
        QCOMPARE(left.code, 1); // it is docker's
        QVERIFY(left.err.contains("docker-credential-shelf"));
        QCOMPARE(cli({u"logout"_s, registry.host(), u"--docker"_s}).code, 0);
        QCOMPARE(helpers.file(u"kept"_s), QByteArray());
    }

    // A helper where others may write is run when the user has agreed to it, and to it only.
    void aHelperOfUnknownOriginNeedsConsent()
    {
        const RealRegistry registry({.htpasswd = AliHtpasswd});
        const QTemporaryDir folder;
        const auto restore = qScopeGuard([] { qunsetenv("DOCKER_CONFIG"); });
        qputenv("DOCKER_CONFIG", QFile::encodeName(folder.path()));
        QFile config(folder.filePath(u"config.json"_s));
        QVERIFY(config.open(QFile::WriteOnly) && config.write("{\"credsStore\":\"drop\"}") > 0);
        config.close();
        FakeHelpers helpers;
        const QString path = helpers.add(u"drop"_s,
            "cat > /dev/null; echo ran >> \"$FOLDER/runs\"; "
            "echo '{\"Username\":\"ali\",\"Secret\":\"open sesame\"}'");
        QVERIFY(QFile::setPermissions(helpers.folder(),
            QFile::permissions(helpers.folder()) | QFile::WriteOther | QFile::ExeOther));

        const CliRan asked = cli({u"repos"_s, registry.host(), u"--json"_s});
        QCOMPARE(asked.code, 5);
        QCOMPARE(asked.errorKind(), u"unauthorized"_s);
        QVERIFY2(asked.isOneSentence(), asked.err.constData());
        QCOMPARE(stringAt(objectAt(objectAt(asked.json(), u"error"), u"consent"), u"helper"), path);
        QVERIFY(asked.err.contains(QByteArray("--helper " + QFile::encodeName(path))));
        const RealRegistry open;
        QCOMPARE(cli({u"repos"_s, open.host()}).code, 0); // who needs no password is not stopped
        QCOMPARE(cli({u"login"_s, registry.host(), u"--helper"_s, u"/bin/true"_s}).code, 2);
        QCOMPARE(helpers.file(u"runs"_s), QByteArray());

        const CliRan agreed = cli({u"login"_s, registry.host(), u"--helper"_s, path, u"--json"_s});
        QVERIFY2(agreed.code == 0, agreed.err.constData());
        QCOMPARE(stringAt(agreed.json(), u"user"), u"ali"_s);
        QCOMPARE(cli({u"repos"_s, registry.host()}).code, 0); // from now on
    }

    void aTokenServerOfAnotherNameNeedsConsent()
    {
        ScriptedServer registry;
        const quint16 port = freePort(); // nobody listens there
        Answer challenge = Answer::json("{}", 401);
        challenge.headers.append({"WWW-Authenticate",
            "Bearer realm=\"https://127.0.0.1:" + QByteArray::number(port) + "/token\""});
        registry.on("*", u".*"_s, challenge);
        const QString other = u"127.0.0.1:%1"_s.arg(port);

        const CliRan asked = login(registry.host(), "WB-CANARY", {u"--json"_s});
        QCOMPARE(asked.code, 5);
        QCOMPARE(asked.errorKind(), u"unauthorized"_s);
        const auto consent = objectAt(objectAt(asked.json(), u"error"), u"consent");
        QCOMPARE(stringAt(consent, u"registry"), registry.host());
        QCOMPARE(stringAt(consent, u"tokenServer"), other);
        QVERIFY(asked.err.contains(QByteArray("--token-server " + other.toLatin1())));
        // Consent to another one is none to this one.
        QCOMPARE(
            login(registry.host(), "WB-CANARY", {u"--json"_s, u"--token-server"_s, u"127.0.0.1"_s})
                .errorKind(),
            u"unauthorized"_s);
        const QStringList agreed {u"--json"_s, u"--token-server"_s, other};
        QCOMPARE(login(registry.host(), "WB-CANARY", agreed).errorKind(), u"network"_s);
        // It is remembered until the logout.
        QCOMPARE(login(registry.host(), "WB-CANARY", {u"--json"_s}).errorKind(), u"network"_s);
        QCOMPARE(cli({u"logout"_s, registry.host()}).code, 1);
        QCOMPARE(login(registry.host(), "WB-CANARY", {u"--json"_s}).errorKind(), u"unauthorized"_s);
        for (const Seen &seen : registry.log())
            QVERIFY(!seen.has("Authorization"));
    }

    // That the registry is asked over plain HTTP is one decision, that it gets the password so is
    // another. The server stands for the proxy that leads to a registry of another computer.
    void plainHttpTakesAnotherYes()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, [](const Seen &seen) {
            const QByteArray ali = "Basic " + QByteArray("ali:open sesame").toBase64();
            const bool isIn = seen.header("Authorization") == ali;
            Answer answer =
                Answer::json(isIn ? json("{'repositories':[]}") : "{}", isIn ? 200 : 401);
            answer.headers.append(
                {QByteArray("WWW-Authenticate"), QByteArray("Basic realm=\"reg\"")});
            return answer;
        });
        const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
        qputenv("http_proxy", QByteArray("http://" + server.host().toLatin1()));
        const QString host = u"reg.example.com"_s;
        const QStringList options {u"--plain-http"_s, host, u"--json"_s};
        const auto sawSecret = [&server] {
            return std::ranges::any_of(
                server.log(), [](const Seen &seen) { return seen.has("Authorization"); });
        };

        const CliRan asked = login(host, "open sesame", options);
        QCOMPARE(asked.code, 5);
        QCOMPARE(asked.errorKind(), u"unauthorized"_s);
        QVERIFY2(asked.isOneSentence(), asked.err.constData());
        QVERIFY2(asked.err.contains("login reg.example.com --unencrypted"), asked.err.constData());
        const auto consent = objectAt(objectAt(asked.json(), u"error"), u"consent");
        QCOMPARE(stringAt(consent, u"registry"), host);
        QVERIFY(member(consent, u"unencrypted").asBool());
        QVERIFY(member(consent, u"tokenServer").isNull());
        // Another agreement is not this one.
        const QStringList other {u"--token-server"_s, host};
        QCOMPARE(login(host, "open sesame", options + other).errorKind(), u"unauthorized"_s);
        QVERIFY(server.count() > 0);
        QVERIFY(!sawSecret());

        const CliRan agreed =
            login(host, "open sesame", options + QStringList {u"--unencrypted"_s});
        QVERIFY2(agreed.code == 0, agreed.err.constData());
        QVERIFY(sawSecret());
        const QStringList repos = QStringList {u"repos"_s, host} + options;
        QCOMPARE(cli(repos).code, 0); // from now on
        QCOMPARE(cli({u"logout"_s, host}).code, 0);
        server.clearLog();
        QCOMPARE(login(host, "open sesame", options).errorKind(), u"unauthorized"_s);
        QVERIFY(!sawSecret());
    }

    void misuse_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("input");
        const auto row = [](const char *name, const QStringList &options, const QByteArray &input) {
            QTest::newRow(name) << options << input;
        };
        const QStringList ali {u"--user"_s, u"ali"_s, u"--password-stdin"_s};
        row("no secret", {u"--user"_s, u"ali"_s}, {});
        row("no user", {u"--password-stdin"_s}, "WB-CANARY");
        row("user and token", ali + QStringList {u"--token"_s}, "WB-CANARY");
        row("colon in the user", {u"--user"_s, u"a:b"_s, u"--password-stdin"_s}, "WB-CANARY");
        row("empty", ali, "");
        row("an empty line", ali, "\n");
        row("two lines", ali, "WB-CANARY\nsecond\n");
        row("control character", ali, "WB-CANARY\x1b");
        row("no UTF-8", ali, "WB-CANARY\xff");
        row("too long", ali, QByteArray(100'000, 'x'));
    }
    void misuse()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, input);
        const ScriptedServer server;
        const CliRan ran = cli(QStringList {u"login"_s, server.host()} + options, input);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY(!ran.err.contains("CANARY"));
        QCOMPARE(server.log().size(), 0);
    }
};

int main(int argc, char **argv)
{
    if (const int code = onOwnSessionBus(argc, argv); code >= 0)
        return code;
    QCoreApplication app(argc, argv);
    LoginTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_login.moc"
