// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/transport.h"

#include <QTest>

using namespace waybill::net;

class HeadersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCouldBecomeASecondHeader_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("plain") << QByteArray("A") << QByteArray("b c") << true;
        QTest::newRow("empty value") << QByteArray("A") << QByteArray() << true;
        QTest::newRow("CR LF") << QByteArray("A") << QByteArray("b\r\nInjected: yes") << false;
        QTest::newRow("LF") << QByteArray("A") << QByteArray("b\nc") << false;
        QTest::newRow("NUL") << QByteArray("A") << QByteArray("b\0c", 3) << false;
        QTest::newRow("DEL") << QByteArray("A") << QByteArray("\x7f") << false;
        QTest::newRow("8 bit") << QByteArray("A") << QByteArray("\xc3\xa4") << false;
        QTest::newRow("name") << QByteArray("A\r\nB") << QByteArray("c") << false;
        QTest::newRow("no name") << QByteArray() << QByteArray("c") << false;
    }
    void refusesWhatCouldBecomeASecondHeader()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, accepted);
        Headers headers;
        QCOMPARE(headers.add(name, value), accepted);
        QCOMPARE(headers.all().size(), accepted ? 1 : 0);
    }

    void namesCompareWithoutCase()
    {
        Headers headers;
        QVERIFY(headers.add("Link", "1"));
        QVERIFY(headers.add("LINK", "2"));
        QVERIFY(headers.add("Other", "3"));
        QCOMPARE(headers.value("link"), "1");
        QCOMPARE(headers.values("Link"), (QList<QByteArray> {"1", "2"}));
        headers.remove("lInK");
        QVERIFY(!headers.contains("Link"));
        QVERIFY(headers.contains("other"));
        QCOMPARE(headers.value("Link"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(HeadersTest)
#include "tst_headers.moc"
