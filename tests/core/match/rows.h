// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/selection.h"
#include "tests/core/match/lists.h"

#include <QTest>

namespace waybill::test {

// A row: who, where, what is asked for, of which list; the entry taken (-1: none) and, if given,
// the rule that decided about the first entry.
inline void row(const char *client, const char *host, const char *request, const char *list,
    int expected, std::optional<match::Why> first = {})
{
    QTest::addRow("%s on %s, '%s' of %s", client, host, request, list)
        << QString::fromLatin1(client) << QString::fromLatin1(host) << QString::fromLatin1(request)
        << QString::fromLatin1(list) << expected << (first ? int(*first) : -1);
}

inline void columns()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("expected");
    QTest::addColumn<int>("first");
}

inline void check()
{
    QFETCH(QString, client);
    QFETCH(QString, host);
    QFETCH(QString, request);
    QFETCH(QString, list);
    QFETCH(int, first);
    const match::RuleSet *rules = match::ruleSet(client);
    QVERIFY2(rules, qPrintable(client));
    const match::Answer answer = match::choose(*rules, questionOf(host, list, request));
    QTEST(answer.chosen.value_or(-1), "expected");
    if (first >= 0)
        QCOMPARE(match::ruleId(answer.findings.first().why), match::ruleId(match::Why(first)));
}

inline const char *const containerdClients[] {"docker-c8d-28", "docker-c8d-29.0", "docker-c8d-29.6",
    "containerd-pull-1.6", "containerd-pull-1.7.0", "containerd-pull-1.7", "containerd-pull-2.0",
    "containerd-pull-2.2", "containerd-pull-2.3", "containerd-pull-main", "buildkit"};

}
