// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/pushing.h"

#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/compose/lint.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

Object resultObject(const compose::PushResult &result, const oci::Document &list)
{
    Array targets;
    for (const oci::Reference &target : result.targets)
        targets.append(target.toString());
    Object object;
    object.append(u"reference"_s, result.targets.first().toString());
    object.append(u"targets"_s, targets);
    object.append(u"digest"_s, result.digest.toString());
    object.append(u"mediaType"_s, list.mediaType);
    object.append(u"size"_s, qint64(list.bytes.size()));
    if (result.previous)
        object.append(u"previous"_s, result.previous->toString());
    object.append(u"blobsMounted"_s, qint64(result.blobsMounted));
    object.append(u"blobsCopied"_s, qint64(result.blobsCopied));
    object.append(u"entriesWritten"_s, qint64(result.entriesWritten));
    object.append(u"milliseconds"_s, qint64(result.took.count()));
    return object;
}

}

async::Task<int> pushList(
    Session &session, compose::Composition composition, compose::PushOptions options, bool json)
{
    const auto plan = compose::makePlan(composition);
    if (!plan)
        co_return fail(plan.error(), json);
    noteProblems(composition);
    compose::Pusher pusher(session.registries(), &session.resolver());
    const auto result = co_await pusher.push(*plan, options, [](const compose::StepReport &) { });
    if (!result)
        co_return fail(result.error(), json);
    if (json)
        printJson(resultObject(*result, plan->list));
    else
        printText(result->targets.first().withDigest(result->digest).toString() + u'\n');
    co_return Done;
}

void noteProblems(const compose::Composition &composition)
{
    for (const compose::Problem &problem : compose::lint(composition)) {
        if (problem.severity != compose::Severity::Note)
            note(Text::tr("warning: %1").arg(problem.title));
    }
}

}
