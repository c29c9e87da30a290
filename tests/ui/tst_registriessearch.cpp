// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedserver.h"
#include "tests/support/stallwatch.h"
#include "tests/ui/run.h"
#include "tests/ui/world.h"
#include "ui/registriesdock.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const auto Hub = u"docker.io"_s;
const auto SearchPath = u"/v2/search/repositories/"_s;

// Names of the rows that are unfolded, from the top.
QStringList shown(const QTreeView &tree)
{
    QStringList rows;
    for (QModelIndex at = tree.model()->index(0, 0); at.isValid(); at = tree.indexBelow(at))
        rows.append(at.data().toString());
    return rows;
}

QModelIndex row(const QTreeView &tree, const QString &name)
{
    for (QModelIndex at = tree.model()->index(0, 0); at.isValid(); at = tree.indexBelow(at))
        if (at.data().toString() == name)
            return at;
    return {};
}

Answer found(const QByteArrayList &names)
{
    QByteArrayList results;
    for (const QByteArray &name : names)
        results.append(
            "{\"repo_name\":\"" + name + "\",\"short_description\":\"About <b>it</b>\"}");
    return Answer::json("{\"count\":" + QByteArray::number(names.size()) + ",\"results\":["
        + results.join(',') + "]}");
}

}

// The dock with a registry that has no catalog, and one with very long lists.
class RegistriesSearchTest : public QObject {
    Q_OBJECT

    struct Window {
        explicit Window(const ScriptedServer &server, const QString &host)
            : world(browse::Catalog::Bases {{Hub, server.url()}})
        {
            world.settings.setRegistries({host});
            dock = std::make_unique<ui::RegistriesDock>(world.context);
            tree = dock->findChild<QTreeView *>(u"registries"_s);
            status = std::make_unique<QSignalSpy>(dock.get(), &ui::RegistriesDock::statusChanged);
            dock->resize(300, 600);
            dock->show();
        }
        void search(const QString &text)
        {
            world.prompts.text = text;
            tree->setCurrentIndex(row(*tree, u"Search Docker Hub…"_s));
            QTest::keyClick(tree, Qt::Key_Return);
        }
        QString lastStatus() const
        {
            return status->isEmpty() ? QString() : status->last().at(1).toString();
        }

        World world;
        std::unique_ptr<ui::RegistriesDock> dock;
        QTreeView *tree = nullptr;
        std::unique_ptr<QSignalSpy> status;
    };

private Q_SLOTS:
    void dockerHubIsSearchedByKeyboard()
    {
        ScriptedServer server;
        server.on(
            "GET", SearchPath, QList<Answer> {found({"nginx", "bitnami/nginx"}), found({"redis"})});
        Window window(server, Hub);
        window.tree->setCurrentIndex(row(*window.tree, Hub));
        QTest::keyClick(window.tree, Qt::Key_Right);
        QCOMPARE(shown(*window.tree),
            QStringList({Hub, u"Search Docker Hub…"_s, u"Go to repository…"_s}));
        QCOMPARE(window.world.tap.log().size(), 0);
        window.search(u"nginx"_s);
        QTRY_COMPARE(shown(*window.tree),
            QStringList({Hub, u"bitnami"_s, u"nginx"_s, u"library"_s, u"nginx"_s,
                u"Search Docker Hub…"_s, u"Go to repository…"_s}));
        const QModelIndex best = window.tree->currentIndex();
        QCOMPARE(best.data().toString(), u"nginx"_s);
        QCOMPARE(best.parent().data().toString(), u"library"_s);
        QCOMPARE(
            best.data(Qt::ToolTipRole).toString(), u"docker.io/library/nginx\nAbout <b>it</b>"_s);
        window.search(u"redis"_s);
        QTRY_COMPARE(shown(*window.tree),
            QStringList(
                {Hub, u"library"_s, u"redis"_s, u"Search Docker Hub…"_s, u"Go to repository…"_s}));
        QCOMPARE(server.count(), 2);
    }

