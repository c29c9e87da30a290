// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/dragpayload.h"
#include "ui/models/entriesmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using compose::Composition;
using compose::Item;
using models::EntriesModel;
using Model = EntriesModel;

namespace {

Item image(const QString &tag, const oci::Platform &platform)
{
    Item item;
    item.source = *oci::parseReference(QString(u"localhost:5001/samples/sonobuoy:"_s + tag));
    item.descriptor.mediaType = oci::mediatype::DockerManifest;
    item.descriptor.digest = oci::Digest::ofBytes(tag.toUtf8());
    item.source.digest = item.descriptor.digest;
    item.descriptor.size = 528;
    item.descriptor.platform = platform;
    item.original = platform;
    item.imageSize = 1'835'000'000;
    return item;
}

Item linuxImage(const QString &tag)
{
    oci::Platform platform;
    platform.os = u"linux"_s;
    platform.architecture = u"amd64"_s;
    return image(tag, platform);
}

Item windowsImage(const QString &tag)
{
    oci::Platform platform;
    platform.os = u"windows"_s;
    platform.architecture = u"amd64"_s;
    return image(tag, platform);
}

Item attestationOf(const Item &image)
{
    Item item;
    item.source = image.source;
    item.descriptor.mediaType = oci::mediatype::OciManifest;
    item.descriptor.digest =
        oci::Digest::ofBytes(QByteArray(image.descriptor.digest.toString().toUtf8() + "statement"));
    item.descriptor.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s},
        {u"vnd.docker.reference.digest"_s, image.descriptor.digest.toString()}};
    return item;
}

Composition listOf(const QStringList &tags)
{
    Composition list;
    list.targets = {*oci::parseReference(u"localhost:5001/samples/sonobuoy:v0.20")};
    for (const QString &tag : tags)
        list.items.append(tag.contains("windows"_L1) ? windowsImage(tag) : linuxImage(tag));
    return list;
}

QStringList sources(const Model &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, Model::Source).data().toString());
    return texts;
}

QStringList places(const Model &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
    return texts;
}

}

class EntriesModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<Model>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void startsEmpty()
    {
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 8);
        QVERIFY(!m_model->canUndo());
        QVERIFY(!m_model->canRedo());
        QCOMPARE(m_model->positionAt(0), -1);
        QCOMPARE(m_model->positionBefore(0), 0);
    }

    void columnsAreTheContract()
    {
        QStringList names;
        for (int column = 0; column < m_model->columnCount(); ++column)
            names.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QCOMPARE(names.join(u'|'),
            u"Source|OS|Architecture|Variant|OS version|OS features|Digest|Size"_s);
    }

    void cellsSayWhatTheItemIs()
    {
        Composition list = listOf({u"v0.20-windows-amd64-1809"_s});
        list.items[0].descriptor.platform->osFeatures = {u"win32k"_s};
        m_model->load(list);
        QStringList texts;
        for (int column = 0; column < Model::Columns; ++column)
            texts.append(m_model->index(0, column).data().toString());
        QCOMPARE(texts,
            (QStringList {u":v0.20-windows-amd64-1809"_s, u"windows"_s, u"amd64"_s, QString(),
                QString(), u"win32k"_s, list.items[0].descriptor.digest.shortHex(),
                u"1.71 GiB"_s}));
        QCOMPARE(m_model->index(0, Model::Source).data(Model::LeadLengthRole).toInt(), 7);
        QCOMPARE(m_model->index(0, Model::Digest).data(models::CopyRole).toString(),
            list.items[0].descriptor.digest.toString());
        QVERIFY(m_model->index(0, Model::OsFeatures).data(Model::EditedRole).toBool());
        QVERIFY(!m_model->index(0, Model::Os).data(Model::EditedRole).toBool());
    }

    void sourceIsRelativeToTheTarget_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lead");
        QTest::newRow("same tag start")
            << u"localhost:5001/samples/sonobuoy:v0.20"_s << u":v0.20-linux"_s << 7;
        QTest::newRow("tag start inside a word")
            << u"localhost:5001/samples/sonobuoy:v0.2"_s << u":v0.20-linux"_s << 1;
        QTest::newRow("other repository")
            << u"localhost:5001/release/sonobuoy:v1"_s << u"samples/sonobuoy:v0.20-linux"_s << 8;
        QTest::newRow("other registry") << u"localhost:5002/samples/sonobuoy:v1"_s
                                        << u"localhost:5001/samples/sonobuoy:v0.20-linux"_s << 0;
    }
    void sourceIsRelativeToTheTarget()
    {
        QFETCH(QString, target);
        Composition list = listOf({u"v0.20-linux"_s});
        m_model->load(list);
        list.targets = {*oci::parseReference(target)};
        m_model->apply(u"Target"_s, list);
        const QModelIndex cell = m_model->index(0, Model::Source);
        QTEST(cell.data().toString(), "text");
        QTEST(cell.data(Model::LeadLengthRole).toInt(), "lead");
    }

    void editGivesANewValueAndUndoTheOld()
    {
        const Composition before = listOf({u"v0.20-windows-amd64-1809"_s});
        m_model->load(before);
        QSignalSpy changed(m_model.get(), &Model::changed);
        const QModelIndex cell = m_model->index(0, Model::OsVersion);
        QVERIFY(m_model->setData(cell, u" 10.0.17763.1757 "_s, Qt::EditRole));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell.data().toString(), u"10.0.17763.1757"_s);
        QVERIFY(cell.data(Model::EditedRole).toBool());
        QCOMPARE(m_model->composition().items[0].platform().osVersion, u"10.0.17763.1757"_s);
        QCOMPARE(m_model->undoText(), u"Edit OS version of #1"_s);

        m_model->undo();
        QVERIFY(m_model->composition() == before);
        QCOMPARE(cell.data().toString(), QString());
        QVERIFY(!m_model->canUndo());
        m_model->redo();
        QCOMPARE(cell.data().toString(), u"10.0.17763.1757"_s);
        QVERIFY(!m_model->canRedo());
    }

    void badValuesAreRefusedAndNothingIsLost()
    {
        m_model->load(listOf({u"v0.20-windows-amd64-1809"_s}));
        const QModelIndex version = m_model->index(0, Model::OsVersion);
        m_model->setData(version, u"10.0.17763.1757"_s, Qt::EditRole);
        QVERIFY(!m_model->setData(version, u"10.0.17763 1757"_s, Qt::EditRole));
        QVERIFY(!m_model->setData(m_model->index(0, Model::Os), u"win\ndows"_s, Qt::EditRole));
        QVERIFY(!m_model->setData(m_model->index(0, Model::Digest), u"x"_s, Qt::EditRole));
        QCOMPARE(version.data().toString(), u"10.0.17763.1757"_s);
        QCOMPARE(m_model->undoText(), u"Edit OS version of #1"_s);
    }

    void theSameValueIsNoStep()
    {
        m_model->load(listOf({u"a"_s}));
        QVERIFY(m_model->setData(m_model->index(0, Model::Os), u"linux"_s, Qt::EditRole));
        QVERIFY(!m_model->canUndo());
    }

    void stepsWithOneKeyMerge()
    {
        const Composition before = listOf({u"a"_s});
        m_model->load(before);
        for (const QString &tag : {u"l"_s, u"la"_s, u"latest"_s}) {
            Composition next = m_model->composition();
            next.targets = {next.targets[0].withTag(tag)};
            m_model->apply(u"Target"_s, next, u"target"_s);
        }
        m_model->undo();
        QVERIFY(m_model->composition() == before);
    }

    void anEditAfterUndoDropsTheRedo()
    {
        m_model->load(listOf({u"a"_s, u"b"_s}));
        m_model->apply(u"Remove"_s, compose::edit::remove(m_model->composition(), {0}));
        m_model->undo();
        m_model->setData(m_model->index(1, Model::Variant), u"v3"_s, Qt::EditRole);
        QVERIFY(!m_model->canRedo());
        QCOMPARE(m_model->rowCount(), 2);
    }

    void movingKeepsWhatIsSelected()
    {
        m_model->load(listOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        const QPersistentModelIndex b = m_model->index(1, Model::OsVersion);
        const QPersistentModelIndex d = m_model->index(3, Model::Source);
        QSignalSpy reset(m_model.get(), &Model::modelReset);
        m_model->apply(u"Move"_s, compose::edit::move(m_model->composition(), {1, 3}, 0));
        QCOMPARE(sources(*m_model), (QStringList {u":b"_s, u":d"_s, u":a"_s, u":c"_s}));
        QCOMPARE(b.row(), 0);
        QCOMPARE(b.column(), int(Model::OsVersion));
        QCOMPARE(d.row(), 1);
        m_model->undo();
        QCOMPARE(b.row(), 1);
        QCOMPARE(d.row(), 3);
        QCOMPARE(reset.count(), 0);
    }

    void removingAndAddingKeepOtherRows()
    {
        m_model->load(listOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
        const QPersistentModelIndex c = m_model->index(2, 0);
        QSignalSpy removed(m_model.get(), &Model::rowsRemoved);
        m_model->apply(u"Remove"_s, compose::edit::remove(m_model->composition(), {0, 1, 4}));
        QCOMPARE(sources(*m_model), (QStringList {u":c"_s, u":d"_s}));
        QCOMPARE(removed.count(), 2); // two runs of rows
        QCOMPARE(c.row(), 0);
        m_model->apply(u"Add"_s,
            compose::edit::insert(
                m_model->composition(), 1, {linuxImage(u"x"_s), linuxImage(u"y"_s)}));
        QCOMPARE(sources(*m_model), (QStringList {u":c"_s, u":x"_s, u":y"_s, u":d"_s}));
        m_model->undo();
        m_model->undo();
        QCOMPARE(c.row(), 2);
        QCOMPARE(places(*m_model), (QStringList {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    }

    void removeMoveAndAddInOneStep()
    {
        m_model->load(listOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        const QPersistentModelIndex d = m_model->index(3, 0);
        m_model->apply(u"All"_s, listOf({u"d"_s, u"x"_s, u"b"_s, u"y"_s, u"a"_s}));
        QCOMPARE(sources(*m_model), (QStringList {u":d"_s, u":x"_s, u":b"_s, u":y"_s, u":a"_s}));
        QCOMPARE(d.row(), 0);
        m_model->undo();
        QCOMPARE(d.row(), 3);
        QCOMPARE(sources(*m_model), (QStringList {u":a"_s, u":b"_s, u":c"_s, u":d"_s}));
    }

    void theSameImageTwice()
    {
        m_model->load(listOf({u"a"_s, u"a"_s, u"b"_s}));
        QCOMPARE(m_model->rowCount(), 3);
        m_model->setData(m_model->index(1, Model::Variant), u"v3"_s, Qt::EditRole);
        QCOMPARE(m_model->index(0, Model::Variant).data().toString(), QString());
        m_model->apply(u"Remove"_s, compose::edit::remove(m_model->composition(), {0}));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(0, Model::Variant).data().toString(), u"v3"_s);
    }

    void attestationsAreABadge()
    {
        Composition list = listOf({u"a"_s, u"b"_s});
        list.items.insert(1, attestationOf(list.items[0]));
        m_model->load(list);
        QCOMPARE(places(*m_model), (QStringList {u"1"_s, u"2"_s})); // a Docker list goes without
        list.format = oci::IndexFormat::OciIndex;
        m_model->apply(u"Format"_s, list);
        QCOMPARE(sources(*m_model), (QStringList {u":a"_s, u":b"_s}));
        QCOMPARE(places(*m_model), (QStringList {u"1"_s, u"3"_s}));
        QCOMPARE(m_model->index(0, 0).data(models::BadgesRole).toStringList().size(), 1);
        QCOMPARE(m_model->index(1, 0).data(models::BadgesRole).toStringList().size(), 0);
        QCOMPARE(m_model->rowOf(1), 0);
        QCOMPARE(m_model->rowOf(2), 1);
        QCOMPARE(m_model->positionsAt({1, 0}), (QList<int> {0, 2}));
        QCOMPARE(m_model->itemsAt({0}), list.items.mid(0, 2));
        QCOMPARE(m_model->positionBefore(1), 2);
        QCOMPARE(m_model->positionBefore(2), 3);
    }

    void problemsMarkTheirCell()
    {
        m_model->load(listOf({u"a"_s, u"v0.20-windows-amd64-1809"_s}));
        QSignalSpy data(m_model.get(), &Model::dataChanged);
        compose::Problem missing;
        missing.severity = compose::Severity::Error;
        missing.position = 1;
        missing.title = u"#2 has no OS version"_s;
        missing.field = compose::edit::Field::OsVersion;
        compose::Problem whole;
        whole.title = u"No entry for Server 2022"_s;
        m_model->setProblems({missing, whole});
        const QModelIndex cell = m_model->index(1, Model::OsVersion);
        QCOMPARE(data.count(), 1);
        QCOMPARE(data[0][0].toModelIndex(), cell);
        QCOMPARE(cell.data().toString(), u"missing"_s);
        QCOMPARE(cell.data(Qt::EditRole).toString(), QString());
        QCOMPARE(cell.data(Model::SeverityRole).toInt(), int(compose::Severity::Error));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(missing.title));
        QVERIFY(!m_model->index(0, Model::OsVersion).data(Model::SeverityRole).isValid());
        m_model->setProblems({});
        QCOMPARE(cell.data().toString(), QString());
    }

    void aTakenVersionNamesItsOrigin()
    {
        m_model->load(listOf({u"v0.20-windows-amd64-1809"_s}));
        m_model->apply(u"Take"_s,
            compose::edit::takeVersion(m_model->composition(), 0, u"10.0.17763.1757"_s,
                u"localhost:5001/samples/servercore:1809"_s));
        const QString tip = m_model->index(0, Model::OsVersion).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"from servercore:1809"_s), qPrintable(tip));
    }

    void textFromOutsideIsMadeVisible()
    {
        Composition list = listOf({u"a"_s});
        list.items[0].descriptor.platform->osVersion = u"10.0\u202E1"_s;
        m_model->load(list);
        QCOMPARE(m_model->index(0, Model::OsVersion).data().toString(), u"10.0<U+202E>1"_s);
    }

    void rowsTravelAsItems()
    {
        m_model->load(listOf({u"a"_s, u"b"_s, u"c"_s}));
        const std::unique_ptr<QMimeData> mime(
            m_model->mimeData({m_model->index(2, 0), m_model->index(2, 1), m_model->index(0, 3)}));
        const models::DragPayload payload = models::fromMime(mime.get());
        QCOMPARE(payload.items,
            (QList<Item> {m_model->composition().items[0], m_model->composition().items[2]}));
    }

    void onlyFieldsAreEditable()
    {
        m_model->load(listOf({u"a"_s}));
        QList<int> editable;
        for (int column = 0; column < Model::Columns; ++column) {
            if (m_model->flags(m_model->index(0, column)) & Qt::ItemIsEditable)
                editable.append(column);
        }
        QCOMPARE(editable,
            (QList<int> {Model::Os, Model::Architecture, Model::Variant, Model::OsVersion,
                Model::OsFeatures}));
    }

private:
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(EntriesModelTest)
#include "tst_entriesmodel.moc"
