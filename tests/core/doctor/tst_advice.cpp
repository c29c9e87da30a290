// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/advice.h"
#include "core/doctor/subject.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill;
using namespace waybill::doctor;
using namespace Qt::StringLiterals;

class AdviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever is recognised is explained, without asking anybody.
    void everyMessageIsExplained_data()
    {
        QTest::addColumn<QString>("text");
        QFile file(QStringLiteral(WAYBILL_TEST_DATA "/doctor/messages.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray messages = QJsonDocument::fromJson(file.readAll()).array();
        for (const auto &message : messages)
            QTest::newRow(qPrintable(message["name"_L1].toString()))
                << message["text"_L1].toString();
    }
    void everyMessageIsExplained()
    {
        QFETCH(QString, text);
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        const Explanation explanation = explain(*diagnosis);
        QVERIFY(!explanation.title.isEmpty());
        QVERIFY(explanation.text.endsWith(u'.'));
        QVERIFY(!explanation.advice.isEmpty());
        for (const Advice &advice : explanation.advice) {
            QVERIFY(!advice.title.isEmpty());
            QVERIFY2(advice.detail.endsWith(u'.'), qPrintable(advice.detail));
        }
        for (const QString &part : {explanation.title, explanation.text})
            QVERIFY2(!part.contains("%1"_L1) && !part.contains("  "_L1), qPrintable(part));
        QVERIFY(asText(*diagnosis, explanation, {}).contains(explanation.advice.first().title));
    }

    // No advice about platforms where the registry refused.
    void aRefusalIsNoMissingPlatform()
    {
        for (const QString &text : {u"Error response from daemon: toomanyrequests: Rate exceeded"_s,
                 u"Error response from daemon: pull access denied for example/app"_s}) {
            const auto diagnosis = recognise(text);
            QVERIFY(diagnosis);
            for (const Advice &advice : explain(*diagnosis).advice)
                QVERIFY(advice.kind != AdviceKind::AddEntry && advice.kind != AdviceKind::UseTag);
            QCOMPARE(explain(*diagnosis).advice.first().kind, AdviceKind::SignIn);
        }
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("server 2019") << u"windows/amd64 10.0.17763"_s << u"windows-server-2019"_s
                                     << u"Windows Server 2019 (17763)"_s;
        QTest::newRow("server before client")
            << u"windows/amd64 10.0.26100"_s << u"windows-server-2025"_s
            << u"Windows Server 2025 (26100)"_s;
        QTest::newRow("windows 11") << u"windows(10.0.22631)/amd64"_s << u"windows-11-23h2"_s
                                    << u"Windows 11 23H2 (22631)"_s;
        QTest::newRow("no preset") << u"windows/amd64 10.0.19044"_s << u"windows/amd64:10.0.19044"_s
                                   << u"Windows 10 21H2 (19044)"_s;
        QTest::newRow("no release")
            << u"windows/amd64 10.0.99999"_s << u"windows/amd64:10.0.99999"_s
            << u"windows/amd64 10.0.99999 (99999)"_s;
        QTest::newRow("arm64") << u"linux/arm64/v8"_s << u"linux-arm64"_s << u"linux/arm64/v8"_s;
        QTest::newRow("arm v7") << u"linux/arm/v7"_s << u"raspberry-pi-4-32"_s << u"linux/arm/v7"_s;
        QTest::newRow("level") << u"linux/amd64/v3"_s << u"linux-amd64-v3"_s << u"linux/amd64/v3"_s;
        QTest::newRow("rare") << u"linux/mips64le"_s << u"linux/mips64le"_s << u"linux/mips64le"_s;
        QTest::newRow("none") << u"unknown"_s << QString() << QString();
    }
    void hosts()
    {
        QFETCH(QString, platform);
        QFETCH(QString, id);
        QFETCH(QString, name);
        const auto diagnosis =
            recognise(u"no matching manifest for %1 in the manifest list entries"_s.arg(platform));
        QVERIFY(diagnosis);
        const auto host = hostOf(*diagnosis);
        QCOMPARE(host ? host->id : QString(), id);
        QCOMPARE(hostName(*diagnosis), name);
    }

    void clients_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        const QString frame = u"no matching manifest for %1 in the manifest list entries"_s;
        QTest::newRow("27") << frame.arg(u"windows/amd64 10.0.17763"_s) << u"docker-27-windows"_s;
        QTest::newRow("28") << frame.arg(u"windows(10.0.20348)/amd64"_s) << u"docker-28-windows"_s;
        QTest::newRow("linux") << frame.arg(u"linux/arm64/v8"_s) << u"docker-28-linux"_s;
        QTest::newRow("c8d windows") << frame.arg(u"windows(10.0.26100)/amd64"_s)
                + u": no match for platform in manifest: not found"_s
                                     << u"docker-29-c8d-windows"_s;
        QTest::newRow("c8d") << frame.arg(u"linux/amd64/v3"_s)
                + u": no match for platform in manifest: not found"_s
                             << u"docker-29-linux"_s;
        QTest::newRow("c8d old")
            << u"Error response from daemon: no match for platform in manifest: not found"_s
            << u"docker-28-c8d"_s;
        QTest::newRow("kubelet")
            << u"Failed to pull image \"a/b:1\": rpc error: code = NotFound desc = no match for platform in manifest: not found"_s
            << u"kubernetes-2.3"_s;
        QTest::newRow("containerd")
            << u"ctr: failed to pull: no match for platform in manifest: not found"_s
            << u"nerdctl-2"_s;
        QTest::newRow("nobody in particular")
            << u"no match for platform in manifest: not found"_s << u"nerdctl-2"_s;
        QTest::newRow("build")
            << u"ERROR: failed to solve: a/b:1: no match for platform in manifest: not found"_s
            << u"docker-build"_s;
        QTest::newRow("regctl") << u"regctl: platform not found: linux/arm64"_s << u"regctl-tool"_s;
        QTest::newRow("oras") << u"Error: no matching manifest was found in the manifest list"_s
                              << u"oras-tool"_s;
        QTest::newRow("podman for Windows")
            << u"no image found in image index for architecture \"amd64\", variant \"\", OS \"windows\""_s
            << u"skopeo"_s;
        QTest::newRow("crane") << u"no child with platform linux/arm64 in index a/b:1"_s
                               << u"crane-tool"_s;
        QTest::newRow("podman")
            << u"no image found in image index for architecture \"arm64\", variant \"v8\", OS \"linux\""_s
            << u"podman-5"_s;
    }
    void clients()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        const auto diagnosis = recognise(text);
        QVERIFY(diagnosis);
        QCOMPARE(clientOf(*diagnosis).id, id);
    }

    // Tools that go by a platform that was asked for are judged with it.
    void requests()
    {
        const auto crane =
            recognise(u"no child with platform windows/amd64:10.0.20348 in index a/b:1"_s);
        QCOMPARE(requestOf(*crane), u"windows/amd64:10.0.20348"_s);
        const auto regctl =
            recognise(u"regctl: platform not found: windows/amd64,osver=10.0.20348"_s);
        QCOMPARE(requestOf(*regctl), u"windows/amd64,osver=10.0.20348"_s);
        const auto variant = recognise(u"no child with platform linux/arm/v7 in index a/b:1"_s);
        QCOMPARE(requestOf(*variant), u"linux/arm/v7"_s);
        const auto oras =
            recognise(u"Error: no matching manifest was found in the manifest list"_s);
        QCOMPARE(requestOf(*oras), QString()); // it does not say for what
        const auto docker =
            recognise(u"no matching manifest for linux/arm64/v8 in the manifest list entries"_s);
        QCOMPARE(requestOf(*docker), QString());
    }

    void promisingTagsComeFirst()
    {
        const QStringList tags {u"latest"_s, u"1809"_s, u"1909"_s, u"20H2"_s, u"ltsc2019"_s,
            u"1809-arm64"_s, u"sha256-abc.sig"_s};
        const QStringList ordered =
            byPromise(tags, u"20H2"_s, *match::preset(u"windows-server-2019"_s));
        QVERIFY(ordered.indexOf(u"1809"_s) < 2);
        QVERIFY(ordered.indexOf(u"ltsc2019"_s) < 2);
        QCOMPARE(ordered.last(), u"sha256-abc.sig"_s);
        QCOMPARE(ordered.size(), tags.size());
        const QStringList linux {u"1.0-amd64"_s, u"1.0-arm64"_s, u"1.0"_s};
        QCOMPARE(
            byPromise(linux, u"1.0"_s, *match::preset(u"linux-arm64"_s)).first(), u"1.0-arm64"_s);
        QCOMPARE(
            byPromise(linux, u"1.0"_s, *match::preset(u"linux-arm64"_s)).last(), u"1.0-amd64"_s);
    }

    // Tags are named in many ways after the processor that they are for.
    void tagsOfAProcessorComeFirst_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("tag");
        QTest::newRow("arm") << u"raspberry-pi-4-32"_s << u"1.0-arm32v7"_s;
        QTest::newRow("arm64") << u"linux-arm64"_s << u"1.0-aarch64"_s;
        QTest::newRow("amd64") << u"linux-amd64"_s << u"1.0-x86_64"_s;
        QTest::newRow("s390x") << u"ibm-z"_s << u"1.0-s390x"_s;
        QTest::newRow("windows") << u"windows-server-2022"_s << u"1.0-ltsc2022"_s;
    }
    void tagsOfAProcessorComeFirst()
    {
        QFETCH(QString, host);
        const QStringList tags {u"1.0-x86_64"_s, u"1.0-aarch64"_s, u"1.0-arm32v7"_s, u"1.0-s390x"_s,
            u"1.0-ltsc2022"_s, u"2.0-riscv64"_s};
        QTEST(byPromise(tags, u"2.0"_s, *match::preset(host)).first(), "tag");
    }

    void hyperVIsNoAdviceInKubernetes()
    {
        const auto docker = recognise(
            u"hcs::CreateComputeSystem web: The container operating system does not match the host operating system."_s);
        QCOMPARE(explain(*docker).advice.first().kind, AdviceKind::HyperV);
        QVERIFY(
            explain(*docker).advice.first().line.startsWith("docker run --isolation=hyperv"_L1));
        const auto kubelet =
            recognise(u"Failed to create pod sandbox: rpc error: code = Unknown desc = "
                      "hcs::CreateComputeSystem web: The container operating system does not match "
                      "the host operating system."_s);
        QVERIFY(kubelet && kubelet->inKubernetes);
        QCOMPARE(kubelet->family, Family::WindowsHcs);
        QVERIFY(hostOf(*kubelet)->processOnly);
        QCOMPARE(clientOf(*kubelet).id, u"kubernetes-2.3"_s);
        for (const Advice &advice : explain(*kubelet).advice)
            QVERIFY(advice.kind != AdviceKind::HyperV);
    }
};

QTEST_GUILESS_MAIN(AdviceTest)
#include "tst_advice.moc"
