// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/hosts/engine.h"
#include "tests/ui/listfixture.h"
#include "tests/ui/run.h"
#include "ui/hostfinder.h"
#include "ui/imagepage.h"
#include "ui/mainwindow.h"
#include "ui/models/hostbook.h"
#include "ui/models/platformsmodel.h"
#include "ui/models/reasonsmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTreeView>

using namespace waybill;
using namespace waybill::test;
using models::HostGroup;
using models::ReasonsModel;

namespace {

const QByteArray Nodes =
    "{'kind':'List','items':["
    "{'metadata':{'name':'lin-1'},'status':{'nodeInfo':{'operatingSystem':'linux',"
    "'architecture':'amd64','containerRuntimeVersion':'containerd://2.2.1'}}},"
    "{'metadata':{'name':'win-1'},'status':{'nodeInfo':{'operatingSystem':'windows',"
    "'architecture':'amd64','kernelVersion':'10.0.20348.2527',"
    "'containerRuntimeVersion':'containerd://1.7.20'}}}]}";

QByteArray nodes()
{
    return QByteArray(Nodes).replace('\'', '"');
}

// The whole window, on the sample registry.
class Window {
public:
    explicit Window(World &world, QSize size = {1440, 900})
        : m_window(world.context,
              {.image =
                      [&world](const oci::Reference &reference) {
                          return new ui::ImagePage(world.context, reference);
                      },
                  .list = [&world] { return new ui::ComposePage(world.context); },
                  .add =
                      [](ui::Page *page, const models::DragPayload &payload) {
                          static_cast<ui::ComposePage *>(page)->add(payload);
                      },
                  .load = {}})
    {
        m_window.resize(size);
        m_window.show();
    }

    ui::MainWindow *operator->() { return &m_window; }
    template <typename T = QWidget>
    T *find(const QString &name)
    {
        for (T *child : m_window.findChildren<T *>(name)) {
            if (child->isVisible())
                return child;
        }
        return m_window.findChild<T *>(name);
    }
    QString sentence() { return find<QLabel>(u"verdict"_s)->text(); }
    void choose(const QString &combo, const QString &text)
    {
        auto *box = find<QComboBox>(combo);
        box->setCurrentIndex(box->findText(text));
    }
    QStringList here()
    {
        QStringList words;
        const QAbstractItemModel &model = *find<QTreeView>(u"platforms"_s)->model();
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row)
                words.append(
                    model.index(row, models::PlatformsModel::Here, parent).data().toString());
        }
        return words;
    }
    QStringList reasons()
    {
        QStringList texts;
        const QAbstractItemModel &model = *find<QListView>(u"reasons"_s)->model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, 0).data(ReasonsModel::PlaceRole).toString());
        texts.removeAll(QString());
        return texts;
    }

private:
    ui::MainWindow m_window;
};

}

class HostPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Where there is nothing to judge it is said what would help.
    void withoutAnAnswerThereIsAHint()
    {
        World world;
        Window window(world);
        const auto hint = [&window] {
            auto *label = window.find<QLabel>(u"noVerdict"_s);
            return label->isVisible() ? label->text() : QString();
        };
        QVERIFY2(hint().contains(u"Open an image"_s), qPrintable(hint()));
        window->newList();
        QVERIFY2(hint().contains(u"Add an image"_s), qPrintable(hint()));
        window->open({u"127.0.0.1:%1"_s.arg(freePort()), u"app"_s, u"1"_s, {}});
        QVERIFY2(hint().contains(u"as soon as"_s), qPrintable(hint()));
        QTRY_VERIFY2(hint().contains(u"could not be read"_s), qPrintable(hint()));
    }

    void initTestCase() { m_samples = std::make_unique<SampleRegistry>(); }
    void cleanupTestCase() { m_samples.reset(); }

    void namesStay()
    {
        World world;
        Window window(world);
        const QList<std::pair<QString, QString>> names {{u"host"_s, u"Host"_s},
            {u"client"_s, u"Client"_s}, {u"verdict"_s, u"Verdict"_s}, {u"reasons"_s, u"Reasons"_s}};
        for (const auto &[name, accessible] : names) {
            QVERIFY2(window.find(name), qPrintable(name));
            QCOMPARE(window.find(name)->accessibleName(), accessible);
        }
        // A combo box's name never reaches the bridge, its label does.
        for (const QString &name : {u"host"_s, u"client"_s}) {
            const auto labels = window->findChildren<QLabel *>();
            QVERIFY(std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->buddy() == window.find(name); }));
        }
        QVERIFY(window.find<QLabel>(u"noVerdict"_s)->isVisible());
        QVERIFY(!window.find(u"verdict"_s)->isVisible());
        QVERIFY(!window.find(u"allHostsButton"_s)->isEnabled());
    }

    void answersForTheChosenHost()
    {
        World world;
        Window window(world);
        open(window);
        QVERIFY2(window.sentence().startsWith("Does not run: Docker Engine 28 on Windows takes "
                                              "entry 6 (10.0.17763.1757)"_L1),
            qPrintable(window.sentence()));
        QCOMPARE(window.find(u"verdict"_s)->accessibleDescription(), window.sentence());
        QCOMPARE(window.find<QLabel>(u"pullFact"_s)->text(), u"works, takes #6"_s);
        QCOMPARE(window.find<QLabel>(u"startFact"_s)->text(), u"fails with error 0xc0370101"_s);
        QCOMPARE(window.here().mid(5),
            (QStringList {
                u"chosen, cannot start"_s, u"loses to #6"_s, u"loses to #6"_s, u"loses to #6"_s}));
        QCOMPARE(window.here().at(0), u"other OS"_s);
        QCOMPARE(window.reasons(),
            (QStringList {
                u"#6"_s, u"#7"_s, u"#8"_s, u"#9"_s, u"#1"_s, u"#2"_s, u"#3"_s, u"#4"_s, u"#5"_s}));

        window.choose(u"host"_s, u"Windows Server 2019"_s);
        QVERIFY2(window.sentence().startsWith("Runs:"_L1), qPrintable(window.sentence()));
        QCOMPARE(window.here().at(5), u"chosen"_s);
        QVERIFY(!window.find(u"newEntry"_s)->isVisible());

        window.choose(u"host"_s, u"Linux, 64-bit ARM"_s);
        QCOMPARE(
            window.find<QComboBox>(u"client"_s)->currentData().toString(), u"docker-29-linux"_s);
        QCOMPARE(window.here().at(2), u"chosen"_s);
        const auto *clients = window.find<QComboBox>(u"client"_s);
        QCOMPARE(clients->findText(u"Docker Engine 28 on Windows"_s), -1);
        window.choose(u"client"_s, u"Podman 5"_s);
        QCOMPARE(world.hosts.client().id, u"podman-5"_s);
    }

    void rowsFollowEachOther()
    {
        World world;
        Window window(world);
        open(window);
        auto *list = window.find<QListView>(u"reasons"_s);
        auto *tree = window.find<QTreeView>(u"platforms"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down);
        const auto position = [tree] {
            return tree->currentIndex().data(models::PlatformsModel::PositionRole).toInt();
        };
        const int first = list->currentIndex().data(ReasonsModel::EntryRole).toInt();
        QVERIFY(first >= 5);
        QCOMPARE(position(), first + 1);
        tree->setCurrentIndex(tree->model()->index(2, 0, tree->model()->index(0, 0)));
        QCOMPARE(position(), 3);
        QCOMPARE(list->currentIndex().data(ReasonsModel::EntryRole).toInt(), 2);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
            list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(position(), 6);
    }

    void helpsWithHyperV()
    {
        World world;
        Window window(world);
        open(window);
        auto *copy = window.find<QPushButton>(u"copyHyperVLine"_s);
        QVERIFY(copy->isVisible());
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
            QString(u"docker run --isolation=hyperv "_s + pause()));
        QVERIFY(!window.find(u"isolation"_s)->isVisible());
        window.find<QAbstractButton>(u"hostOptions"_s)->click();
        QVERIFY(window.find(u"isolation"_s)->isVisible());
        window.choose(u"isolation"_s, u"Hyper-V"_s);
        QVERIFY2(window.sentence().startsWith("Runs:"_L1), qPrintable(window.sentence()));
        window.choose(u"client"_s, u"Kubernetes, containerd 2.2"_s);
        QVERIFY2(window.sentence().startsWith("Does not run:"_L1), qPrintable(window.sentence()));
        QVERIFY(!copy->isVisible()); // kubelet knows no other isolation
    }

    void aRequestIsPartOfTheQuestion()
    {
        World world;
        Window window(world);
        open(window);
        window.choose(u"host"_s, u"Linux, 64-bit PC"_s);
        QCOMPARE(window.here().at(0), u"chosen"_s);
        window.find<QAbstractButton>(u"hostOptions"_s)->click();
        auto *request = window.find<QLineEdit>(u"platformRequest"_s);
        QTest::keyClicks(request, u"linux/s390x"_s);
        QCOMPARE(window.here().at(4), u"chosen, cannot start"_s);
        // What is set stays in sight.
        window.find<QAbstractButton>(u"hostOptions"_s)->click();
        QVERIFY(request->isVisible());
        request->clear();
        QVERIFY(!request->isVisible());
        QCOMPARE(window.here().at(0), u"chosen"_s);
    }

    void aSingleImageIsJudgedByItsConfig()
    {
        World world;
        Window window(world);
        window->open(*oci::parseReference(m_samples->sonobuoy(u"v0.20-linux-amd64"_s)));
        QTRY_VERIFY(window.find(u"verdict"_s)->isVisible());
        QVERIFY2(window.sentence().startsWith("Does not run:"_L1), qPrintable(window.sentence()));
        window.choose(u"host"_s, u"Linux, 64-bit PC"_s);
        QVERIFY2(window.sentence().startsWith("Runs:"_L1), qPrintable(window.sentence()));
        QVERIFY2(window.sentence().contains(u"the image"_s), qPrintable(window.sentence()));
        QCOMPARE(window.find<QLabel>(u"pullFact"_s)->text(), u"works"_s);
    }

    // "after your edit this host takes entry 4"
    void editsAreJudgedAtOnce()
    {
        World world;
        Window window(world);
        ui::Page *page = window->newList();
        QVERIFY(window.find<QLabel>(u"noVerdict"_s)->isVisible());
        models::DragPayload payload;
        for (const QString &tag : {u"v0.20-windows-amd64-1809"_s, u"v0.20-linux-amd64"_s})
            payload.references.append(*oci::parseReference(m_samples->sonobuoy(tag)));
        window->addToList(payload);
        QTRY_VERIFY(page->matchSubject() && page->matchSubject()->entries.size() == 2);
        window.choose(u"host"_s, u"Linux, 64-bit PC"_s);
        QVERIFY(window.sentence().startsWith("Runs:"_L1));
        QVERIFY(!window.find(u"editNote"_s)->isVisible());
        page->selectEntry(0);
        QCOMPARE(page->currentEntry(), 0);
        page->perform(u"remove"_s);
        QCOMPARE(window.find<QLabel>(u"editNote"_s)->text(),
            u"After your edit this host takes entry 1."_s);
        page->perform(u"undo"_s);
        QCOMPARE(window.find<QLabel>(u"editNote"_s)->text(),
            u"After your edit this host takes entry 2."_s);
        window.choose(u"host"_s, u"Linux, 64-bit ARM"_s);
        QVERIFY(!window.find(u"editNote"_s)->isVisible());
    }

    void theListSaysWhatAHostCannotStart()
    {
        World world;
        Window window(world);
        ui::Page *page = window->newList();
        models::DragPayload payload;
        payload.references = {
            *oci::parseReference(m_samples->servercore(u"1809"_s))}; // brings its OS version
        window->addToList(payload);
        QTRY_VERIFY(page->matchSubject() && !page->matchSubject()->entries.isEmpty());
        auto *problems = window.find<QListView>(u"problems"_s);
        const auto titles = [problems] {
            QStringList all;
            for (int row = 0; row < problems->model()->rowCount(); ++row)
                all.append(problems->model()->index(row, 0).data().toString());
            return all;
        };
        const QString title = u"Server 2022 takes #1 and cannot start it"_s;
        QTRY_VERIFY2(titles().contains(title), qPrintable(titles().join(u'\n')));
        QSignalSpy asked(page, &ui::Page::allHostsRequested);
        QTRY_VERIFY(!problems->findChildren<QPushButton *>().isEmpty());
        for (QPushButton *button : problems->findChildren<QPushButton *>()) {
            if (button->text() == u"All hosts"_s)
                button->click();
        }
        QCOMPARE(asked.size(), 1);
        window.choose(u"host"_s, u"Windows Server 2019"_s);
        QVERIFY(!titles().contains(title));

        window.find<QTabBar>(u"previewTabs"_s)->setCurrentIndex(2);
        auto *hosts = window.find<QListView>(u"previewHosts"_s);
        QCOMPARE(hosts->model()->rowCount(), int(world.hosts.hosts().size()));
        const QModelIndex last = hosts->model()->index(hosts->model()->rowCount() - 1, 0);
        QCOMPARE(last.data(models::SecondaryTextRole).toString(), u"finds no entry"_s);
        QTest::mouseClick(hosts->viewport(), Qt::LeftButton, {},
            hosts->visualRect(hosts->model()->index(0, 0)).center());
        QCOMPARE(world.hosts.host().id, world.hosts.hosts().first().host.id);
    }

    void aNarrowWindowHasItInTheStatusBar()
    {
        World world;
        Window window(world, {1200, 800});
        QVERIFY(!window.find<QDockWidget>(u"hostPanel"_s)->isVisible());
        window->open(*oci::parseReference(pause()));
        auto *status = window.find<QAbstractButton>(u"statusVerdict"_s);
        QTRY_VERIFY(status->isVisible());
        QCOMPARE(status->text(), u"Server 2022, Docker Engine 28: does not run"_s);
        QVERIFY(status->accessibleDescription().startsWith("Does not run:"_L1));
        status->click();
        QVERIFY(window.find<QDockWidget>(u"hostPanel"_s)->isVisible());
        QVERIFY(!status->isVisible());
        auto *action = window->findChild<QAction *>(u"willItRun"_s);
        QVERIFY(action->isChecked());
        action->trigger();
        QVERIFY(!window.find<QDockWidget>(u"hostPanel"_s)->isVisible());
        QVERIFY(status->isVisible());
    }

    void ownHostsAreMadeAndEdited()
    {
        World world;
        Window window(world);
        trigger(window, u"ownHost"_s);
        auto *dialog = window->findChild<QDialog *>(u"hostDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(u"ownHostOs"_s)->setCurrentText(u"windows"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"ownHostName"_s);
        auto *save = dialog->findChild<QPushButton *>(u"ownHostSave"_s);
        save->click();
        QVERIFY(dialog->isVisible()); // it has no name yet
        QVERIFY(!dialog->findChild<QLabel *>(u"ownHostMessage"_s)->text().isEmpty());
        QTest::keyClicks(name, u"Build box"_s);
        auto *version = dialog->findChild<QComboBox *>(u"ownHostVersion"_s);
        version->setCurrentText(u"latest"_s);
        save->click();
        QVERIFY(dialog->isVisible());
        version->setCurrentText(u"10.0.17763.1757"_s);
        dialog->findChild<QCheckBox *>(u"ownHostClientEdition"_s)->setChecked(true);
        save->click();
        QCOMPARE(world.hosts.host().name, u"Build box"_s);
        QVERIFY(world.hosts.host().isWindowsClient);
        QCOMPARE(window.find<QComboBox>(u"host"_s)->currentText(), u"Build box"_s);
        trigger(window, u"removeHost"_s);
        QVERIFY(world.hosts.hosts(HostGroup::Own).isEmpty());
        QCOMPARE(window.find<QComboBox>(u"host"_s)->currentText(), u"Windows Server 2022"_s);
    }

    void nodesComeFromAFileAndTheClipboard()
    {
        World world;
        Window window(world);
        world.prompts.file = world.folder.filePath(u"nodes.json"_s);
        QFile file(world.prompts.file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(nodes());
        file.close();
        trigger(window, u"importNodes"_s);
        QCOMPARE(world.hosts.hosts(HostGroup::Nodes).size(), 2);
        QCOMPARE(world.hosts.host().id, u"node:lin-1"_s);
        QCOMPARE(window.find<QComboBox>(u"host"_s)->currentData().toString(), u"node:lin-1"_s);
        QVERIFY(window.find<QLabel>(u"hostNote"_s)->text().contains(u"nodes.json"_s));
        world.hosts.setHost(u"node:win-1"_s);
        QCOMPARE(world.hosts.host().platform.osVersion, u"10.0.20348.2527"_s);
        QVERIFY(!world.hosts.takesIsolation());
        trigger(window, u"removeNodes"_s);
        QVERIFY(world.hosts.hosts(HostGroup::Nodes).isEmpty());
        QGuiApplication::clipboard()->setText(QString::fromUtf8(nodes()));
        trigger(window, u"pasteNodes"_s);
        QCOMPARE(world.hosts.hosts(HostGroup::Nodes).size(), 2);
        QGuiApplication::clipboard()->setText(u"<b>no nodes</b>"_s);
        trigger(window, u"pasteNodes"_s);
        QCOMPARE(world.hosts.hosts(HostGroup::Nodes).size(), 2);
    }

    // An engine as it answers over its socket; the client follows from what it says.
    void enginesAreFound()
    {
        QTemporaryDir folder;
        const QString socket = folder.filePath(u"engine.sock"_s);
        QLocalServer server;
        QVERIFY(server.listen(socket));
        connect(&server, &QLocalServer::newConnection, &server, [&server] {
            QLocalSocket *client = server.nextPendingConnection();
            connect(client, &QLocalSocket::readyRead, client, [client] {
                QByteArray body = client->readAll().startsWith("GET /version")
                    ? "{'Version':'28.3.1','Os':'linux','Arch':'amd64'}"
                    : "{'DriverStatus':[['driver-type','io.containerd.snapshotter.v1']]}";
                body.replace('\'', '"');
                client->write(QByteArray("HTTP/1.0 200 OK\r\n\r\n" + body));
                client->disconnectFromServer();
            });
        });
        World world;
        Window window(world);
        ui::HostFinder finder(world.hosts);
        QSignalSpy finished(&finder, &ui::HostFinder::finished);
        finder.start(
            *match::parseHost(u"linux/amd64/v3"_s), {folder.filePath(u"nobody.sock"_s), socket});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(world.hosts.hosts(HostGroup::Engines).size(), 1);
        QCOMPARE(world.hosts.host().id, QString(u"engine:"_s + socket));
        QCOMPARE(world.hosts.client().ruleSet, u"docker-c8d-28"_s);
        QCOMPARE(window.find<QComboBox>(u"host"_s)->currentText(), u"Docker here"_s);
        QVERIFY(window.find<QLabel>(u"hostNote"_s)->text().contains(u"picked accordingly"_s));
    }

    // Titles of groups are no hosts: keys step over them.
    void keysWalkThroughTheHosts()
    {
        World world;
        world.hosts.setThisComputer(*match::parseHost(u"linux/amd64"_s));
        Window window(world);
        auto *box = window.find<QComboBox>(u"host"_s);
        box->setCurrentIndex(box->findData(u"linux/amd64"_s));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(world.hosts.host().id, match::presets().first().id);
        const auto *items = qobject_cast<QStandardItemModel *>(box->model());
        QCOMPARE(items->item(0)->flags(), Qt::NoItemFlags);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(world.hosts.host().id, u"linux/amd64"_s);
    }

private:
    QString pause() const { return m_samples->host() + u"/samples/pause:3.4.1"_s; }
    void open(Window &window) const
    {
        window->open(*oci::parseReference(pause()));
        QTRY_VERIFY(window.find(u"verdict"_s)->isVisible());
        QTRY_COMPARE(window.here().size(), 9);
    }

    static void trigger(Window &window, const QString &action)
    {
        auto *found = window->findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        found->trigger();
    }

    std::unique_ptr<SampleRegistry> m_samples;
};

WAYBILL_WINDOW_TEST(HostPanelTest)
#include "tst_hostpanel.moc"
