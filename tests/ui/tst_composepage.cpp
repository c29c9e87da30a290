// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/listfixture.h"
#include "tests/ui/run.h"
#include "ui/copyfield.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace waybill;
using namespace waybill::test;
using Entries = models::EntriesModel;

// The main job, by hand: drag tags into a new list, take OS versions, push, read back.
class ComposePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_samples = std::make_unique<SampleRegistry>(); }
    void cleanupTestCase() { m_samples.reset(); }

    void namesStay()
    {
        World world;
        const ListPage list(world.context);
        const QList<std::pair<QString, QString>> names {{u"target"_s, u"Target"_s},
            {u"entries"_s, u"Entries"_s}, {u"problems"_s, u"Problems"_s},
            {u"preview"_s, u"Preview"_s}, {u"push"_s, u"Push"_s}};
        for (const auto &[name, accessible] : names) {
            QVERIFY2(list.find(name), qPrintable(name));
            QCOMPARE(list.find(name)->accessibleName(), accessible);
        }
    }

    void anEmptyListSaysWhatToDo()
    {
        World world;
        const ListPage list(world.context);
        QVERIFY(list.find(u"emptyEntries"_s)->isVisible());
        QVERIFY(!list.push->isEnabled());
        QVERIFY(!list.push->toolTip().isEmpty());
        QCOMPARE(list.page->title(), u"New list"_s);
        for (const QString &action : {u"undo"_s, u"redo"_s, u"remove"_s, u"take-version"_s,
                 u"move-up"_s, u"push"_s, u"save"_s})
            QVERIFY2(!list.page->can(action), qPrintable(action));
        QVERIFY(list.page->can(u"add"_s));
        QVERIFY(world.tap.log().isEmpty());
    }

    void theMainJob_data()
    {
        QTest::addColumn<oci::IndexFormat>("format");
        QTest::newRow("docker") << oci::IndexFormat::DockerList;
        QTest::newRow("oci") << oci::IndexFormat::OciIndex;
    }
    void theMainJob()
    {
        QFETCH(oci::IndexFormat, format);
        const QString target =
            m_samples->sonobuoy(u"v0.20-"_s + QString::fromLatin1(QTest::currentDataTag()));
        World world;
        ListPage list(world.context);
        auto *formats = list.find<QComboBox>(u"format"_s);
        formats->setCurrentIndex(formats->findData(int(format)));
        Q_EMIT formats->activated(formats->currentIndex());
        list.type(target);
        QCOMPARE(list.page->title(), oci::parseReference(target)->shortName() + u" (new list)"_s);

        dropAll(list);
        takeVersions(list);
        QTRY_VERIFY2(list.push->isEnabled(), qPrintable(list.push->toolTip()));
        QTRY_VERIFY(
            list.find<QLineEdit>(u"target"_s)->accessibleDescription() == u"does not exist yet"_s);

        world.tap.clear();
        QTest::mouseClick(list.push, Qt::LeftButton);
        QTRY_VERIFY(list.find(u"openTag"_s));
        QCOMPARE(world.tap.log().size(), 3); // a look, the list, the read-back
        QCOMPARE(world.tap.log().filter(u"PUT"_s).size(), 1);

        const QByteArray there = SampleRegistry::raw(target);
        QVERIFY(!there.isEmpty());
        const oci::Document document = pushed(list);
        QCOMPARE(there, document.bytes);
        QCOMPARE(document.mediaType, oci::mediaTypeOf(format));
        QCOMPARE(list.find<ui::CopyField>(u"listDigest"_s)->text(), document.digest.toString());
        QCOMPARE(list.find<ui::CopyField>(u"pullByTag"_s)->text(), u"docker pull "_s + target);
        verifyPlatforms(there, document.mediaType);
        QCOMPARE(list.target->accessibleDescription(), u"now holds this list"_s);
        QVERIFY(!list.push->isEnabled());
        QVERIFY(list.page->mayClose());

        QSignalSpy open(list.page.get(), &ui::Page::openRequested);
        QTest::mouseClick(list.find<QPushButton>(u"openTag"_s), Qt::LeftButton);
        QCOMPARE(open.at(0).at(0).value<oci::Reference>().toString(), target);
    }

    void theOrderOfADropIsKept()
    {
        World world;
        ListPage list(world.context);
        QVERIFY(list.drop({m_samples->sonobuoy(u"v0.20-linux-amd64"_s),
                              m_samples->sonobuoy(u"v0.20-linux-arm64v8"_s)},
            list.above(0)));
        QTRY_COMPARE(list.rows(), 2);
        QStringList middle;
        for (const QString &release : Releases)
            middle.append(m_samples->sonobuoy(u"v0.20-windows-amd64-"_s + release));
        QVERIFY(list.drop(middle, list.above(1)));
        QTRY_COMPARE(list.rows(), 7);
        const QStringList sources = list.column(Entries::Source);
        QVERIFY(sources.first().endsWith(u"linux-amd64"_s));
        QVERIFY(sources.last().endsWith(u"linux-arm64v8"_s));
        for (int i = 0; i < Releases.size(); ++i)
            QVERIFY(sources[i + 1].endsWith(Releases[i]));
        QCOMPARE(list.view->selectedRows(), (QList<int> {1, 2, 3, 4, 5}));
        list.page->perform(u"undo"_s);
        QCOMPARE(list.rows(), 2);
    }

    void aListBringsItsEntries()
    {
        World world;
        ListPage list(world.context);
        QVERIFY(list.drop({m_samples->host() + u"/samples/pause:3.4.1"_s}, list.above(0)));
        QTRY_COMPARE(list.rows(), 9);
        QCOMPARE(list.text(5, Entries::OsVersion), u"10.0.17763.1757"_s);
    }

    void attestationsComeAlong()
    {
        World world;
        ListPage list(world.context);
        QVERIFY(list.drop({m_samples->host() + u"/samples/hello:latest"_s}, list.above(0)));
        QTRY_COMPARE(list.rows(), 2);
        const auto *model = qobject_cast<const Entries *>(list.view->model());
        QCOMPARE(model->composition().items.size(), 4);
        list.view->selectRows({0});
        list.page->perform(u"remove"_s);
        QCOMPARE(model->composition().items.size(), 2);
    }

    void textIsDroppedToo()
    {
        World world;
        ListPage list(world.context);
        QMimeData names;
        names.setText(m_samples->sonobuoy(u"v0.20-linux-amd64"_s) + u'\n'
            + m_samples->sonobuoy(u"v0.20-linux-arm64v8"_s));
        QVERIFY(list.drop(names, list.above(0)));
        QTRY_COMPARE(list.rows(), 2);
        QMimeData prose;
        prose.setText(u"not a name at all!"_s);
        QVERIFY(!list.drop(prose, list.above(2)));
        QCOMPARE(list.rows(), 2);
    }

    void anotherRegistryIsRefusedWithTheReason()
    {
        World world;
        ListPage list(world.context);
        list.type(m_samples->sonobuoy(u"x"_s));
        models::DragPayload payload {{*oci::parseReference(u"registry.example/a/b:1")}, {}};
        const auto mime = models::toMime(payload);
        QVERIFY(!list.hover(*mime, list.above(0)));
        QVERIFY2(list.status.contains(u"registry.example"_s), qPrintable(list.status));
        list.leave();
        QVERIFY(!list.drop(*mime, list.above(0)));
        QCOMPARE(list.rows(), 0);
    }

    void theStatusSaysWhatADropWouldTake()
    {
        World world;
        ListPage list(world.context);
        list.type(m_samples->sonobuoy(u"x"_s));
        list.drop({m_samples->sonobuoy(u"v0.20-windows-amd64-1809"_s)}, list.above(0));
        QTRY_COMPARE(list.rows(), 1);
        const models::DragPayload payload {
            {*oci::parseReference(m_samples->servercore(u"1809"_s))}, {}};
        const auto mime = models::toMime(payload);
        QVERIFY(list.hover(*mime, list.middleOf(0)));
        QCOMPARE(list.status, u"Take OS version of servercore:1809"_s);
        QTRY_VERIFY(list.hover(*mime, list.middleOf(0))
            && list.status == u"Take OS version 10.0.17763.1757"_s);
        QCOMPARE(list.text(0, Entries::OsVersion), u"missing"_s); // nothing happened yet
        list.leave();
        QVERIFY(list.hover(*mime, list.above(0)));
        QVERIFY(!list.status.startsWith(u"Take"_s));
    }

    void whatCannotBeReadIsSaidAndCanBeTriedAgain()
    {
        World world;
        ListPage list(world.context);
        list.drop({m_samples->sonobuoy(u"v0.20-linux-amd64"_s), m_samples->sonobuoy(u"none"_s)},
            list.above(0));
        QTRY_COMPARE(list.rows(), 1); // what could be read is there
        QTRY_VERIFY(list.find(u"notice"_s)->isVisible());
        QVERIFY(list.status.contains(u"sonobuoy:none"_s));
        world.tap.clear();
        QTest::mouseClick(list.find<QPushButton>(u"noticeButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!world.tap.log().filter(u"/none"_s).isEmpty());
        QTRY_VERIFY(list.find(u"notice"_s)->isVisible());
        QCOMPARE(list.rows(), 1);
    }

private:
    // Seven tags in two drags, out of order, and into it by the keyboard.
    void dropAll(ListPage &list)
    {
        QStringList windows;
        for (const QString &release : Releases)
            windows.append(m_samples->sonobuoy(u"v0.20-windows-amd64-"_s + release));
        QVERIFY(list.drop(windows, list.above(0)));
        QTRY_COMPARE(list.rows(), 5);
        QVERIFY(list.drop({m_samples->sonobuoy(u"v0.20-linux-arm64v8"_s),
                              m_samples->sonobuoy(u"v0.20-linux-amd64"_s)},
            list.above(0)));
        QTRY_COMPARE(list.rows(), 7);
        list.view->selectRows({1});
        QTest::keyClick(list.view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list.text(0, Entries::Architecture), u"amd64"_s);
        QCOMPARE(list.text(1, Entries::Architecture), u"arm64"_s);
        QVERIFY(list.text(2, Entries::Source).endsWith(u"1809"_s));
        QVERIFY(!list.push->isEnabled()); // Windows entries without a version
    }

    void takeVersions(ListPage &list)
    {
        for (int i = 0; i < Releases.size(); ++i) {
            QCOMPARE(list.text(2 + i, Entries::OsVersion), u"missing"_s);
            QVERIFY(list.drop({m_samples->servercore(Releases[i])}, list.middleOf(2 + i)));
            QTRY_COMPARE(list.text(2 + i, Entries::OsVersion), Versions[i]);
        }
        QCOMPARE(list.rows(), 7);
    }

    static oci::Document pushed(const ListPage &list)
    {
        return qobject_cast<const Entries *>(list.view->model())->composition().document();
    }

    static void verifyPlatforms(const QByteArray &bytes, const QString &mediaType)
    {
        const auto manifest = oci::parseManifest(bytes, mediaType);
        QVERIFY(manifest.has_value());
        const auto *index = std::get_if<oci::Index>(&*manifest);
        QVERIFY(index);
        QStringList platforms;
        for (const oci::Descriptor &entry : index->manifests)
            platforms.append(entry.platform.value_or(oci::Platform {}).fullName());
        QStringList expected {u"linux/amd64"_s, u"linux/arm64"_s};
        for (const QString &version : Versions)
            expected.append(u"windows/amd64 "_s + version);
        QCOMPARE(platforms.replaceInStrings(u"/v8"_s, QString()), expected);
    }

    std::unique_ptr<SampleRegistry> m_samples;
};

WAYBILL_WINDOW_TEST(ComposePageTest)
#include "tst_composepage.moc"
