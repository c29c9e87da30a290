// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/dockerconfig.h"
#include "tests/support/fakehelper.h"
#include "tests/support/json.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;
using waybill::test::json;

namespace {

QByteArray config(const QByteArray &key, const QByteArray &plain)
{
    return json("{'auths':{'") + key + json("':{'auth':'") + plain.toBase64() + json("'}}}");
}

QString found(const std::optional<Credential> &credential)
{
    return credential ? credential->user + u'|' + credential->secret : u"none"_s;
}

}

class DockerConfigTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"config.json"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return path;
    }

private Q_SLOTS:
    void keysMatchWholeHosts_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const char *key, const char *host, bool matches) {
            QTest::newRow(name) << QByteArray(key) << QString::fromLatin1(host) << matches;
        };
        row("exact", "reg.example.com", "reg.example.com", true);
        row("port", "reg.example.com:5000", "reg.example.com:5000", true);
        row("other port", "reg.example.com:5000", "reg.example.com", false);
        row("port asked for", "reg.example.com", "reg.example.com:5000", false);
        row("default port", "reg.example.com:443", "reg.example.com", true);
        row("case", "REG.example.com", "reg.EXAMPLE.com", true);
        row("old address", "https://reg.example.com/v1/", "reg.example.com", true);
        row("old address, v2", "https://reg.example.com/v2/", "reg.example.com", true);
        row("scheme", "https://reg.example.com", "reg.example.com", true);
        row("http", "http://reg.example.com:5000", "reg.example.com:5000", true);
        row("slash", "reg.example.com/", "reg.example.com", true);
        row("longer", "reg.example.com.evil.com", "reg.example.com", false);
        row("shorter", "example.com", "reg.example.com", false);
        row("prefix", "evil-reg.example.com", "reg.example.com", false);
        row("hub", "https://index.docker.io/v1/", "docker.io", true);
        row("hub by its new name", "docker.io", "docker.io", true);
        row("not the hub", "index.docker.io.evil.com", "docker.io", false);
        row("loopback", "localhost:5001", "localhost:5001", true);
        row("other loopback name", "127.0.0.1:5001", "localhost:5001", false);
    }
    void keysMatchWholeHosts()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, host);
        QFETCH(bool, matches);
        const auto auths = AuthFile::parse(config(key, "user:secret"));
        QVERIFY(auths);
        QCOMPARE(found(auths->find(host, u"team/app"_s)), matches ? u"user|secret"_s : u"none"_s);
        QCOMPARE(found(auths->find(host, QString())), matches ? u"user|secret"_s : u"none"_s);
    }

    void pathsMatchWholeComponents()
    {
        const auto encoded = [](const char *text) { return QByteArray(text).toBase64(); };
        const auto auths = AuthFile::parse(json("{'auths':{"
                                                "'reg.example.com':{'auth':'")
            + encoded("all:1")
            + json("'},"
                   "'reg.example.com/team':{'auth':'")
            + encoded("team:2")
            + json("'},"
                   "'reg.example.com/team/app':{'auth':'")
            + encoded("app:3") + json("'}}}"));
        QVERIFY(auths);
        const QString host = u"reg.example.com"_s;
        QCOMPARE(found(auths->find(host, u"team/app"_s)), u"app|3"_s);
        QCOMPARE(found(auths->find(host, u"team/app/sub"_s)), u"app|3"_s);
        QCOMPARE(found(auths->find(host, u"team/other"_s)), u"team|2"_s);
        QCOMPARE(found(auths->find(host, u"teamwork/app"_s)), u"all|1"_s);
        QCOMPARE(found(auths->find(host, QString())), u"all|1"_s);
        QCOMPARE(found(auths->find(u"reg.example.com:5000"_s, u"team/app"_s)), u"none"_s);
    }

    void theExactKeyWins()
    {
        const auto auths = AuthFile::parse(json("{'auths':{"
                                                "'http://reg.example.com/v1/':{'auth':'b2xkOjE='},"
                                                "'https://reg.example.com/v1/':{'auth':'b2xkOjE='},"
                                                "'reg.example.com':{'auth':'bmV3OjI='}}}"));
        QCOMPARE(found(auths->find(u"reg.example.com"_s, u"a"_s)), u"new|2"_s);
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("auth");
        QTest::addColumn<QString>("result");
        const auto encoded = [](const char *name, const QByteArray &plain, const QString &result) {
            QTest::newRow(name) << plain.toBase64() << result;
        };
        encoded("usual", "me:pw", u"me|pw"_s);
        encoded("colons in the password", "me:p:w:", u"me|p:w:"_s);
        encoded("no password", "me:", u"me|"_s);
        encoded("NULs at the end", QByteArray("me:pw\0\0", 7), u"me|pw"_s);
        encoded("UTF-8", "m\xc3\xbc:\xe2\x82\xac", u"m\u00fc|\u20ac"_s);
        encoded("no colon", "mepw", u"none"_s);
        encoded("no user", ":pw", u"none"_s);
        QTest::newRow("no base64") << QByteArray("!!!") << u"none"_s;
        QTest::newRow("empty") << QByteArray() << u"none"_s;
    }
    void decodes()
    {
        QFETCH(QByteArray, auth);
        const auto auths = AuthFile::parse(json("{'auths':{'h.x':{'auth':'") + auth + json("'}}}"));
        QVERIFY(auths);
        QTEST(found(auths->find(u"h.x"_s, {})), "result");
        QCOMPARE(auths->unusable.isEmpty(), auth.isEmpty() || !auths->byKey.isEmpty());
    }

    void otherMembersAreNoObstacle()
    {
        const auto auths = AuthFile::parse(
            json("{'auths':{'a.x':{},'b.x':{'identitytoken':'t'},"
                 "'c.x':5,'d.x':{'auth':7},'e.x':{'auth':'bWU6cHc='}},"
                 "'credsStore':'desktop','credHelpers':{'f.x':'y'},'HttpHeaders':{'A':'b'}}"));
        QVERIFY(auths);
        QCOMPARE(auths->byKey.size(), 2);
        QCOMPARE(found(auths->find(u"e.x"_s, {})), u"me|pw"_s);
        QCOMPARE(auths->helperFor(u"f.x"_s), u"y"_s);
        QCOMPARE(auths->helperFor(u"e.x"_s), u"desktop"_s);
        QVERIFY(AuthFile::parse("{}"));
        QVERIFY(AuthFile::parse(json("{'auths':null}")));
        QVERIFY(AuthFile::parse(json("{'auths':[]}")));
    }

    void badFilesAreLeftAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("auths: x");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + config("h.x", "me:pw");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("cut off") << config("h.x", "me:pw").chopped(2);
        QTest::newRow("5 MB") << config("h.x", "me:pw") + QByteArray(5'000'000, ' ');
    }
    void badFilesAreLeftAside()
    {
        QFETCH(QByteArray, bytes);
        const QString path = write(bytes);
        DockerConfig docker(path);
        const auto credential = test::await(docker.find(u"h.x"_s, {}));
        QCOMPARE(credential.error().kind, ErrorKind::Credentials);
        QVERIFY(credential.error().message.contains(path));
        QVERIFY(!credential.error().message.contains(u"cHc"_s)); // nothing of the content
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void aFolderOrAnEndlessLinkIsLeftAside()
    {
        DockerConfig folder(m_folder.path());
        QCOMPARE(test::await(folder.find(u"h.x"_s, {})).error().kind, ErrorKind::Credentials);
        const QString loop = m_folder.filePath(u"loop"_s);
        QVERIFY(QFile::link(loop, loop));
        DockerConfig link(loop);
        QCOMPARE(test::await(link.find(u"h.x"_s, {})).error().kind, ErrorKind::Credentials);
    }

    void noFileIsNoNews()
    {
        DockerConfig docker(m_folder.filePath(u"absent.json"_s));
        const auto credential = test::await(docker.find(u"h.x"_s, {}));
        QVERIFY(credential);
        QVERIFY(!*credential);
    }

    void aLoginElsewhereCountsAtOnce()
    {
        DockerConfig docker(write(config("h.x", "me:old")));
        QCOMPARE(found(*test::await(docker.find(u"h.x"_s, {}))), u"me|old"_s);
        write(config("h.x", "me:new"));
        const auto credential = *test::await(docker.find(u"h.x"_s, {}));
        QCOMPARE(found(credential), u"me|new"_s);
        QCOMPARE(credential->origin, m_folder.filePath(u"config.json"_s));
    }

    void tokensAreToldApart()
    {
        const auto auths =
            AuthFile::parse(json("{'auths':{'a.x':{'identitytoken':'t'},"
                                 "'b.x':{'auth':'bWU6','identitytoken':'t'},"
                                 "'c.x':{'registrytoken':'r'},"
                                 "'d.x':{'registrytoken':'r','identitytoken':'t'}}}"));
        QVERIFY(auths);
        const auto kind = [&](const QString &host) { return auths->find(host, {})->kind; };
        QCOMPARE(kind(u"a.x"_s), SecretKind::IdentityToken);
        QCOMPARE(found(auths->find(u"a.x"_s, {})), u"|t"_s);
        QCOMPARE(found(auths->find(u"b.x"_s, {})), u"me|t"_s);
        QCOMPARE(kind(u"b.x"_s), SecretKind::IdentityToken);
        QCOMPARE(kind(u"c.x"_s), SecretKind::RegistryToken);
        QCOMPARE(kind(u"d.x"_s), SecretKind::IdentityToken);
    }

    void helpersOfARegistryComeBeforeTheStoreAndTheFile()
    {
        test::FakeHelpers fake;
        const auto answers = [&](const QString &name, const QByteArray &user) {
            fake.add(name,
                "cat > \"$FOLDER/asked\"; echo '{\"Username\":\"" + user + "\",\"Secret\":\"s\"}'");
        };
        answers(u"own"_s, "own");
        answers(u"all"_s, "all");
        fake.add(
            u"empty"_s, "cat >/dev/null; echo credentials not found in native keychain; exit 1");
        DockerConfig docker(write(json("{'auths':{'a.x':{'auth':'bWU6cHc='},'c.x':{'auth':"
                                       "'bWU6cHc='},'d.x':{'auth':'bWU6cHc='},'b.x':{}},"
                                       "'credsStore':'all','credHelpers':{'a.x':'own',"
                                       "'c.x':'empty','d.x':'missing','e.x':'missing'}}")));
        const auto of = [&](const QString &host) { return test::await(docker.find(host, {})); };
        QCOMPARE(found(*of(u"a.x"_s)), u"own|s"_s);
        QCOMPARE(fake.file(u"asked"_s), "a.x");
        QCOMPARE(found(*of(u"b.x"_s)), u"all|s"_s);
        QCOMPARE(found(*of(u"docker.io"_s)), u"all|s"_s);
        QCOMPARE(fake.file(u"asked"_s), "https://index.docker.io/v1/");
        QCOMPARE(found(*of(u"c.x"_s)), u"me|pw"_s); // the helper has none
        QCOMPARE(found(*of(u"d.x"_s)), u"me|pw"_s); // there is no such helper
        const auto missing = of(u"e.x"_s);
        QCOMPARE(missing.error().kind, ErrorKind::Credentials);
        QVERIFY(missing.error().message.contains(u"docker-credential-missing"_s));
        QCOMPARE(docker.helperFor(u"a.x"_s), u"own"_s);
        QCOMPARE(docker.helperFor(u"z.x"_s), u"all"_s);
    }

    void theEnvironmentComesBeforeTheFile()
    {
        const auto unset = qScopeGuard([] { qunsetenv("DOCKER_AUTH_CONFIG"); });
        DockerConfig docker(write(config("h.x", "me:file")));
        qputenv("DOCKER_AUTH_CONFIG", config("h.x", "me:environment"));
        const auto credential = test::await(docker.find(u"h.x"_s, {}));
        QCOMPARE(found(*credential), u"me|environment"_s);
        QCOMPARE((*credential)->origin, u"DOCKER_AUTH_CONFIG"_s);
        qputenv("DOCKER_AUTH_CONFIG", config("other.x", "me:environment"));
        QCOMPARE(found(*test::await(docker.find(u"h.x"_s, {}))), u"me|file"_s);
        qputenv("DOCKER_AUTH_CONFIG", "WB-CANARY");
        QCOMPARE(found(*test::await(docker.find(u"h.x"_s, {}))), u"me|file"_s);
        const auto none = test::await(docker.find(u"other.x"_s, {}));
        QCOMPARE(none.error().kind, ErrorKind::Credentials);
        QVERIFY(!none.error().message.contains(u"CANARY"_s));
    }

    void anEntryThatCannotBeReadIsToldToWhomItConcerns()
    {
        DockerConfig docker(write(json("{'auths':{'h.x':{'auth':'WB-CANARY'}}}")));
        const auto credential = test::await(docker.find(u"h.x"_s, {}));
        QCOMPARE(credential.error().kind, ErrorKind::Credentials);
        QVERIFY(!credential.error().message.contains(u"CANARY"_s));
        QVERIFY(test::await(docker.find(u"other.x"_s, {})));
    }

    void placeOfTheFile()
    {
        qputenv("DOCKER_CONFIG", "/somewhere");
        QCOMPARE(DockerConfig::defaultFile(), u"/somewhere/config.json"_s);
        qunsetenv("DOCKER_CONFIG");
        QCOMPARE(DockerConfig::defaultFile(), QDir::home().filePath(u".docker/config.json"_s));
    }
};

QTEST_GUILESS_MAIN(DockerConfigTest)
#include "tst_dockerconfig.moc"
