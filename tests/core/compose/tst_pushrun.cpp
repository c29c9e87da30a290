// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/compose/scene.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

QStringList linesWith(const QStringList &log, const QString &text)
{
    return log.filter(text);
}

}

class PushRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameRepositoryCostsThreeRequests()
    {
        Scene scene(Own, 7);
        const auto result = scene.push();
        QVERIFY(result);
        QCOMPARE(scene.registry.log,
            (QStringList {
                u"HEAD samples/app:v1"_s, u"PUT samples/app:v1"_s, u"GET samples/app:v1"_s}));
        QCOMPARE(result->digest, scene.plan.list.digest);
        QCOMPARE(result->previous, scene.old);
        QCOMPARE(result->targets, scene.plan.targets);
        QCOMPARE(result->entriesWritten, 0);
        QCOMPARE(scene.v1(), scene.plan.list.digest);
        QCOMPARE(
            scene.registry.repositories[Own].manifests.value(u"v1"_s).bytes, scene.plan.list.bytes);
    }

    void justThePut()
    {
        Scene scene(Own);
        const auto result = scene.push({.expected = {}, .look = false, .readBack = false});
        QVERIFY(result);
        QCOMPARE(scene.registry.log, QStringList(u"PUT samples/app:v1"_s));
        QCOMPARE(result->previous, std::nullopt);
    }

    void aRegistryThatNamesNoDigestIsReadBackInAnyCase()
    {
        Scene scene(Own);
        scene.registry.namesDigests = false;
        QVERIFY(scene.push({.expected = {}, .look = false, .readBack = false}));
        QCOMPARE(
            scene.registry.log, (QStringList {u"PUT samples/app:v1"_s, u"GET samples/app:v1"_s}));
    }

    void aRegistryThatNamesNoDigestIsLookedAtByGet()
    {
        Scene scene(Own);
        scene.registry.namesDigests = false;
        const auto result = scene.push({.expected = scene.old, .look = true, .readBack = true});
        QVERIFY(result);
        QCOMPARE(result->previous, scene.old);
        QCOMPARE(scene.registry.log.first(2),
            (QStringList {u"HEAD samples/app:v1"_s, u"GET samples/app:v1"_s}));
    }

    void theMainTagIsLast()
    {
        Scene scene(Own);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"v1.0"_s), main.withTag(u"latest"_s)};
        QVERIFY(scene.push());
        QCOMPARE(linesWith(scene.registry.log, u"PUT"_s),
            (QStringList {
                u"PUT samples/app:latest"_s, u"PUT samples/app:v1.0"_s, u"PUT samples/app:v1"_s}));
        QCOMPARE(scene.registry.count(u"HEAD"_s), 3);
        QCOMPARE(scene.registry.count(u"GET"_s), 3);
    }

    void aTagThatHoldsTheListIsLeftAlone()
    {
        Scene scene(Own);
        QVERIFY(scene.push());
        scene.registry.log.clear();
        const auto again = scene.push({.expected = scene.old, .look = true, .readBack = true});
        QVERIFY(again); // the user's wish is fulfilled, whoever did it
        QCOMPARE(scene.registry.count(u"PUT"_s), 0);
        QCOMPARE(again->previous, scene.plan.list.digest);
    }

    void anotherRepositoryIsMountedAndWritten()
    {
        Scene scene(Other);
        const auto result = scene.push();
        QVERIFY(result);
        const QStringList &log = scene.registry.log;
        // 3 configs, 3 layers of their own, 1 shared.
        QCOMPARE(result->blobsMounted, 7);
        QCOMPARE(result->blobsCopied, 0);
        QCOMPARE(result->entriesWritten, 3);
        QCOMPARE(log.size(), 1 + 3 + 7 + 3 + 1 + 1 + 1);
        QCOMPARE(log.first(), u"HEAD samples/app:v1"_s);
        QCOMPARE(linesWith(log.mid(1, 3), u"GET samples/base@"_s).size(), 3);
        QCOMPARE(linesWith(log.mid(4, 7), u"MOUNT samples/app"_s).size(), 7);
        QCOMPARE(linesWith(log.mid(11, 3), u"PUT samples/app@"_s).size(), 3);
        QCOMPARE(log.last(3),
            (QStringList {
                u"HEAD samples/app:v1"_s, u"PUT samples/app:v1"_s, u"GET samples/app:v1"_s}));
        // Byte for byte.
        for (const Plan::Child &child : scene.plan.children) {
            const QString digest = child.descriptor.digest.toString();
            QCOMPARE(scene.registry.repositories[Own].manifests.value(digest),
                scene.registry.repositories[Other].manifests.value(digest));
        }
    }

    void whatIsNotMountedIsCopied()
    {
        Scene scene(Other);
        scene.registry.mounts = false;
        const QByteArray shared = "shared";
        scene.registry.repositories[Own].blobs.insert(oci::Digest::ofBytes(shared), shared);
        const auto result = scene.push();
        QVERIFY(result);
        QCOMPARE(result->blobsMounted, 0);
        QCOMPARE(result->blobsCopied, 6); // the shared one is there
        QCOMPARE(scene.registry.count(u"UPLOAD"_s), 6);
        QCOMPARE(scene.v1(), scene.plan.list.digest);
    }

    void aRefusedMountIsNoFailure()
    {
        Scene scene(Other, 1);
        const QString layer = u"MOUNT samples/app %1 from samples/base"_s.arg(
            oci::Digest::ofBytes("shared").shortHex());
        scene.registry.failures.insert(layer, errorOf(ErrorKind::Forbidden, 403));
        const auto result = scene.push();
        QVERIFY(result);
        QCOMPARE(result->blobsMounted, 2);
        QCOMPARE(result->blobsCopied, 1);
    }

    void aForeignLayerThatOnlyItsVendorHasStaysThere()
    {
        Scene scene(Other, 0);
        const BuiltImage image = buildImage(u"w"_s, {u"a"_s}, u"vendor"_s);
        add(scene.registry, Other, u"w"_s, image);
        scene.plan = *makePlan(listOf({itemOf(Other, u"w"_s, image.document)}));
        QList<StepReport> reports;
        QVERIFY(scene.push({}, [&](const StepReport &report) { reports += report; }));
        QCOMPARE(scene.v1(), scene.plan.list.digest);
        QVERIFY(std::ranges::any_of(reports, [](const StepReport &report) {
            return report.step == Step::Blobs && report.text.contains("1 left with"_L1);
        }));
    }

    void aBlobThatIsNowhereIsAnError()
    {
        Scene scene(Other, 1);
        scene.registry.repositories[Other].blobs.remove(oci::Digest::ofBytes("shared"));
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
        QVERIFY(result.error().message.endsWith("The tag was not changed."_L1));
        QCOMPARE(scene.v1(), scene.old);
    }

    void aBlobTooLargeForMemoryIsToldBeforeItIsFetched()
    {
        Scene scene(Other, 0);
        const BuiltImage image = buildImage(u"x"_s, {u"huge"_s}, {}, ContentCopy::MaxCopyBytes + 1);
        add(scene.registry, Other, u"x"_s, image);
        scene.registry.mounts = false;
        scene.plan = *makePlan(listOf({itemOf(Other, u"x"_s, image.document)}));
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unsupported);
        QVERIFY(result.error().message.contains(Other));
        const QString huge = oci::Digest::ofBytes("huge").shortHex();
        QVERIFY(!scene.registry.log.contains(u"BLOB samples/base "_s + huge));
        QCOMPARE(scene.v1(), scene.old);
    }

    void listsWithinListsGoAfterWhatTheyName()
    {
        Scene scene(Other, 0);
        const BuiltImage image = buildImage(u"leaf"_s, {u"a"_s});
        add(scene.registry, Other, {}, image);
        oci::Document document = image.document;
        QStringList expected {u"PUT samples/app@"_s + document.digest.shortHex()};
        for (int level = 0; level < 3; ++level) {
            document = listOf({itemOf(Other, u"x"_s, document)}).document();
            scene.registry.store(Other, u"nested"_s, document);
            expected += u"PUT samples/app@"_s + document.digest.shortHex();
        }
        // The leaf is named by the new list, too.
        scene.plan = *makePlan(listOf(
            {itemOf(Other, u"nested"_s, document), itemOf(Other, u"leaf"_s, image.document)}));
        QVERIFY(scene.push());
        QCOMPARE(linesWith(scene.registry.log, u"PUT samples/app@"_s), expected);
        QCOMPARE(scene.v1(), scene.plan.list.digest);
    }

    void attestationsComeAlong()
    {
        Scene scene(Other, 1);
        const BuiltImage about = buildImage(u"about"_s, {u"statement"_s});
        add(scene.registry, Other, {}, about);
        Item item = itemOf(Other, u"about"_s, about.document);
        item.descriptor.annotations = attestation(u"x"_s, u"y"_s).descriptor.annotations;
        const Item image = itemOf(
            Other, u"image-0"_s, scene.registry.repositories[Other].manifests.value(u"image-0"_s));
        scene.plan = *makePlan(listOf({image, item}));
        const auto result = scene.push();
        QVERIFY(result);
        QCOMPARE(result->entriesWritten, 2);
    }

    void theOldestFormatIsRefused()
    {
        Scene scene(Other, 0);
        oci::json::Object old;
        old.append(u"schemaVersion"_s, qint64(1));
        old.append(u"fsLayers"_s, oci::json::Array {});
        old.append(u"history"_s, oci::json::Array {});
        const oci::Document document = documentOf(old, oci::mediatype::DockerV1);
        scene.registry.store(Other, u"old"_s, document);
        scene.plan = *makePlan(listOf({itemOf(Other, u"old"_s, document)}));
        const auto result = scene.push();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unsupported);
        QCOMPARE(scene.registry.count(u"PUT"_s), 0);
    }

    void reportsEachStep()
    {
        Scene scene(Other, 2);
        QList<StepReport> reports;
        QVERIFY(scene.push({}, [&](const StepReport &report) { reports += report; }));
        using enum StepReport::State;
        QMap<Step, QList<StepReport>> steps;
        for (const StepReport &report : reports)
            steps[report.step] += report;
        QCOMPARE(steps.size(), 5);
        for (const QList<StepReport> &step : steps) {
            QCOMPARE(step.first().state, Waiting);
            QCOMPARE(step.last().state, Done);
        }
        QCOMPARE(steps[Step::Look].last().text, u"v1 holds digest %1"_s.arg(scene.old.shortHex()));
        QCOMPARE(steps[Step::Blobs].last().text, u"5 taken over, 0 copied"_s);
        QCOMPARE(steps[Step::Blobs].last().done, 5);
        QCOMPARE(steps[Step::Blobs].last().total, 5);
        QCOMPARE(steps[Step::Entries].last().text, u"2 written"_s);
        QCOMPARE(steps[Step::List].first().text, u"v1 keeps what it holds until then"_s);
        QCOMPARE(steps[Step::List].last().text,
            u"v1 now holds digest %1"_s.arg(scene.plan.list.digest.shortHex()));
        QCOMPARE(steps[Step::ReadBack].last().text, u"equal, byte for byte"_s);
        // Progress only ever grows.
        int done = 0;
        for (const StepReport &report : steps[Step::Blobs]) {
            QVERIFY(report.done >= done);
            done = report.done;
        }
    }

    void countsTheBytesThatHaveToBeCopied()
    {
        Scene scene(Other, 2);
        scene.registry.mounts = false;
        QList<StepReport> blobs;
        const auto result = scene.push({}, [&](const StepReport &report) {
            if (report.step == Step::Blobs)
                blobs += report;
        });
        QVERIFY(result);
        QCOMPARE(result->blobsCopied, 5);
        qint64 all = 0;
        for (const QByteArray &blob : std::as_const(scene.registry.repositories[Other].blobs))
            all += blob.size();
        QCOMPARE(result->bytesCopied, all);
        QCOMPARE(blobs.last().bytesDone, all);
        QCOMPARE(blobs.last().bytesTotal, all);
        qint64 done = 0;
        bool between = false; // also told while one blob is on its way
        for (const StepReport &report : std::as_const(blobs)) {
            QVERIFY(report.bytesDone >= done && report.bytesDone <= all);
            between = between || (report.bytesDone > 0 && report.done == 0);
            done = report.bytesDone;
        }
        QVERIFY(between);
    }

    void whatIsMountedCostsNoBytes()
    {
        Scene scene(Other, 2);
        qint64 most = 0;
        const auto result = scene.push(
            {}, [&](const StepReport &report) { most = std::max(most, report.bytesTotal); });
        QVERIFY(result);
        QCOMPARE(most, 0);
        QCOMPARE(result->bytesCopied, 0);
    }

    void reportsWhatIsNotNeededAndWhatFailed()
    {
        Scene scene(Own);
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Forbidden, 403));
        QMap<Step, StepReport> last;
        QVERIFY(!scene.push({}, [&](const StepReport &report) { last[report.step] = report; }));
        using enum StepReport::State;
        QCOMPARE(last[Step::Look].state, Done);
        QCOMPARE(last[Step::Blobs].state, Skipped);
        QCOMPARE(last[Step::Blobs].text, u"same repository: nothing to upload"_s);
        QCOMPARE(last[Step::Entries].state, Skipped);
        QCOMPARE(last[Step::List].state, Failed);
        QCOMPARE(last[Step::List].text, u"It failed. The tag was not changed."_s);
        QCOMPARE(last[Step::ReadBack].state, Waiting);
    }
};

QTEST_GUILESS_MAIN(PushRunTest)
#include "tst_pushrun.moc"
