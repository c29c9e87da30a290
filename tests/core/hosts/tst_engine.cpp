// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/engine.h"
#include "core/hosts/thiscomputer.h"
#include "tests/support/wait.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::hosts;
using namespace Qt::StringLiterals;
using waybill::test::await;

namespace {

QByteArray version(const QByteArray &engine, const QByteArray &number, const QByteArray &os,
    const QByteArray &architecture)
{
    return R"({"Platform": {"Name": ""}, "Components": [{"Name": ")" + engine + R"(", "Version": ")"
        + number + R"("}], "Version": ")" + number
        + R"(", "ApiVersion": "1.51", "MinAPIVersion": "1.24", "Os": ")" + os + R"(", "Arch": ")"
        + architecture + R"("})";
}

QByteArray info(const QByteArray &driver, const QByteArray &status, const QByteArray &system = {},
    const QByteArray &kernel = {})
{
    return R"({"ID": "x", "Driver": ")" + driver + R"(", "DriverStatus": )" + status
        + R"(, "OperatingSystem": ")" + system + R"(", "KernelVersion": ")" + kernel + R"("})";
}

const QByteArray ClassicStatus =
    R"([["Backing Filesystem", "extfs"], ["Supports d_type", "true"]])";
const QByteArray StoreStatus = R"([["driver-type", "io.containerd.snapshotter.v1"]])";

struct Answers {
    QByteArray version;
    QByteArray info;
};

// Says what an engine says, over a socket of its own.
class ScriptedEngine {
public:
    explicit ScriptedEngine(Answers answers) : m_answers(std::move(answers))
    {
        m_server.listen(m_folder.filePath(u"engine.sock"_s));
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { serve(); });
    }
    QString socket() const { return m_server.fullServerName(); }
    QStringList asked;
    bool isSilent = false; // takes requests and never answers
    qsizetype cutAt = -1; // ends the connection after as many bytes

