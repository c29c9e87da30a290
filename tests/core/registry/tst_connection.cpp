// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/pusher.h"
#include "core/net/retry.h"
#include "core/registry/connectiontest.h"
#include "core/registry/profile.h"
#include "tests/core/registry/testbed.h"
#include "tests/support/child.h"
#include "tests/support/json.h"
#include "tests/support/nginx.h"
#include "tests/support/realregistry.h"

#include <QFile>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using State = TestReport::State;

namespace {

// docker-registry behind nginx with TLS, and a program that knows nothing of it yet.
struct Behind {
    explicit Behind(const Authority &authority, const CertificatePair &pair, bool demands = false)
        : nginx({pair, real.port(), demands ? authority.file() : QString(), {}, true})
    {
    }

    Profile profile() const
    {
        Profile profile;
        profile.host = nginx.host();
        return profile;
    }
    Result<> ping() { return await(registries.client(nginx.host()).ping()); }

    RealRegistry real;
    Nginx nginx;
    net::Http http;
    FakeCredentials credentials;
    Profiles profiles;
    Registries registries {http, credentials, nullptr, &profiles};
};

// docker-registry with its own TLS. Go's servers answer plain HTTP there in a way of their own.
class Encrypted {
public:
    explicit Encrypted(const CertificatePair &pair)
    {
        const QString config = m_folder.filePath(u"config.yml"_s);
        writeFile(config,
            "version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\n"
            "storage: {inmemory: {}}\nhttp: {addr: 'localhost:"
                + QByteArray::number(m_port) + "', tls: {certificate: '"
                + QFile::encodeName(pair.certificate) + "', key: '" + QFile::encodeName(pair.key)
                + "'}}\n");
        m_process.start(u"docker-registry"_s, {u"serve"_s, config}, m_port);
    }
    QString host() const { return u"localhost:%1"_s.arg(m_port); }

private:
    const quint16 m_port = freePort();
    const QTemporaryDir m_folder;
    Child m_process; // ends first
};

async::Task<bool> counted(int *waits)
{
    ++*waits;
    co_return true;
}

// Tells how each request was meant to be sent.
class Schemes : public net::Transport {
public:
    explicit Schemes(net::Transport &transport) : m_transport(transport) { }

    async::Task<Result<net::Response>> send(net::Request request) override
    {
        asked += request.url.scheme();
        return m_transport.send(std::move(request));
    }

    QStringList asked;

private:
    net::Transport &m_transport;
};

}

class ConnectionTest : public QObject {
    Q_OBJECT

    Authority m_authority;

private Q_SLOTS:
    // Loopback that speaks TLS is not asked over plain HTTP for ever, nor believed unasked.
    void tlsOnLoopbackIsFoundOut()
    {
        const CertificatePair pair = m_authority.selfSigned();
        Behind b(m_authority, pair);
        const auto first = b.ping();
        QVERIFY(!first);
        QCOMPARE(first.error().kind, ErrorKind::Tls);
        QVERIFY(first.error().certificate);
        QVERIFY(b.profiles.speaksTls(b.nginx.host()));
        QVERIFY(!b.registries.client(b.nginx.host()).endpoint().isPlainHttp());

        Profile trusting = b.profile();
        trusting.pinned = first.error().certificate->sha256;
        QVERIFY(b.profiles.save(trusting));
        QVERIFY(b.ping()); // at once
    }

    // Whatever is asked first: a HEAD is answered without a word of explanation.
    void tlsOfTheRegistryItselfIsFoundOut_data()
    {
        QTest::addColumn<bool>("head");
        QTest::newRow("by a GET") << false;
        QTest::newRow("by a HEAD") << true;
    }
    void tlsOfTheRegistryItselfIsFoundOut()
    {
        QFETCH(bool, head);
        const Encrypted registry(m_authority.server());
        net::Http http;
        FakeCredentials nobody;
        Profiles profiles;
        Profile trusting;
        trusting.host = registry.host();
        trusting.authorityFiles = {m_authority.file()};
        QVERIFY(profiles.save(trusting));
        Registries registries(http, nobody, nullptr, &profiles);
        Client &client = registries.client(registry.host());
        if (head) {
            const auto found = await(client.head({registry.host(), u"nothing"_s, u"1"_s, {}}));
            QVERIFY2(found, found ? "" : qPrintable(found.error().message));
            QVERIFY(!*found);
        } else {
            QVERIFY(await(client.ping()));
        }
        QVERIFY(profiles.speaksTls(registry.host()));
    }

