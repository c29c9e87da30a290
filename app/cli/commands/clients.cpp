// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/matching/manual.h"
#include "app/cli/output.h"
#include "core/match/host.h"
#include "core/match/match.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

Object choiceObject(const match::ClientChoice &choice)
{
    Object object;
    object.append(u"id"_s, choice.id);
    object.append(u"name"_s, choice.name);
    object.append(u"ruleSet"_s, choice.ruleSet);
    object.append(u"os"_s, choice.os);
    return object;
}

Object ruleSetObject(const match::Family &family, const match::RuleSet &rules)
{
    Object object;
    object.append(u"id"_s, rules.id);
    object.append(u"name"_s, rules.name);
    object.append(u"family"_s, family.id);
    object.append(u"versions"_s, rules.versions);
    object.append(u"detectsCpuLevel"_s, rules.detectsCpuLevel);
    object.append(u"takesPlatform"_s, rules.takesPlatform);
    return object;
}

Object allObject()
{
    Array choices;
    for (const match::ClientChoice &choice : match::clientChoices())
        choices.append(choiceObject(choice));
    Array ruleSets;
    for (const match::Family *family : match::families()) {
        for (const match::RuleSet &rules : family->ruleSets)
            ruleSets.append(ruleSetObject(*family, rules));
    }
    Object object;
    object.append(u"clients"_s, choices);
    object.append(u"ruleSets"_s, ruleSets);
    return object;
}

QString columns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size() + 2);
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i]);
        text += line.trimmed() + u'\n';
    }
    return text;
}

QString allText()
{
    QList<QStringList> choices;
    for (const match::ClientChoice &choice : match::clientChoices())
        choices.append(
            {choice.id, choice.ruleSet, choice.os.isEmpty() ? u"-"_s : choice.os, choice.name});
    QList<QStringList> ruleSets;
    for (const match::RuleSet *rules : match::ruleSets())
        ruleSets.append({rules->id, rules->name, rules->versions});
    return columns(choices) + u'\n' + Text::tr("Rule sets:") + u'\n' + columns(ruleSets);
}

async::Task<int> listClients(Session &, Arguments arguments)
{
    if (arguments.has(u"markdown"_s))
        print(clientsManual().toUtf8());
    else if (arguments.json())
        printJson(allObject());
    else
        printText(allText());
    co_return Done;
}

}

const Command &clients()
{
    static const Command command {
        .name = u"clients"_s,
        .synopsis = {},
        .summary = Text::tr("list the clients that match knows, and their rule sets"),
        .details = Text::tr("--client takes the id of a client or of a rule set."),
        .minPlain = 0,
        .maxPlain = 0,
        .options = {{u"markdown"_s, {},
            Text::tr("write the manual's table of what each client does")}},
        .run = listClients,
    };
    return command;
}

}
