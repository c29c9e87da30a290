// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"

#include <optional>

// "All hosts": what many hosts would do with the same image. Pure, and sparing with sentences: they
// are made for the one cell that somebody looks at.
namespace waybill::match {

// A column of the matrix.
struct Asked {
    Host host;
    std::optional<ClientChoice> client; // nullopt: nobody knows what pulls there
    QString request = {}; // --platform, in the client's own grammar
    Isolation isolation = Isolation::Default;

    bool operator==(const Asked &) const = default;
};
// With the client that goes with the host.
Asked asked(const Host &host);

// What one host does. Where its client is not known, all that could pull there are asked: an entry
// that none of them takes is rejected, all others are unknown.
struct HostCoverage {
    Asked asked;
    Outcome outcome = Outcome::CannotTell;
    std::optional<int> chosen; // index of the entry
    QList<EntryState> states; // one an entry, in order
    QList<Finding> findings; // likewise; empty if the client is not known

    bool operator==(const HostCoverage &) const = default;
};
HostCoverage cover(const Asked &asked, const Subject &subject);

struct Totals {
    int runs = 0;
    int fails = 0;
    int cannotTell = 0;

    int all() const { return runs + fails + cannotTell; }
    bool operator==(const Totals &) const = default;
};

struct Coverage {
    Subject subject;
    QList<HostCoverage> hosts; // in the order asked

    Totals totals() const;
    Totals nodes() const; // of the hosts that are nodes of a cluster
    // Entries that people see as platforms: not the attestations of others.
    QList<int> platforms() const;

    bool operator==(const Coverage &) const = default;
};
Coverage cover(const Subject &subject, const QList<Asked> &hosts);

// "A DaemonSet runs on 5 of 7 nodes."; empty without nodes.
QString nodesSentence(const Totals &nodes);

// One word, or at most three with the reason: "chosen", "chosen, cannot start", "loses to #6",
// "newer than host", "perhaps".
QString words(const HostCoverage &host, int entry);
// "Runs", "Fails", "Cannot tell"
QString words(Outcome outcome);
// Why this host treats the entry so, and for the chosen one whether it starts.
QString sentence(const HostCoverage &host, const Subject &subject, int entry);
// As Verdict::sentence.
QString sentence(const HostCoverage &host, const Subject &subject);
// Whether Hyper-V isolation would start the entry that this host takes and cannot start.
bool hyperVHelps(const HostCoverage &host, const Subject &subject);

}
