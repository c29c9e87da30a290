// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/dragpayload.h"
#include "ui/models/registriesmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::models;
using namespace Qt::StringLiterals;
using Kind = RegistriesModel::Kind;
using State = RegistriesModel::State;

namespace {

const auto Host = u"localhost:5001"_s;

// The tree as lines: "  pause (2)".
QStringList lines(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString line = QString(depth, u' ') + index.data().toString();
        if (const QString more = index.data(SecondaryTextRole).toString(); !more.isEmpty())
            line += u" (%1)"_s.arg(more);
        all += line;
        all += lines(model, index, depth + 1);
    }
    return all;
}

}

class RegistriesModelTest : public QObject {
    Q_OBJECT

    // One model with its tester for each test.
    struct Fixture {
        RegistriesModel model;
        QAbstractItemModelTester tester {
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    };

private Q_SLOTS:
    void isEmptyBeforeAnythingIsSaid()
    {
        const Fixture f;
        QCOMPARE(f.model.rowCount(), 0);
        QVERIFY(!f.model.hasChildren());
    }

    void hostsComeAndGoAndKeepWhatIsBelow()
    {
        Fixture f;
        f.model.setHosts({Host, u"docker.io"_s});
        f.model.setRepositories(Host, {u"samples/pause"_s});
        f.model.setHosts({Host, u"mcr.microsoft.com"_s, u"docker.io"_s});
        QCOMPARE(f.model.hosts(), QStringList({Host, u"mcr.microsoft.com"_s, u"docker.io"_s}));
        QVERIFY(f.model.indexOf(Host, u"samples/pause"_s).isValid());
        f.model.setHosts({u"docker.io"_s});
        QCOMPARE(f.model.hosts(), QStringList({u"docker.io"_s}));
    }

    void anotherOrderOfHostsIsTakenOver()
    {
        Fixture f;
        f.model.setHosts({u"a"_s, u"b"_s, u"c"_s});
        f.model.setHosts({u"c"_s, u"a"_s, u"b"_s});
        QCOMPARE(f.model.hosts(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    }

    void asksOnceForWhatIsBelow()
    {
        RegistriesModel model; // a tester would fetch by itself
        QSignalSpy wanted(&model, &RegistriesModel::repositoriesWanted);
        model.setHosts({Host});
        const QModelIndex registry = model.indexOf(Host);
        QVERIFY(model.hasChildren(registry));
        QVERIFY(model.canFetchMore(registry));
        model.fetchMore(registry);
        model.fetchMore(registry);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), Host);
        model.setRepositories(Host, {});
        QVERIFY(!model.canFetchMore(registry));
        QVERIFY(!model.hasChildren(registry));

        QSignalSpy tags(&model, &RegistriesModel::tagsWanted);
        const QModelIndex repository = model.addRepository(Host, u"samples/pause"_s);
        model.fetchMore(repository);
        QCOMPARE(tags.count(), 1);
        QCOMPARE(tags.at(0).at(1).toString(), u"samples/pause"_s);
    }

    void groupsByPath()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setRepositories(Host,
            {u"samples/sonobuoy"_s, u"alpine"_s, u"samples"_s, u"samples/deep/er"_s,
                u"samples/pause"_s});
        QCOMPARE(lines(f.model),
            QStringList({Host, u" alpine"_s, u" samples (3)"_s, u"  deep (1)"_s, u"   er"_s,
                u"  pause"_s, u"  sonobuoy"_s, u" samples"_s}));
        const QModelIndex repository = f.model.indexOf(Host, u"samples/deep/er"_s);
        QCOMPARE(repository.data(RegistriesModel::RepositoryRole).toString(), u"samples/deep/er"_s);
        QCOMPARE(repository.data(KindRole).toInt(), int(Kind::Repository));
    }

