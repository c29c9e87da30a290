// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
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

async::Task<int> listRepositories(Session &session, Arguments arguments)
{
    const auto host = oci::parseRegistryHost(arguments.plain.first());
    if (!host)
        co_return fail(host.error(), arguments.json());
    browse::Catalog catalog(session.registries());
    co_return printNames(co_await catalog.repositories(*host), u"repositories"_s, arguments.json());
}

}

const Command &repos()
{
    static const Command command {
        .name = u"repos"_s,
        .synopsis = u"HOST"_s,
        .summary = Text::tr("list the repositories of a registry, one a line"),
        .details = Text::tr("Docker Hub and some others do not tell."),
        .run = listRepositories,
    };
    return command;
}

}
