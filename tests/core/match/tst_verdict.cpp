// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/verdict.h"
#include "tests/core/match/subjects.h"

#include <QTest>

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;
using test::entry;
using test::pauseList;

namespace {

Verdict ask(const QString &host, const QString &client, const Subject &subject = pauseList(),
    Isolation isolation = Isolation::Default)
{
    return judge(*clientChoice(client), *parseHost(host), subject, {}, isolation);
}

QList<EntryState> states(const Verdict &verdict)
{
    QList<EntryState> list;
    for (const EntryVerdict &one : verdict.entries)
        list.append(one.state);
    return list;
}

}

class VerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pulledButCannotStart()
    {
        const Verdict verdict = ask(u"windows-server-2022"_s, u"docker-28-windows"_s);
        QCOMPARE(verdict.outcome, Outcome::DoesNotRun);
        QVERIFY(verdict.pulls);
        QCOMPARE(verdict.answer.chosen, 5);
        QVERIFY2(
            verdict.sentence.startsWith("Does not run: Docker Engine 28 on Windows takes entry 6 "
                                        "(10.0.17763.1757), which cannot start"_L1),
            qPrintable(verdict.sentence));
        QCOMPARE(verdict.start->text, u"fails with error 0xc0370101"_s);
        QVERIFY(verdict.start->hyperVHelps);
        QCOMPARE(verdict.entries[5].words, u"chosen, cannot start"_s);
        QCOMPARE(verdict.entries[6].words, u"loses to #6"_s);
        QCOMPARE(verdict.entries[6].sentence, u"Loses to #6, which is listed before it."_s);
        QCOMPARE(verdict.entries[0].sentence, u"OS is linux; this client takes windows."_s);
        using enum EntryState;
        QCOMPARE(states(verdict),
            (QList {Rejected, Rejected, Rejected, Rejected, Rejected, ChosenCannotStart, Loses,
                Loses, Loses}));
    }

    void hyperVStartsIt()
    {
        const Verdict verdict =
            ask(u"windows-server-2022"_s, u"docker-28-windows"_s, pauseList(), Isolation::HyperV);
        QCOMPARE(verdict.outcome, Outcome::Runs);
        QCOMPARE(verdict.start->isolation, Isolation::HyperV);
    }

    void runsOnItsOwnBuild()
    {
        const Verdict verdict = ask(u"windows-server-2019"_s, u"docker-28-windows"_s);
        QCOMPARE(verdict.outcome, Outcome::Runs);
        QVERIFY(verdict.sentence.startsWith("Runs: "_L1));
        QCOMPARE(verdict.entries[5].sentence, u"Build 17763 equals the host's."_s);
        QCOMPARE(verdict.entries[6].words, u"newer than host"_s);
        QCOMPARE(verdict.entries[6].sentence, u"Build 18362 is newer than the host's, 17763."_s);
        QCOMPARE(verdict.entries[6].rule, "newer-than-host"_L1);
    }

    void findsNothing()
    {
        const Verdict verdict = ask(u"windows-server-2016"_s, u"docker-28-windows"_s);
        QCOMPARE(verdict.outcome, Outcome::DoesNotRun);
        QVERIFY(!verdict.pulls);
        QVERIFY(!verdict.start);
        QVERIFY(verdict.sentence.startsWith("Does not run: "_L1));
    }

    void cannotTellWithoutTheConfig()
    {
        const Subject subject {.isSingle = false, .dockerList = false, .entries = {Candidate {}}};
        const Verdict verdict = ask(u"linux-amd64"_s, u"kubernetes-2.0"_s, subject);
        QCOMPARE(verdict.outcome, Outcome::CannotTell);
        QVERIFY(verdict.sentence.startsWith("Cannot tell: "_L1));
        QCOMPARE(verdict.entries.first().state, EntryState::Unknown);
    }

    // A list in the list: what is taken from it, nobody has said. One that is not chosen is as good
    // as an image.
    void cannotTellWhatIsInANestedList()
    {
        oci::Descriptor nested;
        nested.mediaType = u"application/vnd.oci.image.index.v1+json"_s;
        nested.platform = entry(u"linux"_s, u"amd64"_s).platform;
        oci::Descriptor image = nested;
        image.mediaType = u"application/vnd.oci.image.manifest.v1+json"_s;
        Subject subject {.isSingle = false,
            .dockerList = false,
            .entries = {candidate(nested), candidate(image)}};
        const Verdict verdict = ask(u"linux-amd64"_s, u"docker-29-linux"_s, subject);
        QCOMPARE(verdict.outcome, Outcome::CannotTell);
        QVERIFY(!verdict.pulls);
        QVERIFY2(
            verdict.sentence.contains("entry 1, which is a list"_L1), qPrintable(verdict.sentence));
        QCOMPARE(verdict.entries.first().state, EntryState::Unknown);
        QCOMPARE(verdict.entries.first().rule, "nested-list"_L1);
        QVERIFY(verdict.entries.first().sentence.contains("list itself"_L1));
        QCOMPARE(verdict.entries.last().state, EntryState::Loses);

        subject.entries.swapItemsAt(0, 1);
        QCOMPARE(ask(u"linux-amd64"_s, u"docker-29-linux"_s, subject).outcome, Outcome::Runs);
    }

    void addingAnEntryTurnsTheAnswer()
    {
        Subject subject = pauseList();
        subject.entries.append(entry(u"windows"_s, u"amd64"_s, u"10.0.20348.2527"_s));
        const Verdict verdict = ask(u"windows-server-2022"_s, u"docker-28-windows"_s, subject);
        QCOMPARE(verdict.outcome, Outcome::Runs);
        QCOMPARE(verdict.answer.chosen, 9);
    }

    void singleImage_data()
    {
        QTest::addColumn<QString>("osVersion");
        QTest::addColumn<bool>("pulls");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("own build") << u"10.0.17763.1"_s << true << Outcome::Runs;
        QTest::newRow("older") << u"10.0.14393.1"_s << true << Outcome::DoesNotRun;
        QTest::newRow("newer is refused") << u"10.0.20348.1"_s << false << Outcome::DoesNotRun;
        QTest::newRow("no version") << QString() << true << Outcome::CannotTell;
    }
    void singleImage()
    {
        QFETCH(QString, osVersion);
        QFETCH(bool, pulls);
        QFETCH(Outcome, outcome);
        const Subject subject {.isSingle = true,
            .dockerList = false,
            .entries = {entry(u"windows"_s, u"amd64"_s, osVersion)}};
        const Verdict verdict = ask(u"windows-server-2019"_s, u"docker-28-windows"_s, subject);
        QCOMPARE(verdict.pulls, pulls);
        QCOMPARE(verdict.outcome, outcome);
    }

    // What may run is not what gets pulled: build rules of Windows containers.
    void windowsStart_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("image");
        QTest::addColumn<Start::State>("state");
        using enum Start::State;
        QTest::newRow("2019 on 2019") << u"windows-server-2019"_s << u"10.0.17763.999"_s << Works;
        QTest::newRow("2019 on 2022") << u"windows-server-2022"_s << u"10.0.17763.1"_s << Fails;
        QTest::newRow("2022 on 2025") << u"windows-server-2025"_s << u"10.0.20348.1"_s << Works;
        QTest::newRow("2019 on 2025") << u"windows-server-2025"_s << u"10.0.17763.1"_s << Fails;
        QTest::newRow("2022 on 23H2") << u"windows-server-23h2"_s << u"10.0.20348.1"_s << Works;
        QTest::newRow("2025 on 2022") << u"windows-server-2022"_s << u"10.0.26100.1"_s << Fails;
        QTest::newRow("2016 on Windows 11, Hyper-V")
            << u"windows-11-24h2"_s << u"10.0.14393.1"_s << Works;
        QTest::newRow("same revision on 2016")
            << u"windows/amd64:10.0.14393.1"_s << u"10.0.14393.1"_s << Works;
        QTest::newRow("other revision on 2016")
            << u"windows/amd64:10.0.14393.1"_s << u"10.0.14393.2"_s << CannotTell;
        QTest::newRow("linux image") << u"windows-server-2022"_s << u"linux"_s << Fails;
    }
    void windowsStart()
    {
        QFETCH(QString, host);
        QFETCH(QString, image);
        oci::Platform platform;
        platform.os = image == "linux"_L1 ? image : u"windows"_s;
        platform.architecture = u"amd64"_s;
        platform.osVersion = image == "linux"_L1 ? QString() : image;
        QTEST(canStart(parseHost(host)->startHost(), platform).state, "state");
    }

    // Older images need a virtual machine, newer ones cannot be helped.
    void isolations_data()
    {
        QTest::addColumn<StartHost>("host");
        QTest::addColumn<QString>("image");
        QTest::addColumn<Isolation>("asked");
        QTest::addColumn<Isolation>("looked");
        QTest::addColumn<Start::State>("state");
        QTest::addColumn<bool>("helps");
        using enum Start::State;
        const auto host = [](const QString &spec, bool isClient = false, bool isNode = false) {
            return StartHost {parseHost(spec)->platform, isClient, isNode};
        };
        const QString server = u"windows/amd64:10.0.20348"_s;
        const QString older = u"10.0.17763.1"_s;
        const QString newer = u"10.0.26100.1"_s;
        QTest::newRow("server, older")
            << host(server) << older << Isolation::Default << Isolation::Process << Fails << true;
        QTest::newRow("server, newer")
            << host(server) << newer << Isolation::Default << Isolation::Process << Fails << false;
        QTest::newRow("server in a virtual machine, older")
            << host(server) << older << Isolation::HyperV << Isolation::HyperV << Works << false;
        QTest::newRow("server in a virtual machine, newer")
            << host(server) << newer << Isolation::HyperV << Isolation::HyperV << Fails << false;
        QTest::newRow("node, older") << host(server, false, true) << older << Isolation::Default
                                     << Isolation::Process << Fails << false;
        QTest::newRow("client, older") << host(server, true) << older << Isolation::Default
                                       << Isolation::HyperV << Works << false;
        QTest::newRow("client, newer") << host(server, true) << newer << Isolation::Default
                                       << Isolation::HyperV << Fails << false;
        QTest::newRow("client told to use processes")
            << host(server, true) << older << Isolation::Process << Isolation::Process << Fails
            << true;
        QTest::newRow("client that is a node")
            << host(server, true, true) << older << Isolation::Default << Isolation::Process
            << Fails << false;
    }
    void isolations()
    {
        QFETCH(StartHost, host);
        QFETCH(QString, image);
        QFETCH(Isolation, asked);
        oci::Platform platform;
        platform.os = u"windows"_s;
        platform.architecture = u"amd64"_s;
        platform.osVersion = image;
        const Start start = canStart(host, platform, asked);
        QTEST(start.state, "state");
        QTEST(start.isolation, "looked");
        QTEST(start.hyperVHelps, "helps");
    }

    void linuxStart_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("image");
        QTest::addColumn<Start::State>("state");
        using enum Start::State;
        QTest::newRow("same") << u"linux/amd64"_s << u"linux/amd64"_s << Works;
        QTest::newRow("level known") << u"linux/amd64/v2"_s << u"linux/amd64/v3"_s << Fails;
        QTest::newRow("level unknown") << u"linux/amd64"_s << u"linux/amd64/v3"_s << CannotTell;
        QTest::newRow("32-bit") << u"linux/amd64"_s << u"linux/386"_s << Works;
        QTest::newRow("other processor") << u"linux/arm64"_s << u"linux/amd64"_s << Fails;
        QTest::newRow("32-bit ARM") << u"linux/arm64"_s << u"linux/arm/v7"_s << CannotTell;
        QTest::newRow("windows image")
            << u"linux/amd64"_s << u"windows/amd64:10.0.17763"_s << Fails;
        QTest::newRow("older ARM") << u"linux/arm/v7"_s << u"linux/arm/v6"_s << Works;
        QTest::newRow("newer ARM") << u"linux/arm/v6"_s << u"linux/arm/v7"_s << Fails;
        QTest::newRow("ARM without a variant is v7")
            << u"linux/arm/v6"_s << u"linux/arm"_s << Fails;
        QTest::newRow("on ARM without a variant") << u"linux/arm"_s << u"linux/arm/v7"_s << Works;
        QTest::newRow("64-bit ARM") << u"linux/arm64/v8"_s << u"linux/arm64"_s << Works;
        QTest::newRow("newer 64-bit ARM")
            << u"linux/arm64/v8"_s << u"linux/arm64/v9"_s << CannotTell;
        QTest::newRow("other spelling") << u"linux/amd64"_s << u"linux/x86_64"_s << Works;
    }
    void linuxStart()
    {
        QFETCH(QString, host);
        QFETCH(QString, image);
        QTEST(canStart(parseHost(host)->startHost(), parseHost(image)->platform).state, "state");
    }

    // Without its config nothing is known about a single image.
    void unknownImage()
    {
        const Subject subject {.isSingle = true, .dockerList = false, .entries = {Candidate {}}};
        for (const auto &[host, client] : {std::pair(u"linux-amd64"_s, u"docker-29-linux"_s),
                 std::pair(u"windows-server-2022"_s, u"docker-28-windows"_s),
                 std::pair(u"windows-server-2022"_s, u"kubernetes-2.3"_s)}) {
            const Verdict verdict = ask(host, client, subject);
            QCOMPARE(verdict.outcome, Outcome::CannotTell);
            QVERIFY2(verdict.sentence.startsWith("Cannot tell: "_L1), qPrintable(verdict.sentence));
        }
    }

    // The reasons name what the client compared with, which is not always the host.
    void whoAsksForWhat()
    {
        const Subject subject {.isSingle = false,
            .dockerList = false,
            .entries = {entry(u"linux"_s, u"arm64"_s), entry(u"linux"_s, u"arm"_s, {}, u"v6"_s),
                entry(u"windows"_s, u"amd64"_s, u"10.0.20348.1"_s)}};
        const auto reason = [&](const QString &host, const QString &client, const QString &request,
                                int place) {
            return judge(*clientChoice(client), *parseHost(host), subject, request)
                .entries[place]
                .sentence;
        };
        const QString pc = u"linux/amd64"_s;
        const QString arm = u"linux/arm64"_s;
        QCOMPARE(reason(pc, u"podman-5"_s, {}, 0), u"Architecture is arm64; the host has amd64."_s);
        QCOMPARE(reason(arm, u"crane-default"_s, {}, 0),
            u"Architecture is arm64; this client asks for amd64."_s);
        QCOMPARE(reason(pc, u"podman-5"_s, u"linux/s390x"_s, 0),
            u"Architecture is arm64; this client asks for s390x."_s);
        QCOMPARE(reason(pc, u"podman-5"_s, u"linux/arm/v5"_s, 1),
            u"Variant is v6; this client asks for v5."_s);
        QCOMPARE(
            reason(u"linux/arm/v5"_s, u"podman-5"_s, {}, 1), u"Variant is v6; the host has v5."_s);
        QCOMPARE(reason(pc, u"oras"_s, u"windows/arm64"_s, 2),
            u"Architecture is amd64; this client asks for arm64."_s);
    }

    // Entries without a platform come last: the other one is no first of equals.
    void firstListedOnlyAmongEquals()
    {
        Subject subject {.isSingle = false,
            .dockerList = false,
            .entries = {Candidate {}, entry(u"linux"_s, u"amd64"_s)}};
        QCOMPARE(ask(u"linux/amd64"_s, u"nerdctl-2"_s, subject).entries[1].sentence,
            u"Fits this host best of 2."_s);
        subject.entries.append(subject.entries.last());
        QCOMPARE(ask(u"linux/amd64"_s, u"nerdctl-2"_s, subject).entries[1].sentence,
            u"First listed of 3 that this client accepts here."_s);
    }

    void requestNotUnderstood()
    {
        const Verdict verdict = judge(*clientChoice(u"docker-29-linux"_s),
            *parseHost(u"linux/amd64"_s), pauseList(), u"linux//"_s);
        QCOMPARE(verdict.outcome, Outcome::DoesNotRun);
        QCOMPARE(verdict.sentence,
            u"Does not run: Docker Engine 29.6 to 29.7 does not understand the platform \"linux//\"."_s);
        QCOMPARE(verdict.entries[0].words, u"request not understood"_s);
    }

    void hosts()
    {
        QCOMPARE(parseHost(u"windows/amd64:10.0.20348.2527"_s)->platform.osVersion,
            u"10.0.20348.2527"_s);
        QCOMPARE(parseHost(u"linux/arm/v7"_s)->platform.variant, u"v7"_s);
        for (const QString &bad :
            {u""_s, u"windows"_s, u"linux/amd64/v2/x"_s, u"linux/amd64:latest"_s})
            QCOMPARE(parseHost(bad).error().kind, ErrorKind::BadReference);
    }

    // Of a build that nobody knows no image may be called too new.
    void aWindowsHostSaysItsBuild()
    {
        const auto host = parseHost(u"windows/amd64"_s);
        QCOMPARE(host.error().kind, ErrorKind::BadReference);
        QVERIFY(host.error().message.contains("windows/amd64:10.0.20348"_L1));
        QVERIFY(parseHost(u"windows/amd64:10.0.20348"_s));
    }

    void everyChoiceHasItsRuleSet()
    {
        for (const ClientChoice &choice : clientChoices())
            QVERIFY2(ruleSet(choice.ruleSet), qPrintable(choice.id));
        for (const Host &host : presets()) {
            QVERIFY2(clientChoice(host.client), qPrintable(host.id));
            QVERIFY(!clientChoicesFor(host).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
