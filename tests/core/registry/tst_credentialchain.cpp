// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/credentialchain.h"
#include "tests/support/fakehelper.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"reg.example.com"_s;

class Place : public CredentialSource {
public:
    Result<std::optional<Credential>> value = std::nullopt;
    int asked = 0;
    int distrusted = 0;
    int changes = 0;

    async::Task<Result<std::optional<Credential>>> find(QString, QString) override
    {
        ++asked;
        co_return value;
    }
    int revision() const override { return changes; }
    void distrust(const QString &) override { ++distrusted; }
};

Credential of(const QString &user)
{
    return {user, u"WB-CANARY"_s};
}

QString user(const Result<std::optional<Credential>> &found)
{
    if (!found)
        return u"error"_s;
    return *found ? (*found)->user : u"none"_s;
}

QByteArray entry(const QByteArray &key, const QByteArray &name)
{
    return '"' + key + R"(":{"auth":")" + QByteArray(name + ":pw").toBase64() + "\"}";
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
}

}

class CredentialChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstThatHasOneCounts()
    {
        Place a, b, c;
        CredentialChain chain({&a, &b, &c});
        QCOMPARE(user(await(chain.find(Host, {}))), u"none"_s);
        c.value = of(u"c"_s);
        QCOMPARE(user(await(chain.find(Host, {}))), u"c"_s);
        b.value = of(u"b"_s);
        const int asked = c.asked;
        QCOMPARE(user(await(chain.find(Host, {}))), u"b"_s);
        QCOMPARE(c.asked, asked);
    }

    void aPlaceThatCannotBeReadIsPassedOverAndTold()
    {
        Place a, b;
        CredentialChain chain({&a, &b});
        a.value = failure(ErrorKind::Credentials, u"Locked."_s);
        QCOMPARE(user(await(chain.find(Host, {}))), u"none"_s); // anonymous, no failure
        QCOMPARE(chain.notices(Host), QStringList {u"Locked."_s});
        QCOMPARE(chain.notices(u"REG.example.com:443"_s), QStringList {u"Locked."_s});
        QCOMPARE(chain.notices(u"other.example.com"_s), QStringList());
        b.value = of(u"b"_s);
        QCOMPARE(user(await(chain.find(Host, {}))), u"b"_s);
        a.value = std::nullopt;
        QCOMPARE(user(await(chain.find(Host, {}))), u"b"_s);
        QCOMPARE(chain.notices(Host), QStringList());
    }

    // Public images need nobody's consent; whoever is asked to sign in is told of the question.
    void aQuestionIsNoFailure()
    {
        Place a, b;
        CredentialChain chain({&a, &b});
        auto unasked = failure(ErrorKind::Credentials, u"Not run."_s);
        unasked.error().consent = ConsentNeeded {{}, {}, {}, u"/tmp/helper"_s};
        a.value = unasked;
        QCOMPARE(user(await(chain.find(Host, {}))), u"none"_s);
        QCOMPARE(chain.consentNeeded(u"REG.example.com"_s)->program, u"/tmp/helper"_s);
        QVERIFY(!chain.consentNeeded(u"other.example.com"_s));
        a.value = of(u"a"_s);
        QCOMPARE(user(await(chain.find(Host, {}))), u"a"_s);
        QVERIFY(!chain.consentNeeded(Host));
    }

    void changesAndDistrustReachAll()
    {
        Place a, b;
        CredentialChain chain({&a, &b});
        const int before = chain.revision();
        ++b.changes;
        QVERIFY(chain.revision() != before);
        chain.distrust(Host);
        QCOMPARE(a.distrusted, 1);
        QCOMPARE(b.distrusted, 1);
    }

    // H5: a credential is for the registry of exactly this name, whatever place it is kept in.
    void showsWhoWasFoundWithoutTheSecret()
    {
        Place place;
        CredentialChain chain({&place});
        place.value = of(u"admin"_s);
        QVERIFY(!chain.shown(Host)); // nobody has asked
        QVERIFY(await(chain.find(Host, u"a"_s)));
        QCOMPARE(chain.shown(u"REG.example.com:443"_s)->user, u"admin"_s);
        QCOMPARE(chain.shown(Host)->secret, QString());
        QVERIFY(!chain.shown(u"other.example.com"_s));
        // What was changed or turned out to be wrong is not shown any more.
        place.changes = 1;
        QVERIFY(!chain.shown(Host));
        QVERIFY(await(chain.find(Host, u"a"_s)));
        QVERIFY(chain.shown(Host));
        chain.distrust(Host);
        QVERIFY(!chain.shown(Host));
        QVERIFY(await(chain.find(Host, u"a"_s)));
        place.value = std::optional<Credential>();
        QVERIFY(await(chain.find(Host, u"a"_s)));
        QVERIFY(!chain.shown(Host));
    }

    void exactHosts_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *kept, const char *asked, bool same) {
            QTest::addRow("%s for %s", kept, asked)
                << QString::fromLatin1(kept) << QString::fromLatin1(asked) << same;
        };
        row("reg.example.com", "reg.example.com", true);
        row("reg.example.com", "REG.EXAMPLE.COM", true);
        row("reg.example.com", "reg.example.com:443", true);
        row("reg.example.com:443", "reg.example.com", true);
        row("reg.example.com", "reg.example.com:80", false);
        row("reg.example.com", "reg.example.com:5000", false);
        row("reg.example.com:5000", "reg.example.com", false);
        row("reg.example.com:5000", "reg.example.com:5001", false);
        row("reg.example.com", "evil-reg.example.com", false);
        row("reg.example.com", "reg.example.com.evil", false);
        row("reg.example.com", "example.com", false);
        row("example.com", "reg.example.com", false);
        row("docker.io", "index.docker.io", true);
        row("docker.io", "registry-1.docker.io", true);
        row("docker.io", "hub.docker.com", false);
        row("docker.io", "docker.io.evil.com", false);
        row("docker.io", "docker.io:5000", false);
        row("localhost:5000", "127.0.0.1:5000", false);
        row("xn--e1awd7f.com", "e1awd7f.com", false);
    }
    void exactHosts()
    {
        QFETCH(QString, kept);
        QFETCH(QString, asked);
        QFETCH(bool, same);
        const QString expected = same ? u"me"_s : u"none"_s;
        SessionCredentials session;
        session.keep(kept, of(u"me"_s));
        QCOMPARE(user(await(session.find(asked, u"a/b"_s))), expected);

        const QTemporaryDir folder;
        const QString path = folder.filePath(u"config.json"_s);
        write(path, "{\"auths\":{" + entry(kept.toLatin1(), "me") + "}}");
        DockerConfig docker(path);
        QCOMPARE(user(await(docker.find(asked, u"a/b"_s))), expected);
        ContainersAuth containers({path});
        QCOMPARE(user(await(containers.find(asked, u"a/b"_s))), expected);

        FakeHelpers helpers;
        helpers.add(u"h"_s, R"(cat >/dev/null; echo '{"Username":"me","Secret":"s"}')");
        write(path, "{\"credHelpers\":{\"" + kept.toLatin1() + "\":\"h\"}}");
        DockerConfig byHelper(path);
        QCOMPARE(user(await(byHelper.find(asked, {}))), expected);
    }

    void aSessionsCredentialIsForgotten()
    {
        SessionCredentials session;
        QVERIFY(!session.forget(Host));
        const int before = session.revision();
        session.keep(Host, of(u"me"_s));
        QVERIFY(session.revision() > before);
        const auto found = await(session.find(Host, {}));
        QCOMPARE((*found)->place, CredentialPlace::Session);
        QVERIFY(!(*found)->origin.isEmpty());
        QVERIFY(session.forget(u"REG.example.com"_s));
        QCOMPARE(user(await(session.find(Host, {}))), u"none"_s);
    }

    void placesOfContainersFiles()
    {
        const auto restore = qScopeGuard(
            [runtime = qgetenv("XDG_RUNTIME_DIR"), config = qgetenv("XDG_CONFIG_HOME")] {
                qputenv("XDG_RUNTIME_DIR", runtime);
                qputenv("XDG_CONFIG_HOME", config);
                qunsetenv("REGISTRY_AUTH_FILE");
            });
        qputenv("XDG_RUNTIME_DIR", "/run/me");
        qputenv("XDG_CONFIG_HOME", "/home/me/.config");
        QCOMPARE(ContainersAuth::defaultFiles(),
            (QStringList {
                u"/run/me/containers/auth.json"_s, u"/home/me/.config/containers/auth.json"_s}));
        qputenv("REGISTRY_AUTH_FILE", "/somewhere/auth.json");
        QCOMPARE(ContainersAuth::defaultFiles(), QStringList {u"/somewhere/auth.json"_s});
    }

    void theFirstFileAndTheLongestPathCount()
    {
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"one/auth.json"_s);
        const QString two = folder.filePath(u"two/auth.json"_s);
        write(two,
            "{\"auths\":{" + entry("reg.example.com", "two") + ',' + entry("quay.io/team", "team")
                + "}}");
        ContainersAuth containers({one, two});
        QCOMPARE(user(await(containers.find(Host, u"a"_s))), u"two"_s);
        write(one, "{\"auths\":{" + entry("reg.example.com/a", "one") + "}}");
        QCOMPARE(user(await(containers.find(Host, u"a"_s))), u"one"_s);
        QCOMPARE(user(await(containers.find(Host, u"a/b"_s))), u"one"_s);
        QCOMPARE(user(await(containers.find(Host, u"ab"_s))), u"two"_s);
        QCOMPARE(user(await(containers.find(u"quay.io"_s, u"team/x"_s))), u"team"_s);
        QCOMPARE(user(await(containers.find(u"quay.io"_s, u"other/x"_s))), u"none"_s);
        const auto found = await(containers.find(Host, u"a"_s));
        QCOMPARE((*found)->origin, one);
        QCOMPARE((*found)->place, CredentialPlace::ContainersAuth);
        // A broken file does not hide the next one.
        write(one, "{");
        QCOMPARE(user(await(containers.find(Host, u"a"_s))), u"two"_s);
        QCOMPARE(user(await(containers.find(u"other.example.com"_s, u"a"_s))), u"error"_s);
    }
};

QTEST_GUILESS_MAIN(CredentialChainTest)
#include "tst_credentialchain.moc"
