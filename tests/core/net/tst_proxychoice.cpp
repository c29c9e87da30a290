// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/proxy.h"
#include "tests/support/child.h"
#include "tests/support/json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::net;
using namespace Qt::StringLiterals;
using Kind = ProxyChoice::Kind;

class ProxyChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKept_data()
    {
        QTest::addColumn<ProxyChoice>("choice");
        QTest::newRow("usual") << ProxyChoice();
        QTest::newRow("system") << ProxyChoice {Kind::System, {}, 0, {}};
        QTest::newRow("none") << ProxyChoice {Kind::None, {}, 0, {}};
        QTest::newRow("this") << ProxyChoice {
            Kind::This, u"proxy.example.com"_s, 8080, u"10.0.0.0/8, .example.com"_s};
    }
    void isKept()
    {
        QFETCH(ProxyChoice, choice);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"not/there/yet/proxy.json"_s);
        Proxies window {QProcessEnvironment()};
        window.keepIn(file);
        QCOMPARE(window.choice(), ProxyChoice());
        QVERIFY(window.choose(choice));
        window.setCredential(u"proxy.example.com:8080"_s, u"me"_s, u"WB-CANARY"_s);
        QVERIFY(window.choose(choice));
        Proxies console {QProcessEnvironment()};
        console.keepIn(file);
        QCOMPARE(console.choice(), choice);
        QFile stored(file);
        QVERIFY(stored.open(QFile::ReadOnly));
        const QByteArray bytes = stored.readAll();
        QVERIFY(!bytes.contains("CANARY") && !bytes.contains("me\""));
    }

    void aFileThatIsNoneCountsAsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"", "x", "[]", "{'proxy':'socks'}", "{'proxy':'this'}",
                 "{'proxy':'this','host':'p'}", "{'proxy':'this','host':'p','port':70000000}",
                 "{'proxy':'this','host':'http://p/','port':1}",
                 "{'proxy':'this','host':'u@p','port':1}", "{'proxy':['none']}"})
            QTest::newRow(bytes) << test::json(bytes);
    }
    void aFileThatIsNoneCountsAsNone()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        test::writeFile(folder.filePath(u"proxy.json"_s), bytes);
        QCOMPARE(readProxyChoice(folder.filePath(u"proxy.json"_s)), ProxyChoice());
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const QTemporaryDir folder;
        test::writeFile(folder.filePath(u"file"_s), "x");
        Proxies proxies {QProcessEnvironment()};
        proxies.keepIn(folder.filePath(u"file/proxy.json"_s));
        const ProxyChoice none {Kind::None, {}, 0, {}};
        const auto chosen = proxies.choose(none);
        QCOMPARE(chosen.error().kind, ErrorKind::Io);
        QCOMPARE(proxies.choice(), none); // counts all the same
    }

    void hosts()
    {
        for (const QString &host : {u"proxy"_s, u"proxy.example.com"_s, u"10.0.0.1"_s, u"::1"_s})
            QVERIFY2(isProxyHost(host), qPrintable(host));
        for (const QString &host :
            {QString(), u"http://p"_s, u"p:1"_s, u"u@p"_s, u"a b"_s, u"p/"_s})
            QVERIFY2(!isProxyHost(host), qPrintable(host));
    }
};

QTEST_GUILESS_MAIN(ProxyChoiceTest)
#include "tst_proxychoice.moc"
