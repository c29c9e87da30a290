// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/upload.h"

#include <QTest>

using namespace waybill;
using namespace waybill::registry;

namespace {

const char *const Session = "https://reg.example.com/v2/a/blobs/uploads/";

}

class UploadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void targets_data()
    {
        QTest::addColumn<QByteArray>("session");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("url"); // without "digest=..."
        QTest::addColumn<bool>("ownOrigin");
        const auto row = [](const char *name, const char *location, const char *url, bool own,
                             const char *session = Session) {
            QTest::newRow(name) << QByteArray(session) << QByteArray(location) << QByteArray(url)
                                << own;
        };
        row("relative", "/v2/a/blobs/uploads/1", "https://reg.example.com/v2/a/blobs/uploads/1?",
            true);
        row("absolute", "https://reg.example.com/u/1?_state=x",
            "https://reg.example.com/u/1?_state=x&", true);
        row("signed query stays", "/u?s=a%2Bb%2Fc%3D+d&t=%7B%7D",
            "https://reg.example.com/u?s=a%2Bb%2Fc%3D+d&t=%7B%7D&", true);
        row("fragment", "/u?s=1#frag", "https://reg.example.com/u?s=1&", true);
        row("other host", "https://storage.example.net/u?sig=1",
            "https://storage.example.net/u?sig=1&", false);
        row("other port", "https://reg.example.com:8443/u", "https://reg.example.com:8443/u?",
            false);
        row("own host behind a TLS proxy", "http://reg.example.com/u?s=1",
            "https://reg.example.com/u?s=1&", true);
        row("own port behind a TLS proxy", "http://reg.example.com:5000/u",
            "https://reg.example.com:5000/u?", true, "https://reg.example.com:5000/v2/");
        row("plain registry", "http://localhost:5001/u", "http://localhost:5001/u?", true,
            "http://localhost:5001/v2/a/blobs/uploads/");
    }
    void targets()
    {
        QFETCH(QByteArray, session);
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, url);
        const auto digest = oci::Digest::ofBytes("x");
        const auto target = uploadTarget(QUrl::fromEncoded(session), location, digest);
        QVERIFY(target);
        QCOMPARE(target->url.toEncoded(),
            url + "digest=" + digest.toString().toLatin1().replace(":", "%3A"));
        QTEST(target->ownOrigin, "ownOrigin");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("none") << QByteArray() << ErrorKind::BadDocument;
        QTest::newRow("other host, unencrypted")
            << QByteArray("http://storage.example.net/u") << ErrorKind::Tls;
        QTest::newRow("own name, odd port")
            << QByteArray("http://reg.example.com:8080/u") << ErrorKind::Tls;
        QTest::newRow("password") << QByteArray("https://a:b@reg.example.com/u")
                                  << ErrorKind::BadDocument;
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << ErrorKind::BadDocument;
        QTest::newRow("backslash") << QByteArray("https:\\\\evil.com/u") << ErrorKind::BadDocument;
    }
    void refuses()
    {
        QFETCH(QByteArray, location);
        const auto target =
            uploadTarget(QUrl::fromEncoded(Session), location, oci::Digest::ofBytes("x"));
        QVERIFY(!target);
        QTEST(target.error().kind, "kind");
    }

    void withoutADigestNothingIsAdded()
    {
        const auto target = uploadTarget(QUrl::fromEncoded(Session), "/u?s=1", {});
        QCOMPARE(target->url.toEncoded(), "https://reg.example.com/u?s=1");
    }
};

QTEST_GUILESS_MAIN(UploadTest)
#include "tst_upload.moc"
