// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"
#include "core/oci/index.h"

#include <QList>
#include <QStringList>

namespace waybill::store {
class Source;
class Sink;
}

namespace waybill::compose {

struct PushResult;

// What became of the tags of a push that was taken back.
struct Undone {
    QStringList restored; // hold what they held before
    QStringList kept; // did not exist before: no registry can be asked to remove a tag alone
};

// Whether there is a tag that held something else before.
bool canUndo(const PushResult &pushed);

// Puts back what the tags held before a push, byte for byte: those that still hold what was pushed,
// the main one last, each read back and compared. `kept` are documents that were read before the
// push; what is not among them is asked for by its digest.
// Errors: Changed (somebody has pushed since; that tag and those before it are left alone),
// NotFound (the registry has cleared away what was there), as Source and Sink.
async::Task<Result<Undone>> undoPush(
    store::Source &source, store::Sink &sink, PushResult pushed, QList<oci::Document> kept);

}
