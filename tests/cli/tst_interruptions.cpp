// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/cli.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/wire.h"

#include <QEventLoop>
#include <QProcess>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// The repository of the target is not that of the sources: blobs, entries and the list are written.
QStringList arguments(const QString &host)
{
    QStringList arguments {u"compose"_s, host + u"/other/list:1"_s};
    for (const auto tag : {"pause:3.4.1"_L1, "sonobuoy:v0.20-linux-amd64"_L1,
             "sonobuoy:v0.20-linux-arm64v8"_L1, "sonobuoy:v0.20-windows-amd64-1809"_L1})
        arguments += host + u"/samples/"_s + tag;
    return arguments;
}

}

// Pushes that are disturbed on the wire, and pushes that are killed, against a real registry.
class InterruptionsTest : public QObject {
    Q_OBJECT

    RealRegistry m_registry;

    // The digest that the tag holds; empty if it does not exist.
    QByteArray held() const
    {
        const Ran ran = runProgram(u"skopeo"_s,
            {u"inspect"_s, u"--raw"_s, u"--tls-verify="_s + wire::verify(),
                u"docker://"_s + m_registry.reference(u"other/list:1"_s)});
        return ran.code == 0 ? ran.out : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CliRan ran = cli({u"samples"_s, m_registry.host()});
        QVERIFY2(ran.code == 0, ran.err.constData());
    }
    void init() { m_registry.removeRepository(u"other/list"_s); }

    // Twelve images, two connections reset and one 429: done, and the tag is right.
    void aDisturbedPushSucceeds_data()
    {
        QTest::addColumn<QByteArray>("method"); // the requests that are disturbed
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("reading") << QByteArray("GET") << QByteArray("/manifests/");
        QTest::newRow("mounts") << QByteArray("POST") << QByteArray("mount=");
        QTest::newRow("entries") << QByteArray("PUT") << QByteArray("/manifests/sha256:");
        QTest::newRow("tag") << QByteArray("PUT") << QByteArray("/manifests/1");
    }
    void aDisturbedPushSucceeds()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        LatencyProxy proxy(m_registry.port());
        QList<Fate> fates {Fate::Reset, Fate::TooMany, Fate::AnswerLost};
        proxy.setMeddler([&](const QByteArray &itsMethod, const QByteArray &itsPath) {
            const bool meant = itsMethod == method && itsPath.contains(path);
            return meant && !fates.isEmpty() ? fates.takeFirst() : Fate::Passed;
        });
        QStringList looking = arguments(proxy.host());
        looking += u"--read-back"_s;
        const CliRan ran = cli(looking);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(fates.isEmpty());
        QCOMPARE(held().count("\"digest\""), 12);
    }

    // Killed at each of its requests, one after another: the tag holds what it held, byte for byte,
    // or the whole list.
    void killedAtEachStep_data()
    {
        QTest::addColumn<bool>("exists"); // the tag, before
        QTest::newRow("a new tag") << false;
        QTest::newRow("a tag that holds another list") << true;
    }
    void killedAtEachStep()
    {
        QFETCH(bool, exists);
        LatencyProxy proxy(m_registry.port());
        const QByteArray whole = cli(arguments(proxy.host()) + QStringList {u"--dry-run"_s}).out;
        QCOMPARE(whole.count("\"digest\""), 12);
        const QByteArray before = exists ? pushAnother() : QByteArray();
        QCOMPARE(before.isEmpty(), !exists);
        bool cameToItsEnd = false;
        int kills = 0;
        for (int step = 1; !cameToItsEnd; ++step) {
            QVERIFY(step < 500);
            const int requests = killAt(step, proxy, kills);
            cameToItsEnd = requests < step;
            const QByteArray now = held();
            QVERIFY2(now == (cameToItsEnd ? whole : before) || now == whole, now.constData());
            if (!cameToItsEnd && now == whole) { // the kill came after the last step had left
                m_registry.removeRepository(u"other/list"_s);
                if (exists)
                    QCOMPARE(pushAnother(), before);
            }
            step += step > 8 ? 12 : 0; // the steps repeat each other for every blob and entry
        }
        QVERIFY(kills > 8);
    }

    // The request that moves the tag is lost on its way: what the tag holds decides.
    void theLastRequestIsLost_data()
    {
        QTest::addColumn<Fate>("fate");
        QTest::addColumn<bool>("somebodyElse"); // pushes at the same time
        QTest::newRow("carried out, not confirmed") << Fate::AnswerLost << false;
        QTest::newRow("never arrived") << Fate::Reset << false;
        QTest::newRow("never arrived, and somebody else was there") << Fate::Reset << true;
    }
    void theLastRequestIsLost()
    {
        QFETCH(Fate, fate);
        QFETCH(bool, somebodyElse);
        const QByteArray before = pushAnother();
        LatencyProxy proxy(m_registry.port());
        int puts = 0;
        QByteArray theirs;
        proxy.setMeddler([&](const QByteArray &method, const QByteArray &path) {
            if (method != "PUT" || !path.endsWith("/manifests/1") || ++puts > 1)
                return Fate::Passed;
            if (somebodyElse)
                theirs = pushAnother(u"sonobuoy:v0.20-linux-amd64"_s);
            return fate;
        });
        const CliRan ran = cli(arguments(proxy.host()) + QStringList {u"--read-back"_s});
        const QByteArray now = held();
        if (somebodyElse) {
            QCOMPARE(ran.code, 7);
            QVERIFY2(ran.err.contains("which is not the new list"), ran.err.constData());
            QCOMPARE(now, theirs);
            QVERIFY(theirs != before && !theirs.isEmpty());
        } else {
            QVERIFY2(ran.code == 0, ran.err.constData());
            QCOMPARE(now.count("\"digest\""), 12);
        }
        QCOMPARE(puts, fate == Fate::Reset && !somebodyElse ? 2 : 1);
    }

private:
    // Puts something else under the tag; gives its bytes.
    QByteArray pushAnother(const QString &sample = u"hello:latest"_s)
    {
        const Ran ran = runProgram(u"skopeo"_s,
            {u"copy"_s, u"--all"_s, u"--src-tls-verify=false"_s, u"--dest-tls-verify=false"_s,
                u"docker://"_s + m_registry.reference(u"samples/"_s + sample),
                u"docker://"_s + m_registry.reference(u"other/list:1"_s)});
        return ran.code == 0 ? held() : QByteArray();
    }

    // Starts a push and kills it when its n-th request arrives; gives how many there were.
    static int killAt(int step, LatencyProxy &proxy, int &kills)
    {
        QProcess process;
        int requests = 0;
        proxy.setMeddler([&](const QByteArray &, const QByteArray &) {
            if (++requests == step)
                process.kill();
            return Fate::Passed; // what the kernel has taken arrives all the same
        });
        QEventLoop loop;
        connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        process.start(QStringLiteral(WAYBILL_CLI), arguments(proxy.host()));
        loop.exec();
        kills += process.exitStatus() == QProcess::CrashExit;
        proxy.setMeddler({});
        return requests;
    }
};

QTEST_GUILESS_MAIN(InterruptionsTest)
#include "tst_interruptions.moc"
