// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/compose/pusher.h"

#include "core/browse/resolver.h"
#include "core/compose/pushrun.h"
#include "core/registry/registries.h"

namespace waybill::compose {

Pusher::Pusher(registry::Registries &registries, const browse::Resolver *resolver)
    : m_registries(registries), m_resolver(resolver)
{
}

async::Task<Result<PushResult>> Pusher::push(Plan plan, PushOptions options, StepSink report)
{
    // makePlan() sees to it that there is a target, and that all are in one repository.
    registry::Client &client = m_registries.client(plan.targets.first().host);
    JustRead justRead;
    if (m_resolver)
        justRead = [this](const oci::Reference &place) { return m_resolver->justRead(place); };
    PushRun run(client, client, std::move(plan), std::move(options), std::move(report), justRead);
    co_return co_await run.run();
}

async::Task<Result<Undone>> Pusher::undo(PushResult pushed, QList<oci::Document> kept)
{
    registry::Client &client = m_registries.client(pushed.targets.first().host);
    co_return co_await undoPush(client, client, std::move(pushed), std::move(kept));
}

}
