// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/match/subjects.h"

#include <QTest>

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;
using test::entry;
using test::pauseList;

namespace {

Host node(const QString &name, const QString &platform, const QString &client)
{
    Host host = *parseHost(platform);
    host.id = name;
    host.name = u"Node "_s + name;
    host.processOnly = true;
    host.client = client;
    return host;
}

// The eight hosts of the picture of the matrix.
QList<Asked> eightHosts()
{
    Host ibm = *preset(u"ibm-z"_s);
    ibm.client = u"podman-5"_s;
    return {asked(*preset(u"windows-server-2019"_s)), asked(*preset(u"windows-server-2022"_s)),
        asked(*preset(u"windows-11-24h2"_s)),
        asked(node(u"win-03"_s, u"windows/amd64:10.0.20348"_s, u"kubernetes-2.2"_s)),
        asked(*preset(u"linux-amd64"_s)), asked(*preset(u"raspberry-pi-4-64"_s)), asked(ibm),
        asked(node(u"edge-07"_s, u"linux/amd64"_s, {}))};
}

QList<EntryState> only(EntryState state, const QList<int> &entries)
{
    QList<EntryState> states(9, EntryState::Rejected);
    for (const int entry : entries)
        states[entry] = state;
    return states;
}

}

class CoverageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eightHostsAndOneList()
    {
        const Coverage coverage = cover(pauseList(), eightHosts());
        QCOMPARE(coverage.hosts.size(), 8);
        QCOMPARE(coverage.totals(), (Totals {5, 2, 1}));
        QCOMPARE(coverage.totals().all(), 8);

        const HostCoverage &server2022 = coverage.hosts.at(1);
        QCOMPARE(server2022.outcome, Outcome::DoesNotRun);
        QCOMPARE(server2022.chosen, std::optional(5));
        QCOMPARE(server2022.states.at(5), EntryState::ChosenCannotStart);
        QCOMPARE(server2022.states.at(6), EntryState::Loses);
        QCOMPARE(server2022.states.at(0), EntryState::Rejected);
        QCOMPARE(coverage.hosts.at(0).states, only(EntryState::Chosen, {5}));
        QCOMPARE(coverage.hosts.at(6).states, only(EntryState::Chosen, {4}));
        QVERIFY(!coverage.hosts.at(3).chosen);
        QCOMPARE(coverage.hosts.at(3).states, only(EntryState::Chosen, {}));
    }

    // A column is what judge() says, state by state and sentence by sentence.
    void agreesWithTheVerdicts_data()
    {
        QTest::addColumn<QString>("host");
        for (const Host &host : presets())
            QTest::newRow(qPrintable(host.id)) << host.id;
    }

    void agreesWithTheVerdicts()
    {
        QFETCH(QString, host);
        const Subject subject = pauseList();
        for (const ClientChoice &client : clientChoicesFor(*preset(host))) {
            const Asked column {.host = *preset(host), .client = client};
            const HostCoverage covered = cover(column, subject);
            const Verdict verdict = judge(client, column.host, subject);
            QCOMPARE(covered.outcome, verdict.outcome);
            QCOMPARE(covered.chosen, verdict.answer.chosen);
            QCOMPARE(sentence(covered, subject), verdict.sentence);
            for (int entry = 0; entry < subject.entries.size(); ++entry) {
                QCOMPARE(covered.states[entry], verdict.entries[entry].state);
                QCOMPARE(words(covered, entry), verdict.entries[entry].words);
                QVERIFY(
                    sentence(covered, subject, entry).startsWith(verdict.entries[entry].sentence));
            }
        }
    }

    void theChosenEntrySaysWhetherItStarts()
    {
        const Subject subject = pauseList();
        const HostCoverage covered = cover(asked(*preset(u"windows-server-2022"_s)), subject);
        QVERIFY(hyperVHelps(covered, subject));
        QVERIFY(sentence(covered, subject, 5)
                .endsWith("build 17763 is not 20348. Hyper-V isolation can start it."_L1));
        QVERIFY(!sentence(covered, subject, 6).contains("Hyper-V"_L1));

        // Kubernetes has no Hyper-V isolation.
        const Asked onNode =
            asked(node(u"win-03"_s, u"windows/amd64:10.0.20348"_s, u"docker-classic"_s));
        QVERIFY(!hyperVHelps(cover(onNode, subject), subject));
        QVERIFY(!hyperVHelps(cover(asked(*preset(u"linux-amd64"_s)), subject), subject));
    }

    void isolationAndRequestCount()
    {
        const Subject subject = pauseList();
        Asked column = asked(*preset(u"windows-server-2022"_s));
        column.isolation = Isolation::HyperV;
        QCOMPARE(cover(column, subject).outcome, Outcome::Runs);

        Asked onLinux = asked(*preset(u"linux-amd64"_s));
        onLinux.request = u"linux/arm64"_s;
        QCOMPARE(cover(onLinux, subject).chosen, std::optional(2));
    }

    void anUnknownClientLeavesItOpen()
    {
        const Subject subject = pauseList();
        const HostCoverage edge = cover(asked(node(u"edge-07"_s, u"linux/amd64"_s, {})), subject);
        QCOMPARE(edge.outcome, Outcome::CannotTell);
        QVERIFY(!edge.chosen);
        QCOMPARE(edge.states, only(EntryState::Unknown, {0}));
        QCOMPARE(words(edge, 0), u"perhaps"_s);
        QCOMPARE(words(edge, 1), u"rejected"_s);
        QVERIFY(sentence(edge, subject, 0).contains("not known"_L1));
        QVERIFY(sentence(edge, subject, 1).contains("none of"_L1));
        QVERIFY(sentence(edge, subject).startsWith("Cannot tell:"_L1));
    }

    // No client at all takes linux/ppc64le on a 64-bit PC: whichever it is, it fails.
    void anUnknownClientThatCannotSucceed()
    {
        const Subject subject {
            .isSingle = false, .dockerList = false, .entries = {entry(u"linux"_s, u"ppc64le"_s)}};
        const HostCoverage edge = cover(asked(node(u"edge-07"_s, u"linux/amd64"_s, {})), subject);
        QCOMPARE(edge.outcome, Outcome::DoesNotRun);
        QVERIFY(sentence(edge, subject).startsWith("Does not run:"_L1));
    }

    void aClientNobodyKnowsIsNoClient()
    {
        QVERIFY(!asked(node(u"a"_s, u"linux/amd64"_s, u"never-heard-of"_s)).client);
        QVERIFY(asked(node(u"a"_s, u"linux/amd64"_s, u"containerd-cri-2.2"_s)).client);
    }

    void countsNodesApart()
    {
        const Coverage coverage = cover(pauseList(), eightHosts());
        QCOMPARE(coverage.nodes(), (Totals {0, 1, 1}));
        QCOMPARE(nodesSentence({5, 1, 1}), u"A DaemonSet runs on 5 of 7 node(s)."_s);
        QCOMPARE(nodesSentence({}), QString());
    }

    void attestationsAreNoPlatforms()
    {
        Subject subject = pauseList();
        Candidate attestation = entry(u"unknown"_s, u"unknown"_s);
        attestation.annotations = {{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s}};
        subject.entries.insert(1, attestation);
        const Coverage coverage = cover(subject, eightHosts());
        QCOMPARE(coverage.platforms(), (QList<int> {0, 2, 3, 4, 5, 6, 7, 8, 9}));
        // They are entries for the clients all the same: places do not shift.
        QCOMPARE(coverage.hosts.at(0).chosen, std::optional(6));
        QCOMPARE(coverage.hosts.at(0).states.size(), 10);
    }

    void aSingleImageIsTakenAsItIs()
    {
        const Subject subject {
            .isSingle = true, .dockerList = false, .entries = {entry(u"linux"_s, u"arm64"_s)}};
        const Coverage coverage =
            cover(subject, {asked(*preset(u"linux-arm64"_s)), asked(*preset(u"linux-amd64"_s))});
        QCOMPARE(coverage.hosts.at(0).outcome, Outcome::Runs);
        QCOMPARE(coverage.hosts.at(1).states, QList {EntryState::ChosenCannotStart});
        QCOMPARE(coverage.totals(), (Totals {1, 1, 0}));
    }

    void withoutAPlatformTheImageDecides()
    {
        Subject subject {.isSingle = false, .dockerList = false, .entries = {Candidate {}}};
        const QList<Asked> hosts {asked(*preset(u"linux-amd64"_s))};
        QCOMPARE(cover(subject, hosts).hosts.at(0).states, QList {EntryState::Unknown});
        subject.entries[0].config = entry(u"linux"_s, u"amd64"_s).platform;
        QCOMPARE(cover(subject, hosts).hosts.at(0).states, QList {EntryState::Chosen});
    }

    void nothingAskedAndNothingThere()
    {
        QCOMPARE(cover(pauseList(), {}).totals(), Totals {});
        const Coverage empty = cover(Subject {}, eightHosts());
        QVERIFY(empty.platforms().isEmpty());
        QCOMPARE(empty.totals().runs, 0);
    }

    // 1,000 entries and 100 hosts.
    void manyEntriesAndHosts()
    {
        Subject subject {.isSingle = false, .dockerList = false, .entries = {}};
        for (int i = 0; i < 500; ++i) {
            subject.entries.append(
                entry(u"windows"_s, u"amd64"_s, u"10.0.%1.1"_s.arg(17000 + 10 * i)));
            subject.entries.append(entry(u"linux"_s, u"arm"_s, {}, u"v%1"_s.arg(i % 9)));
        }
        QList<Asked> hosts;
        while (hosts.size() < 100)
            hosts.append(asked(presets().at(hosts.size() % presets().size())));
        Coverage coverage;
        QBENCHMARK_ONCE
        {
            coverage = cover(subject, hosts);
        }
        QCOMPARE(coverage.hosts.size(), 100);
        QCOMPARE(coverage.hosts.last().states.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
