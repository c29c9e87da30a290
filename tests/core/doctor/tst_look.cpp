// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/doctor/advice.h"
#include "core/doctor/subject.h"
#include "core/samples/samples.h"
#include "tests/support/core.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace waybill;
using namespace waybill::doctor;
using namespace waybill::test;
using namespace Qt::StringLiterals;

// Looking at a real registry with the sample images, through a proxy that counts.
class LookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Core core;
        QVERIFY(await(samples::writeSamples(core.registries.client(m_registry.host()), false, {})));
    }
    void init()
    {
        m_core = std::make_unique<Core>();
        m_proxy.reset();
    }

    // The message in the picture: server core 20H2 on Server 2019.
    void aHostOlderThanEveryEntry()
    {
        const Diagnosis diagnosis =
            pasted(u"samples/servercore:20H2"_s, u"windows/amd64 10.0.17763"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QCOMPARE(findings.requests, m_proxy.log().size());
        QVERIFY2(findings.requests <= DefaultBudget, qPrintable(usedText(findings)));
        QVERIFY(findings.verdict && findings.verdict->outcome == match::Outcome::DoesNotRun);
        QVERIFY(!findings.fitting.isEmpty());
        QCOMPARE(findings.fitting.first().reference.tag, u"1809"_s);
        QVERIFY(findings.fitting.first().isExact);

        const Explanation explanation = explain(diagnosis, findings);
        QCOMPARE(explanation.title, u"This host is older than every entry of the list"_s);
        QVERIFY2(
            explanation.text.contains("17763"_L1) && explanation.text.contains("10.0.19042"_L1),
            qPrintable(explanation.text));
        const Advice &first = explanation.advice.first();
        QCOMPARE(first.kind, AdviceKind::UseTag);
        QCOMPARE(first.title, u"Use samples/servercore:1809"_s);
        QCOMPARE(first.line, u"docker pull %1/samples/servercore:1809"_s.arg(m_proxy.host()));
        const Advice *other = find(explanation, AdviceKind::OtherHost);
        QVERIFY(other && other->host);
        QCOMPARE(other->host->id, u"windows-server-2022"_s);
        QCOMPARE(other->isolation, match::Isolation::HyperV);
        const Advice *add = find(explanation, AdviceKind::AddEntry);
        QVERIFY(add && add->reference);
        QCOMPARE(add->title, u"Publish a list with an entry for 10.0.17763"_s);
    }

    void theBudgetIsKept_data()
    {
        QTest::addColumn<int>("budget");
        for (const int budget : {0, 1, 2, 3, 4, 5, 6, 9, 20})
            QTest::newRow(QByteArray::number(budget).constData()) << budget;
    }
    void theBudgetIsKept()
    {
        QFETCH(int, budget);
        const Diagnosis diagnosis =
            pasted(u"samples/sonobuoy:v0.20-linux-amd64"_s, u"linux/arm64/v8"_s);
        const Findings findings =
            await(look(m_core->resolver, m_core->registries, diagnosis, budget));
        QVERIFY(m_proxy.log().size() <= budget);
        QCOMPARE(findings.requests, m_proxy.log().size());
        QCOMPARE(findings.budget, budget);
    }

    // A repository of single images: the one for the host's architecture is found by its config.
    void aSingleImageForAnotherPlatform()
    {
        const Diagnosis diagnosis =
            pasted(u"samples/sonobuoy:v0.20-linux-amd64"_s, u"linux/arm64/v8"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QVERIFY(!findings.fitting.isEmpty());
        QCOMPARE(findings.fitting.first().reference.tag, u"v0.20-linux-arm64v8"_s);
        QCOMPARE(findings.fitting.first().position, 0);
        QCOMPARE(findings.requests, m_proxy.log().size());
        for (const FittingTag &tag : findings.fitting)
            QCOMPARE(tag.platform.architecture, u"arm64"_s);
    }

    void aMissingTagIsAnsweredWithThoseLikeIt()
    {
        const Diagnosis diagnosis = recognised(
            u"Error response from daemon: manifest for %1/samples/servercore:1908 not found: manifest unknown"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QCOMPARE(m_proxy.log().size(), 2);
        QCOMPARE(findings.requests, 2);
        QVERIFY(findings.nearest.contains("1909"_L1));
        const Explanation explanation = explain(diagnosis, findings);
        QCOMPARE(explanation.advice.first().kind, AdviceKind::UseTag);
        QVERIFY(explanation.advice.first().reference);
    }

    void nothingIsAskedAfterARateLimit()
    {
        const Diagnosis diagnosis = recognised(
            u"docker pull %1/samples/pause:3.4.1\nError response from daemon: toomanyrequests: Rate exceeded"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QCOMPARE(diagnosis.cause, doctor::Cause::RateLimited);
        QCOMPARE(findings.requests, 0);
        QCOMPARE(m_proxy.log().size(), 0);
    }

    void otherCausesCostOneLook()
    {
        const Diagnosis diagnosis = recognised(
            u"Error response from daemon: Head \"http://%1/v2/samples/pause/manifests/3.4.1\": unauthorized: authentication required"_s);
        QCOMPARE(diagnosis.cause, doctor::Cause::Unauthorized);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QVERIFY(findings.image);
        QCOMPARE(m_proxy.log().size(), 1);
        QVERIFY(explain(diagnosis, findings).text.contains("it exists"_L1));
    }

    void anEntryThatIsThereTodayIsSaid()
    {
        const Diagnosis diagnosis = pasted(u"samples/pause:3.4.1"_s, u"linux/arm64/v8"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QVERIFY(findings.verdict && findings.verdict->outcome == match::Outcome::Runs);
        QCOMPARE(explain(diagnosis, findings).title, u"There is an entry for this host today"_s);
    }

    void whatCannotBeReadIsAFinding()
    {
        const Diagnosis diagnosis = pasted(u"samples/none:1"_s, u"linux/arm64/v8"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis));
        QVERIFY(findings.error);
        QVERIFY(!findings.image);
        QVERIFY(findings.fitting.isEmpty());
        QVERIFY(explain(diagnosis, findings).text.contains(findings.error->message));
    }

    void progressIsTold()
    {
        QList<int> requests;
        const Diagnosis diagnosis =
            pasted(u"samples/servercore:20H2"_s, u"windows/amd64 10.0.17763"_s);
        const Findings findings = await(look(m_core->resolver, m_core->registries, diagnosis, 20,
            [&](const Findings &soFar) { requests.append(soFar.requests); }));
        QVERIFY(requests.size() >= 3);
        QVERIFY(std::ranges::is_sorted(requests));
        QCOMPARE(requests.last(), findings.requests);
    }

    // Dropping the task ends the requests.
    void aLookCanBeDropped()
    {
        m_proxy.setRoundTrip(std::chrono::seconds(20));
        {
            auto task = look(m_core->resolver, m_core->registries,
                pasted(u"samples/servercore:20H2"_s, u"windows/amd64 10.0.17763"_s));
            task.start();
            QVERIFY(!task.isDone());
        }
        m_proxy.setRoundTrip(std::chrono::milliseconds(0));
    }

private:
    Diagnosis recognised(const QString &text) const
    {
        const auto diagnosis = recognise(text.arg(m_proxy.host()));
        return diagnosis.value_or(Diagnosis {});
    }
    Diagnosis pasted(const QString &image, const QString &platform) const
    {
        return recognised(u"$ docker pull %1/"_s + image + u"\nno matching manifest for "_s
            + platform + u" in the manifest list entries"_s);
    }
    static const Advice *find(const Explanation &explanation, AdviceKind kind)
    {
        const auto found = std::ranges::find(explanation.advice, kind, &Advice::kind);
        return found == explanation.advice.end() ? nullptr : &*found;
    }

    RealRegistry m_registry;
    LatencyProxy m_proxy {m_registry.port()};
    std::unique_ptr<Core> m_core;
};

QTEST_GUILESS_MAIN(LookTest)
#include "tst_look.moc"
