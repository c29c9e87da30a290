// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/browse/resolver.h"
#include "core/doctor/diagnosis.h"
#include "core/match/verdict.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace waybill::doctor {

// A tag of the same repository that the client of the message would take, and that starts.
struct FittingTag {
    oci::Reference reference;
    oci::Platform platform; // of the entry that is taken
    bool isExact = false; // Windows: for the host's very build
    int position = 0; // of the entry, from 1; 0 for a single image
};

// What the registry says about the image of a message.
struct Findings {
    std::optional<Error> error; // the image could not be read
    std::optional<browse::ImageTree> image;
    match::Subject subject; // of the image
    std::optional<match::Verdict> verdict; // for the host and the client of the message
    QList<FittingTag> fitting; // best first
    QStringList nearest; // tags like the one asked for, if that does not exist
    int tagsLooked = 0;
    int tagsTotal = -1; // in the repository; -1: not known
    int requests = 0; // used; signing in, where a registry wants it, is not counted
    int budget = 0;
};

// Called after each step with what is known so far.
using FindingsSink = std::function<void(const Findings &)>;

inline constexpr int DefaultBudget = 20; // requests

// Looks at the image, then at tags of its repository in the order of their promise, until a few fit
// or the budget is used. A message that names no image, or no valid one, costs nothing.
// `resolver` and `registries` must outlive the task. Errors of the image itself are a finding.
async::Task<Findings> look(browse::Resolver &resolver, registry::Registries &registries,
    Diagnosis diagnosis, int budget = DefaultBudget, FindingsSink sink = {});

// The order in which tags are looked at: those named for the host's Windows release or its
// architecture first, then those most like the one asked for.
QStringList byPromise(const QStringList &tags, const QString &wanted, const match::Host &host);

// An image as a client gets to see it. A single image needs its config: `config` may be empty.
match::Subject subjectOf(
    const browse::ImageTree &tree, const std::optional<oci::Platform> &config = {});

}
