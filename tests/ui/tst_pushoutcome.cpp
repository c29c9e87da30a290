// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What a push shows while it goes on, and what can be done about it afterwards: compare, undo.

#include "core/registry/client.h"
#include "tests/core/compose/items.h"
#include "tests/ui/listfixture.h"
#include "tests/ui/run.h"
#include "ui/copyfield.h"
#include "ui/progressline.h"
#include "ui/pushpanel.h"
#include "ui/text.h"

#include <QClipboard>
#include <QListView>
#include <QStackedWidget>

using namespace waybill;
using namespace waybill::test;
using compose::Step;
using compose::StepReport;

namespace {

compose::Plan planFor(const oci::Reference &target)
{
    compose::Plan plan;
    plan.targets = {target};
    compose::Plan::Child child;
    child.source = target;
    plan.children = {child};
    return plan;
}

// All texts of a part of the window that are there to be seen.
QString textsOf(const QWidget &part)
{
    QStringList texts;
    for (const ui::Label *label : part.findChildren<ui::Label *>())
        if (label->isVisibleTo(&part))
            texts += label->text();
    return texts.join(u'\n');
}

}

class PushOutcomeTest : public QObject {
    Q_OBJECT

    oci::Reference target(const QString &tag) const
    {
        return *oci::parseReference(m_samples->sonobuoy(tag));
    }
    // Pushes the list as it is and waits for how it ends.
    static void push(ListPage &list)
    {
        QTRY_VERIFY2(list.push->isEnabled(), qPrintable(list.push->toolTip()));
        QTest::mouseClick(list.push, Qt::LeftButton);
        QTRY_COMPARE(list.status, u"Pushed"_s);
    }
    // The same tag twice: first a list of one image, then of two.
    void pushTwice(ListPage &list, const oci::Reference &to)
    {
        list.type(to.toString());
        QVERIFY(list.drop({m_samples->sonobuoy(u"v0.20-linux-amd64"_s)}, list.above(0)));
        QTRY_COMPARE(list.rows(), 1);
        push(list);
        QVERIFY(!list.find(u"undoPush"_s)); // there was nothing before
        m_first = SampleRegistry::raw(to.toString());
        QVERIFY(list.drop({m_samples->sonobuoy(u"v0.20-linux-arm64v8"_s)}, list.above(1)));
        QTRY_COMPARE(list.rows(), 2);
        list.status.clear();
        push(list);
        m_second = SampleRegistry::raw(to.toString());
        QVERIFY(m_first != m_second);
        QTRY_VERIFY(list.find(u"undoPush"_s));
    }

private Q_SLOTS:
    void initTestCase() { m_samples = std::make_unique<SampleRegistry>(); }

    void undoPutsTheBytesBack()
    {
        World world;
        ListPage list(world.context);
        const oci::Reference to = target(u"undo"_s);
        pushTwice(list, to);
        QVERIFY(!QTest::currentTestFailed());
        const QString hint = list.find<QPushButton>(u"undoPush"_s)->accessibleDescription();
        QVERIFY2(hint.contains(oci::Digest::ofBytes(m_first).shortHex()), qPrintable(hint));

        world.prompts.answer = 1; // no
        list.find<QPushButton>(u"undoPush"_s)->click();
        QCOMPARE(SampleRegistry::raw(to.toString()), m_second);
        world.prompts.answer = 0;
        world.tap.clear();
        list.find<QPushButton>(u"undoPush"_s)->click();
        QTRY_COMPARE(list.status, u"Put back"_s);
        QCOMPARE(SampleRegistry::raw(to.toString()), m_first);
        QCOMPARE(list.find<ui::CopyField>(u"undoneDigest"_s)->text(),
            oci::Digest::ofBytes(m_first).toString());
        QCOMPARE(world.tap.log().size(), 3); // a look, the tag, the read-back
        // The list on the page is one that can be pushed again.
        QVERIFY(!list.find(u"undoPush"_s));
        QCOMPARE(list.target->accessibleDescription(), u"now holds 1 platform"_s);
        QTRY_VERIFY(list.push->isEnabled());
    }

    void undoLeavesAloneWhatOthersPushed()
    {
        World world;
        ListPage list(world.context);
        const oci::Reference to = target(u"undo-moved"_s);
        pushTwice(list, to);
        QVERIFY(!QTest::currentTestFailed());
        World others;
        registry::Client &client = others.registries.client(to.host);
        const auto theirs = await(client.manifest(target(u"v0.20-linux-amd64"_s)));
        QVERIFY(theirs && await(client.putManifest(to, *theirs)));
        list.find<QPushButton>(u"undoPush"_s)->click();
        QTRY_VERIFY2(list.status.contains(u"Not put back"_s), qPrintable(list.status));
        QCOMPARE(SampleRegistry::raw(to.toString()), theirs->bytes);
        QVERIFY(textsOf(*list.find(u"pushOutcome"_s)).contains(u"somebody else"_s));
        QVERIFY(!list.find(u"undoPush"_s)); // trying again would not help
        QVERIFY(list.find(u"openTag"_s));
        QTRY_VERIFY(list.push->isEnabled());
    }

