// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/inspection.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/session.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

async::Task<int> inspectReference(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const bool raw = arguments.has(u"raw"_s);
    if (json && raw)
        co_return misused(Text::tr("--json and --raw exclude each other."), json);
    const auto reference = oci::parseReference(arguments.plain.first());
    if (!reference)
        co_return fail(reference.error(), json);
    auto tree = co_await session.resolver().open(*reference);
    if (!tree)
        co_return co_await failWithTags(session, *reference, tree.error(), json);
    if (raw) {
        print(tree->document().bytes);
        co_return Done;
    }
    const Inspection inspection = co_await lookInto(session.resolver(), std::move(*tree));
    const Error *error = inspection.facts.isEmpty() ? nullptr : inspection.facts.first().error();
    if (!inspection.tree.isIndex() && error)
        co_return fail(*error, json);
    if (json)
        printJson(toJson(inspection));
    else
        printText(toText(inspection));
    co_return Done;
}

}

const Command &inspect()
{
    static const Command command {
        .name = u"inspect"_s,
        .synopsis = u"REF"_s,
        .summary = Text::tr("show the platforms of an image"),
        .details = Text::tr(
            "The tree has a line for each entry of a list: place, architecture, OS version, size,\n"
            "digest, and the attestations that describe it. An entry that cannot be read says why\n"
            "and does not stop the others."),
        .options = {{u"raw"_s, {}, Text::tr("write the untouched bytes of the document only")}},
        .run = inspectReference,
    };
    return command;
}

}
