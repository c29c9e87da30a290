// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/matching/order.h"

#include "core/hosts/nodes.h"
#include "core/hosts/thiscomputer.h"

#include <QCoreApplication>
#include <QFile>

namespace waybill::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::cli)
};

constexpr qint64 MaxFile = 64 * 1024 * 1024; // bytes

std::unexpected<Error> wrong(const QString &sentence, const QString &where)
{
    return failure(ErrorKind::BadReference, sentence, where);
}

Result<QList<match::Host>> readHosts(const Arguments &arguments)
{
    if (arguments.has(u"nodes"_s)) {
        const Result<QByteArray> json = readFile(arguments.value(u"nodes"_s));
        return json ? hosts::parseNodes(*json) : std::unexpected(json.error());
    }
    const QString spec = arguments.value(u"host"_s);
    if (spec == "this-computer"_L1)
        return QList {hosts::thisComputer()};
    return match::parseHost(spec).transform([](const match::Host &host) { return QList {host}; });
}

Result<match::Isolation> readIsolation(const Arguments &arguments)
{
    if (!arguments.has(u"isolation"_s))
        return match::Isolation::Default;
    const QString value = arguments.value(u"isolation"_s);
    if (value == "process"_L1)
        return match::Isolation::Process;
    if (value != "hyperv"_L1)
        return wrong(
            Text::tr("--isolation takes process or hyperv, not \"%1\".").arg(value), value);
    if (arguments.has(u"nodes"_s))
        return wrong(
            Text::tr("Kubernetes starts Windows containers with process isolation only."), value);
    return match::Isolation::HyperV;
}

// The client that is asked for, or else the one that goes with the host.
Result<std::optional<match::ClientChoice>> clientOf(
    const Arguments &arguments, const match::Host &host)
{
    const QString id = arguments.has(u"client"_s) ? arguments.value(u"client"_s) : host.client;
    if (id.isEmpty())
        return std::nullopt;
    const std::optional<match::ClientChoice> client = match::clientChoice(id);
    if (!client)
        return wrong(Text::tr("There is no client \"%1\"; see waybill-cli clients.").arg(id), id);
    if (!client->os.isEmpty() && client->os != host.platform.os) {
        return wrong(Text::tr("The client %1 is for hosts with %2, and %3 has %4.")
                         .arg(id, client->os, host.id, host.platform.os),
            id);
    }
    if (arguments.has(u"platform"_s) && !match::ruleSet(client->ruleSet)->takesPlatform)
        return wrong(Text::tr("The client %1 has no --platform.").arg(id), id);
    return client;
}

QString missing(const Arguments &arguments)
{
    if (arguments.plain.isEmpty())
        return Text::tr("match takes a reference or a file.");
    if (arguments.has(u"host"_s) == arguments.has(u"nodes"_s))
        return Text::tr("match takes either --host or --nodes.");
    if (arguments.has(u"platform"_s) && arguments.value(u"platform"_s).isEmpty())
        return Text::tr("--platform takes a platform.");
    return {};
}

}

Result<MatchOrder> readMatchOrder(const Arguments &arguments)
{
    if (const QString sentence = missing(arguments); !sentence.isEmpty())
        return wrong(sentence, {});
    const Result<match::Isolation> isolation = readIsolation(arguments);
    if (!isolation)
        return std::unexpected(isolation.error());
    const Result<QList<match::Host>> hosts = readHosts(arguments);
    if (!hosts)
        return std::unexpected(hosts.error());
    MatchOrder order {arguments.plain.first(), arguments.has(u"nodes"_s), {}};
    for (const match::Host &host : *hosts) {
        const auto client = clientOf(arguments, host);
        if (!client)
            return std::unexpected(client.error());
        order.hosts.append({host, *client, arguments.value(u"platform"_s), *isolation});
    }
    return order;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Io,
            Text::tr("The file %1 cannot be read: %2.").arg(path, file.errorString()), path);
    }
    const QByteArray bytes = file.read(MaxFile + 1);
    if (bytes.size() > MaxFile)
        return failure(
            ErrorKind::Io, Text::tr("The file %1 is larger than 64 MiB.").arg(path), path);
    return bytes;
}

}
