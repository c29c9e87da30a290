// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"
#include "tests/cli/cli.h"
#include "tests/support/json.h"
#include "tests/support/nginx.h"
#include "tests/support/sampleserver.h"
#include "tests/support/tunnel.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using oci::json::Array;

// Docker Hub, which is three servers: its registry, its token server, and the interface that knows
// its repositories. A scripted server stands in for all of them under their real names, behind TLS
// and a proxy that leads there: the program is the one that people use, with nothing changed.
class HubTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8());
        qputenv("DOCKER_CONFIG", m_settings.path().toUtf8());
        qputenv("HTTPS_PROXY", m_tunnel.address());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }
    void init()
    {
        m_hub.clearLog();
        m_hub.on("*", u".*"_s, Answer::json("{}", 404));
    }

    void needsANameOrASearch()
    {
        const CliRan ran = hub({u"repos"_s, u"docker.io"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
        QCOMPARE(m_hub.log().size(), 0);
    }

    void repositoriesOfAnOwnerPageByPage()
    {
        m_hub.on("GET", u"/v2/namespaces/acme/repositories"_s, [](const Seen &seen) {
            const bool second = seen.query.contains("page=2");
            return Answer::json(second
                    ? json("{'count':3,'next':null,'results':[{'namespace':'acme','name':'c'}]}")
                    : json("{'count':3,'next':'https://hub.docker.com/v2/namespaces/acme/"
                           "repositories?page=2&page_size=100','results':[{'namespace':'acme',"
                           "'name':'a'},{'namespace':'acme','name':'b'}]}"));
        });
        const CliRan ran = hub({u"repos"_s, u"docker.io/acme"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out, "acme/a\nacme/b\nacme/c\n");
        QCOMPARE(m_hub.log().size(), 2);
        for (const QByteArray &host : m_tunnel.asked())
            QCOMPARE(host, "hub.docker.com:443");
        for (const Seen &seen : m_hub.log())
            QVERIFY(!seen.has("Authorization"));
    }

    void aHalfReadListIsWrittenAndNotDone()
    {
        m_hub.on("GET", u"/v2/namespaces/acme/repositories"_s, [](const Seen &seen) {
            if (seen.query.contains("page=2"))
                return Answer::json("{}", 403);
            return Answer::json(
                json("{'count':3,'next':'/v2/namespaces/acme/repositories?page=2','results':"
                     "[{'namespace':'acme','name':'a'}]}"));
        });
        const CliRan text = hub({u"repos"_s, u"docker.io/acme"_s});
        QCOMPARE(text.code, 3);
        QCOMPARE(text.out, "acme/a\n");
        QVERIFY2(text.isOneSentence(), text.err.constData());
        const CliRan asJson = hub({u"repos"_s, u"docker.io/acme"_s, u"--json"_s});
        QCOMPARE(asJson.code, 3);
        QCOMPARE(arrayAt(asJson.json(), u"repositories"), Array {u"acme/a"_s});
        QCOMPARE(member(asJson.json(), u"complete"), oci::json::Value(false));
        QVERIFY(!stringAt(asJson.json(), u"reason").isEmpty());
    }

    void search()
    {
        m_hub.on("GET", u"/v2/search/repositories/"_s,
            Answer::json(
                json("{'count':4711,'results':[{'repo_name':'nginx','short_description':"
                     "'<b>Official</b>'},{'repo_name':'acme/nginx'},{'repo_name':'A B'}]}")));
        const CliRan ran = hub({u"repos"_s, u"docker.io"_s, u"--search"_s, u"nginx & co"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out, "library/nginx\nacme/nginx\n");
        QVERIFY2(ran.err.contains("4711"), ran.err.constData());
        QVERIFY(m_hub.log().first().query.contains("query=nginx%20%26%20co"));
        QCOMPARE(hub({u"repos"_s, u"docker.io/acme"_s, u"--search"_s, u"x"_s}).code, 2);
    }

    void failuresTellThemselvesApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("no such owner") << 404 << QByteArray("{}") << 4;
        QTest::newRow("too many") << 429 << QByteArray("{}") << 6;
        QTest::newRow("a login page") << 200 << QByteArray("<html>Sign in</html>") << 8;
        QTest::newRow("other JSON") << 200 << QByteArray("[]") << 8;
    }
    void failuresTellThemselvesApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        Answer answer = Answer::json(body, status);
        answer.headers = {{"Retry-After", "3600"}};
        m_hub.on("GET", u"/v2/namespaces/acme/repositories"_s, answer);
        const CliRan ran = hub({u"repos"_s, u"docker.io/acme"_s});
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.isOneSentence(), ran.err.constData());
    }

    // A token of the Hub's own token server; and how many pulls that leaves is told.
    void readsAnImageAndTellsThePullsLeft()
    {
        const samples::Sample pause = sample(u"docker.io"_s, u"pause:3.4.1"_s);
        m_hub.on("GET", u"/token"_s, Answer::json(json("{'token':'t','expires_in':300}")));
        m_hub.on("GET", u"/v2/samples/pause/manifests/3.4.1"_s, [pause](const Seen &seen) {
            if (seen.header("Authorization") != "Bearer t") {
                Answer asked = Answer::json("{}", 401);
                asked.headers = {{"WWW-Authenticate",
                    "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\","
                    "scope=\"repository:samples/pause:pull\""}};
                return asked;
            }
            Answer answer = manifestAnswer(pause.document.bytes, pause.document.mediaType);
            answer.headers = {
                {"RateLimit-Limit", "100;w=21600"}, {"RateLimit-Remaining", "94;w=21600"}};
            return answer;
        });
        const CliRan ran = hub({u"inspect"_s, u"--raw"_s, u"samples/pause:3.4.1"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out, pause.document.bytes);
        QVERIFY2(ran.err.contains("docker.io: 94 of 100"), ran.err.constData());
        QCOMPARE(m_hub.log().size(), 3); // the demand, the token, the list
        QVERIFY(m_tunnel.asked().contains("auth.docker.io:443"));
        QVERIFY(m_tunnel.asked().contains("registry-1.docker.io:443"));
    }

private:
    CliRan hub(const QStringList &arguments) const
    {
        return cli(arguments + QStringList {u"--ca-file"_s, m_authority.file()});
    }

    QTemporaryDir m_settings;
    Authority m_authority;
    ScriptedServer m_hub;
    Nginx m_nginx {{.server = m_authority.serverFor(QStringList {
                        u"hub.docker.com"_s, u"registry-1.docker.io"_s, u"auth.docker.io"_s}),
        .upstream = quint16(m_hub.url().port()),
        .clientAuthority = {},
        .blobs = {}}};
    Tunnel m_tunnel {m_nginx.port()};
};

QTEST_GUILESS_MAIN(HubTest)
#include "tst_hub.moc"
