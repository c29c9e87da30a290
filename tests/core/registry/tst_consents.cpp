// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"
#include "core/registry/consents.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;

class ConsentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeNamesCount()
    {
        Consents consents;
        consents.allow(u"reg.example.com"_s, u"auth.example.org"_s);
        QVERIFY(consents.allows(u"reg.example.com"_s, u"auth.example.org"_s));
        QVERIFY(consents.allows(u"REG.example.com:443"_s, u"auth.example.org:443"_s));
        QVERIFY(!consents.allows(u"reg.example.com"_s, u"auth.example.org:8443"_s));
        QVERIFY(!consents.allows(u"reg.example.com"_s, u"auth.example.org.evil.com"_s));
        QVERIFY(!consents.allows(u"reg.example.com"_s, u"x.auth.example.org"_s));
        QVERIFY(!consents.allows(u"reg.example.com"_s, QString()));
        QVERIFY(!consents.allows(u"reg.example.com:5000"_s, u"auth.example.org"_s));
        QVERIFY(!consents.allows(u"evil-reg.example.com"_s, u"auth.example.org"_s));
        QVERIFY(!consents.allows(u"other.example.com"_s, QString()));
    }

    void oneTokenServerARegistry()
    {
        Consents consents;
        consents.allow(u"reg.example.com"_s, u"one.example.org"_s);
        consents.allow(u"reg.example.com"_s, u"two.example.org"_s);
        QVERIFY(!consents.allows(u"reg.example.com"_s, u"one.example.org"_s));
        QCOMPARE(consents.allowed(u"reg.example.com"_s), u"two.example.org"_s);
        consents.withdraw(u"reg.example.com"_s);
        QCOMPARE(consents.allowed(u"reg.example.com"_s), QString());
    }

    void areKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"not/there/yet/consents.json"_s);
        {
            Consents consents(file);
            consents.allow(u"reg.example.com"_s, u"auth.example.org:8443"_s);
            consents.allow(u"other.example.com"_s, u"auth.example.org"_s);
            consents.withdraw(u"other.example.com"_s);
        }
        const Consents consents(file);
        QVERIFY(consents.allows(u"reg.example.com"_s, u"auth.example.org:8443"_s));
        QCOMPARE(consents.allowed(u"other.example.com"_s), QString());
    }

    // Agreed to until the program ends; what is in the file stays as it is.
    void aFileThatCannotBeReadIsNeverOverwritten()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"consents.json"_s);
        QFile broken(file);
        QVERIFY(broken.open(QFile::WriteOnly));
        broken.write("{ half");
        broken.close();
        Consents consents(file);
        consents.allow(u"reg.example.com"_s, u"auth.example.org"_s);
        consents.allowUnencrypted(u"reg.example.com"_s);
        QVERIFY(consents.allows(u"reg.example.com"_s, u"auth.example.org"_s));
        QVERIFY(consents.allowsUnencrypted(u"reg.example.com"_s));
        QVERIFY(broken.open(QFile::ReadOnly));
        QCOMPARE(broken.readAll(), "{ half");
        QCOMPARE(Consents(file).allowed(u"reg.example.com"_s), QString());
    }

    void programsByTheirWholePath()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"consents.json"_s);
        const QString helper = u"/opt/tools/docker-credential-x"_s;
        Consents first(file);
        Consents second(file); // the console program, say
        first.allow(u"reg.example.com"_s, u"auth.example.org"_s);
        second.allowProgram(helper);
        for (const Consents &one : {second, Consents(file)}) {
            QVERIFY(one.allowsProgram(helper));
            QVERIFY(!one.allowsProgram(u"/tmp/docker-credential-x"_s));
            QVERIFY(!one.allowsProgram(u"docker-credential-x"_s));
            QVERIFY(one.allows(u"reg.example.com"_s, u"auth.example.org"_s));
        }
        first.withdraw(u"reg.example.com"_s);
        QVERIFY(Consents(file).allowsProgram(helper));
        QCOMPARE(Consents(file).allowed(u"reg.example.com"_s), QString());
    }

    void plainHttpIsAnAgreementOfItsOwn()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"consents.json"_s);
        Consents first(file);
        Consents second(file);
        first.allow(u"reg.example.com"_s, u"auth.example.org"_s);
        QVERIFY(!first.allowsUnencrypted(u"reg.example.com"_s));
        second.allowUnencrypted(u"REG.example.com."_s);
        second.allowUnencrypted(u"reg.example.com"_s);
        for (const Consents &one : {second, Consents(file)}) {
            QVERIFY(one.allowsUnencrypted(u"reg.example.com"_s));
            QVERIFY(!one.allowsUnencrypted(u"reg.example.com:5000"_s));
            QVERIFY(!one.allowsUnencrypted(u"evil-reg.example.com"_s));
            QVERIFY(!one.allowsUnencrypted(u"auth.example.org"_s));
            QVERIFY(one.allows(u"reg.example.com"_s, u"auth.example.org"_s));
        }
        first.withdraw(u"other.example.com"_s);
        QVERIFY(Consents(file).allowsUnencrypted(u"reg.example.com"_s));
        first.withdraw(u"reg.example.com"_s);
        QVERIFY(!Consents(file).allowsUnencrypted(u"reg.example.com"_s));
        QCOMPARE(Consents(file).allowed(u"reg.example.com"_s), QString());
    }

    void whatWasAskedIsAgreedToAndNoMore()
    {
        const ConsentNeeded server {u"reg.example.com"_s, u"auth.example.org"_s, {}};
        const ConsentNeeded program {{}, {}, {}, u"/opt/docker-credential-x"_s};
        const ConsentNeeded plain {server.registry, {}, {}};
        for (const ConsentNeeded &asked : {server, program, plain}) {
            Consents consents;
            consents.agree(asked);
            QCOMPARE(consents.allows(server.registry, server.tokenServer), asked == server);
            QCOMPARE(consents.allowsProgram(program.program), asked == program);
            QCOMPARE(consents.allowsUnencrypted(plain.registry), asked == plain);
            QCOMPARE(consents.allowed(server.registry).isEmpty(), asked != server);
        }
    }

    void aFileThatCannotBeReadAllowsNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"consents.json"_s);
        for (const char *bytes : {"", "x", "[]", R"({"tokenServers":[]})",
                 R"({"tokenServers":{"reg.example.com":["auth.example.org"]}})",
                 R"({"tokenServers":{"reg.example.com":"auth.example.org")",
                 R"({"unencrypted":"reg.example.com"})", R"({"unencrypted":[["reg.example.com"]]})",
                 R"({"unencrypted":{"reg.example.com":true}})"}) {
            QFile file(path);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(bytes);
            file.close();
            QCOMPARE(Consents(path).allowed(u"reg.example.com"_s), QString());
            QVERIFY(!Consents(path).allowsUnencrypted(u"reg.example.com"_s));
        }
        QCOMPARE(Consents(folder.path()).allowed(u"reg.example.com"_s), QString());
    }
};

QTEST_GUILESS_MAIN(ConsentsTest)
#include "tst_consents.moc"
