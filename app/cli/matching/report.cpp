// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/matching/report.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using match::EntryState;
using match::Outcome;
using oci::json::Array;
using oci::json::Null;
using oci::json::Object;
using oci::json::Value;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

QString outcomeId(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return u"runs"_s;
    case Outcome::DoesNotRun:
        return u"does-not-run"_s;
    case Outcome::CannotTell:
        break;
    }
    return u"cannot-tell"_s;
}

QString stateId(EntryState state)
{
    switch (state) {
    case EntryState::Chosen:
        return u"chosen"_s;
    case EntryState::ChosenCannotStart:
        return u"chosen-cannot-start"_s;
    case EntryState::Loses:
        return u"loses"_s;
    case EntryState::Rejected:
        return u"rejected"_s;
    case EntryState::Unknown:
        break;
    }
    return u"unknown"_s;
}

Object hostObject(const match::Host &host)
{
    Object object;
    object.append(u"id"_s, host.id);
    object.append(u"name"_s, host.name);
    appendPlatform(object, host.platform);
    return object;
}

Value clientValue(const std::optional<match::ClientChoice> &client)
{
    if (!client)
        return Null {};
    Object object;
    object.append(u"id"_s, client->id);
    object.append(u"name"_s, client->name);
    object.append(u"ruleSet"_s, client->ruleSet);
    return object;
}

Value startValue(const std::optional<match::Start> &start)
{
    if (!start)
        return Null {};
    using State = match::Start::State;
    Object object;
    object.append(u"state"_s,
        start->state == State::Works       ? u"works"_s
            : start->state == State::Fails ? u"fails"_s
                                           : u"cannot-tell"_s);
    object.append(u"text"_s, start->text);
    object.append(u"detail"_s, start->detail);
    if (start->isolation != match::Isolation::Default) {
        object.append(u"isolation"_s,
            start->isolation == match::Isolation::HyperV ? u"hyperv"_s : u"process"_s);
    }
    object.append(u"hyperVHelps"_s, start->hyperVHelps);
    return object;
}

// Both values that the rule compared, where it compared some.
Value valuesOf(const match::Finding &finding)
{
    if (finding.mine.isEmpty() && finding.theirs.isEmpty())
        return Null {};
    Object object;
    object.append(u"entry"_s, finding.mine);
    object.append(u"wanted"_s, finding.theirs);
    return object;
}

Value place(std::optional<int> index, int from)
{
    return index ? Value(qint64(*index + from)) : Value(Null {});
}

Object entryObject(const match::Verdict &verdict, const match::Subject &subject, int entry)
{
    const match::EntryVerdict &one = verdict.entries[entry];
    const match::Finding &finding = verdict.answer.findings[entry];
    const std::optional<oci::Platform> &platform = subject.entries[entry].platform;
    Object object;
    object.append(u"position"_s, qint64(entry + 1));
    object.append(u"platform"_s, platform ? Value(oci::toJson(*platform)) : Value(Null {}));
    object.append(u"state"_s, stateId(one.state));
    object.append(u"rule"_s, QString(one.rule));
    object.append(u"words"_s, one.words);
    object.append(u"sentence"_s, one.sentence);
    object.append(u"values"_s, valuesOf(finding));
    if (finding.winner >= 0)
        object.append(u"losesTo"_s, qint64(finding.winner + 1));
    return object;
}

void appendVerdict(Object &object, const match::Verdict &verdict, const match::Subject &subject)
{
    object.append(u"verdict"_s, outcomeId(verdict.outcome));
    object.append(u"sentence"_s, verdict.sentence);
    object.append(u"pulls"_s, verdict.pulls);
    object.append(u"start"_s, startValue(verdict.start));
    object.append(u"chosen"_s, place(verdict.answer.chosen, 0));
    object.append(u"position"_s, place(verdict.answer.chosen, 1));
    Array downloaded;
    for (const int entry : verdict.answer.downloaded)
        downloaded.append(qint64(entry + 1));
    object.append(u"downloaded"_s, downloaded);
    Array entries;
    for (int i = 0; i < subject.entries.size(); ++i)
        entries.append(entryObject(verdict, subject, i));
    object.append(u"entries"_s, entries);
}

