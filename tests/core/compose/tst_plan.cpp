// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/plan.h"
#include "tests/core/compose/items.h"

#include <QTest>

using namespace waybill;
using namespace waybill::compose;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

Item fromRepository(Item item, const QString &repository)
{
    item.source.repository = repository;
    return item;
}

Item fromHost(Item item, const QString &host)
{
    item.source.host = host;
    return item;
}

oci::Reference tagOf(const Composition &list, const QString &tag)
{
    return list.targets.first().withTag(tag);
}

}

class PlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameRepositoryNeedsNothing()
    {
        const Composition list =
            listOf({linuxImage(u"a"_s), windowsImage(u"w"_s)}, oci::IndexFormat::DockerList);
        const auto plan = makePlan(list);
        QVERIFY(plan);
        QCOMPARE(plan->targets, list.targets);
        QCOMPARE(plan->list, list.document());
        QCOMPARE(plan->children.size(), 2);
        QCOMPARE(plan->foreignChildren(), 0);
    }

    void anotherRepositoryIsForeign()
    {
        const auto plan = makePlan(
            listOf({linuxImage(u"a"_s), fromRepository(linuxImage(u"b"_s), u"other/app"_s)}));
        QVERIFY(plan);
        QCOMPARE(plan->foreignChildren(), 1);
        QVERIFY(!plan->children.last().alreadyThere);
        QCOMPARE(plan->children.last().source.digest, digestOf(u"b"_s));
    }

    void hostsAreComparedWithoutCase()
    {
        const auto plan = makePlan(listOf({fromHost(linuxImage(u"a"_s), u"LOCALHOST:5001"_s)}));
        QVERIFY(plan);
        QCOMPARE(plan->foreignChildren(), 0);
    }

    void theSameImageTwiceIsOneChild()
    {
        // From a foreign repository and from the target's own: then it is there.
        const Item twin = image(u"a"_s, platform(u"linux"_s, u"arm64"_s));
        const auto plan =
            makePlan(listOf({fromRepository(twin, u"other/app"_s), linuxImage(u"a"_s)}));
        QVERIFY(plan);
        QCOMPARE(plan->children.size(), 1);
        QCOMPARE(plan->foreignChildren(), 0);
    }

    void attestationsAreChildrenOfAnIndexOnly()
    {
        Composition list = listOf({linuxImage(u"a"_s), attestation(u"A"_s, u"a"_s)});
        QCOMPARE(makePlan(list)->children.size(), 2);
        list.format = oci::IndexFormat::DockerList;
        QCOMPARE(makePlan(list)->children.size(), 1);
    }

    void anotherRegistryIsToldByName()
    {
        const Composition list = listOf({fromHost(linuxImage(u"a"_s), u"example.com"_s)});
        const auto plan = makePlan(list);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Unsupported);
        QVERIFY(plan.error().message.contains("example.com/samples/app:a"_L1));
        QVERIFY(plan.error().message.contains("localhost:5001/samples/app:v1"_L1));
        QVERIFY(plan.error().where.contains("example.com"_L1));
        // At the drop the same sentence.
        QCOMPARE(cannotAdd(list, list.items.first().source), plan.error().message);
    }

    void whatCanBeAdded()
    {
        const Composition list = listOf({});
        const oci::Reference here = linuxImage(u"a"_s).source;
        QCOMPARE(cannotAdd(list, here), QString());
        oci::Reference elsewhere = here;
        elsewhere.host = u"docker.io"_s;
        QVERIFY(!cannotAdd(list, elsewhere).isEmpty());
        QCOMPARE(cannotAdd(Composition {}, elsewhere), QString()); // no target chosen yet
    }

    void targets_data()
    {
        QTest::addColumn<QStringList>("targets");
        QTest::newRow("none") << QStringList {};
        QTest::newRow("a digest") << QStringList {
            u"localhost:5001/samples/app@"_s + digestOf(u"x"_s).toString()};
        QTest::newRow("two repositories")
            << QStringList {u"localhost:5001/samples/app:v1"_s, u"localhost:5001/other/app:v1"_s};
        QTest::newRow("two registries")
            << QStringList {u"localhost:5001/samples/app:v1"_s, u"localhost:5002/samples/app:v1"_s};
    }
    void targets()
    {
        QFETCH(QStringList, targets);
        Composition list = listOf({linuxImage(u"a"_s)});
        list.targets.clear();
        for (const QString &target : targets)
            list.targets += *oci::parseReference(target);
        const auto plan = makePlan(list);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::BadReference);
    }

    void aTargetNamedTwiceIsOne()
    {
        Composition list = listOf({linuxImage(u"a"_s)});
        list.targets = {tagOf(list, u"v1"_s), tagOf(list, u"latest"_s), tagOf(list, u"v1"_s)};
        QCOMPARE(makePlan(list)->targets,
            (QList<oci::Reference> {tagOf(list, u"v1"_s), tagOf(list, u"latest"_s)}));
    }

    void nothingToPush()
    {
        QCOMPARE(makePlan(listOf({})).error().kind, ErrorKind::BadDocument);
        // In a Docker list an attestation alone is nothing.
        QCOMPARE(makePlan(listOf({attestation(u"A"_s, u"a"_s)}, oci::IndexFormat::DockerList))
                     .error()
                     .kind,
            ErrorKind::BadDocument);
    }

    void tooLarge()
    {
        Composition list = listOf({linuxImage(u"a"_s)});
        list.annotations = {{u"k"_s, QString(MaxListBytes, u'v')}};
        QCOMPARE(makePlan(list).error().kind, ErrorKind::BadDocument);
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