    // "Not changed" right after "changed by somebody else" would contradict it.
    void aTagThatOthersChangedIsSaidToBeLeftAlone()
    {
        registry::Profiles profiles;
        ui::PushPanel panel(profiles);
        panel.start(planFor(target(u"v1"_s)));
        Error error;
        error.kind = ErrorKind::Changed;
        error.message = u"v1 was changed by somebody else."_s;
        for (const auto state : {StepReport::State::Waiting, StepReport::State::Failed}) {
            StepReport report;
            report.step = Step::List;
            report.state = state;
            panel.report(report);
            panel.showFailure(error, true);
            const QString said = textsOf(panel);
            QVERIFY2(said.contains(u"Waybill left v1 as it is"_s), qPrintable(said));
            QVERIFY(!said.contains(u"not changed"_s) && !said.contains(u"did not confirm"_s));
        }
    }

    void comparesWithWhatWasThere()
    {
        World world;
        ListPage list(world.context);
        pushTwice(list, target(u"compare"_s));
        QVERIFY(!QTest::currentTestFailed());
        list.find<QPushButton>(u"compareBefore"_s)->click();
        auto *changes = list.find<QListView>(u"difference"_s);
        QTRY_VERIFY(changes->isVisible());
        QStringList rows;
        for (int row = 0; row < changes->model()->rowCount(); ++row)
            rows += changes->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(rows.size(), 2);
        QVERIFY2(textsOf(*list.page).contains(u"before the push"_s), qPrintable(rows.join(u'\n')));
    }

    void whatNobodyLookedAtIsFetchedByItsDigest()
    {
        World world;
        const oci::Reference to = target(u"unseen"_s);
        {
            ListPage first(world.context);
            first.type(to.toString());
            QVERIFY(first.drop({m_samples->sonobuoy(u"v0.20-linux-amd64"_s)}, first.above(0)));
            QTRY_COMPARE(first.rows(), 1);
            push(first);
        }
        const QByteArray before = SampleRegistry::raw(to.toString());
        ListPage list(world.context);
        QVERIFY(list.drop({m_samples->sonobuoy(u"v0.20-linux-arm64v8"_s)}, list.above(0)));
        QTRY_COMPARE(list.rows(), 1);
        list.type(to.toString()); // and pushed before the look at it
        QTRY_VERIFY(list.push->isEnabled());
        QCOMPARE(list.target->accessibleDescription(), QString());
        QTest::mouseClick(list.push, Qt::LeftButton);
        QTRY_VERIFY(list.find(u"undoPush"_s));
        list.find<QPushButton>(u"undoPush"_s)->click();
        QTRY_COMPARE(list.status, u"Put back"_s);
        QCOMPARE(SampleRegistry::raw(to.toString()), before);
    }

    void anEditEndsTheOffer()
    {
        World world;
        ListPage list(world.context);
        pushTwice(list, target(u"edited"_s));
        QVERIFY(!QTest::currentTestFailed());
        list.page->perform(u"undo"_s);
        auto *panel = list.find<ui::PushPanel>(u"pushPanel"_s);
        QVERIFY(!panel->isVisible());
        QVERIFY(!textsOf(*list.page).contains(u"before the push"_s));
    }

    void whatWasWrittenIsOfUseOnlyIfThereIsAny()
    {
        registry::Profiles profiles;
        ui::PushPanel panel(profiles);
        panel.start(planFor(target(u"v1"_s)));
        panel.showFailure({}, true);
        QVERIFY(textsOf(panel).contains(u"v1 was not changed."_s));
        QVERIFY(!textsOf(panel).contains(u"of use"_s));

        StepReport entries;
        entries.step = Step::Entries;
        entries.total = entries.done = 2;
        entries.state = StepReport::State::Skipped; // they were there
        panel.report(entries);
        panel.showFailure({}, true);
        QVERIFY(!textsOf(panel).contains(u"of use"_s));

        entries.state = StepReport::State::Failed;
        panel.report(entries);
        panel.showFailure({}, true);
        QVERIFY(textsOf(panel).contains(u"v1 was not changed. What was written"_s));
    }

