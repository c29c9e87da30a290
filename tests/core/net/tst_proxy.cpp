// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/http.h"
#include "tests/support/nginx.h"
#include "tests/support/realregistry.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/squid.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QTest>

using namespace waybill;
using namespace waybill::net;
using namespace Qt::StringLiterals;
using test::Answer;
using test::Authority;
using test::Nginx;
using test::ScriptedServer;
using test::Squid;

namespace {

QProcessEnvironment environment(const QStringList &variables)
{
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

// Loopback takes a proxy only if told so.
QProcessEnvironment through(const QString &proxy)
{
    return environment(
        {u"http_proxy="_s + proxy, u"https_proxy="_s + proxy, u"no_proxy=<-loopback>"_s});
}

Request get(const QUrl &url)
{
    Request request;
    request.method = "GET";
    request.url = url;
    return request;
}

}

class ProxyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What the user chose outweighs the environment.
    void theUserDecides_data()
    {
        QTest::addColumn<ProxyChoice>("choice");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected"); // empty: none
        using Kind = ProxyChoice::Kind;
        const ProxyChoice own {Kind::This, u"own"_s, 3128, u"b.example,<-loopback>"_s};
        const ProxyChoice plain {Kind::This, u"own"_s, 3128, {}};
        QTest::newRow("usual") << ProxyChoice() << u"https://a.example/"_s << u"q:2"_s;
        QTest::newRow("none") << ProxyChoice {Kind::None, {}, 0, {}} << u"https://a.example/"_s
                              << QString();
        QTest::newRow("system") << ProxyChoice {Kind::System, {}, 0, {}} << u"https://a.example/"_s
                                << QString();
        QTest::newRow("own") << own << u"https://a.example/"_s << u"own:3128"_s;
        QTest::newRow("own list") << own << u"https://x.b.example/"_s << QString();
        QTest::newRow("not the environment's list")
            << own << u"https://exempt.example/"_s << u"own:3128"_s;
        QTest::newRow("loopback") << plain << u"http://localhost:5000/"_s << QString();
        QTest::newRow("loopback too") << own << u"http://localhost:5000/"_s << u"own:3128"_s;
    }
    void theUserDecides()
    {
        QFETCH(ProxyChoice, choice);
        QFETCH(QString, url);
        QFETCH(QString, expected);
        // What the system's settings are read from where there is no desktop.
        QVERIFY(qEnvironmentVariableIsEmpty("https_proxy"));
        Proxies proxies(environment({u"https_proxy=q:2"_s, u"no_proxy=exempt.example"_s}));
        QVERIFY(proxies.choose(choice));
        const auto found = test::await(proxies.find(QUrl(url)));
        QVERIFY(found);
        QCOMPARE(place(*found), expected);
        if (expected.isEmpty())
            return;
        proxies.setCredential(expected, u"me"_s, u"secret"_s); // of that address only
        QCOMPARE(test::await(proxies.find(QUrl(url)))->user(), u"me"_s);
        proxies.setCredential(u"other:3128"_s, u"you"_s, u"secret"_s);
        QCOMPARE(test::await(proxies.find(QUrl(url)))->user(), u"me"_s);
    }

