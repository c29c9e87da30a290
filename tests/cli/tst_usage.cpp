// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace waybill::test;
using namespace Qt::StringLiterals;

class UsageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void version()
    {
        const CliRan ran = cli({u"--version"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, "waybill-cli " WAYBILL_VERSION "\n");
        QCOMPARE(ran.err, QByteArray());
    }

    void helpNamesCommandsAndExitCodes()
    {
        for (const QStringList &arguments : {QStringList {u"--help"_s}, QStringList {u"help"_s}}) {
            const CliRan ran = cli(arguments);
            QCOMPARE(ran.code, 0);
            for (const auto word : {"inspect REF", "compose TARGET SOURCE...", "push DRAFT",
                     "samples HOST", "tags REPOSITORY", "repos HOST", "login HOST", "logout HOST",
                     "Exit codes", "--timeout", "--key-password-stdin", "  8  "})
                QVERIFY2(ran.out.contains(word), word);
        }
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const auto command : {"inspect", "compose", "push", "samples", "tags", "repos",
                 "match", "clients", "hosts", "login", "logout"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        const CliRan first = cli({u"help"_s, command});
        const CliRan second = cli({command, u"--help"_s});
        QCOMPARE(first.code, 0);
        QVERIFY(first.out.startsWith(QByteArray("Usage: waybill-cli " + command.toLatin1() + ' ')));
        QCOMPARE(second.out, first.out);
    }

    // Wrong arguments: exit code 2, one sentence that names what is wrong, and no request.
    void misuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");

        const auto row = [](const char *name, const QStringList &arguments, const QString &named) {
            QTest::newRow(name) << arguments << named;
        };
        const QString image = u"HOST/a/b:1"_s;
        row("nothing", {}, u"command"_s);
        row("unknown command", {u"inspekt"_s, image}, u"inspekt"_s);
        row("help for what is not there", {u"help"_s, u"nothing"_s}, u"nothing"_s);
        row("no argument", {u"inspect"_s}, u"inspect"_s);
        row("too many", {u"inspect"_s, image, image}, u"inspect"_s);
        row("no source", {u"compose"_s, image}, u"compose"_s);
        row("unknown option", {u"inspect"_s, image, u"--jsonn"_s}, u"jsonn"_s);
        row("option without value", {u"compose"_s, image, image, u"--format"_s}, u"format"_s);
        row("format", {u"compose"_s, image, image, u"--format"_s, u"tar"_s}, u"tar"_s);
        row("raw and json", {u"inspect"_s, image, u"--raw"_s, u"--json"_s}, u"--raw"_s);
        row("time limit", {u"inspect"_s, image, u"--timeout"_s, u"soon"_s}, u"soon"_s);
        row("no time", {u"inspect"_s, image, u"--timeout"_s, u"0"_s}, u"--timeout"_s);
        row("passphrase of no key", {u"inspect"_s, image, u"--key-password-stdin"_s}, u"--cert"_s);
        row("certificate missing", {u"inspect"_s, image, u"--key"_s, u"x.key"_s}, u"--cert"_s);
        row("no plain host", {u"inspect"_s, image, u"--plain-http"_s, u"no host"_s}, {});
        row("upper case", {u"inspect"_s, u"HOST/a/B:1"_s}, u"lower"_s);
        row("blank", {u"inspect"_s, u"HOST/a b"_s}, {});
        row("empty", {u"inspect"_s, u""_s}, {});
        row("bad tag", {u"inspect"_s, u"HOST/a/b:.x"_s}, {});
        row("short digest", {u"inspect"_s, u"HOST/a/b@sha256:1234"_s}, {});
        row("bad source", {u"compose"_s, image, u"HOST/a//b"_s}, {});
        row("bad target", {u"compose"_s, u"HOST/a//b"_s, image}, {});
        row("digest target", {u"compose"_s, u"HOST/a/b@sha256:"_s + u"a"_s.repeated(64), image},
            u"digest"_s);
        row("unknown key", {u"compose"_s, image, image + u",osversion=1"_s}, u"osversion"_s);
        row("no value", {u"compose"_s, image, image + u",os.version"_s}, u"os.version"_s);
        row("key twice", {u"compose"_s, image, image + u",os=a,os=b"_s}, u"os=b"_s);
        row("bad value", {u"compose"_s, image, image + u",arch=AMD 64"_s}, u"AMD 64"_s);
        row("bad version", {u"compose"_s, image, image + u",os=windows,os.version=10"_s},
            u"os.version"_s);
        row("tag of tags", {u"tags"_s, image}, u"repository"_s);
        row("host", {u"repos"_s, u"not a host"_s}, {});
        row("login host", {u"login"_s, u"not a host"_s, u"--password-stdin"_s}, {});
        row("logout host", {u"logout"_s, u"a/b"_s}, {});
        row("samples host", {u"samples"_s, u"a/b"_s}, {});
    }
    void misuse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ScriptedServer server;
        for (QString &argument : arguments)
            argument.replace("HOST"_L1, server.host());

        const CliRan ran = cli(arguments);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(ran.err.contains(named.toUtf8()), ran.err.constData());
        if (!arguments.contains("--json"_L1))
            QCOMPARE(ran.out, QByteArray());
        QCOMPARE(server.log().size(), 0);

        QStringList withJson = arguments;
        withJson.insert(std::min<qsizetype>(1, arguments.size()), u"--json"_s);
        const CliRan json = cli(withJson);
        QCOMPARE(json.code, 2);
        QVERIFY2(
            !json.errorKind().isEmpty() || arguments.value(0) == "help"_L1, json.out.constData());
        QVERIFY2(json.isOneSentence(), json.err.constData());
    }

    void textFromOutsideCannotSteerTheTerminal()
    {
        const CliRan ran = cli({u"inspect"_s, u"a\u001b[31m\u202eb"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.err.contains('\x1b'));
        QVERIFY(!ran.err.contains("\u202e"));
    }
};

QTEST_GUILESS_MAIN(UsageTest)
#include "tst_usage.moc"
