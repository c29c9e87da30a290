// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using oci::json::Object;

namespace {

const QByteArray Message =
    "no matching manifest for windows/amd64 10.0.17763 in the manifest list entries";

}

// waybill-cli explain, against a real registry with the sample images.
class ExplainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const CliRan ran = cli({u"samples"_s, m_registry.host()});
        QVERIFY2(ran.code == 0, ran.err.constData());
    }
    void init() { m_proxy.reset(); }

    void jsonHasEveryMember()
    {
        const CliRan ran = cli({u"explain"_s, u"--json"_s, u"--offline"_s}, Message);
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        const Object json = ran.json();
        QVERIFY(member(json, u"recognised").asBool() && *member(json, u"recognised").asBool());
        QCOMPARE(stringAt(json, u"family"), u"docker-classic"_s);
        QCOMPARE(stringAt(json, u"versions"), u"18.09.6 to 27"_s);
        QCOMPARE(stringAt(json, u"cause"), u"no-matching-platform"_s);
        QVERIFY(json.find(u"reference") && json.find(u"reference")->isNull());
        const Object platform = objectAt(json, u"platform");
        QCOMPARE(stringAt(platform, u"os"), u"windows"_s);
        QCOMPARE(stringAt(platform, u"architecture"), u"amd64"_s);
        QCOMPARE(stringAt(platform, u"os.version"), u"10.0.17763"_s);
        QVERIFY(platform.find(u"variant") && platform.find(u"variant")->isNull());
        QVERIFY(!arrayAt(json, u"advice").isEmpty());
        QCOMPARE(stringAt(json, u"host"), u"windows-server-2019"_s);
        QCOMPARE(stringAt(json, u"client"), u"docker-27-windows"_s);
    }

    void notRecognisedIsOne()
    {
        const CliRan ran = cli({u"explain"_s, u"--json"_s}, "Segmentation fault (core dumped)");
        QCOMPARE(ran.code, 1);
        QVERIFY(member(ran.json(), u"recognised").asBool()
            && !*member(ran.json(), u"recognised").asBool());
        const CliRan text = cli({u"explain"_s}, "hello");
        QCOMPARE(text.code, 1);
        QCOMPARE(text.out, QByteArray());
        QVERIFY(text.isOneSentence());
        QCOMPARE(cli({u"explain"_s}, QByteArray()).code, 1);
    }

    void unreadableIsThree()
    {
        const CliRan ran = cli({u"explain"_s, u"/nowhere/message.txt"_s, u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorKind(), u"io"_s);
    }

    void wrongArgumentsAreTwo()
    {
        QCOMPARE(cli({u"explain"_s, u"--requests"_s, u"many"_s}, Message).code, 2);
        QCOMPARE(cli({u"explain"_s, u"a"_s, u"b"_s}, Message).code, 2);
    }

    void looksAtTheRepository()
    {
        const CliRan ran = cli({u"explain"_s, u"--json"_s}, pull() + Message);
        QCOMPARE(ran.code, 0);
        const Object json = ran.json();
        QCOMPARE(stringAt(json, u"reference"), m_proxy.host() + u"/samples/servercore:20H2"_s);
        const Object first = arrayAt(json, u"advice").value(0).asObject()
            ? *arrayAt(json, u"advice").value(0).asObject()
            : Object();
        QCOMPARE(stringAt(first, u"kind"), u"use-tag"_s);
        QCOMPARE(stringAt(first, u"reference"), m_proxy.host() + u"/samples/servercore:1809"_s);
        QVERIFY(m_proxy.log().size() > 2 && m_proxy.log().size() <= 20);
        QCOMPARE(member(json, u"requests").asNumber()->toInteger(), m_proxy.log().size());
    }

    void theLimitIsKept()
    {
        QCOMPARE(cli({u"explain"_s, u"--requests"_s, u"3"_s}, pull() + Message).code, 0);
        QVERIFY(m_proxy.log().size() <= 3);
        m_proxy.reset();
        QCOMPARE(cli({u"explain"_s, u"--offline"_s}, pull() + Message).code, 0);
        QCOMPARE(m_proxy.log().size(), 0);
    }

    void readsFiles()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"message.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // As PowerShell redirects.
        const QString text = QString::fromUtf8(Message);
        file.write("\xff\xfe");
        file.write(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        file.close();
        const CliRan ran = cli({u"explain"_s, u"--offline"_s, u"--json"_s, file.fileName()});
        QCOMPARE(ran.code, 0);
        QCOMPARE(stringAt(ran.json(), u"cause"), u"no-matching-platform"_s);
    }

    void textIsForPeople()
    {
        const CliRan ran = cli({u"explain"_s}, pull() + Message);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith("This host is older than every entry of the list\n"),
            ran.out.constData());
        QVERIFY(ran.out.contains("Host: Windows Server 2019 (17763)"));
        QVERIFY(ran.out.contains("1. Use samples/servercore:1809"));
        QVERIFY(ran.out.contains("Tags looked at: 5. Requests used: 6 of 20."));
    }

    // Words from the message cannot steer the terminal.
    void hostileTextIsMadeVisible()
    {
        const CliRan ran = cli({u"explain"_s, u"--offline"_s},
            "\x1b]0;title\x07 docker pull example/\xe2\x80\xae"
            "app\n"
                + Message + "\x1b[2J");
        QCOMPARE(ran.code, 0);
        QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains("\xe2\x80\xae"));
    }

private:
    QByteArray pull() const
    {
        return "PS C:\\> docker pull " + m_proxy.host().toUtf8()
            + "/samples/servercore:20H2\n"
              "20H2: Pulling from samples/servercore\n";
    }

    RealRegistry m_registry;
    LatencyProxy m_proxy {m_registry.port()};
};

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
