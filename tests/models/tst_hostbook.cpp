// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/hostbook.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using match::Host;
using match::Isolation;
using models::HostBook;
using models::HostChoice;
using models::HostGroup;
using models::KnownHost;

namespace {

Host host(const QString &id, const QString &spec, const QString &client = {})
{
    Host made = match::parseHost(spec).value();
    made.id = id;
    made.name = id;
    made.client = client;
    return made;
}

Host engine(const QString &id = u"engine:/run/docker.sock"_s)
{
    return host(id, u"linux/amd64/v3"_s, u"docker-c8d-28"_s);
}

Host node(const QString &name)
{
    Host made = host(name, u"linux/arm64"_s, u"containerd-cri-2.2"_s);
    made.processOnly = true;
    return made;
}

QStringList ids(const QList<KnownHost> &hosts)
{
    QStringList all;
    for (const KnownHost &known : hosts)
        all.append(known.host.id);
    return all;
}

match::Subject list(const QStringList &specs)
{
    match::Subject subject;
    for (const QString &spec : specs)
        subject.entries.append({match::parseHost(spec).value().platform, {}, {}});
    return subject;
}

}

class HostBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsThePresets()
    {
        const HostBook book;
        QCOMPARE(book.hosts().size(), match::presets().size());
        QVERIFY(book.find(u"raspberry-pi-4-32"_s));
        QVERIFY(!book.find(u"own:nobody"_s));
        QCOMPARE(book.host().id, u"windows-server-2022"_s);
        QCOMPARE(book.client().id, u"docker-28-windows"_s);
    }

    void keepsTheGroupsInOrder()
    {
        HostBook book;
        book.addOwn(host(u"x"_s, u"linux/s390x"_s));
        book.importNodes({node(u"a"_s), node(u"b"_s)}, u"nodes.json"_s);
        book.setThisComputer(host(u"this-computer"_s, u"linux/amd64/v3"_s));
        book.addEngine(engine(), u"Docker 28 at /run/docker.sock"_s);
        book.setThisComputer(host(u"this-computer"_s, u"linux/amd64/v2"_s));
        QCOMPARE(ids(book.hosts()).mid(0, 6),
            (QStringList {u"this-computer"_s, u"engine:/run/docker.sock"_s, u"node:a"_s,
                u"node:b"_s, u"own:x"_s, u"windows-server-2025"_s}));
        QCOMPARE(book.hosts(HostGroup::Nodes).size(), 2);
        QCOMPARE(book.hosts(HostGroup::Engines).first().origin, u"Docker 28 at /run/docker.sock"_s);
    }

    void givesEveryHostAnIdOfItsOwn()
    {
        HostBook book;
        const QString first = book.addOwn(host(u"Build box"_s, u"linux/amd64"_s));
        const QString second = book.addOwn(host(u"build  box"_s, u"linux/arm64"_s));
        QCOMPARE(first, u"own:build-box"_s);
        QCOMPARE(second, u"own:build-box-2"_s);
        book.importNodes({node(u"a"_s)}, u"east"_s);
        book.importNodes({node(u"a"_s)}, u"west"_s);
        book.addEngine(engine(), u"28.1"_s);
        book.addEngine(engine(), u"28.2"_s);
        const QStringList all = ids(book.hosts());
        QCOMPARE(QSet(all.begin(), all.end()).size(), all.size());
        QCOMPARE(ids(book.hosts(HostGroup::Nodes)), (QStringList {u"node:a"_s, u"node:a-2"_s}));
        QCOMPARE(book.hosts(HostGroup::Engines).size(), 1);
        QCOMPARE(book.hosts(HostGroup::Engines).first().origin, u"28.2"_s);
    }

    void importsNodesInsteadOfThoseItHad()
    {
        HostBook book;
        book.importNodes({node(u"a"_s), node(u"b"_s)}, u"east"_s);
        book.importNodes({node(u"c"_s)}, u"west"_s);
        book.importNodes({node(u"b"_s), node(u"d"_s)}, u"east"_s);
        QCOMPARE(ids(book.hosts(HostGroup::Nodes)),
            (QStringList {u"node:c"_s, u"node:b"_s, u"node:d"_s}));
        book.removeNodes(u"west"_s);
        QCOMPARE(ids(book.hosts(HostGroup::Nodes)), (QStringList {u"node:b"_s, u"node:d"_s}));
    }

    void editsOwnHostsOnly()
    {
        HostBook book;
        const QString id = book.addOwn(host(u"x"_s, u"linux/amd64"_s));
        book.setHost(id);
        QSignalSpy choices(&book, &HostBook::choiceChanged);
        Host edited = host(u"renamed"_s, u"windows/amd64:10.0.20348"_s);
        book.replaceOwn(id, edited);
        QCOMPARE(book.host().name, u"renamed"_s);
        QCOMPARE(book.host().id, id);
        QCOMPARE(choices.size(), 1);
        QCOMPARE(book.client().os, u"windows"_s);
        book.replaceOwn(u"linux-arm64"_s, edited);
        QCOMPARE(book.find(u"linux-arm64"_s)->host.platform.architecture, u"arm64"_s);
        book.removeOwn(u"linux-arm64"_s);
        QVERIFY(book.find(u"linux-arm64"_s));
        book.removeOwn(id);
        QVERIFY(!book.find(id));
        QCOMPARE(book.host().id, u"windows-server-2022"_s);
    }

    void includesAHostOnce()
    {
        HostBook book;
        const auto spec = [](const QString &text) { return match::parseHost(text).value(); };
        QCOMPARE(book.include(spec(u"windows/amd64:10.0.17763"_s)), u"windows-server-2019"_s);
        const QString id = book.include(spec(u"windows/amd64:10.0.17763.1757"_s));
        QVERIFY(id.startsWith("own:"_L1));
        QCOMPARE(book.include(spec(u"windows/amd64:10.0.17763.1757"_s)), id);
        QCOMPARE(book.hosts(HostGroup::Own).size(), 1);
    }

    void asksAboutWhatIsHereFirst()
    {
        HostBook book;
        book.setThisComputer(host(u"this-computer"_s, u"darwin/arm64"_s));
        QCOMPARE(book.host().id, u"windows-server-2022"_s);
        book.setThisComputer(host(u"this-computer"_s, u"linux/amd64/v3"_s));
        QCOMPARE(book.host().id, u"this-computer"_s);
        book.addEngine(engine(), {});
        QCOMPARE(book.host().id, u"engine:/run/docker.sock"_s);
        QCOMPARE(book.client().ruleSet, u"docker-c8d-28"_s);
        book.setHost(u"linux-arm64"_s);
        book.addEngine(engine(u"engine:/run/podman.sock"_s), {});
        QCOMPARE(book.host().id, u"linux-arm64"_s);
    }

    void keepsTheClientWhereItFits()
    {
        HostBook book;
        book.setHost(u"linux-amd64"_s);
        QCOMPARE(book.client().id, u"docker-29-linux"_s);
        book.setClient(u"podman-5"_s);
        book.setHost(u"raspberry-pi-4-32"_s);
        QCOMPARE(book.client().id, u"podman-5"_s);
        book.setHost(u"windows-server-2019"_s);
        QCOMPARE(book.client().id, u"docker-28-windows"_s);
        book.setClient(u"kubernetes-2.3"_s);
        book.importNodes({node(u"a"_s)}, {});
        book.setHost(u"node:a"_s);
        QCOMPARE(book.client().id, u"containerd-cri-2.2"_s);
        QCOMPARE(book.clients().first().id, u"containerd-cri-2.2"_s);
        book.setHost(u"linux-amd64"_s);
        QCOMPARE(book.client().id, u"docker-29-linux"_s);
        book.setHost(u"nowhere"_s);
        QCOMPARE(book.host().id, u"linux-amd64"_s);
        book.setClient(u"docker-28-windows"_s); // does not fit
        QCOMPARE(book.client().id, u"docker-29-linux"_s);
    }

    void everyHostHasAClient()
    {
        HostBook book;
        book.setThisComputer(host(u"this-computer"_s, u"freebsd/amd64"_s));
        for (const KnownHost &known : book.hosts()) {
            book.setHost(known.host.id);
            QVERIFY2(!book.client().ruleSet.isEmpty(), qPrintable(known.host.id));
            QVERIFY(match::ruleSet(book.client().ruleSet));
        }
    }

    void tellsEachChangeOnce()
    {
        HostBook book;
        QSignalSpy hosts(&book, &HostBook::hostsChanged);
        QSignalSpy choices(&book, &HostBook::choiceChanged);
        book.addOwn(host(u"x"_s, u"linux/s390x"_s));
        QCOMPARE(hosts.size(), 1);
        QCOMPARE(choices.size(), 0);
        book.choose({u"own:x"_s, u"podman-5"_s, u"linux/arm64"_s, Isolation::Default});
        QCOMPARE(choices.size(), 1);
        book.setRequest(u"linux/arm64"_s);
        book.setClient(u"podman-5"_s);
        book.choose({u"nowhere"_s, {}, {}, Isolation::Default});
        QCOMPARE(choices.size(), 1);
        QCOMPARE(book.choice().request, u"linux/arm64"_s);
    }

    void judgesForTheChoice()
    {
        HostBook book;
        const auto windows = list({u"windows/amd64:10.0.17763.1757"_s});
        QCOMPARE(book.judge(windows).outcome, match::Outcome::DoesNotRun);
        QVERIFY(book.takesIsolation());
        book.setIsolation(Isolation::HyperV);
        QCOMPARE(book.judge(windows).outcome, match::Outcome::Runs);
        book.setHost(u"linux-amd64"_s);
        QVERIFY(!book.takesIsolation());
        const auto two = list({u"linux/amd64"_s, u"linux/arm64"_s});
        QCOMPARE(book.judge(two).answer.chosen, 0);
        QVERIFY(book.takesRequest());
        book.setRequest(u"linux/arm64"_s);
        QCOMPARE(book.judge(two).answer.chosen, 1);
        book.setClient(u"kubernetes-2.3"_s);
        QVERIFY(!book.takesRequest());
        QCOMPARE(book.judge(two).answer.chosen, 0);
    }

    // Hyper-V isolation is the engine's to offer; kubelet has none.
    void kubeletStartsWithProcessIsolationOnly()
    {
        HostBook book;
        const auto windows = list({u"windows/amd64:10.0.17763.1757"_s});
        book.setHost(u"windows-server-2022"_s);
        QVERIFY(book.judge(windows).start->hyperVHelps);
        book.setIsolation(Isolation::HyperV);
        book.setClient(u"kubernetes-1.6"_s);
        QVERIFY(!book.takesIsolation());
        const match::Verdict verdict = book.judge(windows);
        QVERIFY(!verdict.start || !verdict.start->hyperVHelps);
        QVERIFY(verdict.outcome != match::Outcome::Runs);
    }

    void remembers()
    {
        HostBook before;
        Host box = host(u"Büro <PC>"_s, u"windows/amd64:10.0.22631.4000"_s);
        box.isWindowsClient = true;
        box.client = u"docker-29-windows"_s;
        const QString id = before.addOwn(box);
        before.choose({id, u"docker-27-windows"_s, u"windows/amd64"_s, Isolation::Process});
        HostBook after;
        after.restore(before.save());
        QCOMPARE(after.hosts(), before.hosts());
        QCOMPARE(after.choice(), before.choice());
        QCOMPARE(after.save(), before.save());
    }

    // An engine is found only a moment after the start, and the choice must not be lost on the way.
    void keepsInMindWhatIsNotThereYet()
    {
        HostBook before;
        before.addEngine(engine(), {});
        before.addEngine(engine(u"engine:/run/podman.sock"_s), {});
        before.setHost(u"engine:/run/podman.sock"_s);
        before.setClient(u"skopeo"_s);
        HostBook after;
        after.restore(before.save());
        QCOMPARE(after.host().id, u"windows-server-2022"_s);
        QCOMPARE(after.save(), before.save());
        QSignalSpy choices(&after, &HostBook::choiceChanged);
        after.addEngine(engine(), {});
        after.addEngine(engine(u"engine:/run/podman.sock"_s), {});
        QCOMPARE(after.choice(), before.choice());
        QCOMPARE(choices.size(), 2);
    }

    void leavesOutWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("no JSON") << "{"_ba;
        QTest::newRow("other types") << R"({"own":7,"choice":[]})"_ba;
        QTest::newRow("no names") << R"({"own":[{"id":"own:x"},7,{}]})"_ba;
        QTest::newRow("a preset's id")
            << R"({"own":[{"id":"linux-arm64","name":"x","os":"linux","architecture":"386"}]})"_ba;
        QTest::newRow("unknown choice") << R"({"choice":{"host":"own:gone","client":"x"}})"_ba;
    }
    void leavesOutWhatItCannotRead()
    {
        QFETCH(QByteArray, json);
        HostBook book;
        book.restore(json);
        QCOMPARE(book.hosts(), HostBook().hosts());
        QCOMPARE(book.choice().client, HostBook().choice().client);
    }
};

QTEST_GUILESS_MAIN(HostBookTest)
#include "tst_hostbook.moc"
