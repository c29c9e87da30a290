// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/pushing.h"
#include "app/cli/session.h"
#include "app/cli/source.h"
#include "core/compose/collector.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

using Items = QList<compose::Item>;

// What the arguments say, before anything is sent.
struct Order {
    oci::Reference target;
    std::optional<oci::IndexFormat> format;
    QList<Source> sources;
};

Result<oci::Reference> parseTarget(const QString &text)
{
    auto target = oci::parseReference(text);
    if (target && !target->digest.isNull())
        return failure(ErrorKind::BadReference,
            Text::tr("The target %1 has a digest; a list can only be pushed to a tag.").arg(text),
            text);
    return target;
}

Result<std::optional<oci::IndexFormat>> parseFormat(const Arguments &arguments)
{
    if (!arguments.has(u"format"_s))
        return std::nullopt;
    const QString format = arguments.value(u"format"_s);
    if (format == "docker"_L1)
        return oci::IndexFormat::DockerList;
    if (format == "oci"_L1)
        return oci::IndexFormat::OciIndex;
    return failure(ErrorKind::BadReference,
        Text::tr("--format takes docker or oci, not \"%1\".").arg(format), format);
}

Result<Order> readOrder(const Arguments &arguments)
{
    const auto format = parseFormat(arguments);
    if (!format)
        return std::unexpected(format.error());
    const auto target = parseTarget(arguments.plain.first());
    if (!target)
        return std::unexpected(target.error());
    Order order {*target, *format, {}};
    for (const QString &text : arguments.plain.sliced(1)) {
        const auto source = parseSource(text);
        if (!source)
            return std::unexpected(source.error());
        order.sources.append(*source);
    }
    return order;
}

// A Docker list takes Docker images only; all else goes into an OCI index.
oci::IndexFormat formatFor(const Items &items)
{
    const bool docker = std::ranges::all_of(items, [](const compose::Item &item) {
        return oci::manifestKind(item.descriptor.mediaType) == oci::ManifestKind::DockerManifest;
    });
    return docker ? oci::IndexFormat::DockerList : oci::IndexFormat::OciIndex;
}

struct Collected {
    Items items;
    oci::Reference failed; // the source concerned, if the collection failed
    std::optional<Error> error;
};

async::Task<Collected> collect(Session &session, QList<Source> sources)
{
    compose::Collector collector(session.resolver());
    QList<oci::Reference> references;
    for (const Source &source : std::as_const(sources))
        references.append(source.reference);
    const std::vector<Result<Items>> results = co_await collector.collectAll(references);
    Collected collected;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Source &source = sources.at(qsizetype(i));
        const Result<Items> items =
            results[i] ? changed(source, *results[i]) : std::unexpected(results[i].error());
        if (!items)
            co_return Collected {{}, source.reference, items.error()};
        collected.items += *items;
    }
    co_return collected;
}

// One token that is good for all that follows.
void announce(Session &session, const Order &order)
{
    QStringList sources;
    for (const Source &source : order.sources) {
        if (source.reference.host == order.target.host)
            sources.append(source.reference.repository);
    }
    sources.removeDuplicates();
    session.registries().client(order.target.host).expectPush(order.target.repository, sources);
}

int printDocument(const compose::Composition &composition, bool json)
{
    const auto plan = compose::makePlan(composition);
    if (!plan)
        return fail(plan.error(), json);
    noteProblems(composition);
    const oci::Document &list = plan->list;
    if (!json) {
        print(list.bytes);
        std::fputs(qPrintable(list.digest.toString() + u'\n'), stderr);
        return Done;
    }
    Object object;
    object.append(u"reference"_s, composition.targets.first().toString());
    object.append(u"digest"_s, list.digest.toString());
    object.append(u"mediaType"_s, list.mediaType);
    object.append(u"size"_s, qint64(list.bytes.size()));
    object.append(u"bytes"_s, QString::fromUtf8(list.bytes));
    printJson(object);
    return Done;
}

async::Task<int> composeList(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const auto order = readOrder(arguments);
    if (!order)
        co_return fail(order.error(), json);
    if (!arguments.has(u"dry-run"_s))
        announce(session, *order);
    Collected collected = co_await collect(session, order->sources);
    if (collected.error)
        co_return co_await failWithTags(session, collected.failed, *collected.error, json);
    compose::Composition composition;
    composition.targets = {order->target};
    composition.format = order->format.value_or(formatFor(collected.items));
    composition.items = std::move(collected.items);
    if (arguments.has(u"dry-run"_s))
        co_return printDocument(composition, json);
    // Nobody looked at the target, so nothing can have moved since; and the registry names the
    // digest of what it stored, which is compared. That is the proof unless more is asked for.
    const bool careful = arguments.has(u"read-back"_s);
    const compose::PushOptions options {{}, careful, careful};
    co_return co_await pushList(session, std::move(composition), options, json);
}

}

const Command &compose()
{
    static const Command command {
        .name = u"compose"_s,
        .synopsis = u"TARGET SOURCE..."_s,
        .summary = Text::tr("push a list made from images"),
        .details = Text::tr(
            "A SOURCE is a reference: an image, or a list, whose entries are added. Changes "
            "follow\n"
            "after commas: REF,os.version=10.0.17763.1757 with the keys os, arch, variant, "
            "os.version\n"
            "and os.features (a+b); an empty value clears. Without --format the list is a Docker\n"
            "manifest list if all its images are of Docker's types, else an OCI index. It tells "
            "the\n"
            "name by digest of what was pushed."),
        .minPlain = 2,
        .maxPlain = -1,
        .options = {{u"format"_s, u"docker|oci"_s, Text::tr("which kind of list to write")},
            {u"dry-run"_s, {},
                Text::tr("write the document to standard output and its digest to standard error, "
                         "and push nothing")},
            {u"read-back"_s, {},
                Text::tr("look at the target before, and read the list back after the push")}},
        .run = composeList,
    };
    return command;
}

}
