// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/host.h"
#include "core/match/match.h"
#include "tests/cli/cli.h"

#include <QFile>
#include <QTest>

using namespace waybill;
using namespace waybill::test;
using namespace Qt::StringLiterals;
using oci::json::Object;
using oci::json::Value;

namespace {

QStringList ids(const oci::json::Array &array)
{
    QStringList ids;
    for (const Value &value : array)
        ids.append(stringAt(*value.asObject(), u"id"));
    return ids;
}

}

// What `clients` and `hosts` list.
class ListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clients()
    {
        const CliRan text = cli({u"clients"_s});
        const CliRan json = cli({u"clients"_s, u"--json"_s});
        QCOMPARE(text.code, 0);
        QCOMPARE(json.code, 0);
        QCOMPARE(ids(arrayAt(json.json(), u"clients")).size(), match::clientChoices().size());
        QCOMPARE(ids(arrayAt(json.json(), u"ruleSets")).size(), match::ruleSets().size());
        for (const match::ClientChoice &choice : match::clientChoices())
            QVERIFY2(
                text.out.contains(QByteArray(choice.id.toUtf8() + ' ')), qPrintable(choice.id));
        for (const match::RuleSet *rules : match::ruleSets()) {
            QVERIFY2(text.out.contains(rules->versions.toUtf8()), qPrintable(rules->id));
            const CliRan asked = cli({u"match"_s, u"./none"_s, u"--host"_s, u"linux/amd64"_s,
                u"--client"_s, rules->id, u"--json"_s});
            QCOMPARE(asked.errorKind(), u"io"_s); // the client was understood
        }
    }

    void hosts()
    {
        const CliRan text = cli({u"hosts"_s});
        const CliRan json = cli({u"hosts"_s, u"--json"_s});
        QCOMPARE(text.code, 0);
        const auto hosts = arrayAt(json.json(), u"hosts");
        QCOMPARE(ids(hosts).size(), match::presets().size());
        const Object &first = *hosts.first().asObject();
        QCOMPARE(stringAt(first, u"id"), u"windows-server-2025"_s);
        QCOMPARE(stringAt(first, u"os.version"), u"10.0.26100"_s);
        QCOMPARE(stringAt(first, u"edition"), u"server"_s);
        QVERIFY(!text.out.contains("this-computer"));
        QCOMPARE(text.out.count('\n'), match::presets().size());
    }

    void hostsHere()
    {
        const CliRan json = cli({u"hosts"_s, u"--here"_s, u"--json"_s});
        QCOMPARE(json.code, 0);
        QVERIFY(ids(arrayAt(json.json(), u"hosts")).contains(u"this-computer"_s));
    }

    void noArguments()
    {
        for (const QString &command : {u"clients"_s, u"hosts"_s}) {
            const CliRan ran = cli({command, u"more"_s});
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.isOneSentence(), ran.err.constData());
        }
    }

    // The manual says what the code does.
    void manual()
    {
        QFile file(QStringLiteral(WAYBILL_TEST_DATA "/../../docs/clients.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CliRan ran = cli({u"clients"_s, u"--markdown"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY2(file.readAll() == ran.out,
            "docs/clients.md is not what waybill-cli clients --markdown writes");
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "tst_lists.moc"
