// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"
#include "tests/support/core.h"
#include "tests/support/latencyproxy.h"
#include "tests/support/realregistry.h"
#include "tests/support/wait.h"
#include "tests/support/wire.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray skopeo(const QStringList &arguments)
{
    QProcess process;
    process.start(u"skopeo"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

}

// Against a real registry, through a proxy that counts.
class WritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_registry = std::make_unique<RealRegistry>();
        m_proxy = std::make_unique<LatencyProxy>(m_registry->port());
        m_core = std::make_unique<Core>();
    }

    void writesAllOnceAndThenNothing()
    {
        const auto first = write();
        QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
        QCOMPARE(first->written.size(), 14);
        QVERIFY(first->there.isEmpty());

        m_proxy->reset();
        const auto second = write();
        QVERIFY(second);
        QVERIFY(second->written.isEmpty());
        QCOMPARE(second->there.size(), 14);
        QCOMPARE(m_proxy->count("HEAD"), 14);
        QCOMPARE(m_proxy->log().size(), 14);
    }

    void sharedLayersAreMounted()
    {
        QVERIFY(write());
        // Five releases in sonobuoy, four in pause.
        QCOMPARE(m_proxy->count("POST", "&from=samples"), 9);
        int mounted = 0;
        for (const Exchange &exchange : m_proxy->log())
            mounted += int(exchange.path.contains("mount=") && exchange.status == 201);
        QCOMPARE(mounted, 9);
    }

    void whatIsMissingIsWritten()
    {
        QVERIFY(write());
        const oci::Document changed = emptyIndex();
        const oci::Reference hello = name(u"hello:latest"_s);
        QVERIFY(await(client().putManifest(hello, changed)));
        QProcess::execute(u"rm"_s,
            {u"-r"_s,
                m_registry->storageFolder()
                    + u"/docker/registry/v2/repositories/samples/pause/_manifests/tags/3.4.1"_s});
        const auto again = write();
        QVERIFY(again);
        QCOMPARE(again->written, QList<oci::Reference> {name(u"pause:3.4.1"_s)});
        // What a user did to a sample is left alone, unless it is asked for.
        QCOMPARE((*await(client().head(hello)))->digest, changed.digest);
        const auto replaced = write(true);
        QVERIFY(replaced);
        QCOMPARE(replaced->written.size(), 14);
        QVERIFY((*await(client().head(hello)))->digest != changed.digest);
    }

    void othersCanCopyThem_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto name : {"pause:3.4.1", "servercore:20H2", "sonobuoy:v0.20-linux-amd64",
                 "sonobuoy:v0.20-windows-amd64-1809", "hello:latest"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void othersCanCopyThem()
    {
        QFETCH(QString, name);
        QVERIFY(write());
        const QString source = u"docker://"_s + m_registry->reference(u"samples/"_s + name);
        QTemporaryDir folder;
        const QByteArray copied = skopeo({u"copy"_s, u"--all"_s, u"--preserve-digests"_s,
            u"--src-tls-verify="_s + wire::verify(), source, u"dir:"_s + folder.path()});
        QVERIFY2(!copied.startsWith("failed"), copied.constData());
    }

    void skopeoFindsThePlatforms()
    {
        QVERIFY(write());
        const QString pause = u"docker://"_s + m_registry->reference(u"samples/pause:3.4.1"_s);
        const QByteArray arm = skopeo({u"--override-os=linux"_s, u"--override-arch=s390x"_s,
            u"inspect"_s, u"--tls-verify="_s + wire::verify(), u"--config"_s, u"--raw"_s, pause});
        QVERIFY2(arm.contains("\"architecture\":\"s390x\""), arm.constData());
    }

    void aRegistryThatIsNotThere()
    {
        m_registry->stop();
        const auto written = write();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Network);
    }

private:
    registry::Client &client() { return m_core->registries.client(m_proxy->host()); }
    Result<samples::Written> write(bool replace = false)
    {
        return await(samples::writeSamples(client(), replace, {}));
    }
    oci::Reference name(const QString &nameAndTag) const
    {
        return *oci::parseReference(QString(m_proxy->host() + u"/samples/"_s + nameAndTag));
    }
    static oci::Document emptyIndex() { return oci::writeIndex(oci::IndexFormat::OciIndex, {}); }

    std::unique_ptr<RealRegistry> m_registry;
    std::unique_ptr<LatencyProxy> m_proxy;
    std::unique_ptr<Core> m_core;
};

QTEST_GUILESS_MAIN(WritingTest)
#include "tst_writing.moc"
