// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/clientpair.h"
#include "core/registry/passphrases.h"
#include "core/registry/profile.h"
#include "tests/support/certificates.h"
#include "tests/support/child.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;

// What people have as their client certificate, made by openssl.
class ClientPairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<bool>("rsa");
        for (const bool rsa : {false, true}) {
            const auto row = [rsa](const char *kind, const QString &passphrase = {}) {
                QTest::addRow("%s, %s", kind, rsa ? "RSA" : "EC")
                    << QString::fromLatin1(kind) << passphrase << rsa;
            };
            row("apart");
            row("in one file");
            row("pkcs12", u"W\u00e4-CANARY"_s);
            row("pkcs12"); // exported without a password
            row("locked", u"W\u00e4-CANARY"_s);
        }
    }
    void kinds()
    {
        QFETCH(QString, kind);
        QFETCH(QString, passphrase);
        QFETCH(bool, rsa);
        const CertificatePair made =
            rsa ? m_authority.clientWithRsa(u"jane"_s) : m_authority.client(u"jane"_s);
        net::Tls tls;
        const Result<> read = readClientPair(filesOf(kind, made, passphrase), tls);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(tls.client.first().subjectInfo(QSslCertificate::CommonName), {u"jane"_s});
        QCOMPARE(tls.client.size(), kind == "pkcs12"_L1 ? 2 : 1);
        QCOMPARE(tls.clientKey.type(), QSsl::PrivateKey);
    }

    void lockedKeysAskForTheirPassphrase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("pkcs12") << u"pkcs12"_s;
        QTest::newRow("locked") << u"locked"_s;
    }
    void lockedKeysAskForTheirPassphrase()
    {
        QFETCH(QString, kind);
        const CertificatePair made = m_authority.client(u"jane"_s);
        ClientPair files = filesOf(kind, made, u"WB-CANARY"_s);
        const QString file = files.keyFile.isEmpty() ? files.certificateFile : files.keyFile;
        QString sentences;
        for (const QString &wrong : {QString(), u"WB-CANARY-wrong"_s}) {
            files.passphrase = wrong;
            net::Tls tls;
            const Result<> read = readClientPair(files, tls);
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Io);
            QCOMPARE(read.error().cause, Cause::PassphraseNeeded);
            QCOMPARE(read.error().where, file);
            QVERIFY(!read.error().message.contains(u"CANARY"_s));
            QVERIFY(read.error().message != sentences);
            sentences = read.error().message;
            QCOMPARE(tls, net::Tls());
        }
    }

    void pairsThatAreNone_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("named");
        QTest::newRow("of another") << u"jane"_s << u"joe"_s << u"joe"_s;
        QTest::newRow("RSA of another") << u"rsa"_s << u"rsa2"_s << u"rsa2"_s;
        QTest::newRow("another algorithm") << u"jane"_s << u"rsa"_s << u"rsa"_s;
        QTest::newRow("no key") << u"jane"_s << u"junk"_s << u"junk"_s;
        QTest::newRow("no certificate") << u"junk"_s << u"jane"_s << u"junk"_s;
        QTest::newRow("no file") << u"nowhere"_s << u"jane"_s << u"nowhere"_s;
        QTest::newRow("cut off") << u"cut"_s << QString() << u"cut"_s;
    }
    void pairsThatAreNone()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, named);
        QHash<QString, CertificatePair> pairs {{u"jane"_s, m_authority.client(u"jane"_s)},
            {u"joe"_s, m_authority.client(u"joe"_s)},
            {u"rsa"_s, m_authority.clientWithRsa(u"rsa"_s)},
            {u"rsa2"_s, m_authority.clientWithRsa(u"rsa2"_s)}};
        for (const QString &other : {u"junk"_s, u"cut"_s, u"nowhere"_s})
            pairs[other] = {m_folder.filePath(other), m_folder.filePath(other)};
        test::writeFile(m_folder.filePath(u"junk"_s), "nothing");
        test::writeFile(
            m_folder.filePath(u"cut"_s), QByteArray("\x30\x82\x0a\x00\x02\x01\x03\x30", 8));
        net::Tls tls;
        const Result<> read =
            readClientPair({pairs[certificate].certificate, pairs[key].key, {}}, tls);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Io);
        QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
        QCOMPARE(tls, net::Tls());
    }

    // For this registry only, and at once when the passphrase is known.
    void profilesTakeThePassphrase()
    {
        const CertificatePair made = m_authority.client(u"jane"_s);
        const QString file = m_authority.pkcs12(made, u"WB-CANARY"_s);
        Profile profile;
        profile.host = u"reg.example.com"_s;
        profile.clientCertificateFile = file;
        const QString stored = m_folder.filePath(u"registries.json"_s);
        Profiles profiles(stored, {});
        Passphrases passphrases;
        profiles.unlockWith(&passphrases);
        QVERIFY(profiles.save(profile));
        QCOMPARE(profiles.tls(profile.host).error().cause, Cause::PassphraseNeeded);
        QVERIFY(profiles.tls(u"other.example.com"_s));
        passphrases.keep(file, u"WB-CANARY"_s);
        QCOMPARE(profiles.tls(profile.host)->client.size(), 2);
        QFile written(stored);
        QVERIFY(written.open(QFile::ReadOnly));
        QVERIFY(!written.readAll().contains("CANARY"));
    }

private:
    using CertificatePair = test::CertificatePair;

    ClientPair filesOf(const QString &kind, const CertificatePair &pair, const QString &passphrase)
    {
        if (kind == "in one file"_L1)
            return {m_authority.inOneFile(pair), {}, passphrase};
        if (kind == "pkcs12"_L1)
            return {m_authority.pkcs12(pair, passphrase), {}, passphrase};
        if (kind == "locked"_L1)
            return {pair.certificate, m_authority.lockedKey(pair, passphrase), passphrase};
        return {pair.certificate, pair.key, passphrase};
    }

    QTemporaryDir m_folder;
    test::Authority m_authority;
};

QTEST_GUILESS_MAIN(ClientPairTest)
#include "tst_clientpair.moc"
