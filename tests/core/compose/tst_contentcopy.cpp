// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/contentcopy.h"
#include "tests/core/compose/scene.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

// What a push does with content, without the tags.
struct Copy {
    MemoryRegistry registry;
    ContentCopy content {registry, registry, {u"localhost:5001"_s, Own, u"v1"_s, {}}};
    int reports = 0;

    Plan::Child add(const QString &name, const QStringList &layers)
    {
        const BuiltImage image = buildImage(name, layers);
        test::add(registry, Other, name, image);
        return childOf(itemOf(Other, name, image.document));
    }
    static Plan::Child childOf(const Item &item) { return {item.source, item.descriptor}; }

    Result<> run(const QList<Plan::Child> &children)
    {
        const auto count = [this] { ++reports; };
        Result<> done = await(content.readManifests(children));
        if (done)
            done = await(content.copyBlobs(count));
        if (done)
            done = await(content.writeManifests(count));
        return done;
    }
    const MemoryRegistry::Repository &own() { return registry.repositories[Own]; }
};

}

class ContentCopyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatImagesShareIsTakenOnce()
    {
        Copy copy;
        QVERIFY(copy.run(
            {copy.add(u"a"_s, {u"1"_s, u"2"_s, u"2"_s}), copy.add(u"b"_s, {u"2"_s, u"3"_s})}));
        QCOMPARE(copy.content.blobs(), 3 + 2); // layers and configs
        QCOMPARE(copy.registry.count(u"MOUNT"_s), 5);
        QCOMPARE(copy.content.mounted(), 5);
        QCOMPARE(copy.content.manifestsDone(), 2);
        QCOMPARE(copy.reports, 5 + 2);
        QCOMPARE(copy.own().blobs, copy.registry.repositories[Other].blobs);
    }

    // Each blob is in one count only, however it got there.
    void countsAddUp_data()
    {
        QTest::addColumn<bool>("mounts");
        QTest::addColumn<QStringList>("there");
        QTest::newRow("mounted") << true << QStringList {};
        QTest::newRow("copied") << false << QStringList {};
        QTest::newRow("some are there") << false << QStringList {u"1"_s, u"3"_s};
    }
    void countsAddUp()
    {
        QFETCH(bool, mounts);
        QFETCH(QStringList, there);
        Copy copy;
        copy.registry.mounts = mounts;
        for (const QString &layer : there) {
            const QByteArray bytes = layer.toUtf8();
            copy.registry.repositories[Own].blobs.insert(oci::Digest::ofBytes(bytes), bytes);
        }
        QVERIFY(copy.run({copy.add(u"a"_s, {u"1"_s, u"2"_s, u"3"_s})}));
        QCOMPARE(copy.content.alreadyThere(), there.size());
        QCOMPARE(copy.content.mounted(), mounts ? 4 : 0);
        QCOMPARE(copy.content.copied(), mounts ? 0 : 4 - int(there.size()));
        QCOMPARE(copy.content.blobsDone(), copy.content.blobs());
        QCOMPARE(copy.registry.count(u"UPLOAD"_s), copy.content.copied());
    }

    // A manifest that is not what its digest names is not passed on.
    void bytesAreChecked()
    {
        Copy copy;
        const Plan::Child child = copy.add(u"a"_s, {u"1"_s});
        auto &manifests = copy.registry.repositories[Other].manifests;
        manifests[child.descriptor.digest.toString()].bytes += ' ';
        const auto done = copy.run({child});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::DigestMismatch);
        QCOMPARE(copy.registry.count(u"PUT"_s) + copy.registry.count(u"MOUNT"_s), 0);
    }

    void noFurtherWorkAfterAFailure()
    {
        Copy copy;
        copy.registry.mounts = false;
        copy.registry.onRequest = [&](const QString &line) {
            if (line.startsWith("UPLOAD"_L1))
                copy.registry.failures.insert(line, errorOf(ErrorKind::Forbidden, 403));
        };
        const auto done =
            copy.run({copy.add(u"a"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s})});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Forbidden);
        QCOMPARE(copy.registry.count(u"UPLOAD"_s), 1);
        QCOMPARE(copy.registry.count(u"PUT"_s), 0);
    }

    // An image that was refused is not named by anything that is written.
    void noListWithoutItsImages()
    {
        Copy copy;
        const Plan::Child image = copy.add(u"a"_s, {u"1"_s});
        const oci::Document list = listOf(
            {itemOf(Other, u"a"_s, copy.registry.repositories[Other].manifests.value(u"a"_s))})
                                       .document();
        copy.registry.store(Other, u"list"_s, list);
        copy.registry.failures.insert(u"PUT samples/app@"_s + image.descriptor.digest.shortHex(),
            errorOf(ErrorKind::Refused, 400));
        const auto done = copy.run({Copy::childOf(itemOf(Other, u"list"_s, list))});
        QVERIFY(!done);
        QCOMPARE(copy.registry.count(u"PUT"_s), 1);
        QVERIFY(!copy.own().manifests.contains(list.digest.toString()));
        QCOMPARE(copy.content.manifestsDone(), 0);
        QCOMPARE(copy.content.manifests(), 2);
    }

    void blobsThatCannotBeAskedForAreAnError()
    {
        Copy copy;
        copy.registry.mounts = false;
        const Plan::Child child = copy.add(u"a"_s, {u"1"_s});
        copy.registry.failures.insert(u"HAS samples/app "_s + oci::Digest::ofBytes("1").shortHex(),
            errorOf(ErrorKind::Unauthorized, 401));
        const auto done = copy.run({child});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(copy.registry.count(u"UPLOAD"_s), 0);
    }

    // Only what says that it may be had from its vendor can be left with him.
    void aLayerOfOnesOwnThatIsNowhereIsAnError()
    {
        Copy copy;
        const Plan::Child child = copy.add(u"a"_s, {u"1"_s});
        copy.registry.repositories[Other].blobs.remove(oci::Digest::ofBytes("1"));
        const auto done = copy.run({child});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::NotFound);
        QCOMPARE(copy.content.leftOut(), 0);
        QCOMPARE(copy.registry.count(u"PUT"_s), 0);
    }

    void aForeignLayerThatFailsOtherwiseIsAnError()
    {
        Copy copy;
        const BuiltImage image = buildImage(u"w"_s, {}, u"vendor"_s);
        add(copy.registry, Other, u"w"_s, image);
        copy.registry.failures.insert(
            u"BLOB samples/base "_s + oci::Digest::ofBytes("vendor").shortHex(),
            errorOf(ErrorKind::Timeout));
        const auto done = copy.run({Copy::childOf(itemOf(Other, u"w"_s, image.document))});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Timeout);
        QCOMPARE(copy.content.leftOut(), 0);
    }

    void listsWithinListsHaveALimit_data()
    {
        QTest::addColumn<int>("lists");
        QTest::addColumn<bool>("fine");
        QTest::newRow("7") << 7 << true; // and the image below them: 8 levels
        QTest::newRow("8") << 8 << false;
    }
    void listsWithinListsHaveALimit()
    {
        QFETCH(int, lists);
        QFETCH(bool, fine);
        Copy copy;
        copy.add(u"a"_s, {u"1"_s});
        oci::Document document = copy.registry.repositories[Other].manifests.value(u"a"_s);
        for (int i = 0; i < lists; ++i) {
            document = listOf({itemOf(Other, u"x"_s, document)}).document();
            copy.registry.store(Other, {}, document);
        }
        const auto done = copy.run({Copy::childOf(itemOf(Other, u"x"_s, document))});
        QCOMPARE(bool(done), fine);
        if (fine)
            QCOMPARE(copy.content.manifestsDone(), lists + 1);
        else
            QCOMPARE(done.error().kind, ErrorKind::Unsupported);
    }

    // The same list by two ways, and images that only it names: each is fetched and written once
    // for each time it is found, and nothing before what it names.
    void everyListAfterItsImages()
    {
        Copy copy;
        const auto manifest = [&](const QString &tag) {
            return copy.registry.repositories[Other].manifests.value(tag);
        };
        copy.add(u"a"_s, {u"1"_s});
        copy.add(u"b"_s, {u"2"_s});
        const Item a = itemOf(Other, u"a"_s, manifest(u"a"_s));
        const Item b = itemOf(Other, u"b"_s, manifest(u"b"_s));
        const oci::Document inner = listOf({a, b}).document();
        copy.registry.store(Other, u"inner"_s, inner);
        const Item inside = itemOf(Other, u"inner"_s, inner);
        const oci::Document outer = listOf({inside, a}).document();
        copy.registry.store(Other, u"outer"_s, outer);
        QVERIFY(copy.run({Copy::childOf(inside), Copy::childOf(a),
            Copy::childOf(itemOf(Other, u"outer"_s, outer))}));
        QStringList puts = copy.registry.log.filter(u"PUT samples/app@"_s);
        QCOMPARE(puts.size(), 4);
        QCOMPARE(puts[2], u"PUT samples/app@"_s + inner.digest.shortHex());
        QCOMPARE(puts[3], u"PUT samples/app@"_s + outer.digest.shortHex());
        QCOMPARE(copy.content.manifestsDone(), copy.content.manifests());
    }

    void aCancelBeginsNothingMore()
    {
        Copy copy;
        const Plan::Child child = copy.add(u"a"_s, {u"1"_s, u"2"_s});
        QVERIFY(await(copy.content.readManifests({child})));
        copy.registry.holdAt = copy.registry.log.size();
        {
            auto task = copy.content.copyBlobs({});
            task.start();
            QVERIFY(!task.isDone());
        }
        const qsizetype asked = copy.registry.log.size();
        QCoreApplication::processEvents();
        QCOMPARE(copy.registry.log.size(), asked);
        QCOMPARE(copy.registry.count(u"PUT"_s), 0);
    }
};

QTEST_GUILESS_MAIN(ContentCopyTest)
#include "tst_contentcopy.moc"
