// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/traits.h"

#include <QHash>
#include <QTest>

using namespace waybill;
using namespace waybill::match;
using namespace Qt::StringLiterals;

namespace {

// A client that takes the entry that `pick` says of so many, or none at -1.
RuleSet clientThatTakes(int (*pick)(int entries))
{
    RuleSet rules;
    rules.id = u"made-up"_s;
    rules.choose = [pick](const Question &question) {
        Answer answer;
        answer.findings.resize(question.entries.size());
        const int taken = pick(int(question.entries.size()));
        if (taken >= 0) {
            answer.chosen = taken;
            answer.downloaded = {taken};
            answer.findings[taken].standing = Standing::Chosen;
        }
        return answer;
    };
    return rules;
}

QString ask(const QList<Trait> &traits, const RuleSet &rules, const QString &title)
{
    for (const Trait &trait : traits) {
        if (trait.title == title)
            return trait.ask(rules);
    }
    return u"no such trait: "_s + title;
}

QStringList all(const QList<Trait> &traits, const RuleSet &rules)
{
    QStringList answers;
    for (const Trait &trait : traits)
        answers += trait.ask(rules);
    return answers;
}

}

// The table of what clients do is only as good as the questions that it asks them.
class TraitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoTakesTheFirstOfAll()
    {
        const RuleSet rules = clientThatTakes([](int) { return 0; });
        QCOMPARE(all(linuxTraits(), rules),
            (QStringList {u"no"_s, u"yes"_s, u"yes"_s, u"yes"_s, u"yes"_s, u"yes"_s,
                u"counts as linux/amd64"_s, u"ignored"_s, u"no preference"_s, u"one"_s}));
        QCOMPARE(all(windowsTraits(), rules),
            (QStringList {
                u"any"_s, u"any"_s, u"any"_s, u"any"_s, u"taken"_s, u"as listed"_s, u"yes"_s}));
    }

    void whoTakesNothing()
    {
        const RuleSet rules = clientThatTakes([](int) { return -1; });
        QCOMPARE(all(linuxTraits(), rules),
            (QStringList {u"no"_s, u"no"_s, u"no"_s, u"no"_s, u"no"_s, u"no"_s, u"never"_s,
                u"rejected"_s, u"no preference"_s, u"one"_s}));
        QCOMPARE(all(windowsTraits(), rules),
            (QStringList {u"none"_s, u"none"_s, u"none"_s, u"none"_s, u"rejected"_s, u"as listed"_s,
                u"no"_s}));
    }

    void whoTakesTheLast()
    {
        const RuleSet rules = clientThatTakes([](int entries) { return entries - 1; });
        QCOMPARE(ask(linuxTraits(), rules, u"presents the CPU level"_s), u"yes"_s);
        QCOMPARE(ask(linuxTraits(), rules, u"entry without platform"_s), u"last, unchecked"_s);
        QCOMPARE(ask(linuxTraits(), rules, u"zstd twin"_s), u"preferred"_s);
    }

    // Of each order that there is, a client that is known to have it (docs/clients.md).
    void realClients_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("answer");
        const auto row = [](const QString &client, const QString &title, const QString &answer) {
            QTest::addRow("%s: %s", qPrintable(client), qPrintable(title))
                << client << title << answer;
        };
        const QString order = u"order of builds"_s;
        row(u"docker-classic"_s, order, u"the host's build, then as listed"_s);
        row(u"containerd-pull-1.6"_s, order, u"highest revision, whatever the build"_s);
        row(u"containerd-pull-2.2"_s, order, u"highest as text"_s);
        row(u"regctl"_s, order, u"highest by number"_s);
        row(u"buildkit"_s, order, u"as listed"_s);
        const QString newest = u"builds taken on 26200"_s;
        row(u"docker-c8d-28"_s, newest, u"20348, 22621, 26100, 26200"_s);
        row(u"docker-c8d-29.6"_s, newest, u"26100, 26200"_s);
        row(u"containers-image"_s, newest, u"any"_s);
        row(u"containerd-pull-1.7.0"_s, u"builds taken on 20348"_s, u"20348"_s);
        const QString blank = u"entry without platform"_s;
        row(u"oras"_s, blank, u"never"_s);
        row(u"crane-default"_s, blank, u"counts as linux/amd64"_s);
        row(u"docker-classic"_s, blank, u"last, unchecked"_s);
        row(u"containerd-pull-2.3"_s, blank, u"last, its config checked"_s);
        row(u"containerd-cri-2.3"_s, u"downloads"_s, u"all that match"_s);
        row(u"containerd-cri-2.3"_s, u"386 on amd64"_s, u"no"_s);
        row(u"containers-image"_s, u"zstd twin"_s, u"preferred"_s);
        row(u"crane"_s, u"reads x86_64 as amd64"_s, u"no"_s);
    }
    void realClients()
    {
        QFETCH(QString, client);
        QFETCH(QString, title);
        const RuleSet *rules = ruleSet(client);
        QVERIFY2(rules, qPrintable(client));
        const QString linux = ask(linuxTraits(), *rules, title);
        QTEST(
            linux.startsWith("no such"_L1) ? ask(windowsTraits(), *rules, title) : linux, "answer");
    }

    void everyClientAnswersEveryQuestion()
    {
        QHash<QString, int> titles;
        for (const QList<Trait> &traits : {linuxTraits(), windowsTraits()}) {
            for (const Trait &trait : traits) {
                ++titles[trait.title];
                for (const RuleSet *rules : ruleSets())
                    QVERIFY2(!trait.ask(*rules).isEmpty(), qPrintable(trait.title));
            }
        }
        for (const auto &[title, times] : titles.asKeyValueRange())
            QVERIFY2(times == 1, qPrintable(title));
    }
};

QTEST_GUILESS_MAIN(TraitsTest)
#include "tst_traits.moc"
