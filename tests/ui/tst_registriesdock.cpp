// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedserver.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/registriesdock.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace waybill;
using namespace waybill::ui;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// A dock on one scripted registry with the samples' names.
struct Dock {
    Dock()
    {
        server.on("GET", u"/v2/_catalog"_s,
            Answer::json(R"({"repositories":["samples/pause","samples/sonobuoy","tools"]})"));
        server.on("GET", u"/v2/samples/pause/tags/list"_s,
            Answer::json(R"({"name":"samples/pause","tags":["latest","3.4.1"]})"));
        server.on("GET", u"/v2/samples/sonobuoy/tags/list"_s,
            Answer::json(R"({"name":"samples/sonobuoy","tags":["v0.20-linux-amd64"]})"));
        world.settings.setRegistries({server.host()});
        dock = std::make_unique<RegistriesDock>(world.context);
        tree = dock->findChild<QTreeView *>(u"registries"_s);
        dock->resize(292, 700);
        dock->show();
    }

    QStringList rows() const
    {
        QStringList all;
        for (QModelIndex at = tree->model()->index(0, 0); at.isValid(); at = tree->indexBelow(at))
            all += at.data().toString();
        return all;
    }
    QModelIndex row(const QString &name) const
    {
        for (QModelIndex at = tree->model()->index(0, 0); at.isValid(); at = tree->indexBelow(at))
            if (at.data().toString() == name)
                return at;
        return {};
    }
    void expand(const QString &name) { tree->expand(row(name)); }

    ScriptedServer server;
    World world;
    std::unique_ptr<RegistriesDock> dock;
    QTreeView *tree = nullptr;
};

}

class RegistriesDockTest : public QObject {
    Q_OBJECT

    static void openAll(Dock &d)
    {
        d.expand(d.server.host());
        QTRY_VERIFY(d.row(u"samples"_s).isValid());
        d.expand(u"samples"_s);
        d.expand(u"pause"_s);
        QTRY_VERIFY(d.row(u"3.4.1"_s).isValid());
    }

private Q_SLOTS:
    void readsNothingBeforeItIsUnfolded()
    {
        Dock d;
        QCoreApplication::processEvents();
        QCOMPARE(d.rows(), QStringList {d.server.host()});
        QCOMPARE(d.server.count(), 0);
    }

    void readsEachLevelOnce()
    {
        Dock d;
        openAll(d);
        QCOMPARE(d.server.count("GET", u"/v2/_catalog"_s), 1);
        QCOMPARE(d.server.count("GET", u"/v2/samples/pause/tags/list"_s), 1);
        QCOMPARE(d.server.count("GET", u"/v2/samples/sonobuoy/tags/list"_s), 0);
        QCOMPARE(d.rows(),
            QStringList({d.server.host(), u"samples"_s, u"pause"_s, u"3.4.1"_s, u"latest"_s,
                u"sonobuoy"_s, u"tools"_s}));
        d.tree->collapse(d.row(u"pause"_s));
        d.expand(u"pause"_s);
        QCoreApplication::processEvents();
        QCOMPARE(d.server.count("GET", u"/v2/samples/pause/tags/list"_s), 1);
    }

    void enterOpensATag()
    {
        Dock d;
        openAll(d);
        QSignalSpy open(d.dock.get(), &RegistriesDock::openRequested);
        d.tree->setCurrentIndex(d.row(u"3.4.1"_s));
        QTest::keyClick(d.tree, Qt::Key_Return);
        QCOMPARE(open.count(), 1);
        const auto reference = open.at(0).at(0).value<oci::Reference>();
        QCOMPARE(reference.toString(), d.server.host() + u"/samples/pause:3.4.1"_s);
    }

    void keysUnfoldToo()
    {
        Dock d;
        d.tree->setCurrentIndex(d.row(d.server.host()));
        QTest::keyClick(d.tree, Qt::Key_Right);
        QTRY_VERIFY(d.row(u"samples"_s).isValid());
        QTest::keyClick(d.tree, Qt::Key_Return);
        QVERIFY(!d.row(u"samples"_s).isValid());
    }

    void filterKeepsAncestorsAndReadsNothing()
    {
        Dock d;
        openAll(d);
        const auto before = d.server.count();
        auto *filter = d.dock->findChild<QLineEdit *>(u"filterRegistries"_s);
        QTest::keyClicks(filter, u"3.4"_s);
        QCOMPARE(d.rows(), QStringList({d.server.host(), u"samples"_s, u"pause"_s, u"3.4.1"_s}));
        filter->clear();
        QTest::keyClicks(filter, u"SONO"_s);
        QCOMPARE(d.rows(), QStringList({d.server.host(), u"samples"_s, u"sonobuoy"_s}));
        filter->clear();
        QCOMPARE(d.rows().size(), 7);
        QCoreApplication::processEvents();
        QCOMPARE(d.server.count(), before);
    }

