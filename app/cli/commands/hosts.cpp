// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"
#include "app/cli/matching/report.h"
#include "app/cli/output.h"
#include "core/async/wait.h"
#include "core/hosts/engine.h"
#include "core/hosts/thiscomputer.h"

#include <QCoreApplication>

namespace waybill::cli {

using namespace Qt::StringLiterals;
using oci::json::Array;
using oci::json::Object;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

struct Found {
    match::Host host;
    QString reason; // why it has this client; empty where that is a guess
};

Object hostObject(const Found &found)
{
    const match::Host &host = found.host;
    Object object;
    object.append(u"id"_s, host.id);
    object.append(u"name"_s, host.name);
    appendPlatform(object, host.platform);
    if (host.platform.isWindows())
        object.append(u"edition"_s, host.isWindowsClient ? u"client"_s : u"server"_s);
    object.append(u"client"_s, host.client);
    if (!found.reason.isEmpty())
        object.append(u"reason"_s, found.reason);
    return object;
}

QString textOf(const QList<Found> &list)
{
    qsizetype ids = 0;
    qsizetype platforms = 0;
    for (const Found &found : list) {
        ids = std::max(ids, found.host.id.size());
        platforms = std::max(platforms, found.host.platform.fullName().size());
    }
    QString text;
    for (const auto &[host, reason] : list) {
        text += host.id.leftJustified(ids + 2)
            + host.platform.fullName().leftJustified(platforms + 2) + host.name;
        if (!reason.isEmpty())
            text += u"  "_s + host.client + u": "_s + reason;
        text += u'\n';
    }
    return text;
}

// Sockets where nothing answers are no engines, and no error.
async::Task<QList<Found>> found(bool here)
{
    QList<Found> list;
    for (const match::Host &host : match::presets())
        list.append({host, {}});
    if (!here)
        co_return list;
    list.append({hosts::thisComputer(), {}});
    const QStringList sockets = hosts::usualSockets();
    std::vector<async::Task<Result<hosts::Engine>>> tasks;
    for (const QString &socket : sockets)
        tasks.push_back(hosts::askEngine(socket));
    const auto engines = co_await async::gather(std::move(tasks), 8);
    for (std::size_t i = 0; i < engines.size(); ++i) {
        if (engines[i])
            list.append(
                {hosts::hostOf(*engines[i], sockets[qsizetype(i)]), hosts::reasonFor(*engines[i])});
    }
    co_return list;
}

async::Task<int> listHosts(Session &, Arguments arguments)
{
    const QList<Found> list = co_await found(arguments.has(u"here"_s));
    if (!arguments.json()) {
        printText(textOf(list));
        co_return Done;
    }
    Array array;
    for (const Found &one : list)
        array.append(hostObject(one));
    Object object;
    object.append(u"hosts"_s, array);
    printJson(object);
    co_return Done;
}

}

const Command &hosts()
{
    static const Command command {
        .name = u"hosts"_s,
        .synopsis = {},
        .summary = Text::tr("list the hosts that match knows by name"),
        .details = Text::tr("Any other is written os/arch[/variant][:os.version]."),
        .minPlain = 0,
        .maxPlain = 0,
        .options = {{u"here"_s, {},
            Text::tr("also this computer, and the engines that answer on it")}},
        .run = listHosts,
    };
    return command;
}

}