    void environmentDecides_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected"); // empty: none
        const QStringList both {u"http_proxy=http://p:1"_s, u"HTTPS_PROXY=q:2"_s};
        const auto row = [](const char *name, const QStringList &variables, const char *url,
                             const char *expected) {
            QTest::newRow(name) << variables << QString::fromLatin1(url)
                                << QString::fromLatin1(expected);
        };
        const auto exempt = [&](const char *list) {
            return QStringList(both) << u"no_proxy="_s + QString::fromLatin1(list);
        };
        row("http", both, "http://a.example/", "p:1");
        row("https", both, "https://a.example/", "q:2");
        row("only the other", {u"http_proxy=p:1"_s}, "https://a.example/", "");
        row("all", {u"ALL_PROXY=http://r:3"_s}, "https://a.example/", "r:3");
        row("own before all", {u"all_proxy=r:3"_s, u"https_proxy=q:2"_s}, "https://a/", "q:2");
        row("lower case first", {u"http_proxy=p:1"_s, u"HTTP_PROXY=x:9"_s}, "http://a.b/", "p:1");
        row("no port", {u"http_proxy=http://p"_s}, "http://a.b/", "p:80");
        row("loopback", both, "http://localhost:5000/", "");
        row("loopback address", both, "http://127.0.0.1:5000/", "");
        row("loopback told", exempt("<-loopback>"), "http://localhost:5000/", "p:1");
        row("star", exempt("*"), "http://a.example/", "");
        row("name", exempt("x, a.example"), "http://a.example/", "");
        row("below", exempt("example"), "http://a.example/", "");
        row("below, dot", exempt(".example"), "http://a.example/", "");
        row("upper case", exempt("A.EXAMPLE"), "http://a.example/", "");
        row("part of a label", exempt("ample"), "http://a.example/", "p:1");
        row("port", exempt("a.example:80"), "http://a.example/", "");
        row("other port", exempt("a.example:81"), "http://a.example/", "p:1");
        row("network", exempt("10.0.0.0/8"), "http://10.2.3.4/", "");
        row("other network", exempt("10.0.0.0/8"), "http://11.2.3.4/", "p:1");
        row("address", exempt("10.2.3.4"), "http://10.2.3.4/", "");
        row("end of an address", exempt("3.4"), "http://10.2.3.4/", "p:1");
        row("IPv6", exempt("fd00::/8"), "http://[fd00::1]:5000/", "");
    }
    void environmentDecides()
    {
        QFETCH(QStringList, variables);
        QFETCH(QString, url);
        QFETCH(QString, expected);
        Proxies proxies(environment(variables));
        QCOMPARE(place(*test::await(proxies.find(QUrl(url)))), expected);
    }

    void aProxyThatCannotBeUsedIsNotGoneAround()
    {
        Proxies proxies(environment({u"https_proxy=quic://p:1"_s}));
        const auto proxy = test::await(proxies.find(QUrl(u"https://a.example/"_s)));
        QVERIFY(!proxy);
        QCOMPARE(proxy.error().kind, ErrorKind::Unsupported);
    }

    void credentialsAreTheProxysOwn()
    {
        Proxies proxies(
            environment({u"http_proxy=http://jane:p%40ss@p:1"_s, u"https_proxy=q:2"_s}));
        proxies.setCredential(u"q:2"_s, u"joe"_s, u"x"_s);
        const auto fromUrl = test::await(proxies.find(QUrl(u"http://a.example/"_s)));
        QCOMPARE(fromUrl->user(), u"jane"_s);
        QCOMPARE(fromUrl->password(), u"p@ss"_s);
        QCOMPARE(test::await(proxies.find(QUrl(u"https://a.example/"_s)))->user(), u"joe"_s);
    }

    void requestsGoThroughSquid()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, Answer::json("{}"));
        const Squid squid;
        Http http(through(u"http://"_s + squid.place()));
        QCOMPARE(test::await(http.send(get(server.url(u"/v2/"_s))))->status, 200);
        QTRY_VERIFY2(squid.log().contains("/v2/ 200"), squid.log().constData());
    }

    void tlsGoesThroughATunnel()
    {
        Authority authority;
        ScriptedServer server;
        server.on("*", u".*"_s, Answer::json("{}"));
        Nginx::Options options;
        options.server = authority.server();
        options.upstream = quint16(server.url().port());
        const Nginx nginx(options);
        const Squid squid;
        Request request = get(QUrl(u"https://"_s + nginx.host() + u"/v2/"_s));
        QFile pem(authority.file());
        QVERIFY(pem.open(QFile::ReadOnly));
        request.tls.authorities = QSslCertificate::fromData(pem.readAll());
        request.headers.add("Authorization", "Basic cmVnaXN0cnk=");
        { // squid writes about a tunnel when it ends
            Http http(through(squid.place()));
            QCOMPARE(test::await(http.send(request))->status, 200);
        }
        QTRY_VERIFY2(squid.log().contains("CONNECT "), squid.log().constData());
        QVERIFY(nginx.log().contains("cmVnaXN0cnk="));
    }

    void aProxyAsksForItsOwnPassword_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("http") << u"http"_s;
        QTest::newRow("https") << u"https"_s;
    }
    void aProxyAsksForItsOwnPassword()
    {
        QFETCH(QString, scheme);
        ScriptedServer server;
        server.on("*", u".*"_s, Answer::json("{}"));
        const Squid squid({u"jane"_s, u"s3cret"_s});
        Http http(through(squid.place()));
        QUrl url = server.url(u"/v2/"_s);
        url.setScheme(scheme);
        Request request = get(url);
        request.headers.add("Authorization", "Basic cmVnaXN0cnk=");

        const auto asked = test::await(http.send(request));
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::ProxyAuthentication);
        QCOMPARE(asked.error().where, squid.place());
        http.proxies().setCredential(squid.place(), u"jane"_s, u"wrong"_s);
        const auto wrong = test::await(http.send(request));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::ProxyAuthentication);
        QCOMPARE(server.log().size(), 0);

        http.proxies().setCredential(squid.place(), u"jane"_s, u"s3cret"_s);
        const auto right = test::await(http.send(request));
        if (scheme == "http"_L1) {
            QCOMPARE(right->status, 200);
            QVERIFY(!server.log().first().has("Proxy-Authorization"));
            QCOMPARE(server.log().first().header("Authorization"), "Basic cmVnaXN0cnk=");
        } else { // the tunnel is there; what is at its end speaks no TLS
            QVERIFY(!right);
            QVERIFY(right.error().kind != ErrorKind::ProxyAuthentication);
        }
    }

    void aPasswordInTheVariable()
    {
        ScriptedServer server;
        server.on("*", u".*"_s, Answer::json("{}"));
        const Squid squid({u"jane"_s, u"a b@c"_s});
        Http http(through(u"http://jane:a%20b%40c@"_s + squid.place()));
        QCOMPARE(test::await(http.send(get(server.url())))->status, 200);
    }

    void aProxyThatRefusesIsNamed()
    {
        Squid::Options options;
        options.refusesConnect = true;
        const Squid squid(options);
        Http http(through(squid.place()));
        const auto response = test::await(http.send(get(QUrl(u"https://localhost:5000/v2/"_s))));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Network);
        QVERIFY2(
            response.error().message.contains(squid.place()), qPrintable(response.error().message));
    }

    void aProxyThatIsNotThereIsNamed()
    {
        const QString nobody = u"127.0.0.1:%1"_s.arg(test::freePort());
        Http http(through(nobody));
        for (const auto scheme : {"http://"_L1, "https://"_L1}) {
            const auto response =
                test::await(http.send(get(QUrl(scheme + u"reg.example.com/v2/"_s))));
            QVERIFY(!response);
            QCOMPARE(response.error().kind, ErrorKind::Network);
            QVERIFY2(
                response.error().message.contains(nobody), qPrintable(response.error().message));
        }
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
