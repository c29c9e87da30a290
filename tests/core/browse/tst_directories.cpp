// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"
#include "core/browse/directory.h"
#include "tests/support/core.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wait.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

const auto Hub = u"docker.io"_s;
const auto SearchPath = u"/v2/search/repositories/"_s;
const auto LibraryPath = u"/v2/namespaces/library/repositories"_s;

QJsonObject searched(const QString &name, const QString &description = {})
{
    return {{u"repo_name"_s, name}, {u"short_description"_s, description}, {u"star_count"_s, 1}};
}

QJsonObject owned(const QString &name, const QString &description = {})
{
    return {{u"name"_s, name}, {u"namespace"_s, u"library"_s}, {u"description"_s, description}};
}

Answer listOf(const QJsonArray &results, qint64 count, const QJsonValue &next = {})
{
    const QJsonObject list {{u"count"_s, count}, {u"next"_s, next}, {u"results"_s, results}};
    return Answer::json(QJsonDocument(list).toJson());
}

QStringList namesIn(const Result<browse::Found> &found)
{
    QStringList names;
    if (found)
        for (const browse::FoundRepository &one : found->repositories)
            names.append(one.repository);
    return names;
}

}

// Docker Hub's own interface, played by a scripted server.
class DirectoriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<ScriptedServer>();
        m_core = std::make_unique<Core>();
        m_catalog = std::make_unique<browse::Catalog>(m_core->registries, browse::Catalog::MaxPages,
            browse::Catalog::Bases {{Hub, m_hub->url()}});
    }

    void areForTheirOwnHostsOnly()
    {
        for (const auto host :
            {"docker.io", "index.docker.io", "registry-1.docker.io", "Docker.IO"})
            QVERIFY2(browse::directoryOf(QString::fromLatin1(host)), host);
        for (const auto host : {"hub.docker.com", "docker.io.evil.com", "evildocker.io",
                 "docker.io:5000", "localhost:5001", "ghcr.io", ""})
            QVERIFY2(!browse::directoryOf(QString::fromLatin1(host)), host);
    }

    void everyDirectoryIsAskedOverHttps()
    {
        QVERIFY(!browse::directories().isEmpty());
        for (const browse::Directory *directory : browse::directories()) {
            QCOMPARE(directory->base.scheme(), u"https"_s);
            QVERIFY(directory->base.path().isEmpty());
            const QUrl search =
                directory->base.resolved(directory->search(u"https://evil.com/?a=b&c#d"_s));
            QCOMPARE(search.host(), directory->base.host());
            QVERIFY(!search.hasFragment());
        }
    }

    void aSearchIsOneRequestWithoutCredentials()
    {
        m_hub->on("GET", SearchPath,
            listOf({searched(u"nginx"_s, u"Official  build\nof Nginx."_s),
                       searched(u"bitnami/nginx"_s), searched(u"nginx"_s)},
                1234, u"https://hub.docker.com/v2/search/repositories/?page=2"_s));
        const auto found = await(m_catalog->search(Hub, u" nginx  web "_s));
        QVERIFY(found);
        QCOMPARE(namesIn(found), (QStringList {u"library/nginx"_s, u"bitnami/nginx"_s}));
        QCOMPARE(found->repositories.first().description, u"Official build of Nginx."_s);
        QCOMPARE(found->total, 1234);
        QVERIFY(found->complete);
        QCOMPARE(m_hub->count(), 1);
        const Seen seen = m_hub->log().first();
        QVERIFY(seen.query.startsWith("query=nginx%20web&page_size="));
        QVERIFY(!seen.has("Authorization"));
        QVERIFY(!seen.has("Cookie"));
    }

    void aSearchTextIsOnlyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("ampersand") << u"a&page_size=9"_s << QByteArray("a%26page_size%3D9");
        QTest::newRow("plus") << u"c++"_s << QByteArray("c%2B%2B");
        QTest::newRow("percent") << u"100%25"_s << QByteArray("100%2525");
        QTest::newRow("fragment") << u"a#b"_s << QByteArray("a%23b");
        QTest::newRow("path") << u"../../admin"_s << QByteArray("..%2F..%2Fadmin");
        QTest::newRow("umlaut") << u"für"_s << QByteArray("f%C3%BCr");
        QTest::newRow("line break") << u"a\r\nHost: evil"_s << QByteArray("a%20Host%3A%20evil");
    }
    void aSearchTextIsOnlyText()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, query);
        m_hub->on("GET", SearchPath, listOf({}, 0));
        QVERIFY(await(m_catalog->search(Hub, text)));
        QCOMPARE(m_hub->log().first().query, "query=" + query + "&page_size=50");
    }

    void whatIsNoNameIsSkippedAndCounted()
    {
        m_hub->on("GET", SearchPath,
            listOf({searched(u"<img src=//evil/x.png>"_s), searched(u"Upper/Case"_s), 5,
                       QJsonValue(), QJsonObject(), searched(u"../x"_s),
                       searched(u"good/one"_s, QString(5000, u'x'))},
                7));
        const auto found = await(m_catalog->search(Hub, u"x"_s));
        QCOMPARE(namesIn(found), QStringList {u"good/one"_s});
        QCOMPARE(found->skipped, 6);
        QVERIFY(found->repositories.first().description.size() <= 300);
    }

    void anOwnersRepositoriesComeInPages()
    {
        const QString next = m_hub->url(LibraryPath).toString() + u"?page=%1&page_size=100"_s;
        m_hub->on("GET", LibraryPath,
            QList<Answer> {
                listOf({owned(u"alpine"_s, u"Small."_s), owned(u"nginx"_s)}, 3, next.arg(2)),
                listOf({owned(u"nginx"_s), owned(u"ubuntu"_s)}, 3)});
        const auto found = await(m_catalog->ownedBy(Hub, u"library"_s));
        QCOMPARE(namesIn(found),
            (QStringList {u"library/alpine"_s, u"library/nginx"_s, u"library/ubuntu"_s}));
        QVERIFY(found->complete);
        QCOMPARE(m_hub->count(), 2);
        QCOMPARE(m_hub->log().at(0).query, "page_size=100");
        QCOMPARE(m_hub->log().at(1).query, "page=2&page_size=100");
    }

    // Docker Hub may point beyond its last page.
    void apageThatIsNotThereIsTheEnd()
    {
        m_hub->on("GET", LibraryPath,
            QList<Answer> {listOf({owned(u"a"_s)}, 1, u"?page=2"_s), Answer::json("{}", 404)});
        const auto found = await(m_catalog->ownedBy(Hub, u"library"_s));
        QCOMPARE(namesIn(found), QStringList {u"library/a"_s});
        QVERIFY(found->complete);
    }

    void pagesElsewhereAreNotFollowed_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("another host") << u"http://127.0.0.2:%1/v2/x"_s;
        QTest::newRow("another port") << u"http://127.0.0.1:1/v2/x"_s;
        QTest::newRow("another scheme")
            << QString((wire::isTls() ? u"http"_s : u"https"_s) + u"://127.0.0.1:%1/v2/x"_s);
        QTest::newRow("a user") << u"http://a:b@127.0.0.1:%1/v2/x"_s;
        QTest::newRow("outside the interface") << u"/admin?page=2"_s;
        QTest::newRow("up and out") << u"/v2/../admin"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("nothing") << u"http://"_s;
        QTest::newRow("itself") << u"?page_size=100"_s;
    }
    void pagesElsewhereAreNotFollowed()
    {
        QFETCH(QString, next);
        const QString port = QString::number(m_hub->url().port());
        m_hub->on("GET", u".*"_s, listOf({owned(u"a"_s)}, 9, next.replace(u"%1"_s, port)));
        const auto found = await(m_catalog->ownedBy(Hub, u"library"_s));
        QCOMPARE(namesIn(found), QStringList {u"library/a"_s});
        QVERIFY(!found->complete);
        QVERIFY(!found->reason.isEmpty());
        QCOMPARE(m_hub->count(), 1);
    }

    void pagesInACircleEnd()
    {
        m_hub->on("GET", LibraryPath, [](const Seen &seen) {
            const bool second = seen.query == "page=2";
            return listOf({owned(u"a"_s)}, 9, second ? u"?page=3"_s : u"?page=2"_s);
        });
        const auto found = await(m_catalog->ownedBy(Hub, u"library"_s));
        QVERIFY(found && !found->complete);
        QCOMPARE(m_hub->count(), 3);
    }

    void aLaterFailureLeavesWhatThereIs()
    {
        m_hub->on("GET", LibraryPath,
            QList<Answer> {listOf({owned(u"a"_s)}, 9, u"?page=2"_s), Answer::json("{}", 403)});
        const auto found = await(m_catalog->ownedBy(Hub, u"library"_s));
        QCOMPARE(namesIn(found), QStringList {u"library/a"_s});
        QVERIFY(!found->complete && !found->reason.isEmpty());
    }

    void anOwnerIsOneName_data()
    {
        QTest::addColumn<QString>("owner");
        for (const auto owner : {"", "a/b", "..", "Upper", "a b", "a?b", "%2e%2e"})
            QTest::newRow(owner) << QString::fromLatin1(owner);
    }
    void anOwnerIsOneName()
    {
        QFETCH(QString, owner);
        const auto found = await(m_catalog->ownedBy(Hub, owner));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::BadReference);
        QCOMPARE(m_hub->count(), 0);
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no such owner") << 404 << QByteArray("{}") << ErrorKind::NotFound;
        QTest::newRow("no list") << 200 << QByteArray("{}") << ErrorKind::BadDocument;
        QTest::newRow("cut off") << 200 << QByteArray("{\"results\":[") << ErrorKind::BadDocument;
        QTest::newRow("null") << 200 << QByteArray("{\"results\":null}") << ErrorKind::BadDocument;
        QTest::newRow("web page") << 200 << QByteArray("<html></html>") << ErrorKind::BadDocument;
        QTest::newRow("too many") << 429 << QByteArray("{}") << ErrorKind::RateLimited;
    }
    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        m_hub->on("GET", LibraryPath, Answer::json(body, status));
        const auto found = await(m_catalog->ownedBy(Hub, u"library"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, kind);
    }

    void aRedirectToAnotherServerIsNotFollowed()
    {
        ScriptedServer other;
        other.on("GET", u".*"_s, listOf({owned(u"evil"_s)}, 1));
        m_hub->on("GET", LibraryPath, Answer::redirect(302, other.url(u"/v2/x"_s).toEncoded()));
        QVERIFY(!await(m_catalog->ownedBy(Hub, u"library"_s)));
        QCOMPARE(other.count(), 0);
    }

    // X-Retry-After is a point in time there, not a number of seconds.
    void howLongToWaitIsTold()
    {
        Answer answer = Answer::json("{}", 429);
        answer.headers.append(
            {"X-Retry-After", QByteArray::number(QDateTime::currentSecsSinceEpoch() + 3600)});
        m_hub->on("GET", SearchPath, answer);
        const auto found = await(m_catalog->search(Hub, u"x"_s));
        QVERIFY(!found);
        QVERIFY(found.error().retryAfter);
        QVERIFY(found.error().retryAfter->count() > 3500);
        QVERIFY(found.error().retryAfter->count() <= 3600);
    }

    void otherRegistriesCannotBeSearched()
    {
        const auto found = await(m_catalog->search(m_hub->host(), u"x"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_hub->count(), 0);
    }

    void whereThereIsADirectoryNoCatalogIsAskedFor()
    {
        const auto names = await(m_catalog->repositories(Hub));
        QVERIFY(!names);
        QCOMPARE(names.error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_core->registries.meter().requests(Hub), 0);
    }

private:
    std::unique_ptr<ScriptedServer> m_hub;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<browse::Catalog> m_catalog;
};

QTEST_GUILESS_MAIN(DirectoriesTest)
#include "tst_directories.moc"
