// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/draft.h"
#include "core/oci/image.h"
#include "tests/cli/cli.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/sampleserver.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Windows {
    QString release;
    QString version;
};
const QList<Windows> &windows()
{
    static const QList<Windows> releases {{u"1809"_s, u"10.0.17763.1757"_s},
        {u"1903"_s, u"10.0.18362.1256"_s}, {u"1909"_s, u"10.0.18363.1379"_s},
        {u"2004"_s, u"10.0.19041.804"_s}, {u"20H2"_s, u"10.0.19042.804"_s}};
    return releases;
}

// skopeo, an independent reader of what was pushed.
Ran skopeo(const QStringList &arguments)
{
    return runProgram(u"skopeo"_s, arguments);
}

oci::Index indexOf(const QByteArray &bytes)
{
    const auto manifest = oci::parseManifest(bytes, {});
    return manifest && std::holds_alternative<oci::Index>(*manifest)
        ? std::get<oci::Index>(*manifest)
        : oci::Index();
}

}

// compose and push against a real registry with the sample images.
class ComposeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const CliRan ran = cli({u"samples"_s, m_registry.host()});
        QVERIFY2(ran.code == 0, ran.err.constData());
    }
    void init() { m_proxy.reset(); }

    // The article's main job, in one command.
    void sonobuoyFromItsSevenTags_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("as its images are") << QStringList() << QString(oci::mediatype::DockerList);
        QTest::newRow("docker") << QStringList {u"--format"_s, u"docker"_s}
                                << QString(oci::mediatype::DockerList);
        QTest::newRow("oci") << QStringList {u"--format=oci"_s}
                             << QString(oci::mediatype::OciIndex);
    }
    void sonobuoyFromItsSevenTags()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, mediaType);
        const QString target = image(u"sonobuoy:v0.20"_s);
        const CliRan pushed = cli(QStringList {u"compose"_s, target} + sonobuoySources() + options);
        QVERIFY2(pushed.code == 0, pushed.err.constData());
        QCOMPARE(pushed.err, QByteArray());

        const Ran read = skopeo({u"inspect"_s, u"--raw"_s, u"--tls-verify="_s + wire::verify(),
            u"docker://"_s + m_registry.reference(u"samples/sonobuoy:v0.20"_s)});
        QVERIFY2(read.code == 0, read.err.constData());
        const oci::Digest digest = oci::Digest::ofBytes(read.out);
        QCOMPARE(pushed.out.trimmed(),
            (m_proxy.host() + u"/samples/sonobuoy@"_s + digest.toString()).toUtf8());

        const oci::Index index = indexOf(read.out);
        QCOMPARE(index.document.mediaType, mediaType);
        QCOMPARE(index.manifests.size(), 7);
        QCOMPARE(index.manifests.at(0).platform->fullName(), u"linux/amd64"_s);
        QCOMPARE(index.manifests.at(1).platform->fullName(), u"linux/arm64/v8"_s);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(index.manifests.at(i + 2).platform->fullName(),
                u"windows/amd64 "_s + windows().at(i).version);
        }
        for (const QString &arch : {u"amd64"_s, u"arm64"_s}) {
            const Ran resolved = skopeo({u"--override-os=linux"_s, u"--override-arch="_s + arch,
                u"inspect"_s, u"--config"_s, u"--raw"_s, u"--tls-verify="_s + wire::verify(),
                u"docker://"_s + m_registry.reference(u"samples/sonobuoy:v0.20"_s)});
            QVERIFY2(resolved.code == 0, resolved.err.constData());
            QVERIFY2(resolved.out.contains(QByteArray("\"architecture\":\"" + arch.toUtf8() + '"')),
                resolved.out.constData());
        }
    }

    // One manifest and one config for each source, and one PUT: nothing else.
    void costs()
    {
        const CliRan ran =
            cli(QStringList {u"compose"_s, image(u"sonobuoy:cost"_s)} + sonobuoySources());
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(m_proxy.count("GET", "/manifests/"), 7);
        QCOMPARE(m_proxy.count("GET", "/blobs/"), 7);
        QCOMPARE(m_proxy.count("PUT", "/manifests/cost"), 1);
        QCOMPARE(m_proxy.log().size(), 15);
    }

    void costsOfReadingBack()
    {
        const CliRan ran = cli({u"compose"_s, image(u"sonobuoy:careful"_s),
            source(u"linux-amd64"_s), u"--read-back"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(m_proxy.log().size(), 2 + 3); // and the look, the PUT, the reading back
        QCOMPARE(m_proxy.log().at(2).path, "/v2/samples/sonobuoy/manifests/careful");
        QCOMPARE(m_proxy.log().at(3).method, "PUT");
        QCOMPARE(m_proxy.log().at(4).method, "GET");
    }

    void resultAsJson()
    {
        const CliRan ran =
            cli({u"compose"_s, u"--json"_s, image(u"sonobuoy:json"_s), source(u"linux-amd64"_s)});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const CliRan raw = cli({u"inspect"_s, u"--raw"_s, image(u"sonobuoy:json"_s)});
        QCOMPARE(stringAt(ran.json(), u"reference"), image(u"sonobuoy:json"_s));
        QCOMPARE(stringAt(ran.json(), u"digest"), oci::Digest::ofBytes(raw.out).toString());
        QCOMPARE(stringAt(ran.json(), u"mediaType"), QString(oci::mediatype::DockerList));
    }

    void dryRunWritesTheBytesAndSendsNothing()
    {
        const QStringList arguments =
            QStringList {u"compose"_s, image(u"sonobuoy:dry"_s)} + sonobuoySources();
        const CliRan dry = cli(arguments + QStringList {u"--dry-run"_s});
        QVERIFY2(dry.code == 0, dry.err.constData());
        QCOMPARE(m_proxy.count("PUT"), 0);
        QCOMPARE(dry.err.trimmed(), oci::Digest::ofBytes(dry.out).toString().toUtf8());
        const CliRan json = cli(arguments + QStringList {u"--dry-run"_s, u"--json"_s});
        QCOMPARE(stringAt(json.json(), u"bytes").toUtf8(), dry.out);
        QCOMPARE(stringAt(json.json(), u"digest").toUtf8(), dry.err.trimmed());

        QCOMPARE(cli({u"inspect"_s, image(u"sonobuoy:dry"_s)}).code, 4);
        QCOMPARE(cli(arguments).code, 0);
        QCOMPARE(cli({u"inspect"_s, u"--raw"_s, image(u"sonobuoy:dry"_s)}).out, dry.out);
    }

    // Each key changes its field, and an empty value takes it away.
    void changes_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("platform"); // as JSON

        QTest::newRow("none") << source(u"linux-arm64v8"_s)
                              << R"({"architecture":"arm64","os":"linux","variant":"v8"})";
        QTest::newRow("clear") << source(u"linux-arm64v8"_s) + u",variant="_s
                               << R"({"architecture":"arm64","os":"linux"})";
        QTest::newRow("all") << source(u"linux-amd64"_s)
                + u",os=windows,arch=arm64,variant=v9,os.version=10.0.1.2,os.features=win32k+x"_s
                             << R"({"architecture":"arm64","os":"windows","os.version":"10.0.1.2",)"
                                R"("os.features":["win32k","x"],"variant":"v9"})";
        QTest::newRow("of a list with one entry")
            << image(u"servercore:1809"_s) + u",os.version=10.0.17763.9"_s
            << R"({"architecture":"amd64","os":"windows","os.version":"10.0.17763.9"})";
        QTest::newRow("cleared of a list") << image(u"servercore:1809"_s) + u",os.version="_s
                                           << R"({"architecture":"amd64","os":"windows"})";
    }
    void changes()
    {
        QFETCH(QString, source);
        QFETCH(QString, platform);
        const QString repository = source.section(u'/', -1).section(u':', 0, 0);
        const CliRan ran = cli({u"compose"_s, u"--dry-run"_s, image(repository + u":x"_s), source});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const oci::Index index = indexOf(ran.out);
        QCOMPARE(index.manifests.size(), 1);
        QCOMPARE(QString::fromUtf8(oci::json::write(toJson(*index.manifests.first().platform))),
            platform);
    }

    void aListAddsItsEntriesWithTheirAttestations()
    {
        const CliRan ran =
            cli({u"compose"_s, u"--dry-run"_s, image(u"hello:x"_s), image(u"hello:latest"_s)});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const oci::Index index = indexOf(ran.out);
        QCOMPARE(index.kind(), oci::ManifestKind::OciIndex);
        QCOMPARE(index.manifests.size(), 4);
        const samples::Sample hello = sample(m_registry.host(), u"hello:latest"_s);
        for (const samples::Image &image : hello.images) {
            const auto same = [&](const oci::Descriptor &one) {
                return one.digest == image.document.digest;
            };
            QVERIFY(std::ranges::any_of(index.manifests, same));
        }
        QCOMPARE(m_proxy.log().size(), 1);
    }

    void aListOfManyTakesNoChange()
    {
        const CliRan ran = cli({u"compose"_s, image(u"pause:x"_s),
            image(u"pause:3.4.1"_s) + u",os=linux"_s, u"--json"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY(ran.err.contains("pause:3.4.1"));
        QCOMPARE(m_proxy.count("PUT"), 0);
    }

    // Sources of another repository of the same registry: their blobs are mounted.
    void fromAnotherRepository()
    {
        const CliRan ran = cli({u"compose"_s, m_proxy.host() + u"/mine/app:1"_s,
            image(u"servercore:1809"_s), source(u"linux-amd64"_s), u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(m_proxy.count("POST", "mount=") > 0);
        QCOMPARE(m_proxy.count("PATCH"), 0);
        const Ran read = skopeo({u"copy"_s, u"--all"_s, u"--src-tls-verify="_s + wire::verify(),
            u"docker://"_s + m_registry.reference(u"mine/app:1"_s), u"dir:"_s + m_folder.path()});
        QVERIFY2(read.code == 0, read.err.constData());
    }

    void fromAnotherRegistry()
    {
        const ScriptedServer other;
        const CliRan ran =
            cli({u"compose"_s, other.host() + u"/a/b:1"_s, source(u"linux-amd64"_s)});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QCOMPARE(other.log().size(), 0);
    }

    void unknownSourceTagOffersThoseThatThereAre()
    {
        const CliRan ran = cli({u"compose"_s, image(u"sonobuoy:x"_s), source(u"linux-amd64"_s),
            source(u"linux-arm64"_s), u"--json"_s});
        QCOMPARE(ran.code, 4);
        QCOMPARE(ran.errorKind(), u"not-found"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QVERIFY2(ran.err.contains("v0.20-linux-arm64v8"), ran.err.constData());
        QCOMPARE(m_proxy.count("PUT"), 0);
    }

    void warnsOfWindowsWithoutVersion()
    {
        const CliRan ran = cli({u"compose"_s, u"--dry-run"_s, image(u"sonobuoy:x"_s),
            source(u"windows-amd64-1809"_s)});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains("warning"), ran.err.constData());
        QVERIFY(
            ran.err.contains(QByteArray(oci::Digest::ofBytes(ran.out).toString().toUtf8() + '\n')));
    }

    void pushesADraft()
    {
        const CliRan composed = cli({u"compose"_s, u"--dry-run"_s, image(u"servercore:mine"_s),
            image(u"servercore:1809"_s), image(u"servercore:1903"_s)});
        QVERIFY2(composed.code == 0, composed.err.constData());
        const QString path = saveDraft(u"servercore:mine"_s, indexOf(composed.out));
        m_proxy.reset();
        const CliRan ran = cli({u"push"_s, path});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(cli({u"inspect"_s, u"--raw"_s, image(u"servercore:mine"_s)}).out, composed.out);
        // A look at the target and one for each entry, which nobody has read since the draft was
        // saved, the PUT, the reading back, and our own inspect.
        QCOMPARE(m_proxy.count("HEAD"), 1 + 2);
        QCOMPARE(m_proxy.log().size(), 3 + 2 + 1);
    }

    void draftsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no JSON") << QByteArray("hello") << u"bad-document"_s;
        QTest::newRow("other JSON") << QByteArray("{}") << u"bad-document"_s;
        QTest::newRow("nothing") << QByteArray() << u"bad-document"_s;
    }
    void draftsThatAreNone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, kind);
        const QString path = m_folder.filePath(u"bad.waybill"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
        file.close();
        const CliRan ran = cli({u"push"_s, path, u"--json"_s});
        QCOMPARE(ran.code, 8);
        QCOMPARE(ran.errorKind(), kind);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

    void draftThatIsNotThere()
    {
        const CliRan ran = cli({u"push"_s, m_folder.filePath(u"none.waybill"_s), u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorKind(), u"io"_s);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

private:
    QString image(const QString &name) const { return m_proxy.host() + u"/samples/"_s + name; }
    QString source(const QString &rest) const { return image(u"sonobuoy:v0.20-"_s + rest); }
    QStringList sonobuoySources() const
    {
        QStringList sources {source(u"linux-amd64"_s), source(u"linux-arm64v8"_s)};
        for (const Windows &one : windows()) {
            sources.append(
                source(u"windows-amd64-"_s + one.release + u",os.version="_s + one.version));
        }
        return sources;
    }
    QString saveDraft(const QString &target, const oci::Index &index)
    {
        compose::Composition composition;
        composition.targets = {*oci::parseReference(image(target))};
        for (const oci::Descriptor &entry : index.manifests) {
            compose::Item item;
            item.source = composition.targets.first().withDigest(entry.digest);
            item.descriptor = entry;
            item.original = *entry.platform;
            composition.items.append(item);
        }
        const QString path = m_folder.filePath(u"good.waybill"_s);
        if (!compose::saveDraft(path, composition))
            qFatal("the draft cannot be saved");
        return path;
    }

    RealRegistry m_registry;
    LatencyProxy m_proxy {m_registry.port()};
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ComposeTest)
#include "tst_compose.moc"
