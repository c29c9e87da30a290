// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/registry/consents.h"
#include "core/registry/credentialhelper.h"
#include "core/registry/helpertrust.h"
#include "core/registry/serverkey.h"
#include "tests/support/fakehelper.h"
#include "tests/support/json.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QTest>

#include <csignal>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Shell that writes JSON, which has ' for ".
QByteArray says(const char *text)
{
    return "echo '" + json(text) + "'";
}

const QString Host = u"reg.example.com"_s;
const QByteArray Echo = "cat > $FOLDER/input\necho $1 >> $FOLDER/verbs\n"
    + says("{'ServerURL':'reg.example.com','Username':'me','Secret':'WB-CANARY-secret'}");

QString outcome(const Result<std::optional<Credential>> &result)
{
    if (!result)
        return u"error"_s;
    return *result ? (*result)->user + u'|' + (*result)->secret : u"none"_s;
}

QStringList logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

bool isRunning(const QByteArray &pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid)));
    // A process that nobody has waited for yet is dead, too.
    return stat.open(QFile::ReadOnly) && !stat.readAll().contains(") Z ");
}

}

class CredentialHelperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAsDockerDoes()
    {
        FakeHelpers fake;
        const QString path = fake.add(u"echo"_s, Echo);
        CredentialHelpers helpers;
        const auto credential = await(helpers.get(u"echo"_s, Host));
        QCOMPARE(outcome(credential), u"me|WB-CANARY-secret"_s);
        QCOMPARE((*credential)->origin, path);
        QCOMPARE((*credential)->place, CredentialPlace::DockerHelper);
        QCOMPARE((*credential)->kind, SecretKind::Password);
        QCOMPARE(fake.file(u"input"_s), "reg.example.com");
        QCOMPARE(fake.file(u"verbs"_s), "get\n");
    }

    void theHubHasItsOwnName()
    {
        QCOMPARE(serverKey(u"docker.io"_s), u"https://index.docker.io/v1/"_s);
        QCOMPARE(serverKey(u"registry-1.docker.io"_s), u"https://index.docker.io/v1/"_s);
        QCOMPARE(serverKey(u"localhost:5000"_s), u"localhost:5000"_s);
        FakeHelpers fake;
        fake.add(u"hub"_s,
            says("{'ServerURL':'https://index.docker.io/v1/','Username':'me','Secret':'s'}"));
        CredentialHelpers helpers;
        QCOMPARE(outcome(await(helpers.get(u"hub"_s, serverKey(u"docker.io"_s)))), u"me|s"_s);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const QByteArray &script, const QString &result) {
            QTest::newRow(name) << script << result;
        };
        row("not found", "cat >/dev/null\necho 'credentials not found in native keychain'; exit 1",
            u"none"_s);
        row("other failure", "cat >/dev/null\necho 'no credentials server URL'; exit 1",
            u"error"_s);
        row("silent failure", "exit 1", u"error"_s);
        row("crash", "kill -SEGV $$", u"error"_s);
        row("reads its input", "cat >/dev/null; " + says("{'Username':'a','Secret':'b'}"),
            u"a|b"_s);
        row("no JSON", says("what?"), u"error"_s);
        row("nothing", "cat >/dev/null", u"error"_s);
        row("a list", says("[]"), u"error"_s);
        row("cut off", says("{'Username':'a','Sec"), u"error"_s);
        row("no server", says("{'Username':'a','Secret':'b'}"), u"a|b"_s);
        row("server as old address",
            says("{'ServerURL':'https://reg.example.com/v1/','Username':'a','Secret':'b'}"),
            u"a|b"_s);
        row("other server", says("{'ServerURL':'evil.example.com','Username':'a','Secret':'b'}"),
            u"error"_s);
        row("longer server",
            says("{'ServerURL':'reg.example.com.evil','Username':'a','Secret':'b'}"), u"error"_s);
        row("other port", says("{'ServerURL':'reg.example.com:5000','Username':'a','Secret':'b'}"),
            u"error"_s);
        row("no secret", says("{'Username':'a','Secret':''}"), u"none"_s);
        row("line break in the secret", says("{'Username':'a','Secret':'b\\\\r\\\\nc'}"),
            u"error"_s);
        row("NUL in the user", says("{'Username':'a\\\\u0000','Secret':'b'}"), u"error"_s);
    }
    void answers()
    {
        QFETCH(QByteArray, script);
        FakeHelpers fake;
        fake.add(u"x"_s, script);
        CredentialHelpers helpers;
        const auto credential = await(helpers.get(u"x"_s, Host));
        QTEST(outcome(credential), "result");
        if (!credential)
            QCOMPARE(credential.error().kind, ErrorKind::Credentials);
    }

    void aTokenIsMarkedByItsUser()
    {
        FakeHelpers fake;
        fake.add(u"x"_s, says("{'Username':'<token>','Secret':'t'}"));
        CredentialHelpers helpers;
        const auto credential = await(helpers.get(u"x"_s, Host));
        QCOMPARE((*credential)->kind, SecretKind::IdentityToken);
        QCOMPARE((*credential)->user, QString());
    }

    void oneThatHangsIsEndedWithWhatItStarted()
    {
        FakeHelpers fake;
        fake.add(u"hang"_s,
            "echo $$ > \"$FOLDER/pid\"\nsleep 1000 &\necho $! > \"$FOLDER/child\"\nwait");
        CredentialHelpers helpers(nullptr, 200ms);
        QElapsedTimer timer;
        timer.start();
        const auto credential = await(helpers.get(u"hang"_s, Host));
        QVERIFY(!credential);
        QVERIFY(timer.elapsed() < 60'000); // it would be a thousand seconds
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(fake.file(u"pid"_s).trimmed()), 30s);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(fake.file(u"child"_s).trimmed()), 30s);
    }

    void cancellingEndsIt()
    {
        FakeHelpers fake;
        fake.add(u"hang"_s,
            "echo $$ > \"$FOLDER/new\"; mv \"$FOLDER/new\" \"$FOLDER/pid\"; exec sleep 1000");
        CredentialHelpers helpers;
        auto task = helpers.get(u"hang"_s, Host);
        task.start();
        QTRY_VERIFY(!fake.file(u"pid"_s).isEmpty());
        QVERIFY(isRunning(fake.file(u"pid"_s).trimmed()));
        task = {};
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(fake.file(u"pid"_s).trimmed()), 30s);
    }

    void anEndlessAnswerIsCut()
    {
        FakeHelpers fake;
        fake.add(u"huge"_s, "exec cat /dev/zero");
        CredentialHelpers helpers;
        const auto credential = await(helpers.get(u"huge"_s, Host));
        QVERIFY(!credential);
        QVERIFY(credential.error().message.contains(u"too long"_s));
    }

    void aMissingOneIsNamed()
    {
        FakeHelpers fake;
        CredentialHelpers helpers;
        const auto credential = await(helpers.get(u"nowhere"_s, Host));
        QCOMPARE(credential.error().kind, ErrorKind::Credentials);
        QVERIFY(credential.error().message.contains(u"docker-credential-nowhere"_s));
        QFile file(fake.add(u"data"_s, Echo));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(!await(helpers.get(u"data"_s, Host)));
    }

    void namesThatAreNone_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"", "../evil", "a/b", "x; echo", "x /c calc", "a..b", "-x", ".x",
                 "a\nb", "a\n", "\xc3\xa4"})
            QTest::newRow(name) << QString::fromUtf8(name);
        QTest::newRow("long") << u"a"_s.repeated(65);
    }
    void namesThatAreNone()
    {
        QFETCH(QString, name);
        const auto program = CredentialHelpers::program(name);
        QCOMPARE(program.error().kind, ErrorKind::Credentials);
    }

    void onlyAbsoluteFoldersAreLookedInto()
    {
        FakeHelpers fake;
        fake.add(u"planted"_s, Echo);
        const QByteArray path = qgetenv("PATH");
        const QString before = QDir::currentPath();
        const auto restore = qScopeGuard([&] {
            qputenv("PATH", path);
            QDir::setCurrent(before);
        });
        QVERIFY(QDir::setCurrent(fake.folder()));
        QVERIFY(CredentialHelpers::program(u"planted"_s));
        for (const char *folders : {"", ".", ":", "./", "../"}) {
            qputenv("PATH", QByteArray(QByteArray(folders) + ":/usr/bin"));
            QVERIFY(!CredentialHelpers::program(u"planted"_s));
        }
    }

    void theEnvironmentIsSmallAndTheArgumentsAreNot()
    {
        FakeHelpers fake;
        fake.add(u"spy"_s,
            "env > \"$FOLDER/env\"; pwd > \"$FOLDER/cwd\"; echo \"$#\" > \"$FOLDER/count\"; "
                + Echo);
        qputenv("WAYBILL_TEST_SECRET", "WB-CANARY-env");
        qputenv("AWS_PROFILE", "mine");
        const auto unset = qScopeGuard([] {
            qunsetenv("WAYBILL_TEST_SECRET");
            qunsetenv("AWS_PROFILE");
        });
        CredentialHelpers helpers;
        QVERIFY(await(helpers.get(u"spy"_s, Host)));
        QVERIFY(!fake.file(u"env"_s).contains("CANARY"));
        QVERIFY(!fake.file(u"env"_s).contains("LD_"));
        QVERIFY(fake.file(u"env"_s).contains("AWS_PROFILE=mine"));
        QVERIFY(fake.file(u"env"_s).contains("PATH="));
        QCOMPARE(fake.file(u"cwd"_s), "/\n");
        QCOMPARE(fake.file(u"count"_s), "1\n");
    }

    // A folder where others may write: not run before the user agrees, and then at once.
    void whatOthersCouldHavePutThereIsAskedFor()
    {
        FakeHelpers fake;
        const QString path = fake.add(u"echo"_s, Echo);
        const auto all = QFile::permissions(fake.folder());
        QVERIFY(isOutOfReachOfOthers(path));
        QVERIFY(QFile::setPermissions(fake.folder(), all | QFile::WriteOther | QFile::ExeOther));
        QVERIFY(!isOutOfReachOfOthers(path));
        Consents consents;
        CredentialHelpers helpers(&consents);
        const auto refused = await(helpers.get(u"echo"_s, Host));
        QCOMPARE(refused.error().kind, ErrorKind::Credentials);
        QCOMPARE(refused.error().consent->program, path);
        QVERIFY(refused.error().message.contains(path));
        QVERIFY(await(helpers.store(u"echo"_s, Host, {.user = u"me"_s, .secret = u"s"_s}))
                .error()
                .consent);
        QVERIFY(await(helpers.erase(u"echo"_s, Host)).error().consent);
        QCOMPARE(fake.file(u"verbs"_s), QByteArray());
        consents.allowProgram(u"/elsewhere/docker-credential-echo"_s);
        QVERIFY(!await(helpers.get(u"echo"_s, Host)));
        consents.allowProgram(path);
        QCOMPARE(outcome(await(helpers.get(u"echo"_s, Host))), u"me|WB-CANARY-secret"_s);
        QCOMPARE(fake.file(u"verbs"_s), "get\n");
    }

    void whoseProgramItIs_data()
    {
        QTest::addColumn<QFile::Permissions>("folder");
        QTest::addColumn<QFile::Permissions>("program");
        QTest::addColumn<bool>("ours");
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        const QFile::Permissions readable =
            own | QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup;
        QTest::newRow("private") << own << own << true;
        QTest::newRow("readable") << readable << readable << true;
        QTest::newRow("the group may write") << (readable | QFile::WriteGroup) << own << false;
        QTest::newRow("all may write") << (readable | QFile::WriteOther) << own << false;
        QTest::newRow("into the file") << readable << (own | QFile::WriteOther) << false;
    }
    void whoseProgramItIs()
    {
        QFETCH(QFile::Permissions, folder);
        QFETCH(QFile::Permissions, program);
        QFETCH(bool, ours);
        FakeHelpers fake;
        const QString path = fake.add(u"x"_s, "exit 1");
        const QTemporaryDir elsewhere;
        const QString link = elsewhere.filePath(u"docker-credential-x"_s);
        QVERIFY(QFile::link(path, link));
        QVERIFY(QFile::setPermissions(path, program));
        QVERIFY(QFile::setPermissions(fake.folder(), folder));
        QCOMPARE(isOutOfReachOfOthers(path), ours);
        QCOMPARE(isOutOfReachOfOthers(link), ours); // what it leads to counts
        QVERIFY(!isOutOfReachOfOthers(fake.folder() + u"/none"_s));
    }

    void storesAndErases()
    {
        FakeHelpers fake;
        fake.add(u"store"_s, "echo \"$@\" >> \"$FOLDER/verbs\"; cat > \"$FOLDER/$1\"");
        CredentialHelpers helpers;
        QVERIFY(await(
            helpers.store(u"store"_s, Host, {.user = u"me"_s, .secret = u"WB-CANARY-\u00e4\""_s})));
        QCOMPARE(fake.file(u"store"_s),
            QByteArray("{\"Secret\":\"WB-CANARY-\xc3\xa4\\\"\",\"ServerURL\":\"reg.example.com\","
                       "\"Username\":\"me\"}"));
        Credential token;
        token.secret = u"t"_s;
        token.kind = SecretKind::IdentityToken;
        QVERIFY(await(helpers.store(u"store"_s, Host, token)));
        QVERIFY(fake.file(u"store"_s).contains("\"<token>\""));
        QVERIFY(await(helpers.erase(u"store"_s, Host)));
        QCOMPARE(fake.file(u"erase"_s), "reg.example.com");
        QCOMPARE(fake.file(u"verbs"_s), "store\nstore\nerase\n"); // no secret among the arguments
    }

    void whatItWritesElsewhereIsThrownAway()
    {
        FakeHelpers fake;
        fake.add(u"loud"_s, "cat >/dev/null; echo WB-CANARY-stderr >&2; exit 1");
        logged.clear();
        QLoggingCategory::setFilterRules(u"waybill.*=true"_s);
        const auto before = qInstallMessageHandler(keepLog);
        CredentialHelpers helpers;
        const auto credential = await(helpers.get(u"loud"_s, Host));
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        QVERIFY(!credential.error().message.contains(u"CANARY"_s));
        QVERIFY(!credential.error().systemSaid.contains(u"CANARY"_s));
        QVERIFY(!logged.join(u'\n').contains(u"CANARY"_s));
    }

    void isAskedOnceForAllWhoWantToKnow()
    {
        FakeHelpers fake;
        fake.add(u"echo"_s, Echo);
        CredentialHelpers helpers;
        std::vector<async::Task<Result<std::optional<Credential>>>> tasks;
        for (int i = 0; i < 8; ++i)
            tasks.push_back(helpers.get(u"echo"_s, Host));
        for (const auto &one : await(async::gather(std::move(tasks), 8)))
            QCOMPARE(outcome(one), u"me|WB-CANARY-secret"_s);
        QVERIFY(await(helpers.get(u"echo"_s, Host)));
        QCOMPARE(fake.file(u"verbs"_s), "get\n");
        helpers.forget(u"other.example.com"_s);
        QVERIFY(await(helpers.get(u"echo"_s, Host)));
        QCOMPARE(fake.file(u"verbs"_s), "get\n");
        helpers.forget(Host);
        QVERIFY(await(helpers.get(u"echo"_s, Host)));
        QCOMPARE(fake.file(u"verbs"_s), "get\nget\n");
    }
};

QTEST_GUILESS_MAIN(CredentialHelperTest)
#include "tst_credentialhelper.moc"
