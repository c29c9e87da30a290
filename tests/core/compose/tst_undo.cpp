// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/undo.h"
#include "core/net/http.h"
#include "core/registry/credentialchain.h"
#include "core/registry/registries.h"
#include "core/samples/samples.h"
#include "tests/core/compose/scene.h"
#include "tests/support/program.h"
#include "tests/support/realregistry.h"
#include "tests/support/wire.h"

#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

class UndoTest : public QObject {
    Q_OBJECT

    static Result<Undone> undo(
        Scene &scene, const PushResult &pushed, const QList<oci::Document> &kept = {})
    {
        scene.registry.log.clear();
        return await(undoPush(scene.registry, scene.registry, pushed, kept));
    }

private Q_SLOTS:
    void putsBackTheBytes()
    {
        Scene scene(Own);
        const QByteArray before = scene.registry.repositories[Own].manifests.value(u"v1"_s).bytes;
        const auto pushed = scene.push();
        QVERIFY(pushed);
        QVERIFY(canUndo(*pushed));
        const auto undone = undo(scene, *pushed);
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message));
        QCOMPARE(undone->restored, QStringList(u"v1"_s));
        QCOMPARE(scene.v1(), scene.old);
        QCOMPARE(scene.registry.repositories[Own].manifests.value(u"v1"_s).bytes, before);
        // The old list by its digest, a look, the tag, and the look at what came of it.
        const QString old = scene.old.shortHex();
        QCOMPARE(scene.registry.log,
            (QStringList {u"GET samples/app@"_s + old, u"HEAD samples/app:v1"_s,
                u"PUT samples/app:v1"_s, u"GET samples/app:v1"_s}));
    }

    void whatWasKeptIsNotAskedFor()
    {
        Scene scene(Own);
        const oci::Document before = scene.registry.repositories[Own].manifests.value(u"v1"_s);
        const auto pushed = scene.push();
        // As after a clean-up of what has no tag.
        scene.registry.repositories[Own].manifests.remove(scene.old.toString());
        QVERIFY(undo(scene, *pushed, {before}));
        QCOMPARE(scene.v1(), scene.old);
    }

    void aTagThatMovedSinceIsLeftAlone()
    {
        Scene scene(Own);
        const auto pushed = scene.push();
        const BuiltImage theirs = buildImage(u"theirs"_s, {u"layer"_s});
        scene.registry.store(Own, u"v1"_s, theirs.document);
        const auto undone = undo(scene, *pushed);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Changed);
        QCOMPARE(scene.v1(), theirs.document.digest);
        QCOMPARE(scene.registry.count(u"PUT"_s), 0);
    }

    void whatIsGoneIsSaidAndTheTagStays()
    {
        Scene scene(Own);
        const auto pushed = scene.push();
        scene.registry.repositories[Own].manifests.remove(scene.old.toString());
        const auto undone = undo(scene, *pushed);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::NotFound);
        QVERIFY(undone.error().message.contains(scene.old.shortHex()));
        QCOMPARE(scene.v1(), pushed->digest);
        QCOMPARE(scene.registry.count(u"PUT"_s), 0);
    }

    void aRefusalLeavesTheTag()
    {
        Scene scene(Own);
        const auto pushed = scene.push();
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Forbidden, 403));
        const auto undone = undo(scene, *pushed);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Forbidden);
        QCOMPARE(scene.v1(), pushed->digest);
    }

    void aLostReplyIsSettledByALook()
    {
        Scene scene(Own);
        const auto pushed = scene.push();
        scene.registry.lostReplies.insert(u"PUT samples/app:v1"_s, MemoryRegistry::broken());
        QVERIFY(undo(scene, *pushed));
        QCOMPARE(scene.v1(), scene.old);
    }

    void severalTagsEachGetTheirOwnBackAndNewOnesStay()
    {
        Scene scene(Own);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"latest"_s), main.withTag(u"new"_s)};
        const BuiltImage other = buildImage(u"other"_s, {u"layer"_s});
        add(scene.registry, Own, u"latest"_s, other);
        const auto pushed = scene.push();
        QVERIFY(pushed);
        const auto undone = undo(scene, *pushed);
        QVERIFY(undone);
        QCOMPARE(undone->restored, (QStringList {u"v1"_s, u"latest"_s}));
        QCOMPARE(undone->kept, QStringList(u"new"_s));
        QCOMPARE(scene.v1(), scene.old);
        QCOMPARE(scene.registry.digestOf(Own, u"latest"_s), other.document.digest);
        QCOMPARE(scene.registry.digestOf(Own, u"new"_s), pushed->digest);
        // The main tag last: whoever sees it can rely on the others.
        QCOMPARE(scene.registry.log.filter(u"PUT"_s),
            (QStringList {u"PUT samples/app:latest"_s, u"PUT samples/app:v1"_s}));
    }

    void halfOfItIsSaid()
    {
        Scene scene(Own);
        const oci::Reference main = scene.plan.targets.first();
        scene.plan.targets = {main, main.withTag(u"latest"_s)};
        const BuiltImage other = buildImage(u"other"_s, {u"layer"_s});
        add(scene.registry, Own, u"latest"_s, other);
        const auto pushed = scene.push();
        scene.registry.failures.insert(u"PUT samples/app:v1"_s, errorOf(ErrorKind::Forbidden, 403));
        const auto undone = undo(scene, *pushed);
        QVERIFY(!undone);
        QVERIFY(undone.error().message.contains(u"latest"_s));
        QCOMPARE(scene.v1(), pushed->digest);
    }

    void nothingToUndo()
    {
        Scene scene(Own);
        scene.registry.repositories[Own].manifests.remove(u"v1"_s);
        const auto first = scene.push();
        QVERIFY(!canUndo(*first)); // there was nothing
        const auto again = scene.push();
        QVERIFY(!canUndo(*again)); // it was the same
        QVERIFY(!canUndo(*scene.push({.expected = {}, .look = false, .readBack = true})));
    }

    void onARealRegistry()
    {
        const RealRegistry registry;
        net::Http transport;
        registry::CredentialChain nobody {QList<registry::CredentialSource *>()};
        wire::Profiles profiles;
        registry::Registries registries(transport, nobody, nullptr, &profiles);
        registry::Client &client = registries.client(registry.host());
        QVERIFY(await(samples::writeSamples(client, false, {})));
        const oci::Reference target {registry.host(), u"samples/pause"_s, u"3.4.1"_s, {}};
        const auto before = await(client.manifest(target));
        QVERIFY(before);

        const auto index = oci::parseManifest(before->bytes, before->mediaType);
        QVERIFY(index && std::holds_alternative<oci::Index>(*index));
        Plan plan;
        plan.targets = {target};
        // One of its own images under the list's name.
        const oci::Digest image = std::get<oci::Index>(*index).manifests.first().digest;
        plan.list = *await(client.manifest(target.withDigest(image)));
        PushRun run(client, client, plan, {.expected = before->digest}, {});
        const auto pushed = await(run.run());
        QVERIFY(pushed);
        const auto raw = [&] {
            return runProgram(u"skopeo"_s,
                {u"inspect"_s, u"--raw"_s, u"--tls-verify="_s + wire::verify(),
                    u"docker://"_s + target.toString()})
                .out;
        };
        QCOMPARE(raw(), plan.list.bytes);
        const auto undone = await(undoPush(client, client, *pushed, {}));
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message));
        QCOMPARE(raw(), before->bytes);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
