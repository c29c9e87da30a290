// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/certsd.h"
#include "core/registry/profile.h"
#include "tests/support/certificates.h"
#include "tests/support/child.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;
using test::writeFile;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}

class ProfileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::Authority m_authority;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Profile full()
    {
        Profile profile;
        profile.host = u"reg.example.com:5000"_s;
        profile.scheme = Profile::Scheme::PlainHttp;
        profile.authorityFiles = {u"/a.pem"_s, u"/b.pem"_s};
        profile.clientCertificateFile = u"/c.pem"_s;
        profile.clientKeyFile = u"/c.key"_s;
        profile.pinned = QByteArray(64, 'a');
        profile.mirror = u"mirror.example.com"_s;
        return profile;
    }
    void putInCertsD(const QString &host, const QString &from, const QString &name) const
    {
        QDir().mkpath(path(u"certs.d/"_s + host));
        writeFile(path(u"certs.d/"_s + host + u'/' + name), contentOf(from));
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QDir().mkpath(m_folder.path());
    }

    void whatIsSavedIsThereAgain()
    {
        const QString file = path(u"deep/down/registries.json"_s);
        {
            Profiles profiles(file, {});
            QSignalSpy changed(&profiles, &Profiles::changed);
            QVERIFY(profiles.save(full()));
            QCOMPARE(changed.takeFirst().first().toString(), full().host);
        }
        Profiles again(file, {});
        QCOMPARE(again.profile(full().host), full());
        QCOMPARE(again.all(), QList {full()});
        QVERIFY(again.profile(u"reg.example.com"_s).isDefault()); // another port, another registry
    }

    void aDefaultProfileLeavesNothing()
    {
        Profiles profiles(path(u"r.json"_s), {});
        QVERIFY(profiles.save(full()));
        Profile plain;
        plain.host = full().host;
        QVERIFY(profiles.save(plain));
        QVERIFY(profiles.all().isEmpty());
        QVERIFY(!contentOf(path(u"r.json"_s)).contains("reg.example.com"));
    }

    void allSpellingsOfAHostAreOne()
    {
        Profiles profiles;
        Profile profile;
        profile.host = u"Reg.Example.COM:443"_s;
        profile.mirror = u"m"_s;
        QVERIFY(profiles.save(profile));
        QCOMPARE(profiles.profile(u"reg.example.com"_s).mirror, u"m"_s);
        profile.host = u"docker.io"_s;
        QVERIFY(profiles.save(profile));
        QCOMPARE(profiles.profile(u"registry-1.docker.io"_s).mirror, u"m"_s);
    }

    void whatNewerVersionsAddIsKept()
    {
        writeFile(path(u"r.json"_s),
            R"({"version":2,"registries":{"a.example":{"colour":"red","mirror":"x"}}})");
        Profiles profiles(path(u"r.json"_s), {});
        Profile profile = profiles.profile(u"a.example"_s);
        profile.mirror = u"y"_s;
        QVERIFY(profiles.save(profile));
        QVERIFY(contentOf(path(u"r.json"_s)).contains("red"));
        QCOMPARE(Profiles(path(u"r.json"_s), {}).profile(u"a.example"_s).mirror, u"y"_s);
    }

    void aFileThatCannotBeReadIsNeverOverwritten()
    {
        writeFile(path(u"r.json"_s), "{ half");
        Profiles profiles(path(u"r.json"_s), {});
        QVERIFY(profiles.notice().contains(path(u"r.json"_s)));
        QVERIFY(profiles.profile(u"a.example"_s).isDefault());
        const auto saved = profiles.save(full());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Io);
        QCOMPARE(contentOf(path(u"r.json"_s)), "{ half");
    }

    void aFolderThatCannotBeWritten()
    {
        writeFile(path(u"file"_s), "x");
        Profiles profiles(path(u"file/r.json"_s), {});
        const auto saved = profiles.save(full());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Io);
        QVERIFY(profiles.profile(full().host).isDefault());
    }

    void anotherProgramsChangesAreNoticed()
    {
        Profiles window(path(u"r.json"_s), {});
        Profiles console(path(u"r.json"_s), {});
        QSignalSpy changed(&window, &Profiles::changed);
        window.refresh();
        QCOMPARE(changed.size(), 0);
        QVERIFY(console.save(full()));
        window.refresh();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(window.profile(full().host), full());
        Profile other;
        other.host = u"b.example"_s;
        other.mirror = u"m"_s;
        QVERIFY(window.save(other)); // and does not undo the first one
        QCOMPARE(Profiles(path(u"r.json"_s), {}).all().size(), 2);
    }

    void overridesAreNotStored()
    {
        Profiles profiles(path(u"r.json"_s), {});
        profiles.overrideWith(full());
        QCOMPARE(profiles.profile(full().host), full());
        QVERIFY(!QFile::exists(path(u"r.json"_s)));
        QVERIFY(profiles.all().isEmpty());
    }

    void onceTlsAlwaysTls()
    {
        Profiles profiles(path(u"r.json"_s), {});
        profiles.noteSpeaksTls(u"localhost:5001"_s);
        QVERIFY(profiles.speaksTls(u"localhost:5001"_s));
        QVERIFY(!profiles.speaksTls(u"localhost:5002"_s));
        QVERIFY(Profiles(path(u"r.json"_s), {}).speaksTls(u"localhost:5001"_s));
        Profile decided;
        decided.host = u"localhost:5001"_s;
        decided.scheme = Profile::Scheme::PlainHttp;
        QVERIFY(profiles.save(decided));
        QVERIFY(!profiles.speaksTls(u"localhost:5001"_s));
    }

    void filesBecomeCertificates()
    {
        const auto client = m_authority.client(u"jane"_s);
        Profile profile;
        profile.host = u"reg.example.com"_s;
        profile.authorityFiles = {m_authority.file()};
        profile.clientCertificateFile = client.certificate;
        profile.clientKeyFile = client.key;
        profile.pinned = QByteArray(64, 'a');
        Profiles profiles;
        QVERIFY(profiles.save(profile));
        const auto tls = profiles.tls(profile.host);
        QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().message));
        QCOMPARE(tls->authorities.size(), 1);
        QCOMPARE(tls->client.size(), 1);
        QVERIFY(!tls->clientKey.isNull());
        QCOMPARE(tls->pinned, profile.pinned);
        QCOMPARE(*profiles.tls(u"other.example.com"_s), net::Tls());
    }

    void optionsCountForEveryRegistryAndForNothingElse()
    {
        Profile common;
        common.authorityFiles = {m_authority.file()};
        Profiles profiles;
        profiles.addEverywhere(common);
        QCOMPARE(profiles.tls(u"reg.example.com"_s)->authorities.size(), 1);
        QCOMPARE(profiles.tlsBeside(u"auth.example.com"_s)->authorities.size(), 0);
    }

    void certsDOfDockerAndContainers()
    {
        const auto client = m_authority.client(u"jane"_s);
        const QString host = u"reg.example.com:5000"_s;
        putInCertsD(host, m_authority.file(), u"ca.crt"_s);
        putInCertsD(host, client.certificate, u"client.cert"_s);
        putInCertsD(host, client.key, u"client.key"_s);
        Profiles profiles({}, {path(u"nowhere"_s), path(u"certs.d"_s)});
        const auto tls = profiles.tls(host);
        QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().message));
        QCOMPARE(tls->authorities.size(), 1);
        QCOMPARE(tls->client.size(), 1);
        QCOMPARE(*profiles.tls(u"reg.example.com"_s), net::Tls());
        QCOMPARE(*profiles.tls(u"reg.example.com:5001"_s), net::Tls());
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QStringList>("files"); // NAME<FROM, FROM one of ca, cert, key, junk, other
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QStringList &files, const QString &named) {
            QTest::newRow(name) << files << named;
        };
        row("certificate alone", {u"x.cert<cert"_s}, u"x.cert"_s);
        row("key alone", {u"x.key<key"_s}, u"x.key"_s);
        row("certificate as .crt", {u"x.crt<cert"_s, u"x.key<key"_s}, u"x.key"_s);
        row("junk authority", {u"x.crt<junk"_s}, u"x.crt"_s);
        row("junk key", {u"x.cert<cert"_s, u"x.key<junk"_s}, u"x.key"_s);
        row("encrypted key", {u"x.cert<cert"_s, u"x.key<encrypted"_s}, u"x.key"_s);
    }
    void badFilesAreNamed()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, named);
        const auto client = m_authority.client(u"jane"_s);
        writeFile(path(u"junk"_s), "nothing");
        writeFile(path(u"encrypted"_s),
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
        const QHash<QString, QString> sources {{u"cert"_s, client.certificate},
            {u"key"_s, client.key}, {u"junk"_s, path(u"junk"_s)},
            {u"encrypted"_s, path(u"encrypted"_s)}};
        for (const QString &file : files)
            putInCertsD(u"reg"_s, sources.value(file.section(u'<', 1)), file.section(u'<', 0, 0));
        Profiles profiles({}, {path(u"certs.d"_s)});
        const auto tls = profiles.tls(u"reg"_s);
        QVERIFY(!tls);
        QCOMPARE(tls.error().kind, ErrorKind::Io);
        QVERIFY2(tls.error().message.contains(named), qPrintable(tls.error().message));
        QVERIFY(profiles.tls(u"other"_s)); // that host only
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
