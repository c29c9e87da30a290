// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/verdict.h"

#include "core/match/platforms.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill::match {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::match)
};

// A single image is taken as it is; only Docker's classic store on Windows looks at it first
// (checkImageCompatibility).
Answer chooseSingle(const RuleSet &rules, const Question &question)
{
    Answer answer {.chosen = 0,
        .findings = {{Standing::Chosen, Why::OnlyMatch, {}, {}, -1}},
        .downloaded = {0},
        .undecided = false,
        .unreadableRequest = {}};
    const Candidate &image = question.entries.first();
    const oci::Platform platform = image.config.value_or(image.platform.value_or(oci::Platform {}));
    if (rules.id != "docker-classic"_L1 || !question.host.isWindows())
        return answer;
    const auto refuse = [&](Why why, const QString &mine, const QString &theirs) {
        answer.chosen.reset();
        answer.downloaded.clear();
        answer.findings = {{Standing::Rejected, why, mine, theirs, -1}};
        return answer;
    };
    if (platform.os.isEmpty()) {
        answer.undecided = true;
        answer.chosen.reset();
        answer.findings = {{Standing::Unknown, Why::ConfigUnknown, {}, {}, -1}};
        return answer;
    }
    if (!platform.isWindows())
        return refuse(Why::OtherOs, platform.os, u"windows"_s);
    if (platforms::windowsVersion(platform.osVersion)[2]
        > platforms::windowsVersion(question.host.osVersion)[2]) {
        return refuse(Why::NewerThanHost, platform.osVersion, question.host.osVersion);
    }
    return answer;
}

// What the chosen entry is, as far as the entry or its config tells.
oci::Platform platformOf(const Candidate &entry)
{
    return entry.platform && !entry.platform->isEmpty() ? *entry.platform
                                                        : entry.config.value_or(oci::Platform {});
}

QString named(const Subject &subject, int entry)
{
    if (subject.isSingle)
        return Text::tr("the image");
    const oci::Platform platform = platformOf(subject.entries[entry]);
    const QString detail = platform.osVersion.isEmpty() ? platform.name() : platform.osVersion;
    return Text::tr("entry %1 (%2)").arg(QString::number(entry + 1), detail);
}

EntryVerdict entryVerdict(const Question &question, const Decision &decision, int entry)
{
    const Finding &finding = decision.answer.findings[entry];
    EntryVerdict verdict;
    verdict.state = decision.state(entry);
    verdict.rule = ruleId(finding.why);
    verdict.words = verdict.state == EntryState::ChosenCannotStart
        ? Text::tr("chosen, cannot start")
        : words(finding);
    verdict.sentence = sentence(question, decision.answer, entry);
    return verdict;
}

Outcome outcome(const Decision &decision)
{
    if (decision.answer.undecided)
        return Outcome::CannotTell;
    if (!decision.start)
        return Outcome::DoesNotRun;
    switch (decision.start->state) {
    case Start::State::Works:
        return Outcome::Runs;
    case Start::State::Fails:
        return Outcome::DoesNotRun;
    case Start::State::CannotTell:
        break;
    }
    return Outcome::CannotTell;
}

QString withNothing(const ClientChoice &client, const Host &host, const Verdict &verdict)
{
    if (!verdict.answer.unreadableRequest.isEmpty()) {
        return Text::tr("%1 does not understand the platform \"%2\".")
            .arg(client.name, verdict.answer.unreadableRequest);
    }
    const auto &findings = verdict.answer.findings;
    const bool onlyNewer = !findings.isEmpty()
        && std::ranges::any_of(
            findings, [](const Finding &f) { return f.why == Why::NewerThanHost; });
    if (onlyNewer) {
        return Text::tr("%1 finds nothing for %2: what is for its OS is newer than the host.")
            .arg(client.name, host.name);
    }
    return Text::tr("%1 finds no entry for %2.").arg(client.name, host.name);
}