// Where the client is not known there is no verdict with reasons, only an outcome.
void appendUnknown(Object &object, const match::Asked &asked, const match::Subject &subject)
{
    const match::HostCoverage covered = match::cover(asked, subject);
    object.append(u"verdict"_s, outcomeId(covered.outcome));
    object.append(u"sentence"_s, match::sentence(covered, subject));
    object.append(u"chosen"_s, Null {});
    object.append(u"position"_s, Null {});
}

// Not by %n: the program is English without a catalogue.
QString summary(const match::Totals &totals)
{
    if (totals.all() == 1)
        return Text::tr("runs on %1 of 1 node").arg(totals.runs);
    return Text::tr("runs on %1 of %2 nodes").arg(totals.runs).arg(totals.all());
}

QString platformText(const match::Candidate &entry)
{
    if (!entry.platform)
        return Text::tr("no platform");
    return entry.platform->isEmpty() ? Text::tr("empty platform") : entry.platform->fullName();
}

match::Verdict verdictOf(const match::Asked &asked, const match::Subject &subject)
{
    return match::judge(*asked.client, asked.host, subject, asked.request, asked.isolation);
}

}

int exitCode(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return Done;
    case Outcome::DoesNotRun:
        return No;
    case Outcome::CannotTell:
        break;
    }
    return Undecided;
}

Outcome overall(const match::Totals &totals)
{
    if (totals.fails > 0)
        return Outcome::DoesNotRun;
    return totals.cannotTell > 0 ? Outcome::CannotTell : Outcome::Runs;
}

void appendPlatform(Object &object, const oci::Platform &platform)
{
    const Object members = oci::toJson(platform);
    for (const oci::json::Member &member : members.members())
        object.append(member.key, member.value);
}

Object reportJson(const match::Asked &asked, const match::Subject &subject)
{
    Object object;
    object.append(u"host"_s, hostObject(asked.host));
    object.append(u"client"_s, clientValue(asked.client));
    object.append(u"request"_s, asked.request.isEmpty() ? Value(Null {}) : Value(asked.request));
    object.append(u"single"_s, subject.isSingle);
    if (asked.client)
        appendVerdict(object, verdictOf(asked, subject), subject);
    else
        appendUnknown(object, asked, subject);
    return object;
}

QString reportText(const match::Asked &asked, const match::Subject &subject)
{
    const match::Verdict verdict = verdictOf(asked, subject);
    QString text = verdict.sentence + u'\n';
    if (verdict.start && verdict.start->hyperVHelps)
        text += Text::tr("Hyper-V isolation can start it.") + u'\n';
    if (subject.isSingle)
        return text;
    text += u'\n';
    qsizetype width = 0;
    for (const match::Candidate &entry : subject.entries)
        width = std::max(width, platformText(entry).size());
    for (int i = 0; i < subject.entries.size(); ++i) {
        text += u"%1  %2  %3: %4\n"_s.arg(QString::number(i + 1).rightJustified(4),
            platformText(subject.entries[i]).leftJustified(width), verdict.entries[i].words,
            verdict.entries[i].sentence);
    }
    return text;
}

Object nodesJson(const match::Coverage &coverage)
{
    const match::Totals totals = coverage.totals();
    Array nodes;
    for (const match::HostCoverage &host : coverage.hosts)
        nodes.append(reportJson(host.asked, coverage.subject));
    Object object;
    object.append(u"verdict"_s, outcomeId(overall(totals)));
    object.append(u"sentence"_s, summary(totals));
    object.append(u"runs"_s, qint64(totals.runs));
    object.append(u"doesNotRun"_s, qint64(totals.fails));
    object.append(u"cannotTell"_s, qint64(totals.cannotTell));
    object.append(u"of"_s, qint64(totals.all()));
    object.append(u"nodes"_s, nodes);
    return object;
}

QString nodesText(const match::Coverage &coverage)
{
    QString text;
    for (const match::HostCoverage &host : coverage.hosts) {
        text += Text::tr("%1: %2").arg(host.asked.host.id, match::sentence(host, coverage.subject))
            + u'\n';
    }
    return text + u'\n' + summary(coverage.totals()) + u'\n';
}

}
