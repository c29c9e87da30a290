// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"
#include "tests/support/nginx.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace waybill;
using namespace waybill::net;
using namespace Qt::StringLiterals;
using test::Answer;
using test::Authority;
using test::CertificatePair;
using test::Nginx;
using test::ScriptedServer;
using Fault = CertificateFault;

namespace {

QList<QSslCertificate> certificates(const QString &file)
{
    QFile pem(file);
    return pem.open(QFile::ReadOnly) ? QSslCertificate::fromData(pem.readAll())
                                     : QList<QSslCertificate>();
}

QSslKey key(const QString &file)
{
    QFile pem(file);
    return pem.open(QFile::ReadOnly) ? QSslKey(pem.readAll(), QSsl::Ec) : QSslKey();
}

}

// Against nginx, with certificates of an authority of the test's own.
class TlsTest : public QObject {
    Q_OBJECT

    Authority m_authority;
    ScriptedServer m_upstream;

    Nginx::Options options(const CertificatePair &pair) const
    {
        Nginx::Options options;
        options.server = pair;
        options.upstream = quint16(m_upstream.url().port());
        return options;
    }
    Tls trusting() const
    {
        Tls tls;
        tls.authorities = certificates(m_authority.file());
        return tls;
    }
    static Request get(const QString &host, const Tls &tls = {})
    {
        Request request;
        request.method = "GET";
        request.url = QUrl(u"https://"_s + host + u"/v2/"_s);
        request.tls = tls;
        return request;
    }
    static Result<Response> send(const Request &request)
    {
        Http http;
        return test::await(http.send(request));
    }

private Q_SLOTS:
    void init()
    {
        m_upstream.clearLog();
        m_upstream.on("*", u".*"_s, Answer::json("{}"));
    }

    void anAuthorityIsAddedToTheSystems()
    {
        const Nginx nginx(options(m_authority.server()));
        QCOMPARE(send(get(nginx.host(), trusting()))->status, 200);
        QCOMPARE(m_upstream.log().size(), 1);
    }

    // They are looked up as they are needed; to read them all takes longer than a request.
    void theSystemsAuthoritiesAreNotReadForEachRequest()
    {
        const auto before = sslConfiguration({}).caCertificates();
        QCOMPARE(sslConfiguration(trusting()).caCertificates(), before + trusting().authorities);
    }

    void theChainIsFollowed()
    {
        const Nginx nginx(options(m_authority.viaIntermediate(true)));
        QCOMPARE(send(get(nginx.host(), trusting()))->status, 200);
    }