    void growingPagesKeepRowsAndTheirTags()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setRepositories(Host, {u"samples/b"_s});
        f.model.setTags(Host, u"samples/b"_s, {u"1"_s});
        const QPersistentModelIndex tag =
            f.model.index(0, 0, f.model.indexOf(Host, u"samples/b"_s));
        QVERIFY(tag.isValid());
        f.model.setRepositories(
            Host, {u"another"_s, u"samples/a"_s, u"samples/b"_s, u"samples/c"_s, u"z"_s});
        QVERIFY(tag.isValid());
        QCOMPARE(tag.data().toString(), u"1"_s);
        f.model.setRepositories(Host, {u"samples/c"_s});
        QVERIFY(!tag.isValid());
        QCOMPARE(lines(f.model), QStringList({Host, u" samples (1)"_s, u"  c"_s}));
    }

    void tagsKeepTheOrderGiven()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setRepositories(Host, {u"pause"_s});
        f.model.setTags(Host, u"pause"_s, {u"3.9"_s, u"3.10"_s});
        f.model.setTags(Host, u"pause"_s, {u"3.8"_s, u"3.9"_s, u"3.10"_s, u"latest"_s});
        QCOMPARE(lines(f.model),
            QStringList(
                {Host, u" pause (4)"_s, u"  3.8"_s, u"  3.9"_s, u"  3.10"_s, u"  latest"_s}));
        // A reload in another order is the truth as well.
        f.model.setTags(Host, u"pause"_s, {u"latest"_s, u"3.8"_s});
        QCOMPARE(lines(f.model), QStringList({Host, u" pause (2)"_s, u"  latest"_s, u"  3.8"_s}));
    }

    void showsThatItReadsOnlyWhileItDoes()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setReading(Host, {});
        f.model.showReading(Host, {});
        QCOMPARE(lines(f.model), QStringList({Host + u" (reading…)"_s, u" "_s, u" "_s, u" "_s}));
        f.model.setRepositories(Host, {u"pause"_s});
        QCOMPARE(lines(f.model), QStringList({Host, u" pause"_s}));
        f.model.showReading(Host, {}); // too late: nothing happens
        QCOMPARE(lines(f.model), QStringList({Host, u" pause"_s}));
    }

    void failureSaysSoAndOffersRetry()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setReading(Host, {});
        f.model.showReading(Host, {});
        f.model.setFailed(Host, {}, u"Connection refused"_s);
        const QModelIndex registry = f.model.indexOf(Host);
        QCOMPARE(lines(f.model), QStringList({Host + u" (Retry)"_s}));
        QCOMPARE(registry.data(RegistriesModel::StateRole).toInt(), int(State::Failed));
        QCOMPARE(registry.data(IconNameRole).toString(), u"unreachable"_s);
        QVERIFY(registry.data(Qt::ToolTipRole).toString().contains(u"Connection refused"_s));
        QVERIFY(!f.model.hasChildren(registry));
        f.model.setUnread(Host, {});
        QVERIFY(f.model.hasChildren(registry));
    }

    void withoutACatalogThereIsAWayByName()
    {
        Fixture f;
        f.model.setHosts({u"docker.io"_s});
        f.model.setNoCatalog(u"docker.io"_s);
        f.model.setNoCatalog(u"docker.io"_s); // once only
        f.model.addRepository(u"docker.io"_s, u"library/ubuntu"_s);
        QCOMPARE(lines(f.model),
            QStringList(
                {u"docker.io"_s, u" library (1)"_s, u"  ubuntu"_s, u" Go to repository…"_s}));
        QCOMPARE(f.model.addRepository(u"docker.io"_s, u"library/ubuntu"_s),
            f.model.indexOf(u"docker.io"_s, u"library/ubuntu"_s));
    }

    void aDirectoryIsSearchedFromARow()
    {
        Fixture f;
        f.model.setHosts({u"docker.io"_s});
        f.model.setNoCatalog(u"docker.io"_s, u"Docker Hub"_s);
        f.model.setNoCatalog(u"docker.io"_s, u"Docker Hub"_s); // once only
        QCOMPARE(lines(f.model),
            QStringList({u"docker.io"_s, u" Search Docker Hub…"_s, u" Go to repository…"_s}));
        const QModelIndex search = f.model.index(0, 0, f.model.indexOf(u"docker.io"_s));
        QCOMPARE(search.data(KindRole).toInt(), int(Kind::Search));
        QVERIFY(search.data(CopyRole).toString().isEmpty());
    }

    void whatIsFoundTakesThePlaceOfWhatWasFound()
    {
        RegistriesModel model; // a tester would read repositories by itself
        const QString hub = u"docker.io"_s;
        model.setHosts({hub});
        model.setNoCatalog(hub, u"Docker Hub"_s);
        model.addRepository(hub, u"library/named"_s);
        model.setFound(hub,
            {{u"library/nginx"_s, u"A <b>web</b> server\u202E"_s}, {u"bitnami/nginx"_s, {}},
                {u"library/named"_s, u"Known already"_s}});
        QCOMPARE(lines(model),
            QStringList({hub, u" bitnami (1)"_s, u"  nginx"_s, u" library (2)"_s, u"  named"_s,
                u"  nginx"_s, u" Search Docker Hub…"_s, u" Go to repository…"_s}));
        QCOMPARE(model.indexOf(hub, u"library/nginx"_s).data(Qt::ToolTipRole).toString(),
            u"docker.io/library/nginx\nA <b>web</b> server<U+202E>"_s);
        QCOMPARE(model.indexOf(hub, u"library/nginx"_s).data(CopyRole).toString(),
            u"docker.io/library/nginx"_s);
        // What was looked into stays, as does what the user named.
        model.setTags(hub, u"bitnami/nginx"_s, {u"1"_s});
        model.setFound(hub, {{u"library/redis"_s, {}}});
        QCOMPARE(lines(model),
            QStringList({hub, u" bitnami (1)"_s, u"  nginx (1)"_s, u"   1"_s, u" library (2)"_s,
                u"  named"_s, u"  redis"_s, u" Search Docker Hub…"_s, u" Go to repository…"_s}));
        model.setFound(hub, {});
        QVERIFY(!model.indexOf(hub, u"library/redis"_s).isValid());
    }

    void longListsComeInSlices()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.addRepository(Host, u"pause"_s);
        f.model.setReading(Host, u"pause"_s);
        f.model.showReading(Host, u"pause"_s, 2000);
        const QModelIndex repository = f.model.indexOf(Host, u"pause"_s);
        QVERIFY(repository.data(SecondaryTextRole).toString().contains(QLocale().toString(2000)));
        f.model.setTags(Host, u"pause"_s, {u"1"_s, u"2"_s});
        f.model.appendTags(Host, u"pause"_s, {u"3"_s});
        QCOMPARE(
            lines(f.model), QStringList({Host, u" pause (3)"_s, u"  1"_s, u"  2"_s, u"  3"_s}));
    }

    void aNoteStandsWithTheName()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setNote(Host, u"97 of 100 pulls left"_s);
        const QModelIndex registry = f.model.indexOf(Host);
        QCOMPARE(registry.data(Qt::ToolTipRole).toString(), Host + u"\n97 of 100 pulls left"_s);
        QCOMPARE(registry.data(CopyRole).toString(), Host);
        f.model.setNote(Host, {});
        QCOMPARE(registry.data(Qt::ToolTipRole).toString(), Host);
    }

    void openedTagsShowWhatTheyAre()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setRepositories(Host, {u"pause"_s});
        f.model.setTags(Host, u"pause"_s, {u"3.4.1"_s, u"amd64"_s});
        const QModelIndex repository = f.model.indexOf(Host, u"pause"_s);
        const QModelIndex list = f.model.index(0, 0, repository);
        const QModelIndex image = f.model.index(1, 0, repository);
        QCOMPARE(list.data(IconNameRole).toString(), u"tag"_s);
        f.model.setOpened(*f.model.reference(list), 9);
        f.model.setOpened(*f.model.reference(image), -1);
        QCOMPARE(list.data(IconNameRole).toString(), u"list"_s);
        QCOMPARE(list.data(BadgesRole).toStringList(), QStringList({u"9"_s}));
        QCOMPARE(image.data(IconNameRole).toString(), u"image"_s);
        QVERIFY(image.data(BadgesRole).toStringList().isEmpty());
    }

    void tagsAreDraggedAsReferences()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setRepositories(Host, {u"pause"_s});
        f.model.setTags(Host, u"pause"_s, {u"3.4.1"_s, u"latest"_s});
        const QModelIndex repository = f.model.indexOf(Host, u"pause"_s);
        const QModelIndexList rows {f.model.indexOf(Host), repository,
            f.model.index(0, 0, repository), f.model.index(1, 0, repository)};
        QVERIFY(!(f.model.flags(repository) & Qt::ItemIsDragEnabled));
        QVERIFY(f.model.flags(rows.at(2)) & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> mime(f.model.mimeData(rows));
        QCOMPARE(mime->text(), u"localhost:5001/pause:3.4.1\nlocalhost:5001/pause:latest"_s);
        const DragPayload payload = fromMime(mime.get());
        QCOMPARE(payload.references.size(), 2);
        QCOMPARE(payload.references.at(0).tag, u"3.4.1"_s);
        QCOMPARE(f.model.mimeData({repository}), nullptr);
    }

    void namesFromOutsideCannotHideAnything()
    {
        Fixture f;
        f.model.setHosts({Host});
        f.model.setRepositories(Host, {u"a\u202Eb"_s});
        QCOMPARE(f.model.index(0, 0, f.model.indexOf(Host)).data().toString(), u"a<U+202E>b"_s);
    }
};

QTEST_GUILESS_MAIN(RegistriesModelTest)
#include "tst_registriesmodel.moc"
