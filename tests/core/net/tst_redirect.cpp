// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/redirect.h"

#include <QTest>

using namespace waybill;
using namespace waybill::net;

namespace {

Request request(const QByteArray &method, const QString &url)
{
    Request request;
    request.method = method;
    request.url = QUrl(url);
    request.headers.add("Authorization", "Bearer secret");
    request.headers.add("Cookie", "c");
    request.headers.add("If-None-Match", "e");
    request.headers.add("Accept", "a");
    return request;
}

Response answer(int status, const QByteArray &location)
{
    Response response;
    response.status = status;
    if (!location.isNull())
        response.headers.add("Location", location);
    return response;
}

}

class RedirectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void follows_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("keepsCredentials");
        const QString base = QStringLiteral("https://reg.example.com/v2/a/blobs/b");
        QTest::newRow("relative") << base << QByteArray("/x?y=1") << "https://reg.example.com/x?y=1"
                                  << true;
        QTest::newRow("same, port written") << base << QByteArray("https://reg.example.com:443/x")
                                            << "https://reg.example.com:443/x" << true;
        QTest::newRow("same, other case") << base << QByteArray("HTTPS://REG.example.com/x")
                                          << "https://reg.example.com/x" << true;
        QTest::newRow("other host") << base << QByteArray("https://cdn.example.com/x")
                                    << "https://cdn.example.com/x" << false;
        QTest::newRow("host without scheme")
            << base << QByteArray("//cdn.example.com/x") << "https://cdn.example.com/x" << false;
        QTest::newRow("other port") << base << QByteArray("https://reg.example.com:8443/x")
                                    << "https://reg.example.com:8443/x" << false;
        QTest::newRow("subdomain") << base << QByteArray("https://a.reg.example.com/x")
                                   << "https://a.reg.example.com/x" << false;
        QTest::newRow("longer name") << base << QByteArray("https://reg.example.com.evil/x")
                                     << "https://reg.example.com.evil/x" << false;
        QTest::newRow("to https") << "http://reg.example.com/x"
                                  << QByteArray("https://reg.example.com/x")
                                  << "https://reg.example.com/x" << false;
        QTest::newRow("signature stays as it is")
            << base << QByteArray("https://s3/b?sig=a%2Fb%2B+c%3D")
            << "https://s3/b?sig=a%2Fb%2B+c%3D" << false;
    }
    void follows()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, location);
        QFETCH(QString, to);
        QFETCH(bool, keepsCredentials);
        const auto next = redirected(request("GET", from), answer(307, location));
        QVERIFY(next && *next);
        QCOMPARE((*next)->url.toString(QUrl::FullyEncoded), to);
        QCOMPARE((*next)->method, "GET");
        for (const char *name : {"Authorization", "Cookie", "If-None-Match"})
            QCOMPARE((*next)->headers.contains(name), keepsCredentials);
        QCOMPARE((*next)->headers.value("Accept"), "a");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("downgrade") << QByteArray("http://reg.example.com/x") << ErrorKind::Tls;
        QTest::newRow("no location") << QByteArray() << ErrorKind::BadDocument;
        QTest::newRow("password") << QByteArray("https://a:b@reg.example.com/x")
                                  << ErrorKind::BadDocument;
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << ErrorKind::BadDocument;
        QTest::newRow("ftp") << QByteArray("ftp://reg.example.com/x") << ErrorKind::BadDocument;
        QTest::newRow("script") << QByteArray("javascript:alert(1)") << ErrorKind::BadDocument;
        QTest::newRow("backslash")
            << QByteArray("https://reg.example.com\\@evil/x") << ErrorKind::BadDocument;
        QTest::newRow("no host") << QByteArray("https:///x") << ErrorKind::BadDocument;
    }
    void refuses()
    {
        QFETCH(QByteArray, location);
        const auto next = redirected(
            request("GET", QStringLiteral("https://reg.example.com/v2/")), answer(302, location));
        QVERIFY(!next);
        QTEST(next.error().kind, "kind");
        QVERIFY(!next.error().message.isEmpty());
    }

    void otherMethods_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("same");
        QTest::addColumn<bool>("followed");
        for (const char *method : {"PUT", "POST", "PATCH", "DELETE"}) {
            for (const int status : {301, 302, 303, 307, 308}) {
                for (const bool same : {true, false}) {
                    QTest::addRow("%s %d %s", method, status, same ? "same" : "other")
                        << QByteArray(method) << status << same << (same && status >= 307);
                }
            }
        }
    }
    void otherMethods()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(bool, same);
        const QByteArray location = same ? "/y" : "https://other.example.com/y";
        const auto next = redirected(
            request(method, QStringLiteral("https://reg.example.com/x")), answer(status, location));
        QVERIFY(next);
        QTEST(next->has_value(), "followed");
    }

    void otherStatusesAreNoRedirects()
    {
        for (const int status : {200, 201, 202, 300, 304, 401, 404, 500}) {
            const auto next = redirected(
                request("GET", QStringLiteral("https://r/x")), answer(status, "https://other/"));
            QVERIFY(next && !*next);
        }
    }
};

QTEST_GUILESS_MAIN(RedirectTest)
#include "tst_redirect.moc"
