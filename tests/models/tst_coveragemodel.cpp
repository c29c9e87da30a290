// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/match/subjects.h"
#include "ui/models/coveragemodel.h"
#include "ui/models/coveragerun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using match::asked;
using models::CoverageModel;
using models::VerdictState;
using test::entry;

namespace {

match::Candidate attestation()
{
    match::Candidate candidate = entry(u"unknown"_s, u"unknown"_s);
    candidate.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s}};
    return candidate;
}

// Linux twice, an attestation, Windows twice, Linux again.
match::Subject sampleList()
{
    return {.isSingle = false,
        .dockerList = false,
        .entries = {entry(u"linux"_s, u"amd64"_s), entry(u"linux"_s, u"arm"_s, {}, u"v7"_s),
            attestation(), entry(u"windows"_s, u"amd64"_s, u"10.0.17763.1757"_s),
            entry(u"windows"_s, u"amd64"_s, u"10.0.19041.804"_s), entry(u"linux"_s, u"s390x"_s)}};
}

match::Host edge()
{
    match::Host node = *match::preset(u"linux-amd64"_s);
    node.id = u"node:edge-07"_s;
    node.name = u"Node edge-07"_s;
    node.processOnly = true;
    node.client.clear();
    return node;
}

QList<match::Asked> threeHosts()
{
    return {asked(*match::preset(u"windows-server-2022"_s)),
        asked(*match::preset(u"linux-amd64"_s)), asked(edge())};
}

class Fixture {
public:
    CoverageModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit Fixture(const match::Subject &subject = sampleList(),
        const QList<match::Asked> &hosts = threeHosts())
    {
        model.setCoverage(match::cover(subject, hosts));
    }

    QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }
    VerdictState state(int row, int column) const
    {
        return VerdictState(at(row, column, models::VerdictRole).toInt());
    }
    QString rowText(int row, int role = Qt::DisplayRole) const
    {
        return model.headerData(row, Qt::Vertical, role).toString();
    }
    QString hostText(int column, int role = Qt::DisplayRole) const
    {
        return model.headerData(column, Qt::Horizontal, role).toString();
    }
};

}

class CoverageModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyAtFirst()
    {
        CoverageModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
        QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
        QCOMPARE(model.rowOf(0), -1);
        QCOMPARE(model.columnOf(u"linux-amd64"_s), -1);
    }

    // The result, then Linux with all of its entries, then Windows; attestations are no rows.
    void entriesStandByOperatingSystem()
    {
        const Fixture f;
        QCOMPARE(f.model.rowCount(), 8);
        QCOMPARE(f.model.columnCount(), 3);
        const QStringList rows {u"Result"_s, u"linux"_s, u"amd64"_s, u"arm v7"_s, u"s390x"_s,
            u"windows"_s, u"amd64"_s, u"amd64"_s};
        for (int row = 0; row < 8; ++row)
            QCOMPARE(f.rowText(row), rows.at(row));
        QCOMPARE(f.model.entryAt(4), 5);
        QCOMPARE(f.model.rowOf(5), 4);
        QCOMPARE(f.model.rowOf(2), -1);
        QCOMPARE(f.model.entryAt(1), -1);
        QCOMPARE(f.rowText(4, models::SecondaryTextRole), u"#6"_s);
        QCOMPARE(f.rowText(6, CoverageModel::VersionRole), u"10.0.17763.1757"_s);
    }

    void cellsSayTheVerdict()
    {
        const Fixture f;
        QCOMPARE(f.at(0, 0).toString(), u"Fails"_s);
        QCOMPARE(f.at(0, 1).toString(), u"Runs"_s);
        QCOMPARE(f.at(0, 2).toString(), u"Cannot tell"_s);
        QCOMPARE(f.at(6, 0).toString(), u"no start"_s);
        QCOMPARE(f.state(6, 0), VerdictState::CannotStart);
        QCOMPARE(f.at(7, 0).toString(), u"loses"_s);
        QCOMPARE(f.at(2, 1).toString(), u"chosen"_s);
        QCOMPARE(f.state(2, 1), VerdictState::Chosen);
        QCOMPARE(f.at(2, 2).toString(), u"perhaps"_s);
        QCOMPARE(f.state(2, 2), VerdictState::Unknown);
        QCOMPARE(f.at(3, 1).toString(), u"x"_s);
        QCOMPARE(f.at(3, 1, models::IconNameRole).toString(), u"close"_s);
        QVERIFY(f.at(1, 0).toString().isEmpty());
    }

    // For those who hear a cell alone: host, entry and verdict.
    void everyCellCanBeHeardAlone()
    {
        const Fixture f;
        QCOMPARE(f.at(6, 0, Qt::AccessibleTextRole).toString(),
            u"Windows Server 2022 with Docker Engine 28 on Windows, "
            "windows/amd64 10.0.17763.1757, entry 4: chosen, cannot start"_s);
        QCOMPARE(f.at(0, 2, Qt::AccessibleTextRole).toString(),
            u"Node edge-07 with client not given, result: Cannot tell"_s);
        QCOMPARE(f.at(5, 1, Qt::AccessibleTextRole).toString(), u"windows, 2 platforms"_s);
        for (int row = 0; row < f.model.rowCount(); ++row) {
            for (int column = 0; column < f.model.columnCount(); ++column)
                QVERIFY(!f.at(row, column, Qt::AccessibleTextRole).toString().isEmpty());
        }
    }

    void hostsInTwoLines_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("server") << u"windows-server-2022"_s << u"Server 2022"_s << u"Docker 28"_s;
        QTest::newRow("semi-annual")
            << u"windows-server-20h2"_s << u"Server 20H2"_s << u"Docker 28"_s;
        QTest::newRow("client") << u"windows-11-24h2"_s << u"Windows 11"_s << u"24H2, Docker 28"_s;
        QTest::newRow("comma") << u"raspberry-pi-4-32"_s << u"Raspberry Pi 4"_s
                               << u"32-bit OS, Docker 29.6–29.7"_s;
        QTest::newRow("plain") << u"ibm-z"_s << u"IBM Z"_s << u"Docker 29.6–29.7"_s;
    }

    void hostsInTwoLines()
    {
        QFETCH(QString, host);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const Fixture f(sampleList(), {asked(*match::preset(host))});
        QCOMPARE(f.hostText(0), first);
        QCOMPARE(f.hostText(0, models::SecondaryTextRole), second);
        QVERIFY(f.hostText(0, Qt::AccessibleTextRole).contains(match::preset(host)->name));
    }

    void aNodeWithoutClient()
    {
        const Fixture f;
        QCOMPARE(f.hostText(2), u"Node edge-07"_s);
        QCOMPARE(f.hostText(2, models::SecondaryTextRole), u"not given"_s);
        QCOMPARE(f.model.columnOf(u"node:edge-07"_s), 2);
    }

    // What stays the same stays where it is, so that nobody loses the place.
    void anotherAnswerForTheSameEntries()
    {
        Fixture f;
        match::Subject subject = sampleList();
        subject.entries[0].platform.reset();
        f.model.setCoverage(match::cover(subject, threeHosts()));

        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        subject.entries[0].config = sampleList().entries[0].platform;
        f.model.setCoverage(match::cover(subject, threeHosts()));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(f.state(f.model.rowOf(0), 1), VerdictState::Chosen);

        f.model.setCoverage(match::cover(subject, threeHosts().first(2)));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(f.model.columnCount(), 2);
    }

    void anEntryWithoutPlatform()
    {
        match::Subject subject = sampleList();
        subject.entries[0].platform.reset();
        Fixture f(subject);
        const int row = f.model.rowOf(0);
        QCOMPARE(f.rowText(row - 1), u"no platform stated"_s);
        QCOMPARE(f.rowText(row, Qt::AccessibleTextRole), u"platform not stated, entry 1"_s);
        subject.entries[0].config = sampleList().entries[0].platform;
        f.model.setCoverage(match::cover(subject, threeHosts()));
        QCOMPARE(f.rowText(row), u"linux/amd64"_s);
    }

    void aSingleImageIsOneRow()
    {
        const Fixture f(
            {.isSingle = true, .dockerList = false, .entries = {entry(u"linux"_s, u"amd64"_s)}},
            threeHosts());
        QCOMPARE(f.model.rowCount(), 2);
        QCOMPARE(f.rowText(1), u"linux/amd64"_s);
        QCOMPARE(f.rowText(1, models::SecondaryTextRole), QString());
        QCOMPARE(f.at(1, 1).toString(), u"chosen"_s);
    }

    void textFromOutsideStaysText()
    {
        match::Subject subject = sampleList();
        subject.entries[3].platform->osVersion = u"<b>1</b>\u202E"_s;
        subject.entries[3].platform->os = u"win\u202Edows"_s;
        match::Asked host = asked(*match::preset(u"linux-amd64"_s));
        host.host.name = u"<img src=x>\u202E"_s;
        const Fixture f(subject, {host});
        const int row = f.model.rowOf(3);
        QVERIFY(!f.rowText(row, CoverageModel::VersionRole).contains(u'\u202E'));
        QVERIFY(!f.rowText(row - 1).contains(u'\u202E'));
        QVERIFY(!f.hostText(0).contains(u'\u202E'));
        QVERIFY(!f.hostText(0, Qt::ToolTipRole).contains("<img"_L1));
        QVERIFY(!f.rowText(row, Qt::ToolTipRole).contains("<b>"_L1));
        QVERIFY(!f.at(row, 0, Qt::AccessibleTextRole).toString().contains(u'\u202E'));
    }

    void aSmallMatrixIsThereAtOnce()
    {
        models::CoverageRun run;
        QSignalSpy finished(&run, &models::CoverageRun::finished);
        run.start(sampleList(), threeHosts());
        QCOMPARE(finished.count(), 1);
        QVERIFY(!run.isRunning());
        QCOMPARE(finished.first().first().value<match::Coverage>(),
            match::cover(sampleList(), threeHosts()));
    }

    // Only the last question is answered, whole, and between the slices the event loop runs.
    void aLargeMatrixComesInSlices()
    {
        match::Subject subject {.isSingle = false, .dockerList = false, .entries = {}};
        for (int i = 0; i < 2000; ++i)
            subject.entries.append(entry(u"windows"_s, u"amd64"_s, u"10.0.%1.1"_s.arg(17000 + i)));
        QList<match::Asked> hosts;
        while (hosts.size() < 400)
            hosts.append(asked(match::presets().at(hosts.size() % 9)));
        models::CoverageRun run;
        QSignalSpy finished(&run, &models::CoverageRun::finished);
        run.start(subject, hosts);
        QVERIFY(run.isRunning());
        QCOMPARE(finished.count(), 0);
        hosts.removeLast();
        run.start(subject, hosts);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
        const auto coverage = finished.first().first().value<match::Coverage>();
        QCOMPARE(coverage.hosts.size(), 399);
        QCOMPARE(coverage.hosts.last().states.size(), 2000);

        run.start(subject, hosts);
        run.stop();
        QVERIFY(!run.isRunning());
    }
};

QTEST_GUILESS_MAIN(CoverageModelTest)
#include "tst_coveragemodel.moc"
