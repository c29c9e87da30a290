// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/shownhosts.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using models::HostBook;
using models::ShownHosts;

namespace {

match::Host node(const QString &name, const QString &client)
{
    match::Host host = *match::preset(u"linux-amd64"_s);
    host.id = name;
    host.name = u"Node "_s + name;
    host.processOnly = true;
    host.client = client;
    return host;
}

QStringList clients(const ShownHosts &shown)
{
    QStringList ids;
    for (const match::Asked &asked : shown.asked())
        ids.append(asked.client ? asked.client->id : u"none"_s);
    return ids;
}

}

class ShownHostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFewPresetsAtFirst()
    {
        HostBook book;
        const ShownHosts shown(book);
        QVERIFY(shown.ids().contains(u"windows-server-2022"_s));
        QVERIFY(shown.ids().contains(u"linux-amd64"_s));
        QVERIFY(shown.ids().size() < book.hosts().size() / 2);
        QCOMPARE(shown.asked().size(), shown.ids().size());
        QVERIFY(shown.save().isEmpty());
    }

    void whatIsFoundOrBroughtInIsShown()
    {
        HostBook book;
        ShownHosts shown(book);
        QSignalSpy changed(&shown, &ShownHosts::changed);
        book.importNodes({node(u"a"_s, u"kubernetes-2.2"_s)}, u"nodes.json"_s);
        QCOMPARE(changed.count(), 1);
        QVERIFY(shown.ids().contains(u"node:a"_s));

        shown.setIds({u"ibm-z"_s});
        QCOMPARE(shown.ids(), QStringList {u"ibm-z"_s});
        book.importNodes({node(u"a"_s, {}), node(u"b"_s, {})}, u"nodes.json"_s);
        QCOMPARE(shown.ids(), (QStringList {u"ibm-z"_s, u"node:b"_s}));
    }

    // "+ Host" adds at the end, whatever the order of the book.
    void thoseThatStayKeepTheirPlaces()
    {
        HostBook book;
        ShownHosts shown(book);
        shown.setIds({u"ibm-z"_s, u"linux-amd64"_s});
        const QStringList before = shown.ids();
        shown.setIds({u"windows-server-2016"_s, u"linux-amd64"_s, u"ibm-z"_s});
        QCOMPARE(shown.ids(), before + QStringList {u"windows-server-2016"_s});
        shown.add({u"riscv64"_s, u"ibm-z"_s});
        QCOMPARE(shown.ids().last(), u"riscv64"_s);
        QCOMPARE(shown.ids().size(), 4);
        shown.remove(before.first());
        QCOMPARE(shown.ids().size(), 3);
        QVERIFY(!shown.ids().contains(before.first()));
    }

    void theClientThatGoesWithTheHost()
    {
        HostBook book;
        book.importNodes({node(u"a"_s, u"kubernetes-2.2"_s), node(u"b"_s, {})}, u"nodes.json"_s);
        match::Host own = *match::preset(u"linux-arm64"_s);
        own.client.clear();
        const QString id = book.addOwn(own);
        ShownHosts shown(book);
        shown.setIds({u"windows-server-2022"_s, u"node:a"_s, u"node:b"_s, id});
        QHash<QString, QString> client;
        for (qsizetype i = 0; i < shown.ids().size(); ++i)
            client.insert(shown.ids().at(i), clients(shown).at(i));
        QCOMPARE(client.value(u"windows-server-2022"_s), u"docker-28-windows"_s);
        QCOMPARE(client.value(u"node:a"_s), u"kubernetes-2.2"_s);
        QCOMPARE(client.value(u"node:b"_s), u"none"_s); // nobody knows
        QVERIFY(client.value(id) != u"none"_s); // a fair guess
    }

    void anotherClient()
    {
        HostBook book;
        ShownHosts shown(book);
        shown.setIds({u"linux-amd64"_s});
        QSignalSpy changed(&shown, &ShownHosts::changed);
        shown.setClient(u"linux-amd64"_s, u"podman-5"_s);
        QCOMPARE(clients(shown), QStringList {u"podman-5"_s});
        QCOMPARE(changed.count(), 1);
        shown.setClient(u"linux-amd64"_s, u"podman-5"_s);
        QCOMPARE(changed.count(), 1);
        shown.setClient(u"linux-amd64"_s, {});
        QCOMPARE(clients(shown), QStringList {u"docker-29-linux"_s});
    }

    void remembersTheChoice()
    {
        HostBook book;
        ShownHosts shown(book);
        shown.setIds({u"linux-amd64"_s, u"ibm-z"_s});
        shown.setClient(u"ibm-z"_s, u"podman-5"_s);

        HostBook another;
        ShownHosts restored(another);
        restored.restore(shown.save());
        QCOMPARE(restored.ids(), shown.ids());
        QCOMPARE(clients(restored), clients(shown));
        QCOMPARE(restored.save(), shown.save());

        restored.restore({});
        QCOMPARE(restored.ids(), shown.ids());
    }

    // A node of the run before is not known yet, but comes back to its place.
    void whoIsNotKnownKeepsThePlace()
    {
        HostBook book;
        ShownHosts shown(book);
        shown.restore({u"node:a"_s, u"ibm-z"_s});
        QCOMPARE(shown.ids(), QStringList {u"ibm-z"_s});
        shown.add({u"linux-amd64"_s});
        book.importNodes({node(u"a"_s, {})}, u"nodes.json"_s);
        QCOMPARE(shown.ids(), (QStringList {u"node:a"_s, u"ibm-z"_s, u"linux-amd64"_s}));
    }
};

QTEST_GUILESS_MAIN(ShownHostsTest)
#include "tst_shownhosts.moc"
