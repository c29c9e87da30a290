// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/async/wait.h"
#include "core/registry/auth.h"
#include "core/registry/client.h"
#include "core/registry/connection.h"
#include "core/registry/profile.h"
#include "tests/support/wait.h"

#include <QTest>
#include <QUrlQuery>

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

class Nobody : public CredentialSource {
public:
    async::Task<Result<std::optional<Credential>>> find(QString, QString) override
    {
        co_return std::nullopt;
    }
};

// A registry with its token server at https://reg.example.com, without any network.
class Registry : public net::Transport {
public:
    bool asksForTokens = true;
    bool refusesPush = false; // the token server, the question as a whole
    bool isAway = false; // for the first request only
    QStringList log; // "401", "token SCOPE", "200", "away"
    int most = 0; // requests under way at once

    async::Task<Result<net::Response>> send(net::Request request) override
    {
        most = std::max(most, ++m_underWay);
        co_await async::delay(std::chrono::milliseconds(1));
        --m_underWay;
        if (std::exchange(isAway, false)) {
            log.append(u"away"_s);
            co_return failure(ErrorKind::Network, u"away"_s);
        }
        co_return answer(request);
    }

private:
    net::Response answer(const net::Request &request)
    {
        net::Response response;
        response.url = request.url;
        response.status = 200;
        response.body = "{}";
        if (request.url.path() == "/token"_L1) {
            const QUrlQuery query(request.url);
            const QString scopes =
                query.allQueryItemValues(u"scope"_s, QUrl::FullyDecoded).join(u' ');
            log.append(u"token "_s + scopes);
            response.body = R"({"token":"t"})";
            if (refusesPush && scopes.contains(u"push"_s))
                response.status = 403;
        } else if (asksForTokens && !request.headers.contains("Authorization")) {
            log.append(u"401"_s);
            response.status = 401;
            response.headers.add(
                "WWW-Authenticate", R"(Bearer realm="https://reg.example.com/token",service="s")");
        } else {
            log.append(u"200"_s);
        }
        return response;
    }

    int m_underWay = 0;
};

}

class FirstRequestTest : public QObject {
    Q_OBJECT

    struct Bed {
        Registry registry;
        Nobody nobody;
        Profiles profiles;
        Connection connection {registry, profiles, u"reg.example.com"_s};
        Client client {
            connection, std::make_unique<Authenticator>(connection, connection.endpoint(), nobody)};

        // How many of twelve tags were read.
        int readTwelve()
        {
            std::vector<async::Task<Result<store::Delivery>>> tasks;
            for (int i = 0; i < 12; ++i)
                tasks.push_back(client.manifest(
                    {u"reg.example.com"_s, u"a"_s, u"t%1"_s.arg(i), oci::Digest()}));
            const auto results = await(async::gather(std::move(tasks), 12));
            return int(std::ranges::count_if(
                results, [](const auto &result) { return result.has_value(); }));
        }
    };

private Q_SLOTS:
    // A refusal and a token for all, not for each.
    void oneRefusalIsEnoughForAll()
    {
        Bed bed;
        QCOMPARE(bed.readTwelve(), 12);
        QCOMPARE(bed.registry.log.count(u"401"_s), 1);
        QCOMPARE(bed.registry.log.count(u"200"_s), 12);
        QCOMPARE(bed.registry.log.size(), 14);
        QCOMPARE(bed.registry.most, 12);
    }

    void anOpenRegistryIsAskedNothingMore()
    {
        Bed bed;
        bed.registry.asksForTokens = false;
        QCOMPARE(bed.readTwelve(), 12);
        QCOMPARE(bed.registry.log.size(), 12);
        QVERIFY(bed.registry.most >= 11);
    }

    // The others do not wait one after another for a registry that is away.
    void aFailureOfTheFirstHoldsNobodyUp()
    {
        Bed bed;
        bed.registry.isAway = true;
        QCOMPARE(bed.readTwelve(), 11);
        QCOMPARE(bed.registry.log.count(u"away"_s), 1);
        QVERIFY(bed.registry.most >= 11);
    }

    void aCancelledFirstHoldsNobodyUp()
    {
        Bed bed;
        auto first = bed.client.manifest({u"reg.example.com"_s, u"a"_s, u"1"_s, oci::Digest()});
        first.start();
        auto second = bed.client.manifest({u"reg.example.com"_s, u"a"_s, u"2"_s, oci::Digest()});
        second.start();
        first = {};
        QVERIFY(finish(std::move(second)).has_value());
    }

    void aTokenForReadingIsGoodForThePushThatFollows_data()
    {
        QTest::addColumn<QString>("pushTo");
        QTest::addColumn<QString>("scope");
        QTest::newRow("the same repository") << u"a"_s << u"repository:a:pull,push"_s;
        QTest::newRow("another one") << u"b"_s << u"repository:a:pull"_s;
    }
    void aTokenForReadingIsGoodForThePushThatFollows()
    {
        QFETCH(QString, pushTo);
        QFETCH(QString, scope);
        Bed bed;
        bed.client.expectPush(pushTo);
        QCOMPARE(bed.readTwelve(), 12);
        QCOMPARE(bed.registry.log.at(1), u"token "_s + scope);
        oci::Document document;
        document.bytes = "{}";
        document.digest = oci::Digest::ofBytes("{}");
        document.mediaType = u"application/vnd.oci.image.index.v1+json"_s;
        QVERIFY(await(bed.client.putManifest(
            {u"reg.example.com"_s, pushTo, u"list"_s, oci::Digest()}, document)));
        QCOMPARE(bed.registry.log.size(), pushTo == "a"_L1 ? 15 : 16);
    }

    void oneTokenForAllRepositoriesOfAPush()
    {
        Bed bed;
        bed.client.expectPush(u"b"_s, {u"a"_s, u"c"_s});
        QCOMPARE(bed.readTwelve(), 12);
        QCOMPARE(bed.registry.log.at(1),
            u"token repository:a:pull repository:b:pull,push repository:c:pull"_s);
        QVERIFY(await(bed.client.head({u"reg.example.com"_s, u"c"_s, u"1"_s, oci::Digest()})));
        QCOMPARE(bed.registry.log.count(u"200"_s), 13);
        QCOMPARE(bed.registry.log.size(), 15);
    }

    void whoMayNotPushCanStillRead()
    {
        Bed bed;
        bed.registry.refusesPush = true;
        bed.client.expectPush(u"a"_s);
        QCOMPARE(bed.readTwelve(), 12);
        QCOMPARE(bed.registry.log.mid(0, 3),
            (QStringList {
                u"401"_s, u"token repository:a:pull,push"_s, u"token repository:a:pull"_s}));
    }
};

QTEST_GUILESS_MAIN(FirstRequestTest)
#include "tst_firstrequest.moc"
