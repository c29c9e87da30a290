// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/nginx.h"
#include "tests/support/realregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

// The options of connections, against docker-registry behind nginx.
class ConnectingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    RealRegistry m_registry;
    Authority m_authority;
    Nginx m_nginx {{m_authority.server(), m_registry.port(), m_authority.file(), {}, true}};

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8()); }

    // They do not count, and nobody has to wonder why.
    void settingsThatCannotBeReadAreToldOf()
    {
        const QString file = m_settings.filePath(u"waybill/registries.json"_s);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile broken(file);
        QVERIFY(broken.open(QFile::WriteOnly));
        broken.write("{ half");
        broken.close();
        const CliRan ran = cli({u"clients"_s});
        QVERIFY(broken.remove());
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains(file.toUtf8()), ran.err.constData());
        QVERIFY(!ran.out.contains(file.toUtf8()));
        QCOMPARE(cli({u"clients"_s}).err, QByteArray());
    }

    void withoutTheAuthority()
    {
        const CliRan ran = cli({u"repos"_s, m_nginx.host(), u"--json"_s});
        QCOMPARE(ran.code, 7);
        QCOMPARE(ran.errorKind(), u"tls"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        const auto certificate = objectAt(objectAt(ran.json(), u"error"), u"certificate");
        QCOMPARE(stringAt(certificate, u"issuer"), u"Test authority"_s);
        QCOMPARE(stringAt(certificate, u"sha256").size(), 64);
        QCOMPARE(*arrayAt(certificate, u"faults").first().asString(), u"unknown-issuer"_s);
    }

    void withAllThatItTakes()
    {
        const CertificatePair jane = m_authority.client(u"jane"_s);
        const QStringList how {u"--ca-file"_s, m_authority.file(), u"--cert"_s, jane.certificate,
            u"--key"_s, jane.key};
        const CliRan samples = cli(QStringList {u"samples"_s, m_nginx.host()} + how);
        QVERIFY2(samples.code == 0, samples.err.constData());
        const CliRan repos = cli(QStringList {u"repos"_s, m_nginx.host()} + how);
        QVERIFY2(repos.out.contains("samples/pause\n"), repos.out.constData());
        QVERIFY(m_nginx.log().contains("CN=jane"));
    }

    // As Windows exports it, and as openssl locks a key; the passphrase is no argument.
    void aLockedClientCertificate_data()
    {
        QTest::addColumn<bool>("pkcs12");
        QTest::newRow("pkcs12") << true;
        QTest::newRow("locked key") << false;
    }
    void aLockedClientCertificate()
    {
        QFETCH(bool, pkcs12);
        const CertificatePair jane = m_authority.client(u"jane"_s);
        QStringList how {u"repos"_s, m_nginx.host(), u"--json"_s, u"--ca-file"_s,
            m_authority.file(), u"--cert"_s};
        if (pkcs12)
            how << m_authority.pkcs12(jane, u"WB-CANARY"_s);
        else
            how << jane.certificate << u"--key"_s << m_authority.lockedKey(jane, u"WB-CANARY"_s);
        const CliRan asked = cli(how);
        QCOMPARE(asked.code, 3);
        QCOMPARE(asked.errorKind(), u"io"_s);
        QVERIFY2(asked.err.contains("passphrase"), asked.err.constData());
        how << u"--key-password-stdin"_s;
        QCOMPARE(cli(how, "WB-CANARY-wrong\n").errorKind(), u"io"_s);
        const CliRan opened = cli(how, "WB-CANARY\n");
        QVERIFY2(opened.code == 0, opened.err.constData());
        QVERIFY(!opened.out.contains("CANARY"));
    }

    void theKeysPassphraseStandsBeforeTheSecret()
    {
        const CertificatePair jane = m_authority.client(u"jane"_s);
        const CliRan ran = cli(
            {u"login"_s, m_nginx.host(), u"--user"_s, u"ali"_s, u"--password-stdin"_s,
                u"--ca-file"_s, m_authority.file(), u"--cert"_s,
                m_authority.pkcs12(jane, u"WB-CANARY"_s), u"--key-password-stdin"_s, u"--json"_s},
            "WB-CANARY\nsecret\n");
        QVERIFY2(ran.code == 0, ran.err.constData()); // it lets everybody in
    }

    void withoutTheClientCertificate()
    {
        const CliRan ran =
            cli({u"repos"_s, m_nginx.host(), u"--ca-file"_s, m_authority.file(), u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorKind(), u"refused"_s);
    }

    void aFileThatIsNotThere()
    {
        const CliRan ran =
            cli({u"repos"_s, m_nginx.host(), u"--ca-file"_s, u"/nowhere.pem"_s, u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorKind(), u"io"_s);
        QVERIFY(ran.err.contains("/nowhere.pem"));
    }

    void plainHttpIsWhatItSays()
    {
        const CliRan ran =
            cli({u"repos"_s, m_nginx.host(), u"--plain-http"_s, m_nginx.host(), u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorKind(), u"refused"_s); // nginx: a plain request on a port with TLS
    }
};

QTEST_GUILESS_MAIN(ConnectingTest)
#include "tst_connecting.moc"
