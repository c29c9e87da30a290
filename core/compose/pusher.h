// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/operation.h"
#include "core/async/task.h"
#include "core/compose/plan.h"
#include "core/compose/undo.h"
#include "core/store/store.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace waybill::browse {
class Resolver;
}
namespace waybill::registry {
class Registries;
}

namespace waybill::compose {

// The steps of a push, as a user sees them.
enum class Step { Look, Blobs, Entries, List, ReadBack };

struct StepReport {
    enum class State { Waiting, Running, Done, Skipped, Failed };

    Step step = Step::Look;
    State state = State::Waiting;
    QString text; // translated: "v0.20 holds 3 platforms, digest 41c09e7be2d3"
    int done = 0;
    int total = 0;
    qint64 bytesDone = 0; // of blobs that are copied; 0 of 0 where none has to be
    qint64 bytesTotal = 0;
};
using StepSink = std::function<void(const StepReport &)>;

struct PushOptions {
    // What the tag held when the user last saw it. nullopt: not looked at yet, take what is there;
    // a null digest: the tag did not exist. If it has moved since, the push ends with Changed.
    std::optional<oci::Digest> expected;
    // A look at the targets before anything is written; with `expected` it is taken in any case.
    bool look = true;
    // Fetch the list again and compare its bytes; done in any case where the registry did not name
    // the digest of what it stored.
    bool readBack = true;
};

struct PushResult {
    QList<oci::Reference> targets;
    oci::Digest digest;
    // What the first target held; nullopt if nothing or not looked.
    std::optional<oci::Digest> previous;
    // What each target held, in their order; empty if not looked.
    QList<std::optional<oci::Digest>> before;
    int blobsMounted = 0;
    int blobsCopied = 0;
    qint64 bytesCopied = 0;
    int entriesWritten = 0;
    std::chrono::milliseconds took {0};
};

// Carries out a plan: look at the targets and at the entries that should be there; blobs (mounted,
// else copied); entries by digest; the list under its tags last, the first one after all others;
// read back and compared. Whatever fails or is cancelled before the list is written leaves the tags
// as they were, and running the same plan again goes on from there. A target that holds the list
// already is not written again.
//
// Errors: as Client; NotFound with EntriesMissing (before anything is written); Changed (the tag
// moved since it was looked at, or holds something else right after it was written). The message
// says what became of the tags.
class Pusher {
public:
    // Both must outlive the pusher. What the resolver has only just read is not asked for again.
    explicit Pusher(registry::Registries &registries, const browse::Resolver *resolver = nullptr);

    async::Task<Result<PushResult>> push(Plan plan, PushOptions options, StepSink report);
    // See undo.h.
    async::Task<Result<Undone>> undo(PushResult pushed, QList<oci::Document> kept);

private:
    registry::Registries &m_registries;
    const browse::Resolver *m_resolver;
};

}