    void severalTagsAreCopiedAsReferences()
    {
        Dock d;
        openAll(d);
        d.tree->setCurrentIndex(d.row(u"3.4.1"_s));
        QTest::keyClick(d.tree, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(d.dock->selection().references.size(), 2);
        QSignalSpy copied(d.dock.get(), &RegistriesDock::copied);
        QTest::keyClick(d.tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.count(), 1);
        const models::DragPayload payload = models::fromMime(QApplication::clipboard()->mimeData());
        QCOMPARE(payload, d.dock->selection());
        QCOMPARE(QApplication::clipboard()->text(),
            u"%1/samples/pause:3.4.1\n%1/samples/pause:latest"_s.arg(d.server.host()));
    }

    void anUnreachableRegistrySaysSoAndCanBeRetried()
    {
        Dock d;
        // Twice, because a page of that size may be what it does not give.
        const Answer refusal =
            Answer::json(R"({"errors":[{"code":"DENIED","message":"no"}]})", 400);
        d.server.on("GET", u"/v2/_catalog"_s,
            {refusal, refusal, Answer::json(R"({"repositories":["tools"]})")});
        QSignalSpy status(d.dock.get(), &RegistriesDock::statusChanged);
        d.expand(d.server.host());
        const auto state = [&d] {
            return d.row(d.server.host()).data(models::RegistriesModel::StateRole).toInt();
        };
        QTRY_COMPARE(state(), int(models::RegistriesModel::State::Failed));
        QCOMPARE(status.count(), 1);
        d.tree->setCurrentIndex(d.row(d.server.host()));
        QTest::keyClick(d.tree, Qt::Key_Return);
        QTRY_VERIFY(d.row(u"tools"_s).isValid());
        QCOMPARE(state(), int(models::RegistriesModel::State::Ready));
    }

    void showsThatItReadsOnlyWhenItTakesLong()
    {
        Dock d;
        Answer late = Answer::json(R"({"repositories":["tools"]})");
        late.held = true;
        d.server.on("GET", u"/v2/_catalog"_s, late);
        d.expand(d.server.host());
        QCOMPARE(d.rows(), QStringList {d.server.host()});
        QTRY_COMPARE(d.rows().size(), 4); // three places of rows
        QCOMPARE(d.row(d.server.host()).data(models::SecondaryTextRole).toString(), u"reading…"_s);
        d.server.release();
        QTRY_COMPARE(d.rows(), QStringList({d.server.host(), u"tools"_s}));
    }

    void withoutACatalogOneGoesByName()
    {
        Dock d;
        d.server.on("GET", u"/v2/_catalog"_s, Answer::json(R"({"errors":[]})", 404));
        d.expand(d.server.host());
        QTRY_VERIFY(d.row(u"Go to repository…"_s).isValid());
        d.world.prompts.text = u"samples/pause"_s;
        d.tree->setCurrentIndex(d.row(u"Go to repository…"_s));
        QTest::keyClick(d.tree, Qt::Key_Return);
        QTRY_VERIFY(d.row(u"3.4.1"_s).isValid());
    }

    void addsAndRemembersARegistry()
    {
        Dock d;
        d.world.prompts.text = u"registry.example.com:5000"_s;
        QTest::mouseClick(d.dock->findChild<QPushButton *>(u"addRegistry"_s), Qt::LeftButton);
        QVERIFY(d.row(u"registry.example.com:5000"_s).isValid());
        QCOMPARE(d.world.settings.registries(),
            QStringList({d.server.host(), u"registry.example.com:5000"_s}));
    }

    void namesAreShownAsTheyAre()
    {
        Dock d;
        d.dock->addRegistry(u"localhost:1"_s);
        auto *tree = d.tree;
        QAbstractItemModelTester tester(
            tree->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto &model = d.dock->model();
        const_cast<models::RegistriesModel &>(model).setRepositories(
            u"localhost:1"_s, {u"<img src=x>"_s});
        tree->expand(d.row(u"localhost:1"_s));
        QVERIFY(d.row(u"<img src=x>"_s).isValid());
    }

    void closingTheDockEndsItsRequests()
    {
        auto d = std::make_unique<Dock>();
        Answer never;
        never.silent = true;
        d->server.on("GET", u"/v2/_catalog"_s, never);
        d->expand(d->server.host());
        QTRY_COMPARE(d->server.count(), 1);
        d->dock.reset();
        QTRY_COMPARE(d->server.abandoned(), 1);
    }
};

WAYBILL_WINDOW_TEST(RegistriesDockTest)
#include "tst_registriesdock.moc"
