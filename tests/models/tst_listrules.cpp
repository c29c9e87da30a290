// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/changesmodel.h"
#include "ui/models/dropeffect.h"
#include "ui/models/entriesmodel.h"
#include "ui/models/suggestionsmodel.h"
#include "ui/models/takeversionmodel.h"
#include "ui/models/versionbook.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using compose::Composition;
using compose::Item;
using models::DragPayload;
using models::DropEffect;
using models::EntriesModel;
using models::TakeVersionModel;
using models::VersionBook;
using Kind = DropEffect::Kind;

namespace {

oci::Reference ref(const QString &text)
{
    return *oci::parseReference(text);
}

Item item(const QString &reference, const QString &os, const QString &version = {})
{
    Item item;
    item.source = ref(reference);
    item.descriptor.mediaType = oci::mediatype::DockerManifest;
    item.descriptor.digest = oci::Digest::ofBytes(reference.toUtf8());
    oci::Platform platform;
    platform.os = os;
    platform.architecture = u"amd64"_s;
    platform.osVersion = version;
    item.descriptor.platform = platform;
    item.original = platform;
    return item;
}

const QString Sonobuoy = u"localhost:5001/samples/sonobuoy:"_s;
const QString Servercore = u"localhost:5001/samples/servercore:"_s;

Composition sonobuoy()
{
    Composition list;
    list.targets = {ref(Sonobuoy + u"v0.20"_s)};
    list.items = {item(Sonobuoy + u"v0.20-linux-amd64"_s, u"linux"_s),
        item(Sonobuoy + u"v0.20-windows-amd64-1809"_s, u"windows"_s),
        item(Sonobuoy + u"v0.20-windows-amd64-20H2"_s, u"windows"_s)};
    return list;
}

models::KnownVersion known(const QString &tag, const QString &version)
{
    return {version, ref(Servercore + tag)};
}

}

