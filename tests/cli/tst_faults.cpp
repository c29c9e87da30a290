// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/profile.h"
#include "tests/cli/cli.h"
#include "tests/support/json.h"
#include "tests/support/realregistry.h"
#include "tests/support/sampleserver.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray IndexHead =
    json("{'schemaVersion':2,'mediaType':'application/vnd.oci.image.index.v1+json',");
const QByteArray SomeDescriptor =
    json("{'mediaType':'application/vnd.oci.image.config.v1+json','size':2,"
         "'digest':'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'}");

// A valid index of that many bytes.
QByteArray large(qsizetype size)
{
    const QByteArray start = IndexHead + json("'manifests':[],'annotations':{'a':'");
    const QByteArray end = json("'}}");
    return start + QByteArray(size - start.size() - end.size(), 'x') + end;
}

}

// What a registry can do wrong: each an exit code of 3, one sentence and a named kind.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void documents_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("mediaType");

        const QString index = oci::mediatype::OciIndex;
        const QString image = oci::mediatype::OciManifest;
        const auto row = [](const char *name, const QByteArray &body, const QString &type) {
            QTest::newRow(name) << body << type;
        };
        row("nothing", {}, index);
        row("a login page", "<html><body>Sign in</body></html>", u"text/html"_s);
        row("other JSON", json("{'hello':'world'}"), u"application/json"_s);
        row("cut off", IndexHead + json("'manifests':["), index);
        row("both a list and an image",
            IndexHead + json("'manifests':[],'config':") + SomeDescriptor + json(",'layers':[]}"),
            index);
        row("another type than it is sent as", IndexHead + json("'manifests':[]}"), image);
        row("a key twice", IndexHead + json("'manifests':[],'manifests':[]}"), index);
        row("a key in another case", IndexHead + json("'manifests':[],'Manifests':[]}"), index);
        row("a byte order mark", "\xef\xbb\xbf" + IndexHead + json("'manifests':[]}"), index);
        row("more after the end", IndexHead + json("'manifests':[]}{}"), index);
        row("a digest that is none",
            IndexHead
                + json("'manifests':[{'mediaType':'application/"
                       "vnd.oci.image.manifest.v1+json','size':2,'digest':'sha256:../../etc/"
                       "passwd'}]}"),
            index);
        row("a negative size",
            IndexHead
                + json("'manifests':[{'mediaType':'application/"
                       "vnd.oci.image.manifest.v1+json','size':-1,'digest':'sha256:")
                + QByteArray(64, 'a') + "\"}]}",
            index);
        row("nested 100,000 deep",
            IndexHead + json("'manifests':") + QByteArray(100'000, '[') + QByteArray(100'000, ']')
                + '}',
            index);
        row("8 MiB and one byte", large(8 * 1024 * 1024 + 1), index);
    }
    void documents()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, mediaType);
        m_server->on("GET", u"/v2/a/b/manifests/1"_s, manifestAnswer(body, mediaType));
        for (const QString &how : {u"--json"_s, u"--raw"_s}) {
            const CliRan ran = inspect(how);
            QCOMPARE(ran.code, 8);
            QVERIFY2(ran.isOneSentence(),
                ran.err.first(std::min<qsizetype>(ran.err.size(), 1000)).constData());
            if (how == "--json"_L1)
                QCOMPARE(ran.errorKind(), u"bad-document"_s);
            else
                QCOMPARE(ran.out, QByteArray());
        }
    }

    // Its own hash counts; whoever reads it is told, and the output stays clean.
    void aTagByAnotherDigest()
    {
        const samples::Sample hello = sample(m_server->host(), u"hello:latest"_s);
        serve(*m_server, hello);
        Answer answer = manifestAnswer(hello.document.bytes, hello.document.mediaType);
        answer.headers.append({"Docker-Content-Digest", "sha256:" + QByteArray(64, 'a')});
        m_server->on("GET", u"/v2/samples/hello/manifests/latest"_s, answer);
        const CliRan ran =
            cli({u"inspect"_s, m_server->host() + u"/samples/hello:latest"_s, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(stringAt(ran.json(), u"digest"), hello.document.digest.toString());
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(
            ran.err.contains("warning: ") && ran.err.contains("aaaaaaaaaaaa"), ran.err.constData());
    }

    // Who answered is told: the registry the list, its mirror what it has.
    void whatAMirrorGaveSaysSo()
    {
        const samples::Sample pause = sample(m_server->host(), u"pause:3.4.1"_s);
        ScriptedServer mirror;
        serve(*m_server, pause);
        serve(mirror, pause);
        QTemporaryDir settings;
        registry::Profiles profiles(settings.filePath(u"waybill/registries.json"_s), {});
        for (const QString &host : {m_server->host(), mirror.host()}) {
            registry::Profile profile;
            profile.host = host;
            if (wire::isTls())
                profile.scheme = registry::Profile::Scheme::Https;
            if (wire::isTls())
                profile.authorityFiles = {wire::authority()};
            if (host != mirror.host())
                profile.mirror = mirror.host();
            QVERIFY(profiles.save(profile));
        }
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
        const QString reference = m_server->host() + u"/samples/pause:3.4.1"_s;
        const CliRan text = cli({u"inspect"_s, reference});
        const CliRan json = cli({u"inspect"_s, reference, u"--json"_s});
        if (before.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", before);
        const QByteArray said = "from a mirror: "_ba + mirror.host().toUtf8();
        QVERIFY2(text.out.contains(said), text.out.constData());
        QVERIFY(stringAt(json.json(), u"mirror").isEmpty());
        const oci::json::Array entries = arrayAt(json.json(), u"entries");
        QCOMPARE(stringAt(*entries.first().asObject(), u"mirror"), mirror.host());
        QCOMPARE(m_server->count("GET", u".*/blobs/.*"_s), 0);
    }

    void anErrorNamesItsRequest()
    {
        Answer failed = Answer::json("{}", 400);
        failed.headers +=
            RawHeaders {{"X-Request-Id", "4f1c-77"}, {"Set-Cookie", "session=secret"}};
        m_server->on("GET", u"/v2/a/b/manifests/1"_s, failed);
        const CliRan ran = inspect(u"--json"_s);
        const oci::json::Object error = objectAt(ran.json(), u"error");
        QCOMPARE(stringAt(objectAt(error, u"traces"), u"X-Request-Id"), u"4f1c-77"_s);
        QVERIFY(!ran.out.contains("secret") && !ran.err.contains("secret"));
    }

    void eightMebibytesAreRead()
    {
        const QByteArray body = large(8 * 1024 * 1024);
        m_server->on(
            "GET", u"/v2/a/b/manifests/1"_s, manifestAnswer(body, oci::mediatype::OciIndex));
        const CliRan ran = inspect(u"--raw"_s);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.out == body);
    }

    void otherBytesThanTheDigestNames()
    {
        const samples::Sample hello = sample(m_server->host(), u"hello:latest"_s);
        const QString digest = hello.images.first().document.digest.toString();
        m_server->on("GET", u"/v2/samples/hello/manifests/"_s + digest,
            manifestAnswer(hello.document.bytes, hello.document.mediaType));
        const CliRan ran =
            cli({u"inspect"_s, m_server->host() + u"/samples/hello@"_s + digest, u"--json"_s});
        QCOMPARE(ran.code, 8);
        QCOMPARE(ran.errorKind(), u"digest-mismatch"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("unauthorized") << 401 << u"unauthorized"_s << 5;
        QTest::newRow("forbidden") << 403 << u"forbidden"_s << 5;
        QTest::newRow("not found") << 404 << u"not-found"_s << 4;
        QTest::newRow("not acceptable") << 406 << u"refused"_s << 3;
        QTest::newRow("precondition") << 412 << u"refused"_s << 3;
        QTest::newRow("too many") << 429 << u"rate-limited"_s << 6;
    }
    void answers()
    {
        QFETCH(int, status);
        QFETCH(QString, kind);
        QFETCH(int, code);
        Answer answer = Answer::json(
            json("{'errors':[{'code':'DENIED','message':'Because\\u001b[31m.'}]}"), status);
        if (status == 429)
            answer.headers = {{"Retry-After", "3600"}}; // not waited for
        m_server->on("GET", u"/v2/a/b/manifests/1"_s, answer);
        const CliRan ran = inspect(u"--json"_s);
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.errorKind(), kind);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY(!ran.err.contains('\x1b'));
        QVERIFY(!ran.out.contains('\x1b'));
        QCOMPARE(stringAt(objectAt(ran.json(), u"error"), u"message").isEmpty(), false);
    }

    // An hour is not waited for: whoever wrote the pipeline decides.
    void comeBackInAnHour()
    {
        Answer busy = Answer::json(json("{'errors':[{'code':'TOOMANYREQUESTS'}]}"), 429);
        busy.headers = {{"Retry-After", "3600"}};
        m_server->on("*", u".*"_s, busy);
        const CliRan ran = inspect(u"--json"_s);
        QVERIFY(ran.code != 0);
        QCOMPARE(ran.errorKind(), u"rate-limited"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(ran.err.contains("takes more in 1 hour"), ran.err.constData());
        const auto error = objectAt(ran.json(), u"error");
        QVERIFY(error.find(u"retryAfter"));
        QCOMPARE(m_server->count(), 1);
    }

    void warningsAreNoted()
    {
        const samples::Sample hello = sample(m_server->host(), u"hello:latest"_s);
        serve(*m_server, hello);
        Answer answer = manifestAnswer(hello.document.bytes, hello.document.mediaType);
        answer.headers.append({"Warning"_ba, "299 - \"Moves to another host in May.\""_ba});
        m_server->on("GET", u"/v2/samples/hello/manifests/latest"_s, answer);
        const CliRan ran = cli({u"inspect"_s, hello.name.toString(), u"--raw"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, hello.document.bytes);
        QVERIFY2(ran.err.contains("says: Moves to another host in May."), ran.err.constData());
    }

    void nobodyAnswers()
    {
        const CliRan ran = cli(
            {u"inspect"_s, u"127.0.0.1:%1/a/b:1"_s.arg(QString::number(freePort())), u"--json"_s});
        QCOMPARE(ran.code, 7);
        QCOMPARE(ran.errorKind(), u"network"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(ran.err.contains("127.0.0.1"), ran.err.constData());
    }

    void hangingRegistry_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("inspect") << QStringList {u"inspect"_s, u"HOST/a/b:1"_s};
        QTest::newRow("compose") << QStringList {u"compose"_s, u"HOST/a/b:2"_s, u"HOST/a/b:1"_s};
        QTest::newRow("tags") << QStringList {u"tags"_s, u"HOST/a/b"_s};
        QTest::newRow("repos") << QStringList {u"repos"_s, u"HOST"_s};
        QTest::newRow("samples") << QStringList {u"samples"_s, u"HOST"_s};
    }
    void hangingRegistry()
    {
        QFETCH(QStringList, arguments);
        Answer silent;
        silent.silent = true;
        m_server->on("*", u".*"_s, silent);
        for (QString &argument : arguments)
            argument.replace("HOST"_L1, m_server->host());
        const CliRan ran = cli(arguments + QStringList {u"--timeout"_s, u"0.3"_s, u"--json"_s});
        QCOMPARE(ran.code, 7);
        QCOMPARE(ran.errorKind(), u"timeout"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

    // One bad entry is reported in its place and does not stop the others.
    void oneBadEntry()
    {
        const samples::Sample pause = sample(m_server->host(), u"pause:3.4.1"_s);
        serve(*m_server, pause);
        const QString bad = pause.images.at(3).document.digest.toString();
        m_server->on("GET", u"/v2/samples/pause/manifests/"_s + bad,
            manifestAnswer("{}", oci::mediatype::DockerManifest));
        const QString reference = pause.name.toString();
        const CliRan json = cli({u"inspect"_s, reference, u"--json"_s});
        QVERIFY2(json.code == 0, json.err.constData());
        const auto entries = arrayAt(json.json(), u"entries");
        QCOMPARE(entries.size(), 9);
        for (qsizetype i = 0; i < 9; ++i) {
            const auto entry = *entries.at(i).asObject();
            QCOMPARE(entry.find(u"error") != nullptr, i == 3);
            QCOMPARE(entry.find(u"config") != nullptr, i != 3);
        }
        QCOMPARE(
            stringAt(objectAt(*entries.at(3).asObject(), u"error"), u"kind"), u"digest-mismatch"_s);
        const CliRan text = cli({u"inspect"_s, reference});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("amd64"));
    }

    // All manifests at once, then all configs: the longest chain is three requests.
    void entriesAreReadInParallel_data()
    {
        QTest::addColumn<QString>("held");
        QTest::addColumn<int>("together");
        QTest::newRow("manifests") << u"/v2/samples/pause/manifests/sha256:.*"_s << 1 + 9;
        QTest::newRow("configs") << u"/v2/samples/pause/blobs/.*"_s << 1 + 9 + 9;
    }
    void entriesAreReadInParallel()
    {
        QFETCH(QString, held);
        QFETCH(int, together);
        const samples::Sample pause = sample(m_server->host(), u"pause:3.4.1"_s);
        serve(*m_server, pause);
        holdAll(held, pause);
        QProcess process;
        process.start(QStringLiteral(WAYBILL_CLI),
            {u"inspect"_s, pause.name.toString(), u"--json"_s}, QProcess::ReadOnly);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count(), together, 30'000);
        m_server->release();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(m_server->count(), 1 + 9 + 9);
    }

    void sourcesAreReadInParallel()
    {
        QStringList arguments {u"compose"_s, m_server->host() + u"/samples/pause:x"_s};
        const samples::Sample pause = sample(m_server->host(), u"pause:3.4.1"_s);
        serve(*m_server, pause);
        for (const samples::Image &image : pause.images) {
            arguments.append(
                m_server->host() + u"/samples/pause@"_s + image.document.digest.toString());
        }
        holdAll(u"/v2/samples/pause/blobs/.*"_s, pause);
        m_server->on("PUT", u"/v2/samples/pause/manifests/x"_s, [](const Seen &seen) {
            Answer created;
            created.status = 201;
            created.headers = {
                {"Docker-Content-Digest", oci::Digest::ofBytes(seen.body).toString().toLatin1()}};
            return created;
        });
        QProcess process;
        process.start(QStringLiteral(WAYBILL_CLI), arguments, QProcess::ReadOnly);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count(), 9 + 9, 30'000);
        m_server->release();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QCOMPARE(m_server->count(), 9 + 9 + 1);
    }

    // The registry stores something else than was sent.
    void anotherDigestIsStored()
    {
        const samples::Sample image = sample(m_server->host(), u"sonobuoy:v0.20-linux-amd64"_s);
        serve(*m_server, image);
        Answer created;
        created.status = 201;
        created.headers = {{"Docker-Content-Digest", image.document.digest.toString().toLatin1()}};
        m_server->on("PUT", u"/v2/samples/sonobuoy/manifests/x"_s, created);
        const CliRan ran = cli({u"compose"_s, m_server->host() + u"/samples/sonobuoy:x"_s,
            image.name.toString(), u"--json"_s});
        QCOMPARE(ran.code, 8);
        QCOMPARE(ran.errorKind(), u"digest-mismatch"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

private:
    CliRan inspect(const QString &how)
    {
        return cli({u"inspect"_s, m_server->host() + u"/a/b:1"_s, how});
    }

    // Holds the answers of those paths, which stay what they are.
    void holdAll(const QString &pattern, const samples::Sample &sample)
    {
        QHash<QByteArray, Answer> answers;
        for (const samples::Image &image : sample.images) {
            const QByteArray base = "/v2/" + sample.name.repository.toLatin1();
            answers.insert(base + "/manifests/" + image.document.digest.toString().toLatin1(),
                manifestAnswer(image.document.bytes, image.document.mediaType));
            for (const samples::Blob &blob : image.blobs) {
                Answer answer;
                answer.body = blob.bytes;
                answers.insert(base + "/blobs/" + blob.digest.toString().toLatin1(), answer);
            }
        }
        m_server->on("GET", pattern, [answers](const Seen &seen) {
            Answer answer = answers.value(seen.path);
            answer.held = true;
            return answer;
        });
    }

    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
