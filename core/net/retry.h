// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <QList>
#include <QSet>

#include <chrono>
#include <functional>
#include <optional>

namespace waybill::net {

// A pause before a request is sent again.
struct Wait {
    QString place; // who makes us wait: "reg.example.com", "localhost:5001"
    int status = 0; // what was answered; 0: the connection failed
    std::chrono::milliseconds time {0};
    bool offline = false; // it failed because there is no network at all
    bool silent = false; // it answered before, and has fallen silent

    // For people, with the time that is left of it: "Waiting 12 s: reg.example.com says that there
    // were too many requests."
    QString sentence(std::chrono::milliseconds left) const;
};

// When and how long to wait before a request is sent again.
struct RetryPolicy {
    using Milliseconds = std::chrono::milliseconds;

    QList<Milliseconds> pauses {Milliseconds(500), Milliseconds(1000), Milliseconds(2000)};
    // A server in trouble, 408 and 5xx: one that starts anew takes its time.
    QList<Milliseconds> troublePauses {Milliseconds(1000), Milliseconds(2000), Milliseconds(4000),
        Milliseconds(8000), Milliseconds(16000)};
    // Too many requests, and no word on when there may be more.
    QList<Milliseconds> busyPauses {Milliseconds(2000), Milliseconds(4000), Milliseconds(8000),
        Milliseconds(16000), Milliseconds(32000)};
    // Where nobody listens a human is waiting for the answer, and it hardly ever changes.
    QList<Milliseconds> refusedPauses {Milliseconds(250), Milliseconds(500)};
    // A connection that sleep or another network has cut off. Long enough to be read about.
    QList<Milliseconds> silencePauses {Milliseconds(2000), Milliseconds(4000)};
    std::chrono::seconds longestRetryAfter {30};
    // A laptop that wakes up, a cable that is put in again: as long as there is no network, ten
    // minutes at most.
    Milliseconds offlinePause {5000};
    int offlineTries = 120;
    std::function<bool()> isOffline;

    // Waits, and says whether the request is to be sent again; if not, the answer is handed on as
    // it is. Replaceable, so that a window can show the pause and end it, and that tests neither
    // wait nor roll dice.
    std::function<async::Task<bool>(Wait)> wait;
    std::function<double()> jitter; // 0 to 1; a pause grows by up to a quarter

    RetryPolicy();
};

// Repeats what failed for a passing reason and is safe to repeat. A refused connection and 429 mean
// that nothing was done: they are repeated always. GET, HEAD and what is marked as repeatable also
// after a broken connection, 408, 500 and 502 to 504, and if a server falls silent that has
// answered before; one that never did is not worth a second wait. Anything else goes through
// untouched; a server that falls silent is paused for all the same, because whoever sent the
// request has ways of his own to go on. A Retry-After up to `longestRetryAfter` is honoured; for a
// longer one the answer is handed on at once. Reports in `attempts` how often a request was sent.
class Retry : public Transport {
public:
    explicit Retry(Transport &transport, RetryPolicy policy = {}); // transport must outlive it

    async::Task<Result<Response>> send(Request request) override;

private:
    std::optional<std::chrono::milliseconds> pause(
        const Request &request, const Result<Response> &result, qsizetype attempt) const;
    bool isCutOff(const Request &request, const Result<Response> &result) const;
    bool fellSilent(const Result<Response> &result) const;

    Transport &m_transport;
    RetryPolicy m_policy;
    QSet<QString> m_answering; // places that have answered
};

// Whether sending it twice does no harm.
bool isSafe(const Request &request);

// Whether it can be otherwise in a moment: a connection that broke or fell silent, and 500, 502,
// 503 and 504. What was asked for may have been done all the same.
bool mayPass(const Error &error);

// The Retry-After header (RFC 9110 10.2.3): seconds or a date, which counts by the clock of whoever
// wrote it; nullopt if absent or unreadable.
std::optional<std::chrono::seconds> retryAfter(const Headers &headers);

}
