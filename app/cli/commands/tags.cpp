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

async::Task<int> listTags(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const QString text = arguments.plain.first();
    const auto repository = oci::parseReference(text);
    if (!repository)
        co_return fail(repository.error(), json);
    if (!oci::parseReference(QString(text.trimmed() + u":tag"_s)))
        co_return misused(
            Text::tr("tags takes the name of a repository, without tag or digest."), json);
    browse::Catalog catalog(session.registries());
    co_return printNames(
        co_await catalog.tags(repository->host, repository->repository), u"tags"_s, json);
}

}

const Command &tags()
{
    static const Command command {
        .name = u"tags"_s,
        .synopsis = u"REPOSITORY"_s,
        .summary = Text::tr("list the tags of a repository, one a line"),
        .details = Text::tr("Numbers in tags are ordered by value: v0.9 stands before v0.10."),
        .run = listTags,
    };
    return command;
}

}