// The pure rules around a list being made: where drops go, which versions are offered.
class ListRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsNameReleases_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("build");
        QTest::newRow("release") << u"v0.20-windows-amd64-1809"_s << 17763;
        QTest::newRow("case") << u"app-20h2"_s << 19042;
        QTest::newRow("long term name") << u"ltsc2019"_s << 17763;
        QTest::newRow("build") << u"10.0.17763.1757-amd64"_s << 17763;
        QTest::newRow("none") << u"v0.20-linux-amd64"_s << 0;
        QTest::newRow("inside a word") << u"v18099"_s << 0;
        QTest::newRow("two releases") << u"1809-to-1903"_s << 0;
    }
    void tagsNameReleases()
    {
        QFETCH(QString, tag);
        QTEST(models::buildNamedBy(tag).value_or(0), "build");
    }

    void aBookProposesWhatTheTagHints()
    {
        VersionBook book;
        book.add(known(u"1809"_s, u"10.0.17763.1757"_s));
        book.add(known(u"1903"_s, u"10.0.18362.1256"_s));
        const Composition list = sonobuoy();
        QVERIFY(!book.proposalFor(list.items[0]));
        QCOMPARE(book.proposalFor(list.items[1])->osVersion, u"10.0.17763.1757"_s);
        QVERIFY(!book.proposalFor(list.items[2]));
        book.add(known(u"ltsc2019"_s, u"10.0.17763.2000"_s));
        QCOMPARE(book.proposalFor(list.items[1])->osVersion, u"10.0.17763.2000"_s);
    }

    void aNewerLookAtAnOriginCounts()
    {
        VersionBook book;
        book.add(known(u"1809"_s, u"10.0.17763.1757"_s));
        book.add(known(u"1809"_s, u"10.0.17763.1800"_s));
        QCOMPARE(book.all().size(), 1);
        QCOMPARE(book.of(ref(Servercore + u"1809"_s))->osVersion, u"10.0.17763.1800"_s);
    }

    void missingVersionsGetAFix()
    {
        VersionBook book;
        book.add(known(u"20H2"_s, u"10.0.19042.804"_s));
        const Composition list = sonobuoy();
        const QList<compose::Problem> problems = book.withProposals(compose::lint(list), list);
        const auto found = std::ranges::find_if(problems, [](const compose::Problem &problem) {
            return problem.rule == "windows-without-version"_L1 && problem.position == 2;
        });
        QVERIFY(found != problems.cend());
        QCOMPARE(found->fixes.size(), 1);
        QCOMPARE(found->fixes[0].label, u"Use 10.0.19042.804"_s);
        const Composition fixed = found->fixes[0].apply(list);
        QCOMPARE(fixed.items[2].platform().osVersion, u"10.0.19042.804"_s);
        QCOMPARE(fixed.items[2].versionFrom, Servercore + u"20H2"_s);
    }

    void drops_data()
    {
        QTest::addColumn<DragPayload>("payload");
        QTest::addColumn<QList<int>>("own");
        QTest::addColumn<int>("on");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        const DragPayload base {{ref(Servercore + u"1809"_s)}, {}};
        const DragPayload unknown {{ref(Servercore + u"1903"_s)}, {}};
        const DragPayload own {{ref(Sonobuoy + u"v0.20-linux-arm64v8"_s)}, {}};
        const DragPayload elsewhere {{ref(u"registry.example/a/b:1"_s)}, {}};
        const DragPayload two {{base.references[0], unknown.references[0]}, {}};
        const DragPayload row {
            {}, {item(Servercore + u"2004"_s, u"windows"_s, u"10.0.19041.804"_s)}};
        const QList<int> none;
        QTest::newRow("known base on Windows")
            << base << none << 1 << Kind::TakeVersion << u"Take OS version 10.0.17763.1757"_s;
        QTest::newRow("unknown base on Windows")
            << unknown << none << 1 << Kind::TakeVersion << u"Take OS version of servercore:1903"_s;
        QTest::newRow("row on Windows")
            << row << none << 1 << Kind::TakeVersion << u"Take OS version 10.0.19041.804"_s;
        QTest::newRow("base on Linux") << base << none << 0 << Kind::Insert << QString();
        QTest::newRow("base between rows") << base << none << -1 << Kind::Insert << QString();
        QTest::newRow("own tag on Windows") << own << none << 1 << Kind::Insert << QString();
        QTest::newRow("several on Windows") << two << none << 1 << Kind::Insert << QString();
        QTest::newRow("own rows") << row << QList<int> {0} << 1 << Kind::Move << QString();
        QTest::newRow("nothing") << DragPayload() << none << -1 << Kind::Refused << QString();
        QTest::newRow("other registry") << elsewhere << none << -1 << Kind::Refused << QString();
        QTest::newRow("version of another registry")
            << elsewhere << none << 1 << Kind::TakeVersion << u"Take OS version of b:1"_s;
    }
    void drops()
    {
        QFETCH(DragPayload, payload);
        QFETCH(QList<int>, own);
        QFETCH(int, on);
        QFETCH(QString, text);
        EntriesModel entries;
        entries.load(sonobuoy());
        VersionBook book;
        book.add(known(u"1809"_s, u"10.0.17763.1757"_s));
        const DropEffect effect = models::dropEffect(entries, book, payload, own, {2, on});
        QTEST(effect.kind, "kind");
        QVERIFY(!effect.text.isEmpty());
        if (!text.isEmpty())
            QCOMPARE(effect.text, text);
        QCOMPARE(effect.place.before, 2);
        QCOMPARE(effect.place.on, effect.kind == Kind::TakeVersion ? on : -1);
    }

    void suggestionsKnowWhatWasSeen()
    {
        VersionBook book;
        book.add(known(u"1903"_s, u"10.0.18362.1256"_s));
        book.add(known(u"1809"_s, u"10.0.17763.1757"_s));
        const auto list = models::suggestions(compose::edit::Field::OsVersion, sonobuoy(), book);
        QCOMPARE(list[0],
            (models::Suggestion {
                u"10.0.17763.1757"_s, u"Server 2019"_s, u"from servercore:1809"_s}));
        QCOMPARE(list[1].value, u"10.0.18362.1256"_s);
        QVERIFY(list.size() > 10); // then all builds that are known
        QSet<QString> values;
        for (const models::Suggestion &one : list)
            values.insert(one.value);
        QCOMPARE(values.size(), list.size());
    }

    void suggestionsForAllFields()
    {
        const QAbstractItemModelTester::FailureReportingMode fatal =
            QAbstractItemModelTester::FailureReportingMode::Fatal;
        using compose::edit::Field;
        for (const Field field :
            {Field::Os, Field::Architecture, Field::Variant, Field::OsVersion, Field::OsFeatures}) {
            models::SuggestionsModel model(models::suggestions(field, sonobuoy(), {}));
            const QAbstractItemModelTester tester(&model, fatal);
            QVERIFY(model.rowCount() > 0);
        }
    }

    void versionsAreTakenInOneStep()
    {
        const Composition list = sonobuoy();
        TakeVersionModel model(list, models::rowsToVersion(list, {}));
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.chosenCount(), 0);
        model.proposeTags(
            ref(Servercore + u"x"_s), {u"1809-KB4601345"_s, u"1809"_s, u"1903"_s, u"latest"_s});
        QCOMPARE(model.wantedOrigins(), QSet<QString> {Servercore + u"1809"_s});
        QCOMPARE(
            model.index(1, TakeVersionModel::From).data().toString(), u"no tag of this release"_s);
        model.setVersion(Servercore + u"1809"_s, u"10.0.17763.1757"_s);
        QVERIFY(!model.isWaiting());
        QCOMPARE(model.chosenCount(), 1);
        QCOMPARE(model.index(0, TakeVersionModel::Then).data().toString(), u"10.0.17763.1757"_s);
        const Composition result = model.result();
        QCOMPARE(result.items[1].platform().osVersion, u"10.0.17763.1757"_s);
        QCOMPARE(result.items[1].versionFrom, Servercore + u"1809"_s);
        QCOMPARE(result.items[2], list.items[2]);
    }

    void uncheckedVersionsStay()
    {
        const Composition list = sonobuoy();
        TakeVersionModel model(list, {1, 2});
        model.proposeOrigin(ref(Servercore + u"1809"_s));
        const QModelIndex first = model.index(0, 0);
        QVERIFY(!model.setData(first, Qt::Checked, Qt::CheckStateRole)); // nothing known yet
        model.setVersion(Servercore + u"1809"_s, u"10.0.17763.1757"_s);
        QCOMPARE(model.chosenCount(), 2);
        QSignalSpy choice(&model, &TakeVersionModel::choiceChanged);
        QVERIFY(model.setData(first, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(choice.count(), 1);
        QCOMPARE(model.chosenCount(), 1);
        QCOMPARE(model.result().items[1], list.items[1]);
    }

    void aFailedLookIsSaid()
    {
        TakeVersionModel model(sonobuoy(), {1});
        model.proposeOrigin(ref(Servercore + u"1809"_s));
        model.setVersion(
            Servercore + u"1809"_s, failure(ErrorKind::NotFound, u"There is no such tag."_s));
        QCOMPARE(
            model.index(0, TakeVersionModel::Then).data().toString(), u"There is no such tag."_s);
        QCOMPARE(model.chosenCount(), 0);
        QVERIFY(!model.isWaiting());
        model.proposeOrigin(ref(Servercore + u"1809"_s)); // asked again
        QVERIFY(model.isWaiting());
    }

    void rowsWorthAVersion()
    {
        Composition list = sonobuoy();
        QCOMPARE(models::rowsToVersion(list, {}), (QList<int> {1, 2}));
        QCOMPARE(models::rowsToVersion(list, {0, 2}), QList<int> {2});
        QCOMPARE(models::rowsToVersion(list, {0}), (QList<int> {1, 2}));
        list = compose::edit::takeVersion(list, 1, u"10.0.17763.1757"_s, {});
        QCOMPARE(models::rowsToVersion(list, {}), QList<int> {2});
        list = compose::edit::takeVersion(list, 2, u"10.0.19042.804"_s, {});
        QCOMPARE(models::rowsToVersion(list, {}), (QList<int> {1, 2}));
    }

    void changesAreSaidInWordsToo()
    {
        models::ChangesModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        using compose::Change;
        model.setChanges({{Change::Kind::Added, u"windows/amd64"_s, u"10.0\u202E1"_s}});
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data().toString(), u"windows/amd64"_s);
        QCOMPARE(row.data(models::SecondaryTextRole).toString(), u"10.0<U+202E>1"_s);
        QCOMPARE(
            row.data(Qt::AccessibleTextRole).toString(), u"added windows/amd64 10.0<U+202E>1"_s);
        QSignalSpy reset(&model, &models::ChangesModel::modelReset);
        model.setChanges(model.changes());
        QCOMPARE(reset.count(), 0);
    }
};

Q_DECLARE_METATYPE(DropEffect::Kind)

QTEST_GUILESS_MAIN(ListRulesTest)
#include "tst_listrules.moc"
