// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/coveragefixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace waybill;
using namespace Qt::StringLiterals;
using test::entry;
using test::pauseList;
using test::Scene;
using ui::CoveragePage;
using ui::CoverageView;

namespace {

QByteArray twoNodes()
{
    return QByteArray(
        "{'kind':'List','items':["
        "{'metadata':{'name':'win-03','labels':{'node.kubernetes.io/windows-build':'10.0.17763'}},"
        "'status':{'nodeInfo':{'operatingSystem':'windows','architecture':'amd64',"
        "'kernelVersion':'10.0.17763.4737','containerRuntimeVersion':'containerd://2.2.1'}}},"
        "{'metadata':{'name':'edge-07'},"
        "'status':{'nodeInfo':{'operatingSystem':'linux','architecture':'amd64',"
        "'containerRuntimeVersion':'other://1'}}}]}")
        .replace('\'', '"');
}

}

class CoveragePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowItComesOut()
    {
        const Scene s;
        QCOMPARE(s.page->title(), u"All hosts: pause:3.4.1"_s);
        QCOMPARE(s.text(u"coverageTitle"_s), u"All hosts: samples/pause:3.4.1"_s);
        QCOMPARE(s.badge(u"runsOn"_s), u"runs on 3"_s);
        QCOMPARE(s.badge(u"failsOn"_s), u"fails on 1"_s);
        QVERIFY(s.find(u"cannotTellOn"_s)->isHidden());
        QVERIFY(s.text(u"coverageFacts"_s).startsWith("of 4 host"_L1));
        QCOMPARE(s.view()->model()->columnCount(), 4);
        QCOMPARE(s.cell(0, 1), u"Fails"_s);
    }

    void theDetailsFollowTheCurrentCell()
    {
        const Scene s;
        QVERIFY(s.text(u"cellReason"_s).startsWith("Runs:"_L1)); // the first result
        s.choose(5, u"windows-server-2022"_s);
        QCOMPARE(s.text(u"cellTitle"_s),
            u"Windows Server 2022 with Docker Engine 28 on Windows, entry 6"_s);
        QVERIFY(s.text(u"cellReason"_s).endsWith("Hyper-V isolation can start it."_L1));
        QCOMPARE(s.find(u"cellReason"_s)->accessibleName(), s.text(u"cellReason"_s));
        s.choose(0, u"windows-server-2022"_s);
        QVERIFY(s.text(u"cellReason"_s).startsWith("OS is linux"_L1));
    }

    // Arrows walk the cells, Space folds a group, Tab goes on to the next part.
    void walksByKeyboard()
    {
        const Scene s;
        s.view()->setFocus();
        QCOMPARE(s.view()->currentIndex(), s.view()->model()->index(0, 0));
        s.key(Qt::Key_Right);
        QVERIFY(s.text(u"cellTitle"_s).contains("Server 2022"_L1));
        s.key(Qt::Key_Down);
        s.key(Qt::Key_Down);
        QVERIFY(s.text(u"cellTitle"_s).endsWith("entry 1"_L1));
        s.key(Qt::Key_Up);
        QVERIFY(!s.view()->isRowHidden(2));
        s.key(Qt::Key_Space);
        QVERIFY(s.view()->isRowHidden(2));
        s.key(Qt::Key_Down);
        QCOMPARE(s.view()->currentIndex().row(), 7); // Windows
        s.key(Qt::Key_Up);
        s.key(Qt::Key_Return);
        QVERIFY(!s.view()->isRowHidden(2));

        s.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
        s.view()->setFocus();
        s.key(Qt::Key_Tab);
        QVERIFY(!s.view()->hasFocus());
    }

    void groupsFoldByMouse()
    {
        const Scene s;
        s.choose(0, u"ibm-z"_s);
        QHeaderView *entries = s.view()->verticalHeader();
        const QPoint group(40, entries->sectionViewportPosition(1) + 8);
        QTest::mouseClick(entries->viewport(), Qt::LeftButton, {}, group);
        QVERIFY(s.view()->isRowHidden(2));
        QCOMPARE(s.view()->currentIndex().row(), 1); // what was current is folded away
        QTest::mouseClick(entries->viewport(), Qt::LeftButton, {}, group);
        QVERIFY(!s.view()->isRowHidden(2));
    }

    void assistiveToolsHearEachCell()
    {
        const Scene s;
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(s.view());
        QCOMPARE(view->text(QAccessible::Name), u"Coverage"_s);
        QAccessibleTableInterface *table = view->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->columnCount(), 4);
        QAccessibleInterface *cell = table->cellAt(8, 1);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name),
            u"Windows Server 2022 with Docker Engine 28 on Windows, "
            "windows/amd64 10.0.17763.1757, entry 6: chosen, cannot start"_s);
    }

    // An edit of a list in progress is judged again, and the place is kept.
    void followsItsTab()
    {
        const Scene s;
        s.choose(5, u"windows-server-2022"_s);
        match::Subject edited = pauseList();
        edited.entries.append(entry(u"windows"_s, u"amd64"_s, u"10.0.20348.1"_s));
        edited.entries.move(9, 5);
        s.source->ask(edited);
        QCOMPARE(s.badge(u"runsOn"_s), u"runs on 4"_s);
        QVERIFY(s.find(u"failsOn"_s)->isHidden());
        QVERIFY(s.text(u"cellTitle"_s).contains("Server 2022"_L1));
        QVERIFY(s.text(u"cellTitle"_s).endsWith("entry 6"_L1));

        s.source->name = u"pause:3.5 (new list)"_s;
        Q_EMIT s.source->titleChanged();
        QCOMPARE(s.page->title(), u"All hosts: pause:3.5 (new list)"_s);
        s.page->reload();
        QCOMPARE(s.source->reloads, 1);
    }

    void nothingToAskAbout()
    {
        const Scene s;
        QVERIFY(s.find(u"emptyCoverage"_s)->isHidden());
        s.source->ask({});
        QVERIFY(s.find(u"emptyCoverage"_s)->isVisible());
        QVERIFY(s.find(u"chooseHosts"_s)->isHidden());
        s.source->ask(pauseList());
        QVERIFY(s.view()->isVisible());
    }

    void noHostIsChosen()
    {
        const Scene s({u"ibm-z"_s});
        s.view()->setFocus();
        s.key(Qt::Key_Delete);
        QVERIFY(s.find(u"chooseHosts"_s)->isVisible());
        s.find<QPushButton>(u"chooseHosts"_s)->click();
        QVERIFY(s.page->findChild<QDialog *>(u"shownHosts"_s));
    }

    void itsTabIsClosed()
    {
        Scene s;
        QVERIFY(s.find(u"showInPanel"_s)->isEnabled());
        s.source.reset();
        QCOMPARE(s.badge(u"runsOn"_s), u"runs on 3"_s);
        QVERIFY(!s.find(u"showInPanel"_s)->isEnabled());
        QVERIFY(!s.page->can(u"reload"_s));
        s.page->reload();
        s.choose(4, u"ibm-z"_s);
        QVERIFY(s.text(u"cellTitle"_s).startsWith("IBM Z"_L1));
        s.key(Qt::Key_Delete);
        QCOMPARE(s.view()->model()->columnCount(), 3);
    }

    void hostsAreChosenAndRemembered()
    {
        Scene s;
        s.find<QPushButton>(u"addHost"_s)->click();
        auto *chooser = s.page->findChild<QDialog *>(u"shownHosts"_s);
        QVERIFY(chooser);
        auto *hosts = chooser->findChild<QTreeWidget *>(u"hosts"_s);
        const auto item = [hosts](const QString &name) {
            return hosts->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
        };
        QCOMPARE(item(u"IBM Z"_s)->checkState(0), Qt::Checked);
        item(u"IBM Z"_s)->setCheckState(0, Qt::Unchecked);
        item(u"IBM Power"_s)->setCheckState(0, Qt::Checked);
        chooser->findChild<QLineEdit *>(u"hostFilter"_s)->setText(u"windows"_s);
        QVERIFY(item(u"IBM Power"_s)->isHidden());
        chooser->findChild<QPushButton *>(u"showHosts"_s)->click();

        const QStringList expected {
            u"windows-server-2019"_s, u"windows-server-2022"_s, u"linux-amd64"_s, u"ibm-power"_s};
        QCOMPARE(s.world.settings.shownHosts(), expected);
        QCOMPARE(s.view()->model()->columnCount(), 4);
        const CoveragePage another(s.world.context, *s.source);
        QCOMPARE(another.findChild<CoverageView *>(u"coverage"_s)
                     ->model()
                     ->headerData(3, Qt::Horizontal, Qt::DisplayRole)
                     .toString(),
            u"IBM Power"_s);
    }

    // Two matrices are one choice.
    void otherMatricesFollow()
    {
        Scene s;
        const CoveragePage another(s.world.context, *s.source);
        s.choose(-1, u"ibm-z"_s);
        s.view()->setFocus();
        s.key(Qt::Key_Delete);
        const auto *other = another.findChild<CoverageView *>(u"coverage"_s);
        QCOMPARE(other->model()->columnCount(), 3);
    }

    void nodesAreImported()
    {
        Scene s({u"linux-amd64"_s});
        QFile file(s.file(u"nodes.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(twoNodes());
        file.close();
        s.world.prompts.file = file.fileName();
        s.trigger(u"nodesFromFile"_s);
        QCOMPARE(s.view()->model()->columnCount(), 3);
        QVERIFY(s.text(u"coverageFacts"_s).contains("A DaemonSet runs on 1 of 2 node"_L1));
        QCOMPARE(s.badge(u"cannotTellOn"_s), u"cannot tell on 1"_s);
        s.choose(0, u"node:edge-07"_s);
        QVERIFY(s.text(u"cellReason"_s).contains("not known"_L1));
        QVERIFY(!s.find(u"copyRunLine"_s)->isEnabled());
    }

    void whatIsNoNodesIsRefused()
    {
        Scene s;
        s.world.prompts.file = s.file(u"absent.json"_s);
        s.trigger(u"nodesFromFile"_s);
        QGuiApplication::clipboard()->setText(u"no JSON"_s);
        s.trigger(u"nodesFromClipboard"_s);
        QCOMPARE(s.view()->model()->columnCount(), 4);
    }

    void showsTheCellInThePanel()
    {
        Scene s;
        QSignalSpy wanted(s.page.get(), &ui::Page::willItRunRequested);
        s.choose(7, u"windows-server-2022"_s);
        s.find<QPushButton>(u"showInPanel"_s)->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().at(0).value<ui::Page *>(), s.source.get());
        QCOMPARE(wanted.first().at(1).toInt(), 7);
        QCOMPARE(s.world.hosts.choice().host, u"windows-server-2022"_s);
        QCOMPARE(s.world.hosts.choice().client, u"docker-28-windows"_s);

        s.choose(-1, u"ibm-z"_s); // of a result: what is taken
        s.find<QPushButton>(u"showInPanel"_s)->click();
        QCOMPARE(wanted.last().at(1).toInt(), 4);
        QCOMPARE(s.world.hosts.choice().host, u"ibm-z"_s);
    }

    // The panel beside it goes on speaking of the same image.
    void willItRunKnowsWhatTheMatrixShows()
    {
        Scene s;
        QVERIFY(s.page->matchSubject());
        QCOMPARE(s.page->matchSubject()->entries.size(), pauseList().entries.size());
        QVERIFY(!s.page->canShowAllHosts());
        s.choose(4, u"ibm-z"_s);
        QCOMPARE(s.page->currentEntry(), 4);
        s.source.reset(); // the last answer stays
        QVERIFY(s.page->matchSubject());
    }

    // The picture shows what is folded away or out of sight too.
    void thePictureIsWhole()
    {
        Scene s;
        s.page->resize(600, 420);
        const QSize before = s.view()->picture(10'000'000).size();
        s.view()->setFocus();
        s.key(Qt::Key_Down);
        s.key(Qt::Key_Space);
        QVERIFY(s.view()->isRowHidden(2));
        QCOMPARE(s.view()->picture(10'000'000).size(), before);
        QVERIFY(s.view()->picture(1000).isNull());
    }

    void theResultsStayInSight()
    {
        Scene s;
        s.page->resize(700, 420);
        s.choose(8, u"ibm-z"_s);
        const QScrollBar *bar = s.view()->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QVERIFY(bar->value() > 0);
        // Walking up, the current cell is never below the results.
        for (int step = 0; step < 11; ++step) {
            s.key(Qt::Key_Up);
            const QModelIndex current = s.view()->currentIndex();
            const int top = s.view()->visualRect(current).top();
            QVERIFY2(top >= (current.row() == 0 ? 0 : s.view()->rowHeight(0)),
                qPrintable(QString::number(current.row())));
        }
        QCOMPARE(s.view()->currentIndex().row(), 0);
        QCOMPARE(bar->value(), 0);
    }
};

WAYBILL_WINDOW_TEST(CoveragePageTest)
#include "tst_coveragepage.moc"
