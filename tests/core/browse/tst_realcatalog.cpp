// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/catalog.h"
#include "tests/support/core.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

// Debian's docker-registry with long lists, counted by a proxy. Its storage is filled with the
// folders that it reads names from; no manifest is ever read here.
class RealCatalogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir storage(m_registry.storageFolder());
        QVERIFY(storage.mkpath(Repositories));
        const QDir repositories(storage.filePath(Repositories));
        for (int i = 0; i < Many; ++i) {
            QVERIFY(repositories.mkpath(u"team%1/app%2/_layers"_s.arg(i % 7).arg(i)));
            QVERIFY(repositories.mkpath(u"team%1/app%2/_manifests/tags"_s.arg(i % 7).arg(i)));
        }
        for (int i = 0; i < ManyTags; ++i)
            QVERIFY(repositories.mkpath(u"team0/app0/_manifests/tags/v1.%1/current"_s.arg(i)));
    }

    void init() { m_proxy.reset(); }

    // No registry of this kind gives more than 1,000 at once.
    void allRepositoriesInTheFewestRequests()
    {
        browse::Catalog catalog(m_core.registries);
        const auto names = await(catalog.repositories(m_proxy.host()));
        QVERIFY(names);
        QVERIFY2(names->complete, qPrintable(names->reason));
        QCOMPARE(names->names.size(), Many);
        QCOMPARE(names->skipped, 0);
        QCOMPARE(m_proxy.log().size(), (Many + 999) / 1000);
    }

    void allTagsInTheFewestRequests()
    {
        browse::Catalog catalog(m_core.registries);
        const auto names = await(catalog.tags(m_proxy.host(), u"team0/app0"_s));
        QVERIFY(names);
        QVERIFY2(names->complete, qPrintable(names->reason));
        QCOMPARE(names->names.size(), ManyTags);
        QCOMPARE(names->names.last(), u"v1.%1"_s.arg(ManyTags - 1));
        // Versions before 3 send all at once.
        QVERIFY(m_proxy.log().size() == 1 || m_proxy.log().size() == ManyTags / 1000);
    }

private:
    static constexpr int Many = 2050;
    static constexpr int ManyTags = 10'000;
    static inline const QString Repositories = u"docker/registry/v2/repositories"_s;

    RealRegistry m_registry;
    LatencyProxy m_proxy {m_registry.port()};
    Core m_core;
};

QTEST_GUILESS_MAIN(RealCatalogTest)
#include "tst_realcatalog.moc"
