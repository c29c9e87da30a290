// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/samples/samples.h"

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/session.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

Array names(const QList<oci::Reference> &references)
{
    Array array;
    for (const oci::Reference &reference : references)
        array.append(reference.toString());
    return array;
}

async::Task<int> writeAll(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const auto host = oci::parseRegistryHost(arguments.plain.first());
    if (!host)
        co_return fail(host.error(), json);
    const Result<samples::Written> result = co_await samples::writeSamples(
        session.registries().client(*host), arguments.has(u"replace"_s), {});
    if (!result)
        co_return fail(result.error(), json);
    if (json) {
        Object object;
        object.append(u"written"_s, names(result->written));
        object.append(u"there"_s, names(result->there));
        printJson(object);
        co_return Done;
    }
    for (const oci::Reference &reference : result->written)
        printText(reference.toString() + u'\n');
    co_return Done;
}

}

const Command &samples()
{
    static const Command command {
        .name = u"samples"_s,
        .synopsis = u"HOST"_s,
        .summary = Text::tr("write the sample images to a registry"),
        .details = Text::tr("Tells the names that it wrote. Those that were there are left alone."),
        .options = {{u"replace"_s, {}, Text::tr("write those that are there again")}},
        .run = writeAll,
    };
    return command;
}

}
