// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/host.h"
#include "core/match/match.h"
#include "core/match/start.h"

// The answer to "will it run here?": what the client pulls, and whether that can start, kept apart.
namespace waybill::match {

// What is asked about: a list as it stands, or a single image.
struct Subject {
    bool isSingle = false; // one image, no list: clients then choose nothing
    bool dockerList = false;
    QList<Candidate> entries;

    bool operator==(const Subject &) const = default;
};

enum class Outcome { Runs, DoesNotRun, CannotTell };

// Five states, because "pulled, then cannot start" is neither a yes nor a no.
enum class EntryState { Chosen, ChosenCannotStart, Loses, Rejected, Unknown };

struct EntryVerdict {
    EntryState state = EntryState::Rejected;
    QString words; // "loses to #6"
    QString sentence; // the reason
    QLatin1StringView rule;

    bool operator==(const EntryVerdict &) const = default;
};

// The bare facts of a verdict. Of many hosts only these are asked for: sentences cost more than
// they do.
struct Decision {
    Outcome outcome = Outcome::CannotTell;
    std::optional<Start> start; // of the chosen entry; nullopt if nothing is pulled
    Answer answer;

    EntryState state(int entry) const;
    bool operator==(const Decision &) const = default;
};

struct Verdict {
    Outcome outcome = Outcome::CannotTell;
    QString sentence; // begins with "Runs:", "Does not run:" or "Cannot tell:" (translated)
    QString pullText; // "works, takes #6", "finds nothing"
    bool pulls = false;
    std::optional<Start> start; // of the chosen entry; nullopt if nothing is pulled
    Answer answer;
    QList<EntryVerdict> entries; // one an entry, in order

    bool operator==(const Verdict &) const = default;
};

Decision decide(const ClientChoice &client, const Host &host, const Subject &subject,
    const QString &request = {}, Isolation isolation = Isolation::Default);

// Pure: the same question gives the same verdict; a keystroke in the editor may ask it.
Verdict judge(const ClientChoice &client, const Host &host, const Subject &subject,
    const QString &request = {}, Isolation isolation = Isolation::Default);

}