    // One that just closes on what is no TLS: found out without a pause.
    void tlsThatClosesIsFoundOutAtOnce()
    {
        const CertificatePair pair = m_authority.selfSigned();
        QFile keyFile(pair.key);
        QVERIFY(keyFile.open(QFile::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(pair.certificate));
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        net::Http http;
        int waits = 0;
        net::RetryPolicy policy;
        policy.wait = [&waits](const net::Wait &) { return counted(&waits); };
        net::Retry retry(http, policy);
        FakeCredentials nobody;
        Profiles profiles;
        Registries registries(retry, nobody, nullptr, &profiles);
        const QString host = u"127.0.0.1:%1"_s.arg(server.serverPort());
        const auto ping = await(registries.client(host).ping());
        QVERIFY(!ping);
        QCOMPARE(ping.error().kind, ErrorKind::Tls);
        QVERIFY(ping.error().certificate);
        QCOMPARE(waits, 0);
        QVERIFY(profiles.speaksTls(host));
    }

    // One without TLS that breaks off is asked as often as any other.
    void plainThatBreaksOffIsAskedAgain()
    {
        ScriptedServer server;
        net::Http http;
        int waits = 0;
        net::RetryPolicy policy;
        policy.wait = [&waits](const net::Wait &) { return counted(&waits); };
        net::Retry retry(http, policy);
        Schemes schemes(retry);
        server.on("GET", u"/v2/"_s, [&](const Seen &) {
            Answer answer = Answer::json("{}");
            answer.reset = !schemes.asked.contains("https"_L1);
            return answer;
        });
        FakeCredentials nobody;
        Profiles profiles;
        Registries registries(schemes, nobody, nullptr, &profiles);
        const auto ping = await(registries.client(server.host()).ping());
        if (wire::isTls()) { // and no profile trusts it here
            QCOMPARE(ping.error().kind, ErrorKind::Tls);
            return;
        }
        QVERIFY2(ping, qPrintable(ping ? QString() : ping.error().message));
        QCOMPARE(schemes.asked, (QStringList {u"http"_s, u"http"_s, u"https"_s, u"http"_s}));
        QVERIFY(!profiles.speaksTls(server.host()));
    }

    void plainLoopbackStaysPlain()
    {
        Testbed bed;
        bed.server.on("GET", u"/v2/"_s, Answer::json("{}"));
        QVERIFY(await(bed.client().ping()));
        QVERIFY(bed.client().endpoint().isPlainHttp());
        QCOMPARE(bed.server.connections(), 1);
    }

    // One that has answered without encryption is not taken for an encrypted one when it breaks
    // off.
    void whatBreaksLaterIsNoSignOfTls()
    {
        ScriptedServer server;
        server.on("GET", u"/v2/"_s, Answer::json("{}"));
        Answer broken;
        broken.reset = true;
        server.on("GET", u"/v2/_catalog"_s, broken);
        net::Http http;
        Schemes schemes(http);
        FakeCredentials nobody;
        Profiles profiles;
        Registries registries(schemes, nobody, nullptr, &profiles);
        QVERIFY(await(registries.client(server.host()).ping()));
        QVERIFY(!await(registries.client(server.host()).catalog()));
        QVERIFY(schemes.asked.size() > 1);
        QVERIFY2(!schemes.asked.contains("https"_L1), qPrintable(schemes.asked.join(u' ')));
    }

    // Whatever the server answers: once encrypted, never again without.
    void neverBackToPlainHttp()
    {
        ScriptedServer plain;
        plain.on("*", u".*"_s, Answer::json("{}"));
        net::Http http;
        FakeCredentials nobody;
        Profiles profiles;
        profiles.noteSpeaksTls(plain.host());
        Registries registries(http, nobody, nullptr, &profiles);
        const auto ping = await(registries.client(plain.host()).ping());
        QVERIFY(!ping);
        QCOMPARE(ping.error().kind, ErrorKind::Tls);
        QCOMPARE(plain.log().size(), 0);

        Profile decided;
        decided.host = plain.host();
        decided.scheme = Profile::Scheme::PlainHttp;
        QVERIFY(profiles.save(decided));
        QVERIFY(await(registries.client(plain.host()).ping()));
    }

    void plainHttpThatWasDecidedIsNotSecondGuessed()
    {
        Behind b(m_authority, m_authority.server());
        Profile plain = b.profile();
        plain.scheme = Profile::Scheme::PlainHttp;
        QVERIFY(b.profiles.save(plain));
        const auto ping = b.ping();
        QVERIFY(!ping);
        QCOMPARE(ping.error().httpStatus, 400);
    }

    // nginx writes http:// into Location.
    void uploadsBehindAProxyThatTookTheEncryptionOff()
    {
        Behind b(m_authority, m_authority.server());
        Profile profile = b.profile();
        profile.authorityFiles = {m_authority.file()};
        QVERIFY(b.profiles.save(profile));
        const QByteArray bytes = "some bytes";
        Client &client = b.registries.client(b.nginx.host());
        const auto digest = oci::Digest::ofBytes(bytes);
        const auto uploaded = await(client.uploadBlob(u"a/b"_s, digest, bytes));
        QVERIFY2(uploaded, qPrintable(uploaded ? QString() : uploaded.error().message));
        QVERIFY(*await(client.hasBlob(u"a/b"_s, digest)));
    }

    void aClientCertificateOfTheProfile()
    {
        Behind b(m_authority, m_authority.server(), true);
        const CertificatePair jane = m_authority.client(u"jane"_s);
        Profile profile = b.profile();
        profile.authorityFiles = {m_authority.file()};
        QVERIFY(b.profiles.save(profile));
        QVERIFY(!b.ping());
        profile.clientCertificateFile = jane.certificate;
        profile.clientKeyFile = jane.key;
        QVERIFY(b.profiles.save(profile));
        QVERIFY(b.ping());
    }

    // Also where TLS was only found out: what plain HTTP was answered helps nobody.
    void aLockedClientCertificateIsSaid()
    {
        Behind b(m_authority, m_authority.server(), true);
        Profile profile = b.profile();
        profile.authorityFiles = {m_authority.file()};
        profile.clientCertificateFile =
            m_authority.pkcs12(m_authority.client(u"jane"_s), u"open sesame"_s);
        QVERIFY(b.profiles.save(profile));
        const auto ping = b.ping();
        QVERIFY(!ping);
        QCOMPARE(ping.error().cause, Cause::PassphraseNeeded);
        QCOMPARE(ping.error().where, profile.clientCertificateFile);
    }

    void aMirrorIsReadFirst()
    {
        Testbed bed;
        ScriptedServer mirror;
        const QByteArray bytes = "{}";
        const oci::Digest digest = oci::Digest::ofBytes(bytes);
        const QString path = u"/v2/a/manifests/"_s + digest.toString();
        mirror.on("GET", path, manifestAnswer(bytes));
        bed.server.on("GET", u".*"_s, manifestAnswer(bytes));
        Profiles profiles;
        Profile profile;
        profile.host = bed.server.host();
        profile.mirror = mirror.host();
        QVERIFY(profiles.save(profile));
        Registries registries(bed.http, bed.credentials, nullptr, &profiles);
        Client &client = registries.client(bed.server.host());

        QVERIFY(await(client.manifest(bed.reference().withDigest(digest))));
        QCOMPARE(bed.server.log().size(), 0);
        QVERIFY(await(client.manifest(bed.reference()))); // tags are the registry's own
        QCOMPARE(bed.server.log().size(), 1);
        mirror.on("GET", path, manifestAnswer("tampered"));
        QVERIFY(await(client.manifest(bed.reference().withDigest(digest))));
        QCOMPARE(bed.server.log().size(), 2);
    }

    // What a push relies on is asked of the registry itself: what a tag holds, also by the bytes,
    // whether an entry is there, and what was written.
    void aPushAsksNoMirror_data()
    {
        QTest::addColumn<bool>("knowsHead");
        QTest::newRow("as usual") << true;
        QTest::newRow("a registry without HEAD") << false;
    }
    void aPushAsksNoMirror()
    {
        QFETCH(bool, knowsHead);
        Testbed bed;
        ScriptedServer mirror;
        mirror.on("*", u".*"_s, manifestAnswer("stale"));
        const QByteArray bytes =
            json("{'schemaVersion':2,'mediaType':'application/vnd.oci.image.index.v1+json',"
                 "'manifests':[]}");
        const oci::Digest digest = oci::Digest::ofBytes(bytes);
        Answer answer = manifestAnswer(bytes);
        answer.headers.append({"Docker-Content-Digest", digest.toString().toLatin1()});
        bed.server.on("GET", u".*"_s, answer);
        bed.server.on("HEAD", u".*"_s, knowsHead ? answer : Answer::json("{}", 405));
        Answer stored = answer;
        stored.status = 201;
        bed.server.on("PUT", u".*"_s, stored);
        Profiles profiles;
        Profile profile = bed.profiles.profile(bed.server.host());
        profile.host = bed.server.host();
        profile.mirror = mirror.host();
        QVERIFY(profiles.save(profile));
        Registries registries(bed.http, bed.credentials, nullptr, &profiles);
        compose::Pusher pusher(registries);
        compose::Plan plan;
        plan.targets = {bed.reference()};
        plan.list = {bytes, digest, u"application/vnd.oci.image.index.v1+json"_s};
        oci::Descriptor entry;
        entry.digest = digest;
        plan.children = {{bed.reference().withDigest(digest), entry, true}};
        const auto pushed = await(pusher.push(plan, {}, {}));
        QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
        QCOMPARE(pushed->previous, digest);
        QCOMPARE(bed.server.count("HEAD"), 2); // the tag and the entry
        QCOMPARE(mirror.count(), 0);
    }

    void aTestSaysStepByStep()
    {
        Behind b(m_authority, m_authority.server());
        Profile profile = b.profile();
        const auto untrusted = await(testConnection(b.http, b.credentials, profile, {}, {}));
        QVERIFY(!untrusted.passed());
        QCOMPARE(untrusted.reports.at(0).state, State::Passed);
        QCOMPARE(untrusted.reports.at(1).state, State::Failed);
        QVERIFY(untrusted.reports.at(1).error->certificate);
        QCOMPARE(untrusted.reports.at(5).state, State::Skipped);

        profile.authorityFiles = {m_authority.file()};
        QList<TestStep> told;
        const auto note = [&told](const TestReport &report) {
            if (report.state != State::Running)
                told += report.step;
            QVERIFY(report.state == State::Running || !report.sentence.isEmpty());
        };
        const auto trusted = await(testConnection(b.http, b.credentials, profile, u"a/b"_s, note));
        QCOMPARE(told.size(), 6);
        QCOMPARE(trusted.reports.at(1).state, State::Passed);
        QCOMPARE(trusted.reports.at(3).state, State::Passed);
        QCOMPARE(trusted.reports.at(5).state, State::Passed);
        QCOMPARE(trusted.capabilities.catalog, true);
        QCOMPARE(trusted.capabilities.remove, true); // as the registry is set up
        QVERIFY(b.profiles.all().isEmpty()); // nothing is stored
        QVERIFY(b.nginx.log().contains("DELETE /v2/a/b/blobs/uploads/")); // nothing is left behind
    }

    void aTestOfWhatIsNotThere()
    {
        net::Http http;
        FakeCredentials nobody;
        Profile profile;
        profile.host = u"localhost:%1"_s.arg(freePort());
        const auto result = await(testConnection(http, nobody, profile, {}, {}));
        QCOMPARE(result.reports.first().state, State::Failed);
        QCOMPARE(result.reports.first().error->kind, ErrorKind::Network);
        for (const TestReport &report : result.reports.sliced(1))
            QCOMPARE(report.state, State::Skipped);
    }

    void whatIsLeftOfALimit()
    {
        Testbed bed;
        Answer answer = Answer::json("{}");
        answer.headers = {
            {"RateLimit-Limit", "100;w=21600"}, {"RateLimit-Remaining", "76;w=21600"}};
        bed.server.on("GET", u"/v2/"_s, answer);
        QVERIFY(!bed.client().capabilities().rateLimit);
        QVERIFY(await(bed.client().ping()));
        const RateLimit rate = bed.client().capabilities().rateLimit.value();
        QCOMPARE(rate.limit, 100);
        QCOMPARE(rate.left, 76);
        QCOMPARE(rate.window, std::chrono::hours(6));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
