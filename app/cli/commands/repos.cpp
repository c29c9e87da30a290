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

// What was asked for: HOST or HOST/NAMESPACE.
struct Place {
    QString host;
    QString owner; // a user, an organisation, the first parts of a path; may be empty
};

Result<Place> parsePlace(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto host = oci::parseRegistryHost(slash < 0 ? text : text.first(slash));
    if (!host)
        return std::unexpected(host.error());
    const QString owner = slash < 0 ? QString() : text.sliced(slash + 1);
    if (slash >= 0 && !oci::isValidRepository(owner))
        return failure(ErrorKind::BadReference,
            Text::tr("\"%1\" is no part of a repository's name.").arg(owner), text);
    return Place {*host, owner};
}

Result<browse::Names> namesOf(Result<browse::Found> found)
{
    if (!found)
        return std::unexpected(found.error());
    browse::Names names;
    for (const browse::FoundRepository &one : std::as_const(found->repositories))
        names.names.append(one.repository);
    names.skipped = found->skipped;
    names.complete = found->complete;
    names.reason = found->reason;
    return names;
}

// Where there is a catalog, it is the one place to look.
async::Task<int> listCatalog(Session &session, Place place, QString text, bool json)
{
    browse::Catalog catalog(session.registries());
    auto names = co_await catalog.repositories(place.host);
    if (names) {
        names->names.removeIf([&](const QString &name) {
            return (!place.owner.isEmpty() && !name.startsWith(place.owner + u'/'))
                || !name.contains(text, Qt::CaseInsensitive);
        });
    }
    co_return printNames(names, u"repositories"_s, json);
}

async::Task<int> listDirectory(Session &session, Place place, QString text, bool json)
{
    browse::Catalog catalog(session.registries());
    if (text.isEmpty())
        co_return printNames(
            namesOf(co_await catalog.ownedBy(place.host, place.owner)), u"repositories"_s, json);
    const auto found = co_await catalog.search(place.host, text);
    if (found && found->total > found->repositories.size())
        note(Text::tr("The best %1 of %2 that were found.")
                .arg(QString::number(found->repositories.size()), QString::number(found->total)));
    co_return printNames(namesOf(found), u"repositories"_s, json);
}

async::Task<int> listRepositories(Session &session, Arguments arguments)
{
    const bool json = arguments.json();
    const QString text = arguments.value(u"search"_s).simplified();
    const auto place = parsePlace(arguments.plain.first());
    if (!place)
        co_return fail(place.error(), json);
    if (arguments.has(u"search"_s) && text.isEmpty())
        co_return misused(Text::tr("--search takes the text to look for."), json);
    const browse::Directory *directory = browse::directoryOf(place->host);
    if (!directory)
        co_return co_await listCatalog(session, *place, text, json);
    if (text.isEmpty() && place->owner.isEmpty())
        co_return misused(
            Text::tr("%1 does not list all its repositories: name a user or an organisation "
                     "(%2/library), or look for something with --search.")
                .arg(directory->name, place->host),
            json);
    if (!text.isEmpty() && !place->owner.isEmpty())
        co_return misused(Text::tr("%1 is searched as a whole: --search takes %2 without \"/%3\".")
                              .arg(directory->name, place->host, place->owner),
            json);
    co_return co_await listDirectory(session, *place, text, json);
}

}

const Command &repos()
{
    static const Command command {
        .name = u"repos"_s,
        .synopsis = u"HOST[/NAMESPACE]"_s,
        .summary = Text::tr("list the repositories of a registry, one a line"),
        .details =
            Text::tr("Docker Hub tells those of a user or an organisation (docker.io/library) "
                     "and those that a search finds, without any sign-in. Some registries "
                     "do not tell."),
        .options = {{u"search"_s, u"TEXT"_s,
            Text::tr("only those that have to do with TEXT; on Docker Hub the best 50")}},
        .run = listRepositories,
    };
    return command;
}

}
