// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/addresses.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill::net;
using namespace waybill::test;
using namespace Qt::StringLiterals;

class AddressesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publicOnes_data()
    {
        QTest::addColumn<bool>("isPublic");
        for (const auto *address : {"8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.0.1",
                 "100.128.0.0", "126.0.0.1", "128.0.0.1", "169.253.1.1", "172.15.255.255",
                 "172.32.0.0", "192.167.0.1", "192.169.0.1", "223.255.255.255", "2606:4700::1111",
                 "2001:db7::1", "::ffff:8.8.8.8"})
            QTest::newRow(address) << true;
        for (const auto *address : {"0.0.0.0", "0.1.2.3", "10.0.0.0", "10.255.255.255",
                 "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.169.254",
                 "172.16.0.0", "172.31.255.255", "192.0.0.1", "192.168.0.1", "198.18.0.1",
                 "224.0.0.1", "255.255.255.255", "::", "::1", "fc00::1", "fd12::1", "fe80::1",
                 "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:192.168.0.1"})
            QTest::newRow(address) << false;
    }
    void publicOnes()
    {
        QFETCH(bool, isPublic);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(isPublicAddress(address), isPublic);
    }

    void nothingIsNotPublic() { QVERIFY(!isPublicAddress(QHostAddress())); }

    void literalsAreTheirOwnAddress()
    {
        QCOMPARE(await(lookUpAddresses(u"127.0.0.1"_s)), QList {QHostAddress(u"127.0.0.1"_s)});
        QCOMPARE(await(lookUpAddresses(u"::1"_s)), QList {QHostAddress(u"::1"_s)});
        for (const QHostAddress &address : await(lookUpAddresses(u"localhost"_s)))
            QVERIFY(address.isLoopback());
    }
};

QTEST_GUILESS_MAIN(AddressesTest)
#include "tst_addresses.moc"
