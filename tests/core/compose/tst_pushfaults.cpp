// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/compose/scene.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

class PushFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTagThatMovedIsNotOverwritten_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<QString>("expected");
        QTest::newRow("holds something else") << true << u"something"_s;
        QTest::newRow("was not there, now is") << true << QString();
        QTest::newRow("is gone") << false << u"something"_s;
    }
    void aTagThatMovedIsNotOverwritten()
    {
        QFETCH(bool, exists);
        QFETCH(QString, expected);
        Scene scene(Other);
        if (!exists)
            scene.registry.repositories[Own].manifests.remove(u"v1"_s);
        const oci::Digest seen = expected.isEmpty() ? oci::Digest {} : digestOf(expected);
        // Looked for even if not asked to look: an expectation cannot be passed over.
        const auto result = scene.push({.expected = seen, .look = false, .readBack = true});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Changed);
        const QString &message = result.error().message;
        QVERIFY(message.contains(seen.isNull() ? u"nothing"_s : seen.shortHex()));
        QVERIFY(message.contains(exists ? scene.old.shortHex() : u"nothing"_s));
        QVERIFY(message.endsWith("Waybill left the tag as it is."_L1));
        QCOMPARE(scene.registry.log, QStringList(u"HEAD samples/app:v1"_s));
    }

    void whatWasExpectedIsFine()
    {
        Scene scene(Own);
        QVERIFY(scene.push({.expected = scene.old, .look = true, .readBack = true}));
        Scene fresh(Own);
        fresh.registry.repositories[Own].manifests.remove(u"v1"_s);
        QVERIFY(fresh.push({.expected = oci::Digest {}, .look = true, .readBack = true}));
    }

    void aTagThatMovesMeanwhileIsNotOverwritten()
    {
        Scene scene(Other);
        const oci::Document theirs = listOf({linuxImage(u"theirs"_s)}).document();
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("MOUNT"_L1))
                scene.registry.store(Own, u"v1"_s, theirs);
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Changed);
        QVERIFY(result.error().message.contains(scene.old.shortHex()));
        QVERIFY(result.error().message.contains(theirs.digest.shortHex()));
        QCOMPARE(scene.v1(), theirs.digest);
    }

    void aLostReplyIsSettledByLooking()
    {
        for (const Error &lost : {errorOf(ErrorKind::Network), errorOf(ErrorKind::Timeout),
                 errorOf(ErrorKind::Refused, 502)}) {
            Scene scene(Own);
            scene.registry.lostReplies.insert(u"PUT samples/app:v1"_s, lost);
            const auto result = scene.push({.expected = {}, .look = true, .readBack = false});
            QVERIFY(result);
            QCOMPARE(scene.v1(), scene.plan.list.digest);
            // No digest came with the reply, so the bytes are the proof.
            QCOMPARE(scene.registry.log,
                (QStringList {u"HEAD samples/app:v1"_s, u"PUT samples/app:v1"_s,
                    u"HEAD samples/app:v1"_s, u"GET samples/app:v1"_s}));
        }
    }

    void aLostRequestLeavesTheTag()
    {
        Scene scene(Own);
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Network));
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Network);
        QCOMPARE(result.error().message, u"It failed. The tag was not changed."_s);
        QCOMPARE(scene.registry.count(u"HEAD"_s), 2);
    }

    // Who did not look takes whatever the tag holds, also at the second try.
    void withoutALookALostRequestIsRepeated()
    {
        Scene scene(Own);
        Error broken = errorOf(ErrorKind::Network);
        broken.cause = Cause::ConnectionBroken;
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, broken);
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("HEAD"_L1))
                scene.registry.failures.clear();
        };
        QVERIFY(scene.push({.expected = {}, .look = false, .readBack = false}));
        QCOMPARE(scene.v1(), scene.plan.list.digest);
        QCOMPARE(scene.registry.count(u"PUT"_s), 2);
    }

    void somebodyElsesListAfterALostReplyIsSaid()
    {
        Scene scene(Own);
        const oci::Document theirs = listOf({linuxImage(u"theirs"_s)}).document();
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Network));
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("PUT"_L1))
                scene.registry.store(Own, u"v1"_s, theirs);
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(theirs.digest.shortHex()));
        QVERIFY(!result.error().message.contains("not changed"_L1));
    }

    void whatCannotBeFoundOutIsNotGuessed()
    {
        Scene scene(Own);
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Network));
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("PUT"_L1))
                scene.registry.failures.insert(
                    u"HEAD samples/app:v1"_s, errorOf(ErrorKind::Network));
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QVERIFY(result.error().message.contains("could not be found out"_L1));
        QVERIFY(!result.error().message.contains("not changed."_L1));
    }

    // A server that is busy for a moment is asked again, once the tag was seen to be untouched.
    void aBusyServerIsAskedAgain_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("again");
        const auto row = [](const char *name, const Error &error, bool again) {
            QTest::newRow(name) << error << again;
        };
        Error broken = errorOf(ErrorKind::Network);
        broken.cause = Cause::ConnectionBroken;
        row("connection broken", broken, true);
        row("500", errorOf(ErrorKind::Refused, 500), true);
        row("503", errorOf(ErrorKind::Refused, 503), true);
        row("504", errorOf(ErrorKind::Refused, 504), true);
        row("501 is for good", errorOf(ErrorKind::Refused, 501), false);
        row("507 too", errorOf(ErrorKind::Refused, 507), false);
        row("429 was waited for already", errorOf(ErrorKind::RateLimited, 429), false);
        row("nobody listens", errorOf(ErrorKind::Network), false);
    }
    void aBusyServerIsAskedAgain()
    {
        QFETCH(Error, error);
        QFETCH(bool, again);
        const QString put = u"PUT samples/app:v1"_s;
        Scene scene(Own);
        scene.registry.failures.insert(put, error);
        scene.registry.onRequest = [&](const QString &line) {
            if (line == put && scene.registry.log.count(put) == 2)
                scene.registry.failures.remove(put);
        };
        const auto result = scene.push();
        QCOMPARE(bool(result), again);
        QCOMPARE(scene.registry.log.count(put), again ? 2 : 1);
        QCOMPARE(scene.v1(), again ? scene.plan.list.digest : scene.old);
        if (again) {
            const qsizetype first = scene.registry.log.indexOf(put);
            QCOMPARE(scene.registry.log[first + 1], u"HEAD samples/app:v1"_s);
        } else {
            QVERIFY(result.error().message.endsWith("The tag was not changed."_L1));
        }
    }

    // Whoever pushed while we waited keeps the tag.
    void nothingIsWrittenOverWhatCameInThePause()
    {
        Scene scene(Own);
        const oci::Document theirs = listOf({linuxImage(u"theirs"_s)}).document();
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Refused, 503));
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("HEAD"_L1) && scene.registry.count(u"PUT"_s) > 0) {
                scene.registry.failures.clear();
                scene.registry.store(Own, u"v1"_s, theirs);
            }
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(scene.registry.count(u"PUT"_s), 1);
        QCOMPARE(scene.v1(), theirs.digest);
        QVERIFY(result.error().message.contains(theirs.digest.shortHex()));
    }

    // Whoever did not look writes over whatever is there, but not over his own list.
    void withoutALookItIsTriedAgain_data()
    {
        QTest::addColumn<bool>("carriedOut");
        QTest::newRow("was not carried out") << false;
        QTest::newRow("was carried out") << true;
    }
    void withoutALookItIsTriedAgain()
    {
        QFETCH(bool, carriedOut);
        const QString put = u"PUT samples/app:v1"_s;
        const QString head = u"HEAD samples/app:v1"_s;
        const QString get = u"GET samples/app:v1"_s;
        Scene scene(Own);
        auto &replies = carriedOut ? scene.registry.lostReplies : scene.registry.failures;
        replies.insert(put, errorOf(ErrorKind::Refused, 503));
        scene.registry.onRequest = [&](const QString &line) {
            if (line == head)
                replies.clear();
        };
        QVERIFY(scene.push({.expected = {}, .look = false, .readBack = false}));
        QCOMPARE(scene.v1(), scene.plan.list.digest);
        // What no good answer was given to is proven by its bytes.
        QCOMPARE(scene.registry.log,
            carriedOut ? QStringList({put, head, get}) : QStringList({put, head, put}));
    }

    void aRefusalIsFinal()
    {
        Scene scene(Own);
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Forbidden, 403));
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Forbidden);
        QCOMPARE(result.error().message, u"It failed. The tag was not changed."_s);
        QCOMPARE(scene.registry.log.last(), u"PUT samples/app:v1"_s);
    }

    void entriesThatAreGoneAreNamed()
    {
        Scene scene(Own);
        const oci::Digest gone = scene.plan.children[1].descriptor.digest;
        scene.registry.repositories[Own].manifests.remove(gone.toString());
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Refused);
        QVERIFY(result.error().message.contains(gone.shortHex()));
        QVERIFY(
            !result.error().message.contains(scene.plan.children[0].descriptor.digest.shortHex()));
        QCOMPARE(scene.v1(), scene.old);
    }

    // Cleared out between its own writing and the list's: brought once more, and only once.
    void entriesThatGetLostMeanwhileAreBroughtAgain_data()
    {
        QTest::addColumn<int>("losses");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("once") << 1 << true;
        QTest::newRow("again and again") << 2 << false;
    }
    void entriesThatGetLostMeanwhileAreBroughtAgain()
    {
        QFETCH(int, losses);
        QFETCH(bool, succeeds);
        Scene scene(Other, 2);
        const oci::Digest lost = scene.plan.children[0].descriptor.digest;
        scene.registry.onRequest = [&](const QString &line) {
            if (line == "PUT samples/app:v1"_L1 && losses-- > 0)
                scene.registry.repositories[Own].manifests.remove(lost.toString());
        };
        const auto result = scene.push();
        QCOMPARE(bool(result), succeeds);
        QCOMPARE(scene.v1(), succeeds ? scene.plan.list.digest : scene.old);
        QCOMPARE(scene.registry.log.count(u"PUT samples/app:v1"_s), 2);
        QCOMPARE(scene.registry.log.filter(u"PUT "_s).filter(lost.shortHex()).size(), 2);
        if (!succeeds) {
            QVERIFY(result.error().message.contains(lost.shortHex()));
            QVERIFY(result.error().message.endsWith("The tag was not changed."_L1));
        }
    }

    void aSecondTagThatFailsIsToldApart()
    {
        Scene scene(Own);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"latest"_s)};
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Forbidden, 403));
        const auto result = scene.push();
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(
            "The new list is there under: latest. The others were not changed."_L1));
        QCOMPARE(scene.v1(), scene.old);
    }

    void whatBecameOfSeveralTagsIsSaid_data()
    {
        QTest::addColumn<QString>("failing"); // the request that gets no answer
        QTest::addColumn<QString>("end");
        QTest::newRow("the look") << u"HEAD samples/app:latest"_s
                                  << u"It failed. No tag was changed."_s;
        QTest::newRow("the first to be written")
            << u"PUT samples/app:latest"_s << u"It failed. No tag was changed."_s;
        QTest::newRow("the main one")
            << u"PUT samples/app:v1"_s
            << u"It failed. The new list is there under: latest. The others were not changed."_s;
    }
    void whatBecameOfSeveralTagsIsSaid()
    {
        QFETCH(QString, failing);
        Scene scene(Own);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"latest"_s)};
        scene.registry.failures.insert(failing, errorOf(ErrorKind::Network));
        const auto result = scene.push();
        QVERIFY(!result);
        QTEST(result.error().message, "end");
        QCOMPARE(scene.v1(), scene.old);
    }

    void anUncertainTagBesideACertainOne()
    {
        Scene scene(Own);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"latest"_s)};
        scene.registry.onRequest = [&](const QString &line) {
            if (line == "PUT samples/app:v1"_L1) {
                scene.registry.failures.insert(line, errorOf(ErrorKind::Timeout));
                scene.registry.failures.insert(
                    u"HEAD samples/app:v1"_s, errorOf(ErrorKind::Timeout));
            }
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().message,
            u"It failed. Whether v1 was changed could not be found out. The new list is there "
            "under: latest."_s);
    }

    void anotherTagThatMovesMeanwhileStopsAll()
    {
        Scene scene(Other);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"latest"_s)};
        const oci::Document theirs = listOf({linuxImage(u"theirs"_s)}).document();
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("MOUNT"_L1))
                scene.registry.store(Own, u"latest"_s, theirs);
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Changed);
        QCOMPARE(result.error().where, main.withTag(u"latest"_s).toString());
        QVERIFY(result.error().message.contains("it held nothing and now holds "_L1));
        QCOMPARE(scene.v1(), scene.old);
        QCOMPARE(scene.registry.digestOf(Own, u"latest"_s), theirs.digest);
    }

    void readingBackSomethingElseIsAnError()
    {
        Scene scene(Own);
        const oci::Document theirs = listOf({linuxImage(u"theirs"_s)}).document();
        scene.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("GET"_L1))
                scene.registry.store(Own, u"v1"_s, theirs);
        };
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Changed);
        QVERIFY(result.error().message.contains(theirs.digest.shortHex()));
        QVERIFY(result.error().message.contains(scene.plan.list.digest.shortHex()));
    }

    void notBeingAbleToReadBackIsSaid()
    {
        Scene scene(Own);
        scene.registry.failures.insert(u"GET samples/app:v1"_s, errorOf(ErrorKind::Network));
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().message,
            u"It failed. The list was written, but could not be read back."_s);
    }

    void aCancelAtAnyStepLeavesTheTag_data() { steps(); }
    void aCancelAtAnyStepLeavesTheTag()
    {
        QFETCH(bool, mounts);
        QFETCH(int, requests);
        for (int step = 0; step < requests; ++step) {
            Scene scene(Other, 2);
            scene.registry.mounts = mounts;
            scene.registry.holdAt = step;
            {
                auto task = scene.task();
                task.start();
                QVERIFY2(!task.isDone(), qPrintable(QString::number(step)));
            }
            scene.run.reset();
            const bool written = step == requests - 1; // held while reading back
            QCOMPARE(scene.v1(), written ? scene.plan.list.digest : scene.old);
            scene.registry.holdAt.reset();
            QVERIFY(scene.push());
            QCOMPARE(scene.v1(), scene.plan.list.digest);
        }
    }

    void aFailureAtAnyStepLeavesTheTag_data() { steps(); }
    void aFailureAtAnyStepLeavesTheTag()
    {
        QFETCH(bool, mounts);
        QFETCH(int, requests);
        for (int step = 0; step < requests; ++step) {
            Scene scene(Other, 2);
            scene.registry.mounts = mounts;
            scene.registry.failAt = step;
            const auto result = scene.push();
            const bool isMount = scene.registry.log.value(step).startsWith("MOUNT"_L1);
            const bool written = step == requests - 1;
            QCOMPARE(bool(result), isMount); // then it is done in another way
            if (!result) {
                QCOMPARE(scene.v1(), written ? scene.plan.list.digest : scene.old);
                QVERIFY(result.error().message.contains(
                    written ? "The list was written"_L1 : "The tag was not changed."_L1));
            }
            scene.registry.failAt.reset();
            QVERIFY(scene.push());
            QCOMPARE(scene.v1(), scene.plan.list.digest);
        }
    }

private:
    // Every request of a push from another repository, by the way the blobs go.
    static void steps()
    {
        QTest::addColumn<bool>("mounts");
        QTest::addColumn<int>("requests");
        for (const bool mounts : {true, false}) {
            Scene scene(Other, 2);
            scene.registry.mounts = mounts;
            QVERIFY(scene.push());
            QTest::newRow(mounts ? "mounted" : "copied")
                << mounts << int(scene.registry.log.size());
        }
    }
};

QTEST_GUILESS_MAIN(PushFaultsTest)
#include "tst_pushfaults.moc"
