// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/nodes.h"

#include <QTest>

using namespace waybill;
using namespace waybill::hosts;
using namespace Qt::StringLiterals;

namespace {

// Single quotes stand for double ones.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

// A node as `kubectl get nodes -o json` writes it, with what is of no interest left out.
QByteArray node(const QByteArray &name, const QByteArray &os, const QByteArray &architecture,
    const QByteArray &runtime, const QByteArray &kernel, const QByteArray &labels = {})
{
    return quoted("{'apiVersion': 'v1', 'kind': 'Node', 'metadata': {'name': '" + name
        + "', 'labels': {'kubernetes.io/os': '" + os + "'" + labels
        + "}}, 'spec': {'podCIDR': '10.244.0.0/24'}, 'status': {'nodeInfo': {'architecture': '"
        + architecture + "', 'containerRuntimeVersion': '" + runtime + "', 'kernelVersion': '"
        + kernel + "', 'operatingSystem': '" + os + "', 'osImage': 'whatever'}}}");
}

QByteArray list(const QList<QByteArray> &nodes)
{
    return quoted("{'apiVersion': 'v1', 'kind': 'List', 'items': [" + nodes.join(", ") + "]}");
}

}

class NodesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMixedCluster()
    {
        const auto nodes = parseNodes(list({
            node("control", "linux", "amd64", "containerd://2.2.1", "6.1.0-28-amd64"),
            node("edge", "linux", "arm64", "cri-o://1.33.2", "6.6.51+rpt-rpi-v8"),
            node("win", "windows", "amd64", "containerd://1.7.24", "10.0.20348.2527",
                ", 'node.kubernetes.io/windows-build': '10.0.20348'"),
        }));
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), 3);
        const match::Host &control = nodes->at(0);
        QCOMPARE(control.id, u"control"_s);
        QCOMPARE(control.name, u"Node control"_s);
        QCOMPARE(control.platform.name(), u"linux/amd64"_s);
        QCOMPARE(control.platform.osVersion, QString()); // a kernel is no OS version
        QCOMPARE(control.client, u"containerd-cri-2.2"_s);
        QVERIFY(control.processOnly);
        QCOMPARE(nodes->at(1).platform.name(), u"linux/arm64"_s);
        QCOMPARE(nodes->at(1).client, u"cri-o"_s);
        QCOMPARE(nodes->at(2).platform.fullName(), u"windows/amd64 10.0.20348.2527"_s);
        QCOMPARE(nodes->at(2).client, u"containerd-pull-1.7"_s);
        for (const match::Host &host : *nodes)
            QVERIFY2(match::clientChoice(host.client), qPrintable(host.client));
    }

    void aSingleNode()
    {
        const auto nodes =
            parseNodes(node("alone", "linux", "s390x", "containerd://2.3.0", "6.1.0"));
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), 1);
        QCOMPARE(nodes->first().platform.architecture, u"s390x"_s);
    }

    void windowsBuild_data()
    {
        QTest::addColumn<QByteArray>("kernel");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QString>("expected");
        QTest::newRow("kernel goes on where the label ends")
            << "10.0.17763.1757"_ba << "10.0.17763"_ba << u"10.0.17763.1757"_s;
        QTest::newRow("no label") << "10.0.26100.4652"_ba << QByteArray() << u"10.0.26100.4652"_s;
        QTest::newRow("no kernel") << QByteArray() << "10.0.17763"_ba << u"10.0.17763"_s;
        QTest::newRow("they differ: the label is kubelet's own word")
            << "10.0"_ba << "10.0.17763"_ba << u"10.0.17763"_s;
        QTest::newRow("neither") << QByteArray() << QByteArray() << QString();
    }
    void windowsBuild()
    {
        QFETCH(QByteArray, kernel);
        QFETCH(QByteArray, label);
        const QByteArray labels = label.isEmpty()
            ? QByteArray()
            : ", 'node.kubernetes.io/windows-build': '" + label + '"';
        const auto nodes =
            parseNodes(node("w", "windows", "amd64", "containerd://2.0.0", kernel, labels));
        QVERIFY(nodes);
        QTEST(nodes->first().platform.osVersion, "expected");
    }

    void runtimes_data()
    {
        QTest::addColumn<QString>("runtime");
        QTest::addColumn<QString>("os");
        QTest::addColumn<QString>("client");
        const auto row = [](const char *runtime, const char *client, const char *os = "linux") {
            QTest::addRow("%s on %s", runtime, os) << QString::fromLatin1(
                runtime) << QString::fromLatin1(os) << QString::fromLatin1(client);
        };
        row("containerd://1.5.9", ""); // older than what is known
        row("containerd://1.6.22", "");
        row("containerd://1.6.23", "containerd-pull-1.6");
        row("containerd://1.6.39", "containerd-pull-1.6");
        row("containerd://1.7.0", "containerd-pull-1.7.0");
        row("containerd://1.7.5", "containerd-pull-1.7.0");
        row("containerd://1.7.6", "containerd-pull-1.7");
        row("containerd://1.7.24-k3s1", "containerd-pull-1.7");
        row("containerd://2.0.5", "containerd-pull-2.0");
        row("containerd://2.1.0", "containerd-cri-2.1");
        row("containerd://2.1.5", "containerd-cri-2.1");
        row("containerd://2.1.6", "containerd-cri-2.2");
        row("containerd://2.2.0-rc.1", "containerd-cri-2.2");
        row("containerd://2.3.1", "containerd-cri-2.3");
        row("cri-o://1.29.1", "cri-o");
        row("docker://20.10.7", "");
        row("docker://24.0.7", "docker-classic");
        row("docker://29.1.0", ""); // either store
        row("docker://29.1.0", "docker-classic", "windows");
        row("docker://18.9.0", "docker-classic", "windows");
        row("docker://18.3.1", "", "windows");
        row("rkt://1.0", "");
        row("containerd://", "");
        row("", "");
    }
    void runtimes()
    {
        QFETCH(QString, runtime);
        QFETCH(QString, os);
        QTEST(clientForRuntime(runtime, os), "client");
    }

    // What is no node is left out; a node whose runtime is not known has no client.
    void incompleteNodes()
    {
        const auto nodes = parseNodes(list({"{}", "7", "null", "{'metadata': {'name': 'x'}}",
            node("", "linux", "amd64", "containerd://2.2.1", "6.1"),
            node("no-architecture", "linux", "", "containerd://2.2.1", "6.1"),
            node("new", "linux", "amd64", "something://9.9", "6.1")}));
        QVERIFY(nodes);
        QCOMPARE(nodes->size(), 1);
        QCOMPARE(nodes->first().id, u"new"_s);
        QCOMPARE(nodes->first().client, QString());
    }

    void garbage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "error: You must be logged in to the server"_ba;
        QTest::newRow("cut off") << quoted("{'kind': 'List', 'items': [");
        QTest::newRow("an array") << "[]"_ba;
        QTest::newRow("no items") << quoted("{'kind': 'List'}");
        QTest::newRow("items of another kind") << quoted("{'kind': 'List', 'items': {'a': 1}}");
        QTest::newRow("pods") << quoted(
            "{'kind': 'List', 'items': [{'kind': 'Pod', 'metadata': {'name': 'p'}}]}");
        QTest::newRow("an empty cluster") << list({});
    }
    void garbage()
    {
        QFETCH(QByteArray, bytes);
        const auto nodes = parseNodes(bytes);
        QVERIFY(!nodes);
        QCOMPARE(nodes.error().kind, ErrorKind::BadDocument);
        QVERIFY(nodes.error().message.contains("kubectl get nodes -o json"_L1));
    }
};

QTEST_GUILESS_MAIN(NodesTest)
#include "tst_nodes.moc"
