// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/index.h"
#include "core/oci/platform.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

// How container clients choose an entry of a manifest list, as pure functions: no I/O, same answer
// every time. What each client does was found by running or reading its code; docs/clients.md names
// versions.
namespace waybill::match {

// What a client gets to see of one entry.
struct Candidate {
    std::optional<oci::Platform> platform; // as in the document
    oci::Annotations annotations;
    std::optional<oci::Platform>
        config; // of the image config, where known: some clients look there
    bool isList = false; // itself a list: clients look into it, see NestedList

    bool operator==(const Candidate &) const = default;
};
Candidate candidate(const oci::Descriptor &descriptor);

struct Question {
    oci::Platform host; // os, architecture, variant (CPU level on amd64), os.version
    QString request; // the value of --platform in the client's own grammar; empty if none
    bool dockerList = false; // a Docker manifest list, not an OCI index
    QList<Candidate> entries;
};

enum class Standing { Chosen, Loses, Rejected, Unknown };

// The rule that decided about an entry. Each has one sentence (sentence()) and at most three words
// (words()).
enum class Why {
    // chosen
    OnlyMatch, // nothing else is accepted
    BestMatch, // others are accepted, but this one wins by the client's order
    // loses
    ListedLater, // equal to the chosen one, which is listed before
    LowerPreference, // a less specific variant or another architecture than the chosen one's
    BuildNotExact, // the chosen one is for the host's very build
    LowerAsText, // the chosen os.version is higher when compared as text
    LowerAsNumber, // the chosen os.version is higher, number by number
    LowerRevision, // the chosen one's revision (fourth number) is higher, whatever its build
    FewerFeatures, // the chosen one names more os.features
    NotZstd, // the client prefers zstd compression
    WithoutPlatform, // entries without a platform come last
    HasVersion, // the chosen one has no os.version, like the host
    OtherOsLater, // accepted, but entries of the host's own OS come first
    // rejected
    OtherOs,
    OtherArchitecture,
    OtherVariant,
    NewerThanHost,
    OlderBuild, // older than what the host's build accepts
    OtherBuild, // the client wants the very build
    OtherVersion, // differs from the requested os.version
    UnreadableVersion,
    NeedsFeatures, // os.features that the host does not present
    LacksFeatures, // requested features that the entry does not name
    NoPlatform, // the client ignores entries without a platform
    Attestation,
    ConfigDiffers, // chosen first, then refused: its image config is for another platform
    NotDownloaded, // preferred at start, but the download left it out
    RequestRefused, // the client drops everything for this --platform
    RequestUnreadable, // the client does not understand its --platform
    // cannot tell
    ConfigUnknown, // depends on the image config, which is not known
    NestedList, // chosen, but it is a list itself: what is taken from that is not known
};

struct Finding {
    Standing standing = Standing::Rejected;
    Why why = Why::OtherOs;
    QString mine; // the entry's value
    QString theirs; // the host's or the request's value
    int winner = -1; // index of the entry it loses to; -1 if none

    bool operator==(const Finding &) const = default;
};

// What a client does with a list.
struct Answer {
    std::optional<int>
        chosen; // index of the entry that it takes; nullopt: it fails, or cannot tell
    QList<Finding> findings; // exactly one an entry, in the order of the entries
    QList<int> downloaded; // more than the chosen one where the client fetches all that match
    bool undecided = false; // depends on something that is not known here
    QString unreadableRequest; // the request, if the client would not understand it

    bool operator==(const Answer &) const = default;
};

// One rule set: a client in a range of versions that all choose alike.
struct RuleSet {
    QString id; // stable, "docker-c8d-29.6"
    QString name; // "Docker Engine 29.6 to 29.7, containerd image store"
    QString versions; // what it was taken from, "platforms v1.0.0-rc.4"
    bool detectsCpuLevel = false; // presents amd64/v1..v4; most clients present plain amd64
    bool takesPlatform = true; // has a --platform (or like) option
    std::function<Answer(const Question &)> choose;
};

// A family is one file in clients/ that defines `const Family &file_stem()`.
struct Family {
    QString id; // "docker-classic"
    QString name; // "Docker Engine, classic image store"
    QList<RuleSet> ruleSets;
};
const QList<const Family *> &families(); // written by CMake from the folder

const RuleSet *ruleSet(const QString &id); // nullptr if there is none
QList<const RuleSet *> ruleSets();

// Asks a rule set: presents the host as that client does, then chooses. A chosen entry that is a
// list itself leaves the answer undecided: most clients go on inside it, some fail.
Answer choose(const RuleSet &rules, Question question);

// The stable English id of a rule ("newer-than-host"), for --json.
QLatin1StringView ruleId(Why why);
// At most three words for a column: "chosen", "other OS", "loses to #6" (places count from 1).
QString words(const Finding &finding);
// One sentence naming the rule and both values: "Build 18362 is newer than the host's, 17763."
QString sentence(const Question &question, const Answer &answer, int entry);

}
