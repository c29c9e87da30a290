// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/image.h"
#include "core/samples/samples.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryFile>
#include <QTest>

using namespace waybill;
using namespace waybill::samples;
using namespace Qt::StringLiterals;

namespace {

Sample find(const QList<Sample> &samples, const QString &name)
{
    const auto it = std::ranges::find_if(
        samples, [&](const Sample &one) { return one.name.shortName() == name; });
    if (it == samples.end())
        qFatal("no sample %ls", qUtf16Printable(name));
    return *it;
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

oci::ImageConfig configOf(const Image &image)
{
    return oci::parseConfig(image.blobs.last().bytes).value_or(oci::ImageConfig());
}

}

class SamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The tests of all layers, and people's drafts, rely on these.
    void digestsNeverChange_data()
    {
        QTest::addColumn<QString>("digest");
        QTest::newRow("pause:3.4.1")
            << u"sha256:d747e0d5e841da4cf7fc43d3fc8fd025e8fbe8e8593e6108138f926eb829dd3c"_s;
        QTest::newRow("servercore:1809")
            << u"sha256:7bff920b53dd7ec55ed5e4f6e7305b690c67ee288ae8fea06cfe8fc8058efd5f"_s;
        QTest::newRow("sonobuoy:v0.20-windows-amd64-20H2")
            << u"sha256:7439e0e3713a46699cb29dfe7fcf1fe3689844b79d7df4c578c4da0501db529b"_s;
        QTest::newRow("hello:latest")
            << u"sha256:bb441f176b3485cc17cd658cc449d29c4f72e349e27906f49a76a60f1bc68b54"_s;
    }
    void digestsNeverChange()
    {
        QFETCH(QString, digest);
        const Sample sample = find(m_samples, QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(sample.document.digest.toString(), digest);
        QCOMPARE(oci::Digest::ofBytes(sample.document.bytes), sample.document.digest);
    }

    void namesAreThoseOfTheStory()
    {
        QSet<QString> names;
        for (const oci::Reference &name : sampleNames(u"localhost:5001"_s))
            names.insert(name.toString());
        QSet<QString> expected {u"localhost:5001/samples/pause:3.4.1"_s,
            u"localhost:5001/samples/hello:latest"_s,
            u"localhost:5001/samples/sonobuoy:v0.20-linux-amd64"_s,
            u"localhost:5001/samples/sonobuoy:v0.20-linux-arm64v8"_s};
        for (const QString &release : {u"1809"_s, u"1903"_s, u"1909"_s, u"2004"_s, u"20H2"_s}) {
            expected.insert(u"localhost:5001/samples/servercore:"_s + release);
            expected.insert(u"localhost:5001/samples/sonobuoy:v0.20-windows-amd64-"_s + release);
        }
        QCOMPARE(names, expected);
        QSet<QString> made;
        for (const Sample &sample : m_samples)
            made.insert(QString(sample.name.toString()).replace(u"host/"_s, u"localhost:5001/"_s));
        QCOMPARE(made, expected);
    }

    void pauseIsADockerListOfNine()
    {
        const auto index = indexOf(u"pause:3.4.1"_s);
        QVERIFY(index);
        QCOMPARE(index->kind(), oci::ManifestKind::DockerList);
        QStringList platforms;
        for (const oci::Descriptor &entry : index->manifests)
            platforms.append(entry.platform->fullName());
        QCOMPARE(platforms,
            (QStringList {u"linux/amd64"_s, u"linux/arm/v7"_s, u"linux/arm64"_s, u"linux/ppc64le"_s,
                u"linux/s390x"_s, u"windows/amd64 10.0.17763.1757"_s,
                u"windows/amd64 10.0.18362.1256"_s, u"windows/amd64 10.0.18363.1379"_s,
                u"windows/amd64 10.0.19041.804"_s}));
    }

    void servercoreHasVersionsInListAndConfig_data()
    {
        QTest::addColumn<QString>("osVersion");
        QTest::newRow("1809") << u"10.0.17763.1757"_s;
        QTest::newRow("1903") << u"10.0.18362.1256"_s;
        QTest::newRow("1909") << u"10.0.18363.1379"_s;
        QTest::newRow("2004") << u"10.0.19041.804"_s;
        QTest::newRow("20H2") << u"10.0.19042.804"_s;
    }
    void servercoreHasVersionsInListAndConfig()
    {
        QFETCH(QString, osVersion);
        const QString name = u"servercore:"_s + QString::fromLatin1(QTest::currentDataTag());
        const auto index = indexOf(name);
        QVERIFY(index);
        QCOMPARE(index->manifests.size(), 1);
        QCOMPARE(index->manifests.first().platform->osVersion, osVersion);
        QCOMPARE(configOf(find(m_samples, name).images.first()).platform.osVersion, osVersion);
    }

    void sonobuoyConfigsAreAsBuildxLeavesThem()
    {
        for (const Sample &sample : m_samples) {
            if (!sample.name.repository.endsWith("sonobuoy"_L1))
                continue;
            const oci::ImageConfig config = configOf(sample.images.first());
            QVERIFY(config.platform.osVersion.isEmpty());
            QCOMPARE(config.platform.isWindows(), sample.name.tag.contains("windows"_L1));
            QCOMPARE(sample.document.mediaType, QString(oci::mediatype::DockerManifest));
        }
        const Sample arm = find(m_samples, u"sonobuoy:v0.20-linux-arm64v8"_s);
        QCOMPARE(configOf(arm.images.first()).platform.name(), u"linux/arm64/v8"_s);
    }

    void helloHasAnAttestationForEachImage()
    {
        const auto index = indexOf(u"hello:latest"_s);
        QVERIFY(index);
        QCOMPARE(index->kind(), oci::ManifestKind::OciIndex);
        QCOMPARE(index->manifests.size(), 4);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!oci::attestedDigest(index->manifests.at(i)));
            QCOMPARE(oci::attestedDigest(index->manifests.at(i + 2)),
                std::optional(index->manifests.at(i).digest));
            QVERIFY(index->manifests.at(i + 2).platform->isUnknown());
        }
    }

    void windowsImagesShareTheirBaseLayer()
    {
        const oci::Digest base =
            find(m_samples, u"servercore:1809"_s).images.first().blobs.first().digest;
        const Image sonobuoy =
            find(m_samples, u"sonobuoy:v0.20-windows-amd64-1809"_s).images.first();
        QCOMPARE(sonobuoy.blobs.first().digest, base);
        QCOMPARE(find(m_samples, u"pause:3.4.1"_s).images.at(5).blobs.first().digest, base);
    }

    // What the readers of the details tabs live on.
    void configsHaveContent()
    {
        for (const Sample &sample : m_samples) {
            for (const Image &image : sample.images) {
                if (oci::attestedDigest(image.descriptor))
                    continue;
                const oci::ImageConfig config = configOf(image);
                QVERIFY(config.created.isValid());
                QVERIFY(config.history.size() >= 2);
                QVERIFY(config.runtime.find(u"Labels"));
                qsizetype layers = 0;
                for (const oci::HistoryEntry &entry : config.history)
                    layers += qsizetype(!entry.emptyLayer);
                QCOMPARE(layers, config.diffIds.size());
                QCOMPARE(layers, image.blobs.size() - 1);
            }
        }
    }

    void documentsAreUnderstood()
    {
        for (const Sample &sample : m_samples) {
            QVERIFY(oci::parseManifest(
                sample.document.bytes, sample.document.mediaType, sample.document.digest));
            for (const Image &image : sample.images) {
                QVERIFY(oci::parseManifest(
                    image.document.bytes, image.document.mediaType, image.document.digest));
            }
        }
    }

    void blobsAreWhatTheirDigestsName()
    {
        for (const Sample &sample : m_samples) {
            for (const Image &image : sample.images) {
                for (const Blob &blob : image.blobs)
                    QVERIFY(blob.digest.matches(blob.bytes));
            }
        }
    }

    // By other readers than our own: gzip checks its checksum, tar its headers.
    void layersAreTarsThatOthersRead()
    {
        const QByteArray large = filler("large", 200'000); // more than one stored block
        const Layer layer = makeLayer({{"a/b/small.txt", "hello\n"}, {"a/large", large},
            {"a/b/empty", {}}, {"exact", QByteArray(512, 'x')}});
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(layer.bytes), layer.bytes.size());
        QVERIFY(file.flush());
        QCOMPARE(run(u"gzip"_s, {u"-t"_s, file.fileName()}), QByteArray());
        QCOMPARE(run(u"tar"_s, {u"-tzf"_s, file.fileName()}),
            "a/\na/b/\na/b/small.txt\na/large\na/b/empty\nexact\n");
        QCOMPARE(run(u"tar"_s, {u"-xOzf"_s, file.fileName(), u"a/b/small.txt"_s}), "hello\n");
        QVERIFY(run(u"tar"_s, {u"-xOzf"_s, file.fileName(), u"a/large"_s}) == large);
        QCOMPARE(run(u"tar"_s, {u"-xOzf"_s, file.fileName(), u"exact"_s}), QByteArray(512, 'x'));
        const QByteArray tar = run(u"gzip"_s, {u"-dc"_s, file.fileName()});
        QCOMPARE(oci::Digest::ofBytes(tar), layer.diffId);
    }

private:
    std::optional<oci::Index> indexOf(const QString &name) const
    {
        const oci::Document document = find(m_samples, name).document;
        const auto manifest = oci::parseManifest(document.bytes, document.mediaType);
        if (!manifest || !std::holds_alternative<oci::Index>(*manifest))
            return std::nullopt;
        return std::get<oci::Index>(*manifest);
    }

    const QList<Sample> m_samples = makeSamples(u"host"_s);
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
