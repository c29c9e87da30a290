// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/channel.h"
#include "core/registry/profile.h"
#include "tests/support/certificates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace Qt::StringLiterals;

namespace {

Profile profileOf(const QString &host, Profile::Scheme scheme = Profile::Scheme::Default)
{
    Profile profile;
    profile.host = host;
    profile.scheme = scheme;
    return profile;
}

}

class ChannelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainHttp_data()
    {
        using Scheme = Profile::Scheme;
        QTest::addColumn<QString>("host");
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<bool>("plain");
        QTest::addColumn<bool>("here");
        QTest::newRow("usual") << u"reg.example.com"_s << Scheme::Default << false << false;
        QTest::newRow("ticked") << u"reg.example.com"_s << Scheme::PlainHttp << true << false;
        QTest::newRow("loopback") << u"localhost:5000"_s << Scheme::Default << true << true;
        QTest::newRow("loopback over HTTPS") << u"[::1]:5000"_s << Scheme::Https << false << true;
        QTest::newRow("looks like it")
            << u"localhost.example.com"_s << Scheme::Default << false << false;
        QTest::newRow("private") << u"192.168.1.9:5000"_s << Scheme::Default << false << false;
    }
    void plainHttp()
    {
        QFETCH(QString, host);
        QFETCH(Profile::Scheme, scheme);
        Profiles profiles;
        QVERIFY(profiles.save(profileOf(host, scheme)));
        const Channel channel = channelTo(profiles, host);
        QTEST(channel.plainHttp, "plain");
        QTEST(channel.onThisComputer, "here");
        QVERIFY(!channel.ownTrust);
    }

    void whatIsSeenToSpeakTlsIsNotPlain()
    {
        Profiles profiles;
        profiles.noteSpeaksTls(u"localhost:5000"_s);
        QVERIFY(!channelTo(profiles, u"LOCALHOST:5000"_s).plainHttp);
    }

    void ownTrustIsOfThatHostOnly()
    {
        Profile pinned = profileOf(u"reg.example.com:5000"_s);
        pinned.pinned = QByteArray(64, 'a');
        Profile authority = profileOf(u"other.example.com"_s);
        authority.authorityFiles = {u"/no/such/file.pem"_s};
        Profiles profiles;
        QVERIFY(profiles.save(pinned));
        QVERIFY(profiles.save(authority));
        QVERIFY(channelTo(profiles, u"Reg.example.com:5000"_s).ownTrust);
        QVERIFY(channelTo(profiles, u"other.example.com"_s).ownTrust);
        QVERIFY(!channelTo(profiles, u"reg.example.com"_s).ownTrust);
        // Nothing to trust where nothing is encrypted.
        pinned.scheme = Profile::Scheme::PlainHttp;
        QVERIFY(profiles.save(pinned));
        QVERIFY(!channelTo(profiles, pinned.host).ownTrust);
        QVERIFY(channelTo(profiles, pinned.host).plainHttp);
    }

    void anAuthorityInCertsDIsOwnTrustToo()
    {
        const test::Authority authority;
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"reg.example.com"_s));
        QVERIFY(QFile::copy(authority.file(), folder.filePath(u"reg.example.com/ca.crt"_s)));
        Profiles profiles({}, {folder.path()});
        QVERIFY(channelTo(profiles, u"reg.example.com"_s).ownTrust);
        QVERIFY(!channelTo(profiles, u"other.example.com"_s).ownTrust);
    }

    void namesTheMirror()
    {
        Profile profile = profileOf(u"docker.io"_s);
        profile.mirror = u"mirror.example.com"_s;
        Profiles profiles;
        QVERIFY(profiles.save(profile));
        QCOMPARE(channelTo(profiles, u"docker.io"_s).mirror, profile.mirror);
        profile.mirror = u"index.docker.io"_s; // itself
        QVERIFY(profiles.save(profile));
        QCOMPARE(channelTo(profiles, u"docker.io"_s).mirror, QString());
    }
};

QTEST_GUILESS_MAIN(ChannelTest)
#include "tst_channel.moc"
