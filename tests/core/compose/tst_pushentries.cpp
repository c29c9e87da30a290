// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/compose/scene.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// Nothing was read just now: the list was composed yesterday.
struct OldScene : Scene {
    explicit OldScene(const QString &repository, int images = 3) : Scene(repository, images)
    {
        justRead = {};
    }
    const oci::Digest &digest(int child) const { return plan.children[child].descriptor.digest; }
    QString place(int child) const { return u"samples/app@"_s + digest(child).shortHex(); }
    void lose(const QString &repository, int child)
    {
        registry.repositories[repository].manifests.remove(digest(child).toString());
    }
};

bool isWrite(const QString &line)
{
    return line.startsWith("PUT"_L1) || line.startsWith("MOUNT"_L1) || line.startsWith("UPLOAD"_L1);
}

}

// Whether the entries of a list are there before it is written. Registries clear out images without
// a tag, and not all of them look before they take a list.
class PushEntriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesAreLookedForFirst()
    {
        OldScene scene(Own);
        QVERIFY(scene.push());
        QStringList heads = scene.registry.log.mid(1, 3);
        heads.sort();
        QStringList all;
        for (int child = 0; child < 3; ++child)
            all += u"HEAD "_s + scene.place(child);
        all.sort();
        QCOMPARE(heads, all);
        QCOMPARE(scene.registry.log[4], u"PUT samples/app:v1"_s);
    }

    void onlyWhatIsNotKnownIsLookedFor()
    {
        Scene scene(Own);
        scene.justRead.manifests.remove(scene.plan.children[1].descriptor.digest.toString());
        QVERIFY(scene.push({.expected = {}, .look = false, .readBack = false}));
        QCOMPARE(scene.registry.log,
            (QStringList {
                u"HEAD samples/app@"_s + scene.plan.children[1].descriptor.digest.shortHex(),
                u"PUT samples/app:v1"_s}));
    }

    // What is written in this very push is there.
    void otherRepositoriesAreNotLookedThrough()
    {
        OldScene scene(Other);
        QVERIFY(scene.push());
        QCOMPARE(scene.registry.log.filter(u"HEAD "_s), QStringList(2, u"HEAD samples/app:v1"_s));
    }

    void nothingIsWrittenIfOneIsGone()
    {
        OldScene scene(Own);
        scene.lose(Own, 1);
        QList<StepReport> reports;
        const auto result = scene.push({}, [&](const StepReport &report) { reports += report; });
        QVERIFY(!result);
        const Error &error = result.error();
        QCOMPARE(error.kind, ErrorKind::NotFound);
        QCOMPARE(error.cause, Cause::EntriesMissing);
        QCOMPARE(error.entries, QStringList(scene.digest(1).toString()));
        QVERIFY(error.message.contains(scene.digest(1).shortHex()));
        QVERIFY(error.message.contains("linux/amd64"_L1)); // which platform that is
        QVERIFY(!error.message.contains(scene.digest(0).shortHex()));
        QVERIFY2(error.message.endsWith("The tag was not changed."_L1), qPrintable(error.message));
        QCOMPARE(std::ranges::count_if(scene.registry.log, &isWrite), 0);
        QCOMPARE(scene.v1(), scene.old);
        QCOMPARE(reports.last().state, StepReport::State::Failed);
    }

    // The other entries come from elsewhere: not even they are brought.
    void notEvenBlobsAreBroughtIfOneIsGone()
    {
        OldScene scene(Own, 1);
        const BuiltImage image = buildImage(u"foreign"_s, {u"x"_s});
        add(scene.registry, Other, u"foreign"_s, image);
        scene.plan.children += {itemOf(Other, u"foreign"_s, image.document).source,
            itemOf(Other, u"foreign"_s, image.document).descriptor};
        scene.lose(Own, 0);
        QVERIFY(!scene.push());
        QCOMPARE(std::ranges::count_if(scene.registry.log, &isWrite), 0);
    }

    void whatItWasAlsoTakenFromHasItStill()
    {
        OldScene scene(Own, 1);
        const BuiltImage image = buildImage(u"image-0"_s, {u"shared"_s, u"layer-image-0"_s});
        QCOMPARE(image.document.digest, scene.digest(0));
        add(scene.registry, Other, u"copy"_s, image);
        const Item first = itemOf(Own, u"image-0"_s, image.document);
        const Item copy = itemOf(Other, u"copy"_s, image.document);
        for (const QList<Item> &items : {QList {first, copy}, QList {copy, first}}) {
            scene.plan = *makePlan(listOf(items));
            QCOMPARE(scene.plan.foreignChildren(), 0);
            scene.lose(Own, 0);
            const auto result = scene.push();
            QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
            QCOMPARE(result->entriesWritten, 1);
            QCOMPARE(scene.v1(), scene.plan.list.digest);
        }
    }

    // Taken from another repository, and gone there: named before anything is written.
    void whatIsGoneAtItsSourceIsNamed()
    {
        OldScene scene(Other);
        scene.lose(Other, 2);
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().cause, Cause::EntriesMissing);
        QCOMPARE(result.error().entries, QStringList(scene.digest(2).toString()));
        QVERIFY2(result.error().message.contains(u"samples/base does not hold"_s),
            qPrintable(result.error().message));
        QCOMPARE(std::ranges::count_if(scene.registry.log, &isWrite), 0);
    }

    // Cannot tell is no reason to stop: the registry has the last word.
    void whatCannotBeLookedForIsNotMissing()
    {
        OldScene scene(Own);
        scene.registry.failures.insert(
            u"HEAD "_s + scene.place(0), errorOf(ErrorKind::Forbidden, 403));
        QVERIFY(scene.push());
        QCOMPARE(scene.v1(), scene.plan.list.digest);
    }

    // A registry that refuses the list all the same, because one got lost in the last minute.
    void whatGetsLostLaterIsNamedToo()
    {
        Scene scene(Own);
        const oci::Digest gone = scene.plan.children[1].descriptor.digest;
        scene.registry.repositories[Own].manifests.remove(gone.toString());
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Refused);
        QCOMPARE(result.error().cause, Cause::EntriesMissing);
        QCOMPARE(result.error().entries, QStringList(gone.toString()));
    }

    // What was read a moment ago is written from memory; its blobs are mounted as ever.
    void whatWasJustReadIsNotReadAgain()
    {
        Scene scene(Other);
        auto run = std::make_unique<PushRun>(scene.registry, scene.registry, scene.plan,
            PushOptions {{}, false, false}, StepSink(),
            [&](const oci::Reference &place) -> std::optional<oci::Document> {
                return scene.registry.repositories[place.repository].manifests.value(
                    place.digest.toString());
            });
        QVERIFY(await(run->run()));
        QCOMPARE(scene.registry.count(u"GET"_s), 0);
        QCOMPARE(scene.registry.count(u"MOUNT"_s), 7);
        QCOMPARE(scene.v1(), scene.plan.list.digest);
        for (const Plan::Child &child : scene.plan.children) {
            const QString digest = child.descriptor.digest.toString();
            QCOMPARE(scene.registry.repositories[Own].manifests.value(digest).bytes,
                scene.registry.repositories[Other].manifests.value(digest).bytes);
        }
    }

    // Memory is checked like an answer.
    void whatIsRememberedWronglyIsNotWritten()
    {
        Scene scene(Other, 1);
        PushRun run(scene.registry, scene.registry, scene.plan, {{}, false, false}, {},
            [&](const oci::Reference &) -> std::optional<oci::Document> {
                return oci::Document {"{}", oci::Digest::ofBytes("{}"), u"x/y"_s};
            });
        const auto result = await(run.run());
        QVERIFY(!result);
        QCOMPARE(std::ranges::count_if(scene.registry.log, &isWrite), 0);
    }
};

QTEST_GUILESS_MAIN(PushEntriesTest)
#include "tst_pushentries.moc"
