// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/platformsmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace waybill;
using namespace Qt::StringLiterals;
using models::PlatformsModel;

namespace {

oci::Digest digestOf(const QByteArray &text)
{
    return oci::Digest::ofBytes(text);
}

oci::Descriptor entry(const QString &os, const QString &architecture, const QString &variant = {},
    const QString &osVersion = {})
{
    oci::Platform platform;
    platform.os = os;
    platform.architecture = architecture;
    platform.variant = variant;
    platform.osVersion = osVersion;
    oci::Descriptor descriptor;
    descriptor.mediaType = oci::mediatype::OciManifest;
    descriptor.digest = digestOf((os + architecture + variant + osVersion).toUtf8());
    descriptor.size = 1000;
    descriptor.platform = platform;
    return descriptor;
}

oci::Descriptor attestationOf(const oci::Digest &image)
{
    oci::Descriptor descriptor = entry(u"unknown"_s, u"unknown"_s);
    descriptor.digest = digestOf("about " + image.toString().toUtf8());
    descriptor.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s},
        {u"vnd.docker.reference.digest"_s, image.toString()}};
    return descriptor;
}

oci::Reference reference()
{
    oci::Reference reference;
    reference.host = u"localhost:5001"_s;
    reference.repository = u"samples/pause"_s;
    reference.tag = u"3.4.1"_s;
    return reference;
}

browse::ImageTree listOf(const QList<oci::Descriptor> &manifests)
{
    oci::Index index;
    index.document.bytes = QByteArray::number(manifests.size());
    index.document.digest = digestOf(index.document.bytes);
    index.document.mediaType = oci::mediatype::OciIndex;
    index.manifests = manifests;
    return browse::makeTree(reference(), index);
}

// linux amd64, arm v7; windows amd64 twice; linux again after windows; provenance of the first; an
// orphan.
browse::ImageTree sampleList()
{
    return listOf({entry(u"linux"_s, u"amd64"_s), entry(u"linux"_s, u"arm"_s, u"v7"_s),
        entry(u"windows"_s, u"amd64"_s, {}, u"10.0.17763.1757"_s),
        entry(u"windows"_s, u"amd64"_s, {}, u"10.0.99999.1"_s), entry(u"linux"_s, u"s390x"_s),
        attestationOf(entry(u"linux"_s, u"amd64"_s).digest), attestationOf(digestOf("gone"))});
}

browse::ImageTree singleImage()
{
    oci::ImageManifest manifest;
    manifest.document.bytes = "{}";
    manifest.document.digest = digestOf("{}");
    manifest.document.mediaType = oci::mediatype::DockerManifest;
    return browse::makeTree(reference(), manifest);
}

browse::ImageDetails details(qint64 layerSize, const oci::Platform &platform = {})
{
    browse::ImageDetails details;
    details.manifest.layers.append(oci::Descriptor {});
    details.manifest.layers.last().size = layerSize;
    details.config.platform = platform;
    return details;
}

Error error(ErrorKind kind, int status)
{
    Error error;
    error.kind = kind;
    error.message = u"<b>gone</b>"_s;
    error.httpStatus = status;
    return error;
}

Error notFound()
{
    return error(ErrorKind::NotFound, 404);
}

// The model under a tester that ends the test at the first broken promise.
struct Tested {
    PlatformsModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QString text(int position, int column, int role = Qt::DisplayRole) const
    {
        return model.indexOf(position).siblingAtColumn(column).data(role).toString();
    }
};

}

class PlatformsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void isEmptyBeforeData()
    {
        const Tested t;
        QCOMPARE(t.model.rowCount(), 0);
        QCOMPARE(t.model.columnCount(), 5);
        QCOMPARE(t.model.tree(), nullptr);
        QVERIFY(t.model.positions().isEmpty());
        QVERIFY(t.model.payload({1}).isEmpty());
    }

    void columnsAreTheContract()
    {
        const Tested t;
        QStringList names;
        for (int column = 0; column < t.model.columnCount(); ++column)
            names.append(t.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QCOMPARE(names,
            QStringList({u"Platform"_s, u"OS version"_s, u"Size"_s, u"Digest"_s, u"Here"_s}));
    }

    void groupsFollowTheDocument()
    {
        Tested t;
        t.model.setTree(sampleList());
        QCOMPARE(t.model.rowCount(), 2);
        const QModelIndex linux = t.model.index(0, 0);
        const QModelIndex windows = t.model.index(1, 0);
        QCOMPARE(linux.data(), u"linux"_s);
        QCOMPARE(linux.data(models::SecondaryTextRole), u"3 platforms"_s);
        QCOMPARE(linux.data(models::IconNameRole), u"os-linux"_s);
        QCOMPARE(windows.data(Qt::AccessibleTextRole), u"windows, 2 platforms"_s);
        QCOMPARE(t.model.rowCount(linux), 3);
        QCOMPARE(t.model.positions(), QList<int>({1, 2, 5, 3, 4}));
    }

    void attestationsAreNoRows()
    {
        Tested t;
        t.model.setTree(sampleList());
        QVERIFY(!t.model.indexOf(6).isValid());
        QVERIFY(!t.model.indexOf(7).isValid());
        const QModelIndex first = t.model.indexOf(1);
        QCOMPARE(first.data(models::BadgesRole).toStringList(), QStringList {u"attestation"_s});
        t.model.applyKinds(6, QStringList {u"provenance"_s, u"SBOM"_s});
        QCOMPARE(first.data(models::BadgesRole).toStringList(),
            QStringList({u"provenance"_s, u"SBOM"_s}));
        QCOMPARE(t.text(1, 0, Qt::AccessibleTextRole), u"linux/amd64, entry 1, provenance, SBOM"_s);
    }

    void cellsSayWhatTheEntrySays()
    {
        Tested t;
        t.model.setTree(sampleList());
        QCOMPARE(t.text(2, PlatformsModel::Platform), u"arm v7"_s);
        QCOMPARE(t.text(2, PlatformsModel::Platform, models::SecondaryTextRole), u"#2"_s);
        QCOMPARE(t.text(2, PlatformsModel::Platform, Qt::AccessibleTextRole),
            u"linux/arm/v7, entry 2"_s);
        QCOMPARE(t.text(3, PlatformsModel::OsVersion), u"10.0.17763.1757"_s);
        QCOMPARE(t.text(3, PlatformsModel::OsVersion, models::SecondaryTextRole), u"Server 2019"_s);
        QCOMPARE(t.text(3, PlatformsModel::OsVersion, Qt::AccessibleTextRole),
            u"10.0.17763.1757 Server 2019"_s);
        QVERIFY(t.text(4, PlatformsModel::OsVersion, models::SecondaryTextRole).isEmpty());
        const oci::Digest digest = entry(u"linux"_s, u"s390x"_s).digest;
        QCOMPARE(t.text(5, PlatformsModel::Digest), digest.shortHex());
        QCOMPARE(t.text(5, PlatformsModel::Digest, models::CopyRole), digest.toString());
        QVERIFY(t.text(5, PlatformsModel::Size).isEmpty());
    }

    void asksForEachRowOnce()
    {
        Tested t;
        t.model.setTree(sampleList());
        QSignalSpy wanted(&t.model, &PlatformsModel::detailsWanted);
        QSignalSpy kinds(&t.model, &PlatformsModel::kindsWanted);
        t.model.need({1, 2});
        t.model.need({2, 1, 3, 6, 99});
        QCOMPARE(wanted.count(), 3);
        QCOMPARE(kinds.count(), 1);
        QCOMPARE(kinds.first().first().toInt(), 6);
        QCOMPARE(t.model.load(1), PlatformsModel::Waiting);
        t.model.applyDetails(1, details(10));
        t.model.need({1});
        QCOMPARE(wanted.count(), 3);
    }

    void nestedListsAreNotAskedFor()
    {
        oci::Descriptor nested = entry(u"linux"_s, u"amd64"_s);
        nested.mediaType = oci::mediatype::OciIndex;
        Tested t;
        t.model.setTree(listOf({nested}));
        QSignalSpy wanted(&t.model, &PlatformsModel::detailsWanted);
        t.model.need({1});
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(
            t.model.indexOf(1).data(models::BadgesRole).toStringList(), QStringList {u"index"_s});
    }

    void detailsFillTheRow()
    {
        Tested t;
        t.model.setTree(sampleList());
        QSignalSpy changed(&t.model, &PlatformsModel::dataChanged);
        t.model.applyDetails(3, details(103'178'240));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(t.text(3, PlatformsModel::Size), u"98.4 MiB"_s);
        QVERIFY(t.text(3, PlatformsModel::Size, Qt::ToolTipRole).contains(u"103,178,240 bytes"_s));
        QCOMPARE(t.model.indexOf(3).siblingAtColumn(2).data(models::SortRole).toLongLong(),
            103'178'240LL);
        QVERIFY(t.model.details(3));
        t.model.applyDetails(99, details(1)); // too late, of an older tree
        QVERIFY(!t.model.details(99));
    }

    void aBadChildIsABadRow()
    {
        Tested t;
        t.model.setTree(sampleList());
        t.model.need(t.model.positions());
        t.model.applyDetails(5, std::unexpected(notFound()));
        QCOMPARE(t.text(5, PlatformsModel::OsVersion), u"Not at the registry (404)"_s);
        QCOMPARE(t.text(5, PlatformsModel::Platform, models::IconNameRole), u"warning"_s);
        QCOMPARE(
            t.model.indexOf(5).data(PlatformsModel::LoadRole).toInt(), int(PlatformsModel::Failed));
        QCOMPARE(t.model.failures(ErrorKind::NotFound), 1);
        QCOMPARE(t.model.failures(), 1);
        // Text from outside is no markup, also in tooltips.
        QVERIFY(t.text(5, PlatformsModel::OsVersion, Qt::ToolTipRole).contains(u"&lt;b&gt;gone"_s));

        QSignalSpy wanted(&t.model, &PlatformsModel::detailsWanted);
        t.model.need({5});
        QCOMPARE(wanted.count(), 0);
        t.model.forgetFailure(5);
        t.model.need({5});
        QCOMPARE(wanted.count(), 1);
        QVERIFY(t.text(5, PlatformsModel::OsVersion).isEmpty());
    }

    void reasonsTellRefusalsFromMissing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::newRow("401") << int(ErrorKind::Unauthorized) << 401 << u"Sign-in needed (401)"_s;
        QTest::newRow("429") << int(ErrorKind::RateLimited) << 429 << u"Too many requests (429)"_s;
        QTest::newRow("404") << int(ErrorKind::NotFound) << 404 << u"Not at the registry (404)"_s;
        QTest::newRow("500") << int(ErrorKind::Refused) << 500
                             << u"Refused by the registry (500)"_s;
        QTest::newRow("net") << int(ErrorKind::Network) << 0 << u"Cannot be reached"_s;
        QTest::newRow("tls") << int(ErrorKind::Tls) << 0 << u"No trusted connection"_s;
        QTest::newRow("late") << int(ErrorKind::Timeout) << 0 << u"No answer in time"_s;
        QTest::newRow("bytes") << int(ErrorKind::DigestMismatch) << 0
                               << u"Not what its digest names"_s;
        QTest::newRow("json") << int(ErrorKind::BadDocument) << 0 << u"Not a readable image"_s;
    }
    void reasonsTellRefusalsFromMissing()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        const Error failed = error(ErrorKind(kind), status);
        QTEST(models::shortReason(failed), "reason");
        Tested t;
        t.model.setTree(sampleList());
        t.model.applyDetails(1, std::unexpected(failed));
        QCOMPARE(t.model.failures(ErrorKind::NotFound), failed.kind == ErrorKind::NotFound ? 1 : 0);
    }

    void aSingleImageIsOneRow()
    {
        Tested t;
        t.model.setTree(singleImage());
        QCOMPARE(t.model.rowCount(), 1);
        const QModelIndex row = t.model.index(0, 0);
        QVERIFY(!t.model.hasChildren(row));
        QCOMPARE(row.data(Qt::AccessibleTextRole), u"platform not stated, single image"_s);
        QSignalSpy wanted(&t.model, &PlatformsModel::detailsWanted);
        t.model.need(t.model.positions());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toInt(), 0);
        oci::Platform platform;
        platform.os = u"windows"_s;
        platform.architecture = u"amd64"_s;
        platform.osVersion = u"10.0.17763.1757"_s;
        t.model.applyDetails(0, details(5, platform));
        QCOMPARE(row.data(), u"windows/amd64"_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole), u"windows/amd64, single image"_s);
        QCOMPARE(t.text(0, PlatformsModel::OsVersion), u"10.0.17763.1757"_s);
    }

    void anEntryWithoutPlatformTakesTheConfigs()
    {
        oci::Descriptor bare = entry(u"x"_s, u"y"_s);
        bare.platform.reset();
        Tested t;
        t.model.setTree(listOf({bare}));
        QCOMPARE(t.model.index(0, 0).data(), u"no platform stated"_s);
        QVERIFY(t.text(1, PlatformsModel::Platform).isEmpty());
        oci::Platform platform;
        platform.os = u"linux"_s;
        platform.architecture = u"riscv64"_s;
        t.model.applyDetails(1, details(5, platform));
        QCOMPARE(t.text(1, PlatformsModel::Platform), u"linux/riscv64"_s);
        const models::DragPayload dragged = t.model.payload({1});
        QCOMPARE(dragged.items.size(), 1);
        QCOMPARE(dragged.items.first().platform(), platform);
    }

    void outsideTextIsMadeVisible()
    {
        Tested t;
        t.model.setTree(listOf({entry(u"linux"_s, u"<img src=x>\u202E"_s)}));
        QCOMPARE(t.text(1, PlatformsModel::Platform), u"<img src=x><U+202E>"_s);
        QVERIFY(!t.text(1, PlatformsModel::Platform, Qt::ToolTipRole).contains(u"<img"_s));
        QVERIFY(!t.text(1, PlatformsModel::Platform, Qt::AccessibleTextRole).contains(u'\u202E'));
    }

    void verdictsTouchOnlyWhatChanged()
    {
        using models::VerdictState;
        Tested t;
        t.model.setTree(sampleList());
        t.model.setVerdicts({{3, {VerdictState::Chosen, u"chosen"_s}},
            {4, {VerdictState::Loses, u"loses to #3"_s}}});
        QCOMPARE(t.text(4, PlatformsModel::Here), u"loses to #3"_s);
        QCOMPARE(t.text(4, PlatformsModel::Here, models::IconNameRole), u"verdict-loses"_s);
        QCOMPARE(t.model.indexOf(3).data(models::VerdictRole).toInt(), int(VerdictState::Chosen));
        QSignalSpy changed(&t.model, &PlatformsModel::dataChanged);
        t.model.setVerdicts({{3, {VerdictState::Chosen, u"chosen"_s}}});
        QCOMPARE(changed.count(), 1);
        QVERIFY(t.text(4, PlatformsModel::Here).isEmpty());
    }

    void rowsAreDraggedAsItems()
    {
        Tested t;
        t.model.setTree(sampleList());
        t.model.applyDetails(1, details(777));
        QCOMPARE(t.model.positions({t.model.index(1, 0), t.model.indexOf(1), t.model.indexOf(3)}),
            QList<int>({1, 3, 4}));
        const std::unique_ptr<QMimeData> mime(
            t.model.mimeData({t.model.indexOf(1), t.model.indexOf(1).siblingAtColumn(3)}));
        QVERIFY(mime);
        const models::DragPayload dragged = models::fromMime(mime.get());
        QCOMPARE(dragged.items.size(), 2); // with the attestation that describes it
        QCOMPARE(dragged.items.first().source.digest, entry(u"linux"_s, u"amd64"_s).digest);
        QCOMPARE(dragged.items.first().imageSize, 777);
        QVERIFY(dragged.items.last().isAttestation());
    }

    void aSingleImageIsDraggedAsReference()
    {
        Tested t;
        t.model.setTree(singleImage());
        const models::DragPayload dragged = t.model.payload({0});
        QCOMPARE(dragged.references.size(), 1);
        QCOMPARE(dragged.references.first().tag, u"3.4.1"_s);
        QCOMPARE(dragged.references.first().digest, digestOf("{}"));
    }

    void treesReplaceEachOther()
    {
        Tested t;
        t.model.setTree(sampleList());
        t.model.applyDetails(1, details(1));
        t.model.setVerdicts({{1, {models::VerdictState::Chosen, u"chosen"_s}}});
        t.model.setTree(listOf({entry(u"linux"_s, u"amd64"_s)}));
        QCOMPARE(t.model.positions(), QList<int> {1});
        QVERIFY(!t.model.details(1));
        QVERIFY(t.text(1, PlatformsModel::Here).isEmpty());
        t.model.setTree(singleImage());
        QCOMPARE(t.model.rowCount(), 1);
        t.model.setTree(listOf({}));
        QCOMPARE(t.model.rowCount(), 0);
        t.model.clear();
        QCOMPARE(t.model.tree(), nullptr);
    }
};

QTEST_GUILESS_MAIN(PlatformsModelTest)
#include "tst_platformsmodel.moc"
