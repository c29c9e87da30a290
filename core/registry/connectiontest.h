// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/net/transport.h"
#include "core/registry/capabilities.h"
#include "core/registry/profile.h"

#include <functional>
#include <optional>

namespace waybill::registry {

class Consents;
class CredentialSource;
class Passphrases;

// The steps of a connection test, in their order.
enum class TestStep {
    Reach, // something answers there
    Encryption, // TLS and certificate; Skipped for plain HTTP
    SignIn, // which credentials count, if any are wanted
    Catalog, // lists its repositories
    Pull, // a manifest can be read
    Push, // an upload can be opened; it is cancelled at once
};

struct TestReport {
    enum class State {
        Waiting,
        Running,
        Passed,
        Failed,
        Skipped, // does not apply, or could not be found out; the sentence says why
    };

    TestStep step = TestStep::Reach;
    State state = State::Waiting;
    QString sentence; // translated; empty while waiting
    std::optional<Error> error; // of a step that failed, for its own next step (certificate, login)
};
using TestSink = std::function<void(const TestReport &)>;

struct TestResult {
    QList<TestReport> reports; // of all steps
    Capabilities capabilities;

    bool passed() const; // no step failed
};

// Tries a profile out, step by step, without storing it and without leaving anything behind at the
// registry. `repository` is what to read from and to ask for push permission; empty: the first of
// the catalog, and without a catalog pull and push are skipped.
// A step that fails ends the test where the next ones depend on it; they are reported as skipped.
// Transport, credentials, passphrases (of client keys; nullptr for none) and consents (nullptr:
// nothing is agreed to) must outlive the task.
async::Task<TestResult> testConnection(net::Transport &transport, CredentialSource &credentials,
    Profile profile, QString repository, TestSink report, Passphrases *passphrases = nullptr,
    const Consents *consents = nullptr);

}
