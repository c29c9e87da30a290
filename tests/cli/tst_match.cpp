// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"
#include "tests/cli/cli.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

const QByteArray Digest = "sha256:" + QByteArray(64, 'a');

// Single quotes stand for double ones.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray entry(const QByteArray &platform)
{
    return quoted(
        "{'mediaType': 'application/vnd.oci.image.manifest.v1+json', 'size': 7, 'digest': '"
        + Digest + "'"
        + (platform.isEmpty() ? QByteArray() : QByteArray(", 'platform': " + platform)) + "}");
}

QByteArray platform(
    const QByteArray &os, const QByteArray &architecture, const QByteArray &version = {})
{
    const QByteArray osVersion =
        version.isEmpty() ? QByteArray() : QByteArray(", 'os.version': '" + version + "'");
    return quoted("{'os': '" + os + "', 'architecture': '" + architecture + "'" + osVersion + "}");
}

QByteArray index(const QList<QByteArray> &entries)
{
    return quoted("{'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.index.v1+json', "
                  "'manifests': ["
        + entries.join(", ") + "]}");
}

// linux/amd64, then Windows 2019 and 2022.
QByteArray mixed()
{
    return index(
        {entry(platform("linux", "amd64")), entry(platform("windows", "amd64", "10.0.17763.1757")),
            entry(platform("windows", "amd64", "10.0.20348.2527"))});
}

QByteArray node(const QByteArray &name, const QByteArray &os, const QByteArray &architecture,
    const QByteArray &kernel, const QByteArray &runtime = "containerd://2.2.1")
{
    return quoted("{'metadata': {'name': '" + name + "'}, 'status': {'nodeInfo': {'architecture': '"
        + architecture + "', 'containerRuntimeVersion': '" + runtime + "', 'kernelVersion': '"
        + kernel + "', 'operatingSystem': '" + os + "'}}}");
}

QByteArray nodes(const QList<QByteArray> &list)
{
    return quoted("{'kind': 'List', 'items': [" + list.join(", ") + "]}");
}

Object answer(const CliRan &ran, QStringView key)
{
    return objectAt(ran.json(), key);
}

qint64 number(const oci::json::Value &value)
{
    return value.asNumber() ? value.asNumber()->toInteger().value_or(-99) : -99;
}

}

class MatchTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no folder for the test");
        return file.fileName();
    }
    CliRan match(const QByteArray &document, const QStringList &options)
    {
        return cli(QStringList {u"match"_s, file(u"document.json"_s, document)} + options);
    }

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &document, const QString &options,
                             int code, const QString &sentence) {
            QTest::newRow(name) << document << options.split(u' ') << code << sentence;
        };
        row("runs", mixed(), u"--host windows-server-2022 --client docker-28-windows"_s, 0,
            u"Runs: Docker Engine 28 on Windows takes entry 3 (10.0.20348.2527). Build 20348 equals the host's."_s);
        row("runs on Linux", mixed(), u"--host linux/amd64 --client containerd-pull-2.3"_s, 0,
            u"Runs: containerd 2.3 takes entry 1 (linux/amd64)."_s);
        row("usual client", mixed(), u"--host linux/amd64"_s, 0,
            u"Runs: Docker Engine 29.6 to 29.7 takes entry 1 (linux/amd64)."_s);
        row("pulls, cannot start", mixed(),
            u"--host windows/amd64:10.0.19041.1 --client docker-28-windows"_s, 1,
            u"Does not run: Docker Engine 28 on Windows takes entry 2 (10.0.17763.1757), which cannot start here. Process isolation: build 17763 is not 19041."_s);
        row("with Hyper-V", mixed(),
            u"--host windows/amd64:10.0.19041.1 --client docker-28-windows --isolation hyperv"_s, 0,
            u"Runs: Docker Engine 28 on Windows takes entry 2 (10.0.17763.1757). Hyper-V isolation starts images up to the host's build, 19041."_s);
        row("finds nothing", mixed(), u"--host linux/arm64 --client podman-5"_s, 1,
            u"Does not run: Podman 5 finds no entry for linux/arm64."_s);
        row("asked for another platform", mixed(),
            u"--host linux/amd64 --client docker-build --platform windows/amd64"_s, 1,
            u"Does not run: docker build (BuildKit) takes entry 2 (10.0.17763.1757), which cannot start here. An image for windows/amd64 does not start on linux/amd64."_s);
        row("asked for nonsense", mixed(),
            u"--host linux/amd64 --client docker-build --platform linux//"_s, 1,
            u"Does not run: docker build (BuildKit) does not understand the platform \"linux//\"."_s);
        row("config not known", index({entry({})}), u"--host linux/amd64 --client nerdctl-2"_s, 2,
            u"Cannot tell: nerdctl, containerd 2.3 takes an entry without a platform and then looks into its image, which is not known here."_s);
        row("CPU level not known",
            index({entry(quoted("{'os': 'linux', 'architecture': 'amd64', 'variant': 'v3'}"))}),
            u"--host linux/amd64 --client crane"_s, 2,
            u"Cannot tell: crane 0.21, with --platform takes entry 1 (linux/amd64/v3). The image needs a CPU of level v3; the host's is not known."_s);
        row("an empty list", index({}), u"--host linux/amd64"_s, 1,
            u"Does not run: Docker Engine 29.6 to 29.7 finds no entry for linux/amd64."_s);
    }
    void verdicts()
    {
        QFETCH(QByteArray, document);
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QString, sentence);
        const CliRan text = match(document, options);
        QCOMPARE(text.code, code);
        QCOMPARE(QString::fromUtf8(text.out.split('\n').first()), sentence);
        QCOMPARE(text.err, QByteArray());
        const CliRan json = match(document, options + QStringList {u"--json"_s});
        QCOMPARE(json.code, code);
        QCOMPARE(stringAt(json.json(), u"sentence"), sentence);
        const QStringList words {u"runs"_s, u"does-not-run"_s, u"cannot-tell"_s};
        QCOMPARE(stringAt(json.json(), u"verdict"), words[code]);
    }

    void everyEntryHasAReason()
    {
        const CliRan ran = match(mixed(),
            {u"--host"_s, u"windows-server-2022"_s, u"--client"_s, u"docker-28-windows"_s});
        const QList<QByteArray> lines = ran.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[2],
            "   1  linux/amd64                    other OS: OS is linux; this client takes "
            "windows.");
        QCOMPARE(lines[3],
            "   2  windows/amd64 10.0.17763.1757  loses to #3: Loses to #3, which is for the "
            "host's very build.");
        QCOMPARE(lines[4],
            "   3  windows/amd64 10.0.20348.2527  chosen: Build 20348 equals the host's.");
    }

    void json()
    {
        const CliRan ran = match(mixed(),
            {u"--host"_s, u"windows-server-2022"_s, u"--client"_s, u"docker-29-windows"_s,
                u"--json"_s});
        QCOMPARE(ran.code, 0);
        const Object root = ran.json();
        QCOMPARE(number(member(root, u"chosen")), 2);
        QCOMPARE(number(member(root, u"position")), 3);
        QCOMPARE(member(root, u"pulls"), oci::json::Value(true));
        QCOMPARE(stringAt(answer(ran, u"host"), u"os.version"), u"10.0.20348"_s);
        QCOMPARE(stringAt(answer(ran, u"client"), u"ruleSet"), u"docker-classic"_s);
        QCOMPARE(stringAt(answer(ran, u"start"), u"state"), u"works"_s);
        QCOMPARE(stringAt(answer(ran, u"start"), u"isolation"), u"process"_s);
        QVERIFY(member(root, u"request").isNull());
        const Array entries = arrayAt(root, u"entries");
        QCOMPARE(entries.size(), 3);
        const Object linux = *entries[0].asObject();
        QCOMPARE(stringAt(linux, u"state"), u"rejected"_s);
        QCOMPARE(stringAt(linux, u"rule"), u"other-os"_s);
        QCOMPARE(stringAt(objectAt(linux, u"values"), u"entry"), u"linux"_s);
        QCOMPARE(stringAt(objectAt(linux, u"values"), u"wanted"), u"windows"_s);
        const Object loser = *entries[1].asObject();
        QCOMPARE(stringAt(loser, u"state"), u"loses"_s);
        QCOMPARE(stringAt(loser, u"rule"), u"build-not-exact"_s);
        QCOMPARE(number(member(loser, u"losesTo")), 3);
        QCOMPARE(stringAt(objectAt(loser, u"platform"), u"os.version"), u"10.0.17763.1757"_s);
        const Object chosen = *entries[2].asObject();
        QCOMPARE(stringAt(chosen, u"state"), u"chosen"_s);
        QCOMPARE(number(member(chosen, u"position")), 3);
    }

    void nothingChosenInJson()
    {
        const CliRan ran = match(mixed(), {u"--host"_s, u"linux/s390x"_s, u"--json"_s});
        QCOMPARE(ran.code, 1);
        for (const QStringView key : {u"chosen", u"position", u"start"})
            QVERIFY(ran.json().find(key) && ran.json().find(key)->isNull());
    }

    // Nodes: each has its verdict, and the worst of them is the exit code.
    void nodesOfACluster_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("summary");
        const QByteArray linux = node("a", "linux", "amd64", "6.1.0");
        const QByteArray windows = node("b", "windows", "amd64", "10.0.20348.2527");
        const QByteArray arm = node("c", "linux", "arm64", "6.1.0");
        const QByteArray strange = node("d", "linux", "amd64", "6.1.0", "rkt://1");
        QTest::newRow("all") << nodes({linux, windows}) << 0 << "runs on 2 of 2 nodes"_ba;
        QTest::newRow("not all") << nodes({linux, windows, arm}) << 1 << "runs on 2 of 3 nodes"_ba;
        QTest::newRow("not known") << nodes({linux, strange}) << 2 << "runs on 1 of 2 nodes"_ba;
        QTest::newRow("no wins over not known")
            << nodes({linux, strange, arm}) << 1 << "runs on 1 of 3 nodes"_ba;
        QTest::newRow("one") << nodes({linux}) << 0 << "runs on 1 of 1 node"_ba;
    }
    void nodesOfACluster()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(int, code);
        QFETCH(QByteArray, summary);
        const QStringList options {u"--nodes"_s, file(u"nodes.json"_s, cluster)};
        const CliRan ran = match(mixed(), options);
        QCOMPARE(ran.code, code);
        const QList<QByteArray> lines = ran.out.trimmed().split('\n');
        QCOMPARE(lines.last(), summary);
        const Object root = match(mixed(), options + QStringList {u"--json"_s}).json();
        QCOMPARE(arrayAt(root, u"nodes").size(), number(member(root, u"of")));
        QCOMPARE(lines.size(), arrayAt(root, u"nodes").size() + 2);
    }

    void nodesWithAClient()
    {
        const QString cluster =
            file(u"nodes.json"_s, nodes({node("a", "linux", "amd64", "6.1.0", "rkt://1")}));
        const CliRan ran = match(mixed(), {u"--nodes"_s, cluster, u"--client"_s, u"cri-o"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.startsWith("a: Runs: Kubernetes, CRI-O takes entry 1"));
    }

    // Wrong arguments and unreadable files are no answer: 3, one sentence, nothing on standard
    // output.
    void misuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QString list = file(u"mixed.json"_s, mixed());
        const auto row = [&](const char *name, const QString &options, const QString &named) {
            QTest::newRow(name) << QString(options).replace("LIST"_L1, list).split(u' ') << named;
        };
        row("no image", u"match --host linux/amd64"_s, u"a reference or a file"_s);
        row("no host", u"match LIST"_s, u"--host or --nodes"_s);
        row("both", u"match LIST --host linux/amd64 --nodes LIST"_s, u"--host or --nodes"_s);
        row("two images", u"match LIST LIST --host linux/amd64"_s, u"match takes"_s);
        row("unknown option", u"match LIST --hots linux/amd64"_s, u"hots"_s);
        row("bad host", u"match LIST --host linux"_s, u"\"linux\""_s);
        row("bad client", u"match LIST --host linux/amd64 --client dockr"_s, u"\"dockr\""_s);
        row("client of another OS", u"match LIST --host linux/amd64 --client docker-28-windows"_s,
            u"docker-28-windows"_s);
        row("no --platform there",
            u"match LIST --host linux/amd64 --client kubernetes-2.3 --platform linux/arm64"_s,
            u"kubernetes-2.3"_s);
        row("isolation", u"match LIST --host windows-11-24h2 --isolation none"_s, u"\"none\""_s);
        row("Hyper-V in a cluster", u"match LIST --nodes LIST --isolation hyperv"_s, u"process"_s);
        row("bad timeout", u"match LIST --host linux/amd64 --timeout x"_s, u"--timeout"_s);
        row("bad reference", u"match localhost:1/UPPER --host linux/amd64"_s, u"lower case"_s);
        row("no such file", u"match ./none.json --host linux/amd64"_s, u"none.json"_s);
        row("no such draft", u"match none.waybill --host linux/amd64"_s, u"none.waybill"_s);
        row("nodes that are none", u"match LIST --nodes LIST"_s, u"kubectl"_s);
        row("no nodes file", u"match LIST --nodes ./none"_s, u"none"_s);
        row("cases with a host", u"match --cases LIST --host linux/amd64"_s, u"--cases"_s);
        row("cases that are none", u"match --cases LIST"_s, u"array"_s);
    }
    void misuse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const CliRan ran = cli(arguments);
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(QString::fromUtf8(ran.err).contains(named), ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
        const CliRan json = cli(arguments + QStringList {u"--json"_s});
        QCOMPARE(json.code, 3);
        QVERIFY2(!json.errorKind().isEmpty(), json.out.constData());
    }

    void documentsThatAreNone()
    {
        for (const QByteArray &bytes : {"{}"_ba, "hello"_ba, ""_ba, quoted("{'manifests': 7}")}) {
            const CliRan ran = match(bytes, {u"--host"_s, u"linux/amd64"_s});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.isOneSentence(), ran.err.constData());
        }
    }

    // An image manifest on disk does not say what it is for.
    void imageManifestOnDisk()
    {
        const QByteArray manifest =
            quoted(
                "{'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.manifest.v1+json', "
                "'config': {'mediaType': 'application/vnd.oci.image.config.v1+json', 'size': 2, "
                "'digest': '")
            + Digest + quoted("'}, 'layers': []}");
        const CliRan ran = match(manifest, {u"--host"_s, u"linux/amd64"_s, u"--json"_s});
        QCOMPARE(ran.code, 2);
        QCOMPARE(member(ran.json(), u"single"), oci::json::Value(true));
    }

    void draft()
    {
        compose::Item item;
        item.source = *oci::parseReference(u"localhost:5001/a/b:1"_s);
        item.descriptor = *oci::descriptorFromJson(
            *oci::json::parse(entry(platform("windows", "amd64", "10.0.20348.1")))->asObject());
        item.source = item.source.withDigest(item.descriptor.digest);
        item.original = *item.descriptor.platform;
        compose::Composition draft;
        draft.format = oci::IndexFormat::OciIndex;
        draft.targets = {*oci::parseReference(u"localhost:5001/a/b:list"_s)};
        draft.items = {item};
        const QString path = m_folder.filePath(u"list.waybill"_s);
        QVERIFY(compose::saveDraft(path, draft));
        const QStringList options {
            u"--host"_s, u"windows-server-2025"_s, u"--client"_s, u"kubernetes-2.3"_s};
        QCOMPARE(cli(QStringList {u"match"_s, path} + options).code, 0);
        const CliRan old = cli({u"match"_s, path, u"--host"_s, u"windows-server-2019"_s});
        QCOMPARE(old.code, 1);
    }

    // Of a real registry: one request for a list; the config of an image, and of entries without a
    // platform that some client would take.
    void references()
    {
        const RealRegistry registry;
        QCOMPARE(cli({u"samples"_s, registry.host()}).code, 0);
        const auto ask = [&](const QString &name, const QStringList &options) {
            return cli(QStringList {u"match"_s, registry.reference(name)} + options);
        };
        const CliRan list = ask(u"samples/pause:3.4.1"_s,
            {u"--host"_s, u"windows-server-2022"_s, u"--client"_s, u"docker-28-windows"_s});
        QCOMPARE(list.code, 1);
        QVERIFY2(list.out.startsWith("Does not run: Docker Engine 28 on Windows takes entry 6 "),
            list.out.constData());
        const CliRan image = ask(u"samples/sonobuoy:v0.20-linux-arm64v8"_s,
            {u"--host"_s, u"linux/amd64"_s, u"--json"_s});
        QCOMPARE(image.code, 1);
        QCOMPARE(stringAt(answer(image, u"start"), u"state"), u"fails"_s);
        QCOMPARE(
            ask(u"samples/sonobuoy:v0.20-linux-arm64v8"_s, {u"--host"_s, u"linux/arm64"_s}).code,
            0);
        const CliRan missing = ask(u"samples/pause:nine"_s, {u"--host"_s, u"linux/amd64"_s});
        QCOMPARE(missing.code, 4);
        QVERIFY2(missing.err.contains("has no tag \"nine\""), missing.err.constData());
    }

    void cases()
    {
        const QByteArray input = quoted(
            "["
            "{'id': 'one', 'client': 'docker-classic', 'extra': {'ignored': [1]}, 'chosen': 7, "
            "'host': {'os': 'windows', 'architecture': 'amd64', 'os.version': '10.0.20348'}, "
            "'request': null, 'media_type': "
            "'application/vnd.docker.distribution.manifest.list.v2+json', "
            "'manifests': [{'platform': {'os': 'windows', 'architecture': 'amd64', 'os.version': "
            "'10.0.17763.1'}}, "
            "{'platform': {'os': 'windows', 'architecture': 'amd64', 'os.version': "
            "'10.0.20348.9'}}]}, "
            "{'id': 2, 'client': 'containers-image', 'host': {'os': 'linux', 'architecture': "
            "'amd64'}, "
            "'request': 'linux/arm64', 'manifests': [{'platform': {'os': 'linux', 'architecture': "
            "'amd64'}}]}, "
            "{'id': 'three', 'client': 'containerd-pull-2.3', 'host': {'os': 'linux', "
            "'architecture': 'amd64'}, "
            "'manifests': [{}, {'platform': null, 'annotations': {'a': 'b'}}]}, "
            "{'id': 'four', 'client': 'containerd-pull-2.3', 'host': {'os': 'linux', "
            "'architecture': 'arm64'}, "
            "'manifests': [{}]}, "
            "{'id': 'five', 'client': 'containerd-pull-2.3', 'host': {'os': 'linux', "
            "'architecture': 'arm64'}, "
            "'manifests': [{'config': {'os': 'linux', 'architecture': 'arm64'}}]}]");
        const CliRan ran = cli({u"match"_s, u"--cases"_s, file(u"cases.json"_s, input)});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        const auto value = oci::json::parse(ran.out);
        QVERIFY(value && value->asArray());
        QCOMPARE(oci::json::write(*value),
            quoted("[{'id':'one','chosen':1},{'id':2,'chosen':null},{'id':'three','chosen':0},"
                   "{'id':'four','chosen':null},{'id':'five','chosen':0}]"));
    }

    // The recorded answers of real clients, through the program.
    void recordedCases()
    {
        const QString path = QStringLiteral(WAYBILL_TEST_DATA "/match/cases.json");
        const CliRan ran = cli({u"match"_s, u"--cases"_s, path});
        QCOMPARE(ran.code, 0);
        QFile recorded(path);
        QVERIFY(recorded.open(QIODevice::ReadOnly));
        const auto answers = oci::json::parse(ran.out);
        const auto expected = oci::json::parse(recorded.readAll());
        QVERIFY(answers && expected);
        QCOMPARE(answers->asArray()->size(), expected->asArray()->size());
        for (qsizetype i = 0; i < expected->asArray()->size(); ++i) {
            const Object &answer = *answers->asArray()->at(i).asObject();
            const Object &wanted = *expected->asArray()->at(i).asObject();
            QCOMPARE(stringAt(answer, u"id"), stringAt(wanted, u"id"));
            QVERIFY2(member(answer, u"chosen") == member(wanted, u"chosen"),
                qPrintable(stringAt(answer, u"id")));
        }
    }

    void badCases_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("named");
        const QByteArray good =
            quoted("{'id': 'g', 'client': 'oras', 'host': {'os': 'linux'}, 'manifests': []}");
        const auto row = [&](const char *name, const QByteArray &one, const QString &named) {
            QTest::newRow(name) << '[' + good + ", " + one + ']' << named;
        };
        row("no object", "7", u"Case 2: the field \"id\""_s);
        row("no id", quoted("{'client': 'oras'}"), u"Case 2: the field \"id\""_s);
        row("no client", quoted("{'id': 'x'}"), u"Case \"x\": the field \"client\" is missing"_s);
        row("client of the wrong type", quoted("{'id': 'x', 'client': 5}"),
            u"Case \"x\": the field \"client\" is a number, not a string"_s);
        row("unknown client", quoted("{'id': 'x', 'client': 'rkt'}"), u"\"client\" is \"rkt\""_s);
        row("no host", quoted("{'id': 'x', 'client': 'oras', 'manifests': []}"),
            u"Case \"x\": the field \"host\" is missing"_s);
        row("host without OS", quoted("{'id': 'x', 'client': 'oras', 'host': {}, 'manifests': []}"),
            u"the field \"host/os\" is missing"_s);
        row("host of the wrong type", quoted("{'id': 'x', 'client': 'oras', 'host': 'linux'}"),
            u"the field \"host\" is a string, not an object"_s);
        row("request of the wrong type",
            quoted("{'id': 'x', 'client': 'oras', 'host': {'os': 'linux'}, 'request': {}, "
                   "'manifests': []}"),
            u"the field \"request\""_s);
        row("no manifests", quoted("{'id': 'x', 'client': 'oras', 'host': {'os': 'linux'}}"),
            u"the field \"manifests\" is missing"_s);
        row("an entry that is none",
            quoted("{'id': 'x', 'client': 'oras', 'host': {'os': 'linux'}, 'manifests': [{}, 3]}"),
            u"the field \"manifests/1\""_s);
        row("a platform that is none",
            quoted("{'id': 'x', 'client': 'oras', 'host': {'os': 'linux'}, 'manifests': "
                   "[{'platform': {'os': 3}}]}"),
            u"the field \"manifests/0/platform\""_s);
        row("annotations that are none",
            quoted("{'id': 'x', 'client': 'oras', 'host': {'os': 'linux'}, 'manifests': "
                   "[{'annotations': {'a': 1}}]}"),
            u"the field \"manifests/0/annotations/a\""_s);
        QTest::newRow("no JSON") << "hello"_ba << u""_s;
        QTest::newRow("cut off") << "[{\"id\": 1"_ba << u""_s;
        QTest::newRow("no array") << "{}"_ba << u"array"_s;
        QTest::newRow("twice the same field") << quoted("[{'id': 'a', 'id': 'b'}]") << u"id"_s;
    }
    void badCases()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, named);
        const QString path = file(u"bad.json"_s, input);
        const CliRan ran = cli({u"match"_s, u"--cases"_s, path});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(QString::fromUtf8(ran.err).contains(named), ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(cli({u"match"_s, u"--cases"_s, path, u"--json"_s}).errorKind(), u"bad-document"_s);
    }
};

QTEST_GUILESS_MAIN(MatchTest)
#include "tst_match.moc"
