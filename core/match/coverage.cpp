// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/coverage.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::match)
};

// Clients that start what they pull, not tools that only copy or build.
bool startsContainers(const ClientChoice &client)
{
    return client.ruleSet.startsWith("docker"_L1) || client.ruleSet.startsWith("containerd"_L1)
        || client.ruleSet == "containers-image"_L1;
}

// All that could pull on a host whose client is not known, each rule set once.
QList<ClientChoice> possibleClients(const Host &host)
{
    QList<ClientChoice> clients;
    for (const ClientChoice &client : clientChoicesFor(host)) {
        const bool known = std::ranges::contains(clients, client.ruleSet, &ClientChoice::ruleSet);
        if (!known && startsContainers(client))
            clients.append(client);
    }
    return clients;
}

QList<Decision> decisions(const Asked &asked, const Subject &subject)
{
    QList<Decision> all;
    for (const ClientChoice &client : possibleClients(asked.host))
        all.append(decide(client, asked.host, subject, asked.request, asked.isolation));
    return all;
}

int takers(const QList<Decision> &decisions, int entry)
{
    return int(std::ranges::count_if(decisions, [entry](const Decision &decision) {
        const Standing standing = decision.answer.findings[entry].standing;
        return standing == Standing::Chosen || standing == Standing::Unknown;
    }));
}

// Whichever client it is: certain only where none of them takes anything.
HostCoverage coverUnknown(const Asked &asked, const Subject &subject)
{
    HostCoverage covered {.asked = asked, .chosen = {}, .states = {}, .findings = {}};
    const QList<Decision> all = decisions(asked, subject);
    for (int entry = 0; entry < subject.entries.size(); ++entry) {
        const bool perhaps = takers(all, entry) > 0;
        covered.states.append(perhaps ? EntryState::Unknown : EntryState::Rejected);
    }
    const bool nobody = !all.isEmpty() && !covered.states.contains(EntryState::Unknown);
    covered.outcome = nobody ? Outcome::DoesNotRun : Outcome::CannotTell;
    return covered;
}

void count(Totals &totals, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        ++totals.runs;
        break;
    case Outcome::DoesNotRun:
        ++totals.fails;
        break;
    case Outcome::CannotTell:
        ++totals.cannotTell;
        break;
    }
}

QString sentenceOfUnknown(const HostCoverage &host, const Subject &subject, int entry)
{
    const QList<Decision> all = decisions(host.asked, subject);
    const int taking = takers(all, entry);
    if (taking == 0) {
        return Text::tr("The client of this host is not known; none of the %n that could be used "
                        "here takes this entry.",
            nullptr, int(all.size()));
    }
    return Text::tr("The client of this host is not known; %1 of the %n that could be used here "
                    "take this entry.",
        nullptr, int(all.size()))
        .arg(taking);
}

// What starting adds to the reason of the chosen entry.
QString startSentence(const Start &start)
{
    if (start.hyperVHelps)
        return start.detail + u' ' + Text::tr("Hyper-V isolation can start it.");
    return start.detail;
}

}

Asked asked(const Host &host)
{
    Asked column {.host = host, .client = {}};
    if (!host.client.isEmpty())
        column.client = clientChoice(host.client);
    return column;
}

HostCoverage cover(const Asked &asked, const Subject &subject)
{
    if (!asked.client)
        return coverUnknown(asked, subject);
    Decision decision = decide(*asked.client, asked.host, subject, asked.request, asked.isolation);
    HostCoverage covered {.asked = asked,
        .outcome = decision.outcome,
        .chosen = decision.answer.chosen,
        .states = {},
        .findings = {}};
    covered.states.reserve(subject.entries.size());
    for (int entry = 0; entry < subject.entries.size(); ++entry)
        covered.states.append(decision.state(entry));
    covered.findings = std::move(decision.answer.findings);
    return covered;
}

Coverage cover(const Subject &subject, const QList<Asked> &hosts)
{
    Coverage coverage {.subject = subject, .hosts = {}};
    coverage.hosts.reserve(hosts.size());
    for (const Asked &host : hosts)
        coverage.hosts.append(cover(host, subject));
    return coverage;
}

Totals Coverage::totals() const
{
    Totals totals;
    for (const HostCoverage &host : hosts)
        count(totals, host.outcome);
    return totals;
}

Totals Coverage::nodes() const
{
    Totals totals;
    for (const HostCoverage &host : hosts) {
        if (host.asked.host.processOnly)
            count(totals, host.outcome);
    }
    return totals;
}

QList<int> Coverage::platforms() const
{
    QList<int> entries;
    for (int entry = 0; entry < subject.entries.size(); ++entry) {
        const bool attests =
            !oci::annotation(subject.entries[entry].annotations, u"vnd.docker.reference.type")
                 .isEmpty();
        if (!attests)
            entries.append(entry);
    }
    return entries;
}

QString nodesSentence(const Totals &nodes)
{
    if (nodes.all() == 0)
        return {};
    return Text::tr("A DaemonSet runs on %1 of %n node(s).", nullptr, nodes.all()).arg(nodes.runs);
}

QString words(const HostCoverage &host, int entry)
{
    switch (host.states[entry]) {
    case EntryState::ChosenCannotStart:
        return Text::tr("chosen, cannot start");
    case EntryState::Unknown:
        return Text::tr("perhaps");
    default:
        return host.findings.isEmpty() ? Text::tr("rejected") : words(host.findings[entry]);
    }
}

QString words(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Runs:
        return Text::tr("Runs");
    case Outcome::DoesNotRun:
        return Text::tr("Fails");
    case Outcome::CannotTell:
        break;
    }
    return Text::tr("Cannot tell");
}

QString sentence(const HostCoverage &host, const Subject &subject, int entry)
{
    const Asked &asked = host.asked;
    if (!asked.client)
        return sentenceOfUnknown(host, subject, entry);
    const Decision decision =
        decide(*asked.client, asked.host, subject, asked.request, asked.isolation);
    const QString why =
        sentence({asked.host.platform, asked.request, subject.dockerList, subject.entries},
            decision.answer, entry);
    const bool starting = decision.start && decision.answer.chosen == entry;
    return starting ? QString(why + u' ' + startSentence(*decision.start)).trimmed() : why;
}

QString sentence(const HostCoverage &host, const Subject &subject)
{
    const Asked &asked = host.asked;
    if (asked.client)
        return judge(*asked.client, asked.host, subject, asked.request, asked.isolation).sentence;
    return host.outcome == Outcome::DoesNotRun
        ? Text::tr("Does not run: no client that could be used on %1 takes an entry.")
              .arg(asked.host.name)
        : Text::tr("Cannot tell: the client of %1 is not known.").arg(asked.host.name);
}

bool hyperVHelps(const HostCoverage &host, const Subject &subject)
{
    const Asked &asked = host.asked;
    if (!asked.client || host.outcome != Outcome::DoesNotRun || !host.chosen)
        return false;
    const auto start =
        decide(*asked.client, asked.host, subject, asked.request, asked.isolation).start;
    return start && start->hyperVHelps;
}

}
