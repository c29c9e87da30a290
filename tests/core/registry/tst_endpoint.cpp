// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/endpoint.h"

#include <QTest>

using namespace waybill::registry;
using namespace Qt::StringLiterals;

class EndpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("base");
        QTest::newRow("hub") << "docker.io" << "https://registry-1.docker.io";
        QTest::newRow("hub, other name") << "index.docker.io" << "https://registry-1.docker.io";
        QTest::newRow("name") << "ghcr.io" << "https://ghcr.io";
        QTest::newRow("port") << "reg.example.com:5000" << "https://reg.example.com:5000";
        QTest::newRow("case") << "Reg.Example.com" << "https://reg.example.com";
        QTest::newRow("private address") << "192.168.0.1:5000" << "https://192.168.0.1:5000";
        QTest::newRow("localhost") << "localhost:5001" << "http://localhost:5001";
        QTest::newRow("localhost alone") << "localhost" << "http://localhost";
        QTest::newRow("LOCALHOST") << "LOCALHOST:1" << "http://localhost:1";
        QTest::newRow("127.0.0.1") << "127.0.0.1:80" << "http://127.0.0.1:80";
        QTest::newRow("127.9.9.9") << "127.9.9.9" << "http://127.9.9.9";
        QTest::newRow("::1") << "[::1]:5000" << "http://[::1]:5000";
        QTest::newRow("other IPv6") << "[2001:db8::1]:5000" << "https://[2001:db8::1]:5000";
        QTest::newRow("looks like localhost")
            << "localhost.evil.com" << "https://localhost.evil.com";
        QTest::newRow("looks like 127") << "127.0.0.1.evil.com" << "https://127.0.0.1.evil.com";
    }
    void endpoints()
    {
        QFETCH(QString, host);
        const Endpoint endpoint = endpointFor(host);
        QCOMPARE(endpoint.host, host);
        QTEST(endpoint.base.toString(), "base");
        QCOMPARE(endpoint.isPlainHttp(), isLoopback(host));
    }

    void shortAddressesAreNoLoopback()
    {
        for (const QString &host : {u"127.1"_s, u"2130706433"_s, u"0x7f.1"_s, u"127.0.0.999"_s})
            QVERIFY2(!isLoopback(host), qPrintable(host));
    }

    void urls()
    {
        const Endpoint endpoint = endpointFor(u"localhost:5001"_s);
        QCOMPARE(endpoint.url(u"/v2/a/b/manifests/sha256:ab"_s).toEncoded(),
            "http://localhost:5001/v2/a/b/manifests/sha256:ab");
        QCOMPARE(endpoint.url(u"/v2/a/blobs/uploads/"_s, u"mount=sha256:ab&from=c/d"_s).toEncoded(),
            "http://localhost:5001/v2/a/blobs/uploads/?mount=sha256:ab&from=c/d");
    }

    void oneSpelling_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("case") << "Reg.Example.COM" << "reg.example.com";
        QTest::newRow("default port") << "reg.example.com:443" << "reg.example.com";
        QTest::newRow("other port") << "reg.example.com:5000" << "reg.example.com:5000";
        QTest::newRow("dot") << "reg.example.com." << "reg.example.com";
        QTest::newRow("dot and port") << "reg.example.com.:5000" << "reg.example.com:5000";
        QTest::newRow("IPv6") << "[::1]:5000" << "[::1]:5000";
        QTest::newRow("IPv6 alone") << "[2001:DB8::1]" << "[2001:db8::1]";
        QTest::newRow("hub 1") << "docker.io" << "docker.io";
        QTest::newRow("hub 2") << "index.docker.io" << "docker.io";
        QTest::newRow("hub 3") << "registry-1.docker.io:443" << "docker.io";
        QTest::newRow("no hub") << "registry-1.docker.io:5000" << "registry-1.docker.io:5000";
    }
    void oneSpelling()
    {
        QFETCH(QString, host);
        QTEST(canonicalHost(host), "canonical");
    }
};

QTEST_GUILESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
