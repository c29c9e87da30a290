// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/exports/coveragetable.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

match::Candidate entry(
    const QString &os, const QString &architecture, const QString &osVersion = {})
{
    oci::Platform platform;
    platform.os = os;
    platform.architecture = architecture;
    platform.osVersion = osVersion;
    return {.platform = platform, .annotations = {}, .config = {}};
}

match::Coverage coverage(bool single = false)
{
    match::Subject subject {.isSingle = single,
        .dockerList = true,
        .entries = {entry(u"linux"_s, u"amd64"_s),
            entry(u"windows"_s, u"amd64"_s, u"10.0.17763.1757"_s),
            entry(u"windows"_s, u"amd64"_s, u"10.0.19041.804"_s)}};
    if (single)
        subject.entries = subject.entries.first(1);
    match::Host node = *match::preset(u"linux-amd64"_s);
    node.name = u"Node a"_s;
    node.client.clear();
    return match::cover(
        subject, {match::asked(*match::preset(u"windows-server-2022"_s)), match::asked(node)});
}

}

class CoverageTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostsAreColumnsAndEntriesRows()
    {
        const exports::Table table = exports::coverageTable(coverage());
        QCOMPARE(table.header,
            (QStringList {u"Entry"_s, u"Platform"_s, u"OS version"_s,
                u"Windows Server 2022, Docker Engine 28 on Windows"_s,
                u"Node a, client not known"_s}));
        QCOMPARE(table.rows.size(), 4);
        QCOMPARE(
            table.rows.at(0), (QStringList {{}, u"Result"_s, {}, u"Fails"_s, u"Cannot tell"_s}));
        QCOMPARE(table.rows.at(1),
            (QStringList {u"1"_s, u"linux/amd64"_s, {}, u"other OS"_s, u"perhaps"_s}));
        QCOMPARE(table.rows.at(2),
            (QStringList {u"2"_s, u"windows/amd64"_s, u"10.0.17763.1757"_s,
                u"chosen, cannot start"_s, u"rejected"_s}));
        QCOMPARE(table.rows.at(3).at(3), u"loses to #2"_s);
    }

    void attestationsAreLeftOut()
    {
        match::Coverage with = coverage();
        with.subject.entries[0].annotations = {
            {u"vnd.docker.reference.type"_s, u"attestation-manifest"_s}};
        const exports::Table table = exports::coverageTable(with);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows.at(1).first(), u"2"_s);
    }

    void aSingleImageHasNoPlace()
    {
        const exports::Table table = exports::coverageTable(coverage(true));
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows.at(1).first(), QString());
    }

    void anEntryWithoutPlatformHasItsImages()
    {
        match::Coverage without = coverage();
        without.subject.entries[1].config = without.subject.entries[1].platform;
        without.subject.entries[1].platform.reset();
        QCOMPARE(exports::coverageTable(without).rows.at(2).at(1), u"windows/amd64"_s);
        without.subject.entries[1].config.reset();
        QCOMPARE(exports::coverageTable(without).rows.at(2).at(1), QString());
    }

    // Rows are as long as the header in every format.
    void everyFormatHoldsIt_data()
    {
        QTest::addColumn<QString>("id");
        for (const exports::Format *known : exports::formats())
            QTest::newRow(qPrintable(known->id)) << known->id;
    }

    void everyFormatHoldsIt()
    {
        QFETCH(QString, id);
        const exports::Table table = exports::coverageTable(coverage());
        for (const QStringList &row : table.rows)
            QCOMPARE(row.size(), table.header.size());
        const auto bytes = exports::format(id)->write(table);
        QVERIFY(bytes);
        QVERIFY(bytes->contains("chosen, cannot start"));
    }
};

QTEST_GUILESS_MAIN(CoverageTableTest)
#include "tst_coveragetable.moc"