QString undecided(const ClientChoice &client, const Subject &subject, const Answer &answer)
{
    const auto isNested = [](const Finding &finding) { return finding.why == Why::NestedList; };
    const auto nested = std::ranges::find_if(answer.findings, isNested);
    if (nested != answer.findings.end()) {
        return Text::tr("Cannot tell: %1 takes entry %2, which is a list itself.")
            .arg(client.name, QString::number(nested - answer.findings.begin() + 1));
    }
    return subject.isSingle
        ? Text::tr("Cannot tell: %1 looks into the image, which is not known here.")
              .arg(client.name)
        : Text::tr("Cannot tell: %1 takes an entry without a platform and then looks into its "
                   "image, which is not known here.")
              .arg(client.name);
}

void conclude(
    Verdict &verdict, const ClientChoice &client, const Host &host, const Subject &subject)
{
    if (verdict.answer.undecided) {
        verdict.pullText = Text::tr("cannot tell");
        verdict.sentence = undecided(client, subject, verdict.answer);
        return;
    }
    if (!verdict.answer.chosen) {
        verdict.pullText = Text::tr("finds nothing");
        verdict.sentence = Text::tr("Does not run: %1").arg(withNothing(client, host, verdict));
        return;
    }
    const QString taken = named(subject, *verdict.answer.chosen);
    verdict.pulls = true;
    verdict.pullText = subject.isSingle
        ? Text::tr("works")
        : Text::tr("works, takes #%1").arg(*verdict.answer.chosen + 1);
    switch (verdict.outcome) {
    case Outcome::Runs:
        verdict.sentence =
            Text::tr("Runs: %1 takes %2. %3").arg(client.name, taken, verdict.start->detail);
        break;
    case Outcome::DoesNotRun:
        verdict.sentence = Text::tr("Does not run: %1 takes %2, which cannot start here. %3")
                               .arg(client.name, taken, verdict.start->detail);
        break;
    case Outcome::CannotTell:
        verdict.sentence =
            Text::tr("Cannot tell: %1 takes %2. %3").arg(client.name, taken, verdict.start->detail);
        break;
    }
    verdict.sentence = verdict.sentence.trimmed();
}

Question questionOf(const Host &host, const Subject &subject, const QString &request)
{
    return {host.platform, request, subject.dockerList, subject.entries};
}

}

EntryState Decision::state(int entry) const
{
    switch (answer.findings[entry].standing) {
    case Standing::Chosen:
        return start && start->state == Start::State::Fails ? EntryState::ChosenCannotStart
                                                            : EntryState::Chosen;
    case Standing::Loses:
        return EntryState::Loses;
    case Standing::Rejected:
        return EntryState::Rejected;
    case Standing::Unknown:
        break;
    }
    return EntryState::Unknown;
}

Decision decide(const ClientChoice &client, const Host &host, const Subject &subject,
    const QString &request, Isolation isolation)
{
    const RuleSet *rules = ruleSet(client.ruleSet);
    Q_ASSERT(rules);
    const Question question = questionOf(host, subject, request);
    Decision decision;
    decision.answer = subject.isSingle ? chooseSingle(*rules, question) : choose(*rules, question);
    if (decision.answer.chosen) {
        const oci::Platform image = platformOf(subject.entries[*decision.answer.chosen]);
        decision.start = canStart(host.startHost(), image, isolation);
    }
    decision.outcome = outcome(decision);
    return decision;
}

Verdict judge(const ClientChoice &client, const Host &host, const Subject &subject,
    const QString &request, Isolation isolation)
{
    const Decision decision = decide(client, host, subject, request, isolation);
    const Question question = questionOf(host, subject, request);
    Verdict verdict;
    verdict.outcome = decision.outcome;
    verdict.start = decision.start;
    verdict.answer = decision.answer;
    for (int i = 0; i < subject.entries.size(); ++i)
        verdict.entries.append(entryVerdict(question, decision, i));
    conclude(verdict, client, host, subject);
    return verdict;
}

}