private:
    void serve()
    {
        QLocalSocket *client = m_server.nextPendingConnection();
        QObject::connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        QObject::connect(client, &QLocalSocket::readyRead, client, [this, client] {
            const QByteArray request = client->peek(4096);
            if (!request.contains("\r\n\r\n") || isSilent)
                return;
            client->readAll();
            const QString path = QString::fromLatin1(request.split(' ').value(1));
            asked.append(path);
            const QByteArray &body = path == "/version"_L1 ? m_answers.version : m_answers.info;
            const QByteArray answer =
                "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + body;
            client->write(cutAt < 0 ? answer : answer.first(std::min(cutAt, answer.size())));
            client->disconnectFromServer();
        });
    }

    QTemporaryDir m_folder;
    QLocalServer m_server;
    Answers m_answers;
};

}

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What an engine says of itself decides which rule set it follows.
    void recognised_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &version, const QByteArray &info,
                             const QString &platform, const QString &client,
                             const QString &reason) {
            QTest::newRow(name) << version << info << platform << client << reason;
        };
        const auto docker = [](const QByteArray &number) {
            return version("Engine", number, "linux", "arm64");
        };
        const QString linux = u"linux/arm64"_s;
        row("28, classic", docker("28.3.1"), info("overlay2", ClassicStatus), linux,
            u"docker-classic"_s, u"Docker 28.3.1 with the classic image store (overlay2)."_s);
        row("27, classic", docker("27.5.1"), info("btrfs", ClassicStatus), linux,
            u"docker-classic"_s, u"Docker 27.5.1 with the classic image store (btrfs)."_s);
        row("23, classic", docker("23.0.0"), info("overlay2", ClassicStatus), linux,
            u"docker-classic"_s, u"Docker 23.0.0 with the classic image store (overlay2)."_s);
        row("29, upgraded", docker("29.7.2"), info("overlay2", ClassicStatus), linux,
            u"docker-classic"_s, u"Docker 29.7.2 with the classic image store (overlay2)."_s);
        row("28, containerd", docker("28.0.4"), info("overlayfs", StoreStatus), linux,
            u"docker-c8d-28"_s, u"Docker 28.0.4 with the containerd image store (overlayfs)."_s);
        row("29.0, containerd", docker("29.0.0"), info("overlayfs", StoreStatus), linux,
            u"docker-c8d-29.0"_s, u"Docker 29.0.0 with the containerd image store (overlayfs)."_s);
        row("29.5, containerd", docker("29.5.9"), info("overlayfs", StoreStatus), linux,
            u"docker-c8d-29.0"_s, u"Docker 29.5.9 with the containerd image store (overlayfs)."_s);
        row("29.6, containerd", docker("29.6.0-rc.1"), info("overlayfs", StoreStatus), linux,
            u"docker-c8d-29.6"_s,
            u"Docker 29.6.0-rc.1 with the containerd image store (overlayfs)."_s);
        row("too old", docker("20.10.24+dfsg1"), info("overlay2", ClassicStatus), linux, QString(),
            u"Docker 20.10.24+dfsg1: how this version chooses is not known here."_s);
        row("27, containerd", docker("27.5.1"), info("overlayfs", StoreStatus), linux, QString(),
            u"Docker 27.5.1: how this version chooses is not known here."_s);
        row("Windows Server", version("Engine", "28.3.1", "windows", "amd64"),
            info("windowsfilter", R"([["Windows", ""]])",
                "Microsoft Windows Server Version 21H2 (OS Build 20348.2527)",
                "10.0 20348 (20348.1.amd64fre.fe_release.210507-1500)"),
            u"windows/amd64 10.0.20348.2527"_s, u"docker-classic"_s,
            u"Docker 28.3.1 on Windows with the classic image store (windowsfilter)."_s);
        row("Windows, from the kernel", version("Engine", "20.10.9", "windows", "amd64"),
            info("windowsfilter", R"([["Windows", ""]])", "Windows Server 2019 Datacenter",
                "10.0 17763 (17763.1.amd64fre.rs5_release.180914-1434)"),
            u"windows/amd64 10.0.17763"_s, u"docker-classic"_s,
            u"Docker 20.10.9 on Windows with the classic image store (windowsfilter)."_s);
        row("Windows, containerd", version("Engine", "29.7.0", "windows", "amd64"),
            info("windows", StoreStatus,
                "Microsoft Windows Server Version 24H2 (OS Build 26100.4652)"),
            u"windows/amd64 10.0.26100.4652"_s, u"docker-c8d-29.6"_s,
            u"Docker 29.7.0 on Windows with the containerd image store (windows)."_s);
        row("Podman", version("Podman Engine", "5.4.2", "linux", "arm64"),
            info("overlay", R"([["Backing Filesystem", "extfs"]])"), linux, u"podman-5"_s,
            u"Podman 5.4.2."_s);
    }
    void recognised()
    {
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, info);
        QFETCH(QString, client);
        ScriptedEngine scripted({version, info});
        const Result<Engine> engine = await(askEngine(scripted.socket()));
        QVERIFY(engine);
        QCOMPARE(scripted.asked, (QStringList {u"/version"_s, u"/info"_s}));
        QTEST(reasonFor(*engine), "reason");
        const match::Host host = hostOf(*engine, scripted.socket());
        QCOMPARE(host.client, client);
        QVERIFY(client.isEmpty() || match::clientChoice(client));
        oci::Platform platform = host.platform;
        platform.variant.clear(); // this machine's, if it is of the same kind
        QTEST(platform.fullName(), "platform");
        QVERIFY(host.id.endsWith(scripted.socket()));
    }

    // The engine runs on this very processor, so its level is known.
    void variantIsThisMachines()
    {
        const oci::Platform here = thisComputer().platform;
        Engine engine;
        engine.os = here.os;
        engine.architecture = here.architecture;
        QCOMPARE(hostOf(engine, u"s"_s).platform.variant, here.variant);
        engine.architecture = u"mips"_s;
        QCOMPARE(hostOf(engine, u"s"_s).platform.variant, QString());
    }

    void editionOfWindows_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<bool>("isClient");
        QTest::newRow("11") << "Microsoft Windows 11 Version 23H2 (OS Build 22631.3007)"_ba << true;
        QTest::newRow("server") << "Microsoft Windows Server Version 24H2 (OS Build 26100.1)"_ba
                                << false;
    }
    void editionOfWindows()
    {
        QFETCH(QByteArray, system);
        const auto engine = parseEngine(
            version("Engine", "28.0.0", "windows", "amd64"), info("windowsfilter", "[]", system));
        QVERIFY(engine);
        QTEST(hostOf(*engine, {}).isWindowsClient, "isClient");
    }

    void noEngine_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "<html>hello</html>"_ba;
        QTest::newRow("an array") << "[1, 2]"_ba;
        QTest::newRow("another service") << R"({"status": "ok"})"_ba;
        QTest::newRow("no OS") << R"({"Version": "28.0.0"})"_ba;
    }
    void noEngine()
    {
        QFETCH(QByteArray, version);
        ScriptedEngine scripted({version, "{}"});
        const Result<Engine> engine = await(askEngine(scripted.socket()));
        QVERIFY(!engine);
        QCOMPARE(engine.error().kind, ErrorKind::BadDocument);
    }

    void answersThatEndEarly()
    {
        for (const qsizetype bytes : {0, 5, 60, 90}) {
            ScriptedEngine scripted(
                {version("Engine", "28.3.1", "linux", "amd64"), info("overlay2", ClassicStatus)});
            scripted.cutAt = bytes;
            const Result<Engine> engine = await(askEngine(scripted.socket()));
            QVERIFY(!engine);
            QCOMPARE(engine.error().kind, ErrorKind::BadDocument);
        }
    }

    void nobodyThere()
    {
        const QTemporaryDir folder;
        const Result<Engine> engine = await(askEngine(folder.filePath(u"none.sock"_s)));
        QVERIFY(!engine);
        QCOMPARE(engine.error().kind, ErrorKind::Network);
        QVERIFY(engine.error().message.contains(folder.path()));
    }

    // An engine that hangs costs three seconds, no more.
    void silence()
    {
        ScriptedEngine scripted({});
        scripted.isSilent = true;
        QElapsedTimer timer;
        timer.start();
        const Result<Engine> engine = await(askEngine(scripted.socket()));
        QVERIFY(!engine);
        QCOMPARE(engine.error().kind, ErrorKind::Timeout);
        QVERIFY2(timer.elapsed() >= 2500, qPrintable(QString::number(timer.elapsed())));
    }

    // DOCKER_HOST comes first where it names a local socket, and other machines are not asked.
    void whereEnginesListen()
    {
        qputenv("DOCKER_HOST", "unix:///tmp/own.sock");
        QCOMPARE(usualSockets().first(), u"/tmp/own.sock"_s);
        qputenv("DOCKER_HOST", "tcp://192.0.2.1:2375");
        for (const QString &socket : usualSockets())
            QVERIFY2(!socket.contains("192.0.2.1"_L1), qPrintable(socket));
        qunsetenv("DOCKER_HOST");
        const QStringList usual = usualSockets();
        QVERIFY(!usual.isEmpty());
        QCOMPARE(usual.size(), QSet<QString>(usual.begin(), usual.end()).size());
    }

    // The user's own engines (rootless Docker and Podman) beside those of the system.
    void whereTheUsersOwnEnginesListen()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        const auto restore = qScopeGuard([&] { qputenv("XDG_RUNTIME_DIR", before); });
        qputenv("XDG_RUNTIME_DIR", "/run/user/7");
        QCOMPARE(usualSockets(),
            (QStringList {u"/var/run/docker.sock"_s, u"/run/user/7/docker.sock"_s,
                u"/run/user/7/podman/podman.sock"_s, u"/run/podman/podman.sock"_s}));
        qputenv("DOCKER_HOST", "unix:///run/user/7/docker.sock"); // named twice, asked once
        QCOMPARE(usualSockets().size(), 4);
        QCOMPARE(usualSockets().first(), u"/run/user/7/docker.sock"_s);
        qputenv("DOCKER_HOST", "npipe:////./pipe/docker_engine");
        QCOMPARE(usualSockets().first(), u"\\\\.\\pipe\\docker_engine"_s);
        qunsetenv("DOCKER_HOST");
        qunsetenv("XDG_RUNTIME_DIR");
        QCOMPARE(usualSockets().size(), 2);
    }

    // The real thing: Podman's service.
    void realPodman()
    {
        const QTemporaryDir folder;
        const QString socket = folder.filePath(u"podman.sock"_s);
        QProcess podman;
        podman.setProcessChannelMode(QProcess::MergedChannels);
        podman.start(u"podman"_s,
            {u"--root"_s, folder.filePath(u"root"_s), u"--runroot"_s, folder.filePath(u"run"_s),
                u"--storage-driver"_s, u"vfs"_s, u"system"_s, u"service"_s, u"--time=0"_s,
                u"unix://"_s + socket});
        QVERIFY2(podman.waitForStarted(), "Debian's podman is needed");
        QTRY_VERIFY_WITH_TIMEOUT(
            QFile::exists(socket) || podman.state() == QProcess::NotRunning, 20'000);
        const Result<Engine> engine = await(askEngine(socket));
        podman.terminate();
        podman.waitForFinished();
        QVERIFY2(engine, podman.readAll().constData());
        QCOMPARE(engine->kind, Engine::Kind::Podman);
        QCOMPARE(engine->os, u"linux"_s);
        QCOMPARE(engine->architecture, thisComputer().platform.architecture);
        QVERIFY(engine->version.section(u'.', 0, 0).toInt() >= 4);
        QVERIFY(!engine->containerdStore);
        QCOMPARE(hostOf(*engine, socket).client, u"podman-5"_s);
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