    void aNameWithASlashIsAnOwner()
    {
        ScriptedServer server;
        server.on("GET", u"/v2/namespaces/acme/repositories"_s,
            Answer::json("{\"count\":1,\"results\":[{\"namespace\":\"acme\",\"name\":\"app\"}]}"));
        Window window(server, Hub);
        window.dock->expandRegistry(Hub);
        window.search(u" acme/ "_s);
        QTRY_VERIFY(row(*window.tree, u"app"_s).isValid());
        QCOMPARE(server.count(), 1);
    }

    void whatGoesWrongIsSaidAndTheRowStays()
    {
        ScriptedServer server;
        server.on("GET", SearchPath, QList<Answer> {Answer::json("{}", 429), found({})});
        Window window(server, Hub);
        window.dock->expandRegistry(Hub);
        window.search(u"x"_s);
        QTRY_VERIFY(window.lastStatus().contains(u"too many requests"_s));
        window.search(u"x"_s);
        QTRY_COMPARE(window.lastStatus(), u"Nothing found for x"_s);
        QVERIFY(row(*window.tree, u"Search Docker Hub…"_s).isValid());
    }

    void whatIsLeftOfALimitIsShown()
    {
        ScriptedServer server;
        Answer page = Answer::json("{\"repositories\":[\"a\"]}");
        page.headers = {{"Content-Type", "application/json"}, {"RateLimit-Limit", "100;w=21600"},
            {"RateLimit-Remaining", "97;w=21600"}};
        server.on("GET", u"/v2/_catalog"_s, page);
        Window window(server, server.host());
        window.dock->expandRegistry(server.host());
        const auto tip = [&] -> QString {
            return row(*window.tree, server.host()).data(Qt::ToolTipRole).toString();
        };
        QTRY_VERIFY2(tip().contains(u"97 of 100"_s), qPrintable(tip()));
        QVERIFY2(tip().contains(u"1 request"_s), qPrintable(tip()));
        QVERIFY2(tip().contains(u"6 hour"_s), qPrintable(tip()));
    }

    void aListThatEndsEarlySaysSo()
    {
        ScriptedServer server;
        Answer page = Answer::json("{\"repositories\":[\"a\"]}");
        page.headers = {
            {"Content-Type", "application/json"}, {"Link", "</v2/_catalog?n=1000>; rel=next"}};
        server.on("GET", u"/v2/_catalog"_s, page);
        Window window(server, server.host());
        window.dock->expandRegistry(server.host());
        QTRY_VERIFY(window.lastStatus().contains(u"not complete"_s));
        QVERIFY(row(*window.tree, u"a"_s).isValid());
    }

    void aVeryLongListStallsNothing()
    {
        constexpr int All = 200'000;
        ScriptedServer server;
        QByteArrayList tags;
        for (int i = 0; i < All; ++i)
            tags.append("\"1." + QByteArray::number(i) + '"');
        server.on("GET", u"/v2/a/tags/list"_s, [&](const Seen &seen) {
            const qsizetype from =
                seen.query.contains("at=") ? seen.query.split('=').last().toInt() : 0;
            Answer page = Answer::json("{\"tags\":[" + tags.sliced(from, 5000).join(',') + "]}");
            if (from + 5000 < All)
                page.headers.append({"Link",
                    "</v2/a/tags/list?at=" + QByteArray::number(from + 5000) + ">; rel=next"});
            return page;
        });
        server.on("GET", u"/v2/_catalog"_s, Answer::json("{\"repositories\":[\"a\"]}"));
        constexpr std::chrono::milliseconds Longest {200};
        const auto longest = leastWork(Longest, [&] {
            Window window(server, server.host());
            window.dock->expandRegistry(server.host());
            QTRY_VERIFY(row(*window.tree, u"a"_s).isValid());
            window.tree->expand(row(*window.tree, u"a"_s));
            const auto count = [&] {
                return window.tree->model()->rowCount(row(*window.tree, u"a"_s));
            };
            QTRY_COMPARE_WITH_TIMEOUT(count(), All, 60'000);
        });
        QVERIFY2(longest <= Longest, qPrintable(QString::number(longest.count())));
    }
};

WAYBILL_WINDOW_TEST(RegistriesSearchTest)
#include "tst_registriessearch.moc"