    // An entry was cleared away since it was taken in: named, and one click leaves it out.
    void whatIsGoneCanBeLeftOut()
    {
        World world;
        ListPage list(world.context);
        const oci::Reference to = target(u"gone"_s);
        list.type(to.toString());
        QVERIFY(list.drop({m_samples->sonobuoy(u"v0.20-linux-amd64"_s)}, list.above(0)));
        QTRY_COMPARE(list.rows(), 1);
        const oci::Digest gone = digestOf(u"gone"_s);
        auto *entries = list.find<ui::EntriesView>(u"entries"_s);
        auto *model = qobject_cast<models::EntriesModel *>(entries->model());
        compose::Composition composition = model->composition();
        compose::Item item = composition.items.first();
        item.source.digest = item.descriptor.digest = gone;
        item.descriptor.platform->architecture = u"arm64"_s;
        composition.items += item;
        model->apply(u"add"_s, composition);
        QTRY_VERIFY2(list.push->isEnabled(), qPrintable(list.push->toolTip()));
        QTest::mouseClick(list.push, Qt::LeftButton);
        QTRY_VERIFY2(list.find<QPushButton>(u"removeMissing"_s), qPrintable(list.status));
        QVERIFY2(list.status.contains(gone.shortHex()), qPrintable(list.status));
        QVERIFY(SampleRegistry::raw(to.toString()).isEmpty());
        auto *remove = list.find<QPushButton>(u"removeMissing"_s);
        QVERIFY2(remove->text().contains(u'1'), qPrintable(remove->text()));
        remove->click();
        QTRY_COMPARE(list.rows(), 1);
        push(list);
    }

    void aFailedPushCanBeReported()
    {
        registry::Profiles profiles;
        ui::PushPanel panel(profiles);
        panel.show();
        panel.start(planFor(target(u"x"_s)));
        Error error;
        error.kind = ErrorKind::Refused;
        error.message = u"The registry has a problem of its own."_s;
        error.httpStatus = 500;
        error.traces = {{u"X-Request-Id"_s, u"4f1c-77"_s}};
        panel.showFailure(error, false);
        QVERIFY(!panel.findChild<QPushButton *>(u"removeMissing"_s));
        QTRY_VERIFY2(textsOf(panel).contains(u"HTTP 500"_s), qPrintable(textsOf(panel)));
        panel.findChild<QAbstractButton *>(u"copyDetails"_s)->click();
        const QString copied = QGuiApplication::clipboard()->text();
        for (const QString &part : {error.message, u"HTTP 500"_s, u"X-Request-Id: 4f1c-77"_s})
            QVERIFY2(copied.contains(part), qPrintable(copied));
    }

    void bytesAndSpeedAreShown()
    {
        registry::Profiles profiles;
        ui::PushPanel panel(profiles);
        panel.show();
        panel.start(planFor(target(u"x"_s)));
        StepReport report {Step::Blobs, StepReport::State::Running, u"1 of 3 done"_s, 1, 3};
        panel.report(report);
        QVERIFY2(textsOf(panel).contains(u"1 of 7 items"_s), qPrintable(textsOf(panel)));
        QVERIFY(!textsOf(panel).contains(u"MiB"_s));
        report.bytesTotal = 100 * 1024 * 1024;
        qint64 done = 0;
        QTRY_VERIFY2(
            [&] {
                report.bytesDone = done = std::min<qint64>(done + 64 * 1024, report.bytesTotal / 2);
                panel.report(report);
                return textsOf(panel).contains(u" left"_s);
            }(),
            qPrintable(textsOf(panel)));
        const QString texts = textsOf(panel);
        QVERIFY2(texts.contains(u"of 100 MiB"_s) && texts.contains(u"/s"_s), qPrintable(texts));
        QCOMPARE(panel.progress().bytesDone, done);
        QCOMPARE(panel.progress().bytesTotal, report.bytesTotal);
        report.bytesDone = report.bytesTotal;
        panel.report(report);
        QVERIFY(!textsOf(panel).contains(u" left"_s));
    }

    void theResultSaysHowMuchWasCopied()
    {
        registry::Profiles profiles;
        ui::PushPanel panel(profiles);
        panel.show();
        panel.start(planFor(target(u"x"_s)));
        compose::PushResult result;
        result.targets = {target(u"x"_s)};
        result.took = std::chrono::seconds(82);
        panel.showResult(result, 7);
        QTRY_VERIFY(textsOf(panel).contains(u"in 82 s"_s));
        QVERIFY(!textsOf(panel).contains(u"GiB"_s));
        result.bytesCopied = 9'000'000'000;
        panel.showResult(result, 7);
        QTRY_VERIFY2(textsOf(panel).contains(u"8.38 GiB in 82 s"_s), qPrintable(textsOf(panel)));
    }

private:
    std::unique_ptr<SampleRegistry> m_samples;
    QByteArray m_first;
    QByteArray m_second;
};

WAYBILL_WINDOW_TEST(PushOutcomeTest)
#include "tst_pushoutcome.moc"
