// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compose/pushrun.h"
#include "tests/core/compose/images.h"
#include "tests/support/wait.h"

#include <memory>

namespace waybill::test {

using namespace waybill::compose;

inline const QString Own = u"samples/app"_s; // the target's repository
inline const QString Other = u"samples/base"_s;

// The tag v1 names an old list; the plan puts another one there.
struct Scene {
    MemoryRegistry registry;
    Plan plan;
    oci::Digest old;
    MemoryRegistry::Repository justRead; // what the target's repository held a moment ago

    explicit Scene(const QString &repository, int images = 3)
    {
        QList<Item> items;
        for (int i = 0; i < images; ++i) {
            const QString tag = u"image-%1"_s.arg(i);
            const BuiltImage image = buildImage(tag, {u"shared"_s, u"layer-"_s + tag});
            add(registry, repository, tag, image);
            items += itemOf(repository, tag, image.document);
        }
        const BuiltImage before = buildImage(u"before"_s, {u"shared-before"_s});
        add(registry, Own, {}, before);
        const oci::Document list = listOf({itemOf(Own, u"before"_s, before.document)}).document();
        registry.store(Own, u"v1"_s, list);
        old = list.digest;
        if (!items.isEmpty())
            plan = *makePlan(listOf(items));
        justRead = registry.repositories.value(Own);
    }
    JustRead memory() const
    {
        return [this](const oci::Reference &place) -> std::optional<oci::Document> {
            const auto found = justRead.manifests.constFind(place.digest.toString());
            const bool isThere = place.repository == Own && found != justRead.manifests.cend();
            return isThere ? std::optional(*found) : std::nullopt;
        };
    }

    async::Task<Result<PushResult>> task(PushOptions options = {}, StepSink report = {})
    {
        run = std::make_unique<PushRun>(registry, registry, plan, options, report, memory());
        return run->run();
    }
    Result<PushResult> push(PushOptions options = {}, StepSink report = {})
    {
        return await(task(options, report));
    }
    oci::Digest v1() const { return registry.digestOf(Own, u"v1"_s); }

    std::unique_ptr<PushRun> run;
};

inline Error errorOf(ErrorKind kind, int status = 0)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.message = u"It failed."_s;
    return error;
}

}