    // In OpenSSL's own words, which is what whoever runs the server can do something with.
    void aHandshakeThatFailsSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("alert"); // of TLS: fatal, and its number
        QTest::addColumn<QString>("reason");
        QTest::newRow("handshake failure") << "15030300020228"_ba << u"handshake failure"_s;
        QTest::newRow("version") << "15030300020246"_ba << u"protocol version"_s;
        QTest::newRow("name not known") << "15030300020270"_ba << u"unrecognized name"_s;
    }
    void aHandshakeThatFailsSaysWhy()
    {
        QFETCH(QByteArray, alert);
        QFETCH(QString, reason);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, alert] {
                socket->write(QByteArray::fromHex(alert));
                socket->disconnectFromHost();
            });
        });
        const auto response = send(get(u"127.0.0.1:%1"_s.arg(server.serverPort())));
        const Error &error = response.error();
        QCOMPARE(error.kind, ErrorKind::Tls);
        QVERIFY(!error.certificate);
        QVERIFY2(error.message.contains(reason), qPrintable(error.message));
        QVERIFY2(error.systemSaid.contains(reason), qPrintable(error.systemSaid));
    }

    // By names alone; that the authority is known has been seen to by then.
    void whomACertificateIsFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isFor");
        const auto row = [](const QString &name, const QString &host, bool isFor) {
            QTest::addRow("%s for %s", qPrintable(name), qPrintable(host)) << name << host << isFor;
        };
        row(u"reg.example.com"_s, u"reg.example.com"_s, true);
        row(u"reg.example.com"_s, u"REG.example.com"_s, true);
        row(u"reg.example.com"_s, u"a.reg.example.com"_s, false);
        row(u"reg.example.com"_s, u"reg.example.com.evil"_s, false);
        row(u"*.example.com"_s, u"reg.example.com"_s, true);
        row(u"*.example.com"_s, u"a.reg.example.com"_s, false);
        row(u"*.example.com"_s, u"example.com"_s, false);
        row(u"*.com"_s, u"example.com"_s, false);
        row(u"10.0.0.1"_s, u"10.0.0.1"_s, false); // an address as a name is none
    }
    void whomACertificateIsFor()
    {
        QFETCH(QString, name);
        QFETCH(QString, host);
        QFETCH(bool, isFor);
        const QSslCertificate certificate =
            certificates(m_authority.serverFor(name).certificate).first();
        QVERIFY(!certificate.isNull());
        QCOMPARE(net::isFor(certificate, host), isFor);
    }

    void addressesAreFoundAmongAddresses()
    {
        const QSslCertificate own = certificates(m_authority.server().certificate).first();
        for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s})
            QVERIFY2(isFor(own, host), qPrintable(host));
        QVERIFY(!isFor(own, u"127.0.0.2"_s));
        QVERIFY(!isFor(QSslCertificate(), u"localhost"_s));
    }

    // Learnt on the way, from whoever told the time last.
    void aClockThatIsWrongIsSaid()
    {
        const Nginx nginx(options(m_authority.notYetValid()));
        Http http;
        const auto before = test::await(http.send(get(nginx.host(), trusting())));
        QVERIFY(!before.error().message.contains("behind that of"_L1));
        Answer dated = Answer::json("{}");
        dated.headers = {{"Date", "Wed, 04 Mar 2099 12:00:00 GMT"}};
        m_upstream.on("*", u".*"_s, dated);
        Request plain = get(m_upstream.host());
        plain.url.setScheme(u"http"_s);
        QVERIFY(test::await(http.send(plain)));
        const auto after = test::await(http.send(get(nginx.host(), trusting())));
        QVERIFY2(after.error().message.contains("behind that of "_L1 + m_upstream.host()),
            qPrintable(after.error().message));
        // Nothing else is put down to it.
        const Nginx other(options(m_authority.serverFor(u"other.example.com"_s)));
        const auto wrongHost = test::await(http.send(get(other.host(), trusting())));
        QVERIFY(!wrongHost.error().message.contains("behind that of"_L1));
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<CertificatePair>("pair");
        QTest::addColumn<bool>("known"); // whether the authority is
        QTest::addColumn<QList<Fault>>("faults");
        const auto row = [](const char *name, const CertificatePair &pair, bool known,
                             const QList<Fault> &faults) {
            QTest::newRow(name) << pair << known << faults;
        };
        row("expired", m_authority.expired(), true, {Fault::Expired});
        row("future", m_authority.notYetValid(), true, {Fault::NotYetValid});
        row("other host", m_authority.serverFor(u"other.example.com"_s), true, {Fault::WrongHost});
        row("common name only", m_authority.onlyCommonName(), true, {Fault::WrongHost});
        row("self-signed", m_authority.selfSigned(), true, {Fault::SelfSigned});
        row("unknown", m_authority.viaIntermediate(true), false, {Fault::UnknownIssuer});
        row("cut chain", m_authority.viaIntermediate(false), true,
            {Fault::UnknownIssuer, Fault::MissingIntermediate});
    }
    void whatIsWrong()
    {
        QFETCH(CertificatePair, pair);
        QFETCH(bool, known);
        QFETCH(QList<Fault>, faults);
        const Nginx nginx(options(pair));
        const auto response = send(get(nginx.host(), known ? trusting() : Tls()));

        QVERIFY(!response);
        const Error &error = response.error();
        QCOMPARE(error.kind, ErrorKind::Tls);
        QVERIFY2(error.message.contains(nginx.host()), qPrintable(error.message));
        QVERIFY(error.certificate);
        const Certificate &facts = *error.certificate;
        QCOMPARE(facts.place, nginx.host());
        QCOMPARE(facts.sha256, Authority::fingerprint(pair.certificate));
        QVERIFY(facts.pem.startsWith("-----BEGIN CERTIFICATE-----"));
        QVERIFY(facts.validFrom < facts.validUntil);
        QVERIFY(!facts.names.isEmpty());
        QCOMPARE(facts.faults, faults);
        QCOMPARE(error.message.contains("does not send its intermediate certificate"_L1),
            faults.contains(Fault::MissingIntermediate));
        QVERIFY(facts.mayBePinned);
        QCOMPARE(m_upstream.log().size(), 0); // nothing was sent
    }

    // Trusted is this one certificate, whatever is wrong with it.
    void aPinnedCertificateIsTrusted_data() { whatIsWrong_data(); }
    void aPinnedCertificateIsTrusted()
    {
        QFETCH(CertificatePair, pair);
        const Nginx nginx(options(pair));
        Tls tls;
        tls.pinned = Authority::fingerprint(pair.certificate);
        const auto response = send(get(nginx.host(), tls));
        QVERIFY2(response, qPrintable(response ? QString() : response.error().message));
        QCOMPARE(response->status, 200);
    }

    void anotherCertificateThanThePinnedOne_data()
    {
        QTest::addColumn<bool>("good"); // the other one is beyond reproach
        QTest::newRow("bad") << false;
        QTest::newRow("good") << true;
    }
    void anotherCertificateThanThePinnedOne()
    {
        QFETCH(bool, good);
        const CertificatePair now = good ? m_authority.server() : m_authority.selfSigned();
        const Nginx nginx(options(now));
        Tls tls = trusting();
        tls.pinned = QByteArray(64, 'a');
        const auto response = send(get(nginx.host(), tls));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Tls);
        QVERIFY(response.error().certificate);
        QCOMPARE(response.error().certificate->faults.first(), Fault::Replaced);
        QCOMPARE(response.error().certificate->pinned, tls.pinned);
        QCOMPARE(response.error().certificate->sha256, Authority::fingerprint(now.certificate));
        QCOMPARE(m_upstream.log().size(), 0);
    }

    // A decision for one request leaves the next one of the same program alone.
    void aPinIsForThatRequestOnly()
    {
        const CertificatePair pair = m_authority.selfSigned();
        const Nginx nginx(options(pair));
        Http http;
        Tls tls;
        tls.pinned = Authority::fingerprint(pair.certificate);
        QVERIFY(test::await(http.send(get(nginx.host(), tls))));
        QVERIFY(!test::await(http.send(get(nginx.host()))));
    }

    void aClientCertificateIsShown()
    {
        Nginx::Options demanding = options(m_authority.server());
        demanding.clientAuthority = m_authority.file();
        const Nginx nginx(demanding);
        QCOMPARE(send(get(nginx.host(), trusting()))->status, 400); // nginx: none was sent
        Tls tls = trusting();
        const CertificatePair pair = m_authority.client(u"jane"_s);
        tls.client = certificates(pair.certificate);
        tls.clientKey = key(pair.key);
        QCOMPARE(send(get(nginx.host(), tls))->status, 200);
        // nginx writes it down when the answer has gone already.
        QTRY_VERIFY2(nginx.log().contains("CN=jane"), nginx.log().constData());
    }

    // The second host asks for a certificate as well, and is not shown any.
    void aClientCertificateStaysWithItsHost()
    {
        Nginx::Options second = options(m_authority.server());
        second.clientAuthority = m_authority.file();
        const Nginx storage(second);
        Nginx::Options first = options(m_authority.server());
        first.clientAuthority = m_authority.file();
        first.blobs = u"https://"_s + storage.host();
        const Nginx nginx(first);

        Request request = get(nginx.host(), trusting());
        request.url.setPath(u"/v2/a/blobs/sha256:1"_s);
        const CertificatePair pair = m_authority.client(u"jane"_s);
        request.tls.client = certificates(pair.certificate);
        request.tls.clientKey = key(pair.key);
        request.headers.add("Authorization", "Basic c2VjcmV0");
        const auto response = send(request);
        QCOMPARE(response->status, 400);
        QVERIFY(nginx.log().contains("CN=jane"));
        QVERIFY2(storage.log().startsWith("GET "), storage.log().constData());
        QVERIFY2(!storage.log().contains("jane"), storage.log().constData());
        QVERIFY2(!storage.log().contains("c2VjcmV0"), storage.log().constData());
    }

    void noTlsAtAll()
    {
        const auto response = send(get(m_upstream.host()));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Tls);
        QVERIFY(!response.error().certificate);
        QVERIFY(!response.error().systemSaid.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
