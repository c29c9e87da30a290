// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/sampleserver.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

QString number(const Object &object, QStringView key)
{
    const auto value = member(object, key);
    return value.asNumber() ? QString::fromLatin1(value.asNumber()->text) : QString();
}

}

// inspect, tags and repos against a real registry with the sample images.
class InspectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const CliRan ran = cli({u"samples"_s, m_registry.host()});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out.count('\n'), 14);
        QVERIFY(ran.out.contains(m_registry.reference(u"samples/pause:3.4.1\n"_s).toUtf8()));
    }
    void init() { m_proxy.reset(); }

    void samplesTwiceWriteNothing()
    {
        const CliRan ran = cli({u"samples"_s, m_proxy.host(), u"--json"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(arrayAt(ran.json(), u"written").size(), 0);
        QCOMPARE(arrayAt(ran.json(), u"there").size(), 14);
        QCOMPARE(m_proxy.log().size(), m_proxy.count("HEAD"));
    }

    void rawIsTheUntouchedDocument_data() { names(); }
    void rawIsTheUntouchedDocument()
    {
        QFETCH(QString, name);
        const CliRan ran = cli({u"inspect"_s, u"--raw"_s, reference(name)});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.out, sample(m_proxy.host(), name).document.bytes);
        QCOMPARE(m_proxy.log().size(), 1);
    }

    void jsonOfAList()
    {
        const samples::Sample pause = sample(m_proxy.host(), u"pause:3.4.1"_s);
        const CliRan ran = cli({u"inspect"_s, u"--json"_s, reference(u"pause:3.4.1"_s)});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const Object json = ran.json();
        QCOMPARE(stringAt(json, u"reference"), reference(u"pause:3.4.1"_s));
        QCOMPARE(stringAt(json, u"digest"), pause.document.digest.toString());
        QCOMPARE(stringAt(json, u"mediaType"), pause.document.mediaType);
        QCOMPARE(number(json, u"size"), QString::number(pause.document.bytes.size()));
        QVERIFY(member(json, u"annotations").asObject());
        const Array entries = arrayAt(json, u"entries");
        QCOMPARE(entries.size(), 9);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Object entry = *entries.at(i).asObject();
            const oci::Descriptor &expected = pause.images.at(i).descriptor;
            QCOMPARE(number(entry, u"position"), QString::number(i + 1));
            QCOMPARE(stringAt(entry, u"digest"), expected.digest.toString());
            QCOMPARE(stringAt(entry, u"mediaType"), expected.mediaType);
            QCOMPARE(number(entry, u"size"), QString::number(expected.size));
            QCOMPARE(objectAt(entry, u"platform"), toJson(*expected.platform));
            const Object config = objectAt(entry, u"config");
            QCOMPARE(objectAt(config, u"platform"), toJson(*expected.platform));
            QCOMPARE(stringAt(entry, u"created").left(7), u"2021-03"_s);
            QVERIFY(!arrayAt(entry, u"layers").isEmpty());
            QVERIFY(!entry.find(u"error"));
            QVERIFY(!entry.find(u"attestationFor"));
        }
    }

    void jsonOfAnIndexWithAttestations()
    {
        const CliRan ran = cli({u"inspect"_s, u"--json"_s, reference(u"hello:latest"_s)});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const Array entries = arrayAt(ran.json(), u"entries");
        QCOMPARE(entries.size(), 4);
        for (int i = 0; i < 2; ++i) {
            const Object image = *entries.at(i).asObject();
            const Object attestation = *entries.at(i + 2).asObject();
            QCOMPARE(stringAt(attestation, u"attestationFor"), stringAt(image, u"digest"));
            QCOMPARE(stringAt(objectAt(attestation, u"platform"), u"os"), u"unknown"_s);
            QCOMPARE(stringAt(objectAt(attestation, u"annotations"), u"vnd.docker.reference.type"),
                u"attestation-manifest"_s);
            QCOMPARE(arrayAt(attestation, u"statements").size(), 2);
        }
    }

    void jsonOfAnImage()
    {
        const CliRan ran =
            cli({u"inspect"_s, u"--json"_s, reference(u"sonobuoy:v0.20-linux-arm64v8"_s)});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const Object json = ran.json();
        QCOMPARE(arrayAt(json, u"entries").size(), 0);
        QCOMPARE(stringAt(objectAt(objectAt(json, u"config"), u"platform"), u"variant"), u"v8"_s);
        QCOMPARE(stringAt(json, u"created"), u"2021-02-12T16:20:00Z"_s);
        const Array layers = arrayAt(json, u"layers");
        QCOMPARE(layers.size(), 2);
        QVERIFY(number(*layers.first().asObject(), u"size").toInt() > 1000);
        QCOMPARE(m_proxy.log().size(), 2);
    }

    void costsOfAList()
    {
        QCOMPARE(cli({u"inspect"_s, u"--json"_s, reference(u"pause:3.4.1"_s)}).code, 0);
        QCOMPARE(m_proxy.count("GET", "/manifests/"), 1 + 9);
        QCOMPARE(m_proxy.count("GET", "/blobs/"), 9);
        QCOMPARE(m_proxy.cost().requests, 19);
        QCOMPARE(m_proxy.cost().repeated, 0);
    }

    void treeForPeople()
    {
        const CliRan ran = cli({u"inspect"_s, reference(u"pause:3.4.1"_s)});
        QCOMPARE(ran.code, 0);
        const QByteArray digest = sample(m_proxy.host(), u"pause:3.4.1"_s)
                                      .images.at(5)
                                      .document.digest.shortHex()
                                      .toLatin1();
        QVERIFY2(ran.out.contains("\nlinux\n"), ran.out.constData());
        QVERIFY2(ran.out.contains("\nwindows\n"), ran.out.constData());
        QVERIFY2(ran.out.contains("arm v7"), ran.out.constData());
        QVERIFY2(ran.out.contains("10.0.17763.1757 Server 2019"), ran.out.constData());
        QVERIFY2(ran.out.contains(digest), ran.out.constData());
    }

    void attestationsAreBadges()
    {
        const CliRan ran = cli({u"inspect"_s, reference(u"hello:latest"_s)});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out.count("[provenance] [SBOM]"), 2);
        QVERIFY2(!ran.out.contains("unknown"), ran.out.constData());
    }

    void imageForPeople()
    {
        const CliRan ran = cli({u"inspect"_s, reference(u"sonobuoy:v0.20-linux-amd64"_s)});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("linux/amd64"), ran.out.constData());
        QVERIFY2(ran.out.contains("2021-02-12"), ran.out.constData());
    }

    void unknownTagOffersThoseThatThereAre()
    {
        const CliRan ran = cli({u"inspect"_s, reference(u"servercore:1908"_s), u"--json"_s});
        QCOMPARE(ran.code, 4);
        QCOMPARE(ran.errorKind(), u"not-found"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        for (const auto tag : {"1809", "1903", "1909", "2004", "20H2"})
            QVERIFY2(ran.err.contains(tag), ran.err.constData());
        QVERIFY(ran.err.indexOf("1909") < ran.err.indexOf("20H2")); // the nearest first
        QCOMPARE(m_proxy.log().size(), 2);
    }

    void unknownRepository()
    {
        const CliRan ran = cli({u"inspect"_s, reference(u"nothing:1"_s), u"--json"_s});
        QCOMPARE(ran.code, 4);
        QCOMPARE(ran.errorKind(), u"not-found"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

    void unknownDigest()
    {
        const CliRan ran = cli({u"inspect"_s,
            m_proxy.host() + u"/samples/pause@sha256:"_s + u"0"_s.repeated(64), u"--json"_s});
        QCOMPARE(ran.code, 4);
        QCOMPARE(ran.errorKind(), u"not-found"_s);
        QCOMPARE(m_proxy.log().size(), 1);
    }

    void tagsOneALine()
    {
        const CliRan ran = cli({u"tags"_s, m_proxy.host() + u"/samples/servercore"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, "20H2\n1809\n1903\n1909\n2004\n");
        QCOMPARE(m_proxy.log().size(), 1);
    }

    void tagsAsJson()
    {
        const CliRan ran = cli({u"tags"_s, m_proxy.host() + u"/samples/pause"_s, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(arrayAt(ran.json(), u"tags"), Array {u"3.4.1"_s});
    }

    void tagsOfNothing()
    {
        const CliRan ran = cli({u"tags"_s, m_proxy.host() + u"/samples/nothing"_s});
        QCOMPARE(ran.code, 4);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

    void reposOneALine()
    {
        const CliRan ran = cli({u"repos"_s, m_proxy.host()});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, "samples/hello\nsamples/pause\nsamples/servercore\nsamples/sonobuoy\n");
    }

private:
    static void names()
    {
        QTest::addColumn<QString>("name");
        for (const auto name :
            {"pause:3.4.1", "servercore:2004", "sonobuoy:v0.20-linux-amd64", "hello:latest"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    QString reference(const QString &name) const { return m_proxy.host() + u"/samples/"_s + name; }

    RealRegistry m_registry;
    LatencyProxy m_proxy {m_registry.port()};
};

QTEST_GUILESS_MAIN(InspectTest)
#include "tst_inspect.moc"
