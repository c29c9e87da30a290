// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// How the host book is remembered between runs.

#include "ui/models/hostbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::models {

using namespace Qt::StringLiterals;
using match::Host;
using match::Isolation;

namespace {

QString isolationName(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Default:
        return {};
    case Isolation::Process:
        return u"process"_s;
    case Isolation::HyperV:
        return u"hyperv"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Isolation isolationOf(const QString &name)
{
    if (name == "process"_L1)
        return Isolation::Process;
    return name == "hyperv"_L1 ? Isolation::HyperV : Isolation::Default;
}

QJsonObject toJson(const Host &host)
{
    return {{u"id"_s, host.id}, {u"name"_s, host.name}, {u"os"_s, host.platform.os},
        {u"architecture"_s, host.platform.architecture}, {u"variant"_s, host.platform.variant},
        {u"os.version"_s, host.platform.osVersion}, {u"windowsClient"_s, host.isWindowsClient},
        {u"processOnly"_s, host.processOnly}, {u"client"_s, host.client}};
}

Host hostFrom(const QJsonObject &object)
{
    Host host;
    host.id = object["id"_L1].toString();
    host.name = object["name"_L1].toString();
    host.platform.os = object["os"_L1].toString();
    host.platform.architecture = object["architecture"_L1].toString();
    host.platform.variant = object["variant"_L1].toString();
    host.platform.osVersion = object["os.version"_L1].toString();
    host.isWindowsClient = object["windowsClient"_L1].toBool();
    host.processOnly = object["processOnly"_L1].toBool();
    host.client = object["client"_L1].toString();
    return host;
}

bool isWhole(const Host &host)
{
    return host.id.startsWith("own:"_L1) && !host.name.isEmpty() && !host.platform.os.isEmpty()
        && !host.platform.architecture.isEmpty();
}

}

QByteArray HostBook::save() const
{
    QJsonArray own;
    for (const KnownHost &known : m_hosts) {
        if (known.group == HostGroup::Own)
            own.append(toJson(known.host));
    }
    const QJsonObject choice {{u"host"_s, m_wanted.host}, {u"client"_s, m_wanted.client},
        {u"platform"_s, m_wanted.request}, {u"isolation"_s, isolationName(m_wanted.isolation)}};
    return QJsonDocument(QJsonObject {{u"own"_s, own}, {u"choice"_s, choice}})
        .toJson(QJsonDocument::Compact);
}

void HostBook::restore(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    for (const auto &value : root["own"_L1].toArray()) {
        const Host host = hostFrom(value.toObject());
        if (isWhole(host) && indexOf(host.id) < 0)
            insert({host, HostGroup::Own, {}});
    }
    const QJsonObject choice = root["choice"_L1].toObject();
    m_wanted = {choice["host"_L1].toString(), choice["client"_L1].toString(),
        choice["platform"_L1].toString(), isolationOf(choice["isolation"_L1].toString())};
    changed();
}

}
