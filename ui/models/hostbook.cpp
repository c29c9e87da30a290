// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/hostbook.h"

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;
using match::ClientChoice;
using match::Host;

namespace {

// What a newcomer without an engine asks about, on a system that runs no containers of its own.
constexpr auto FirstPreset = "windows-server-2022"_L1;

bool contains(const QList<ClientChoice> &clients, const QString &id)
{
    return std::ranges::contains(clients, id, &ClientChoice::id);
}

// The client of an engine or a node is what runs there; elsewhere it is a guess.
bool hasItsOwnClient(const KnownHost &known)
{
    const bool found = known.group == HostGroup::Engines || known.group == HostGroup::Nodes;
    return found && match::clientChoice(known.host.client);
}

QString firstClient(const Host &host)
{
    const QList<ClientChoice> clients = HostBook::clientsFor(host);
    return clients.isEmpty() ? QString() : clients.first().id;
}

// Kubelet starts with process isolation only.
bool isKubelet(const ClientChoice &client)
{
    return client.id.startsWith("kubernetes"_L1) || client.ruleSet.startsWith("containerd-cri"_L1);
}

bool runsContainers(const Host &host)
{
    return host.platform.os == "linux"_L1 || host.platform.os == "windows"_L1;
}

// The same machine to every client, whatever it is called.
bool alike(const Host &one, const Host &other)
{
    return one.platform == other.platform && one.isWindowsClient == other.isWindowsClient
        && one.processOnly == other.processOnly;
}

}

QString shortName(const Host &host)
{
    const bool isServer = host.name.startsWith("Windows Server"_L1);
    return isServer ? host.name.section(u' ', 1) : host.name;
}

QString shortName(const ClientChoice &client)
{
    return QString(client.name).remove(" on Windows"_L1);
}

HostBook::HostBook(QObject *parent) : QObject(parent)
{
    for (const Host &host : match::presets())
        m_hosts.append({host, HostGroup::Presets, {}});
    settle();
}

QList<KnownHost> HostBook::hosts(HostGroup group) const
{
    QList<KnownHost> found;
    std::ranges::copy_if(m_hosts, std::back_inserter(found),
        [group](const KnownHost &known) { return known.group == group; });
    return found;
}

int HostBook::indexOf(const QString &id) const
{
    const auto it = std::ranges::find(m_hosts, id, [](const KnownHost &k) { return k.host.id; });
    return it == m_hosts.cend() ? -1 : int(it - m_hosts.cbegin());
}

const KnownHost *HostBook::find(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_hosts[index];
}

QString HostBook::freeId(const QString &wanted) const
{
    QString id = wanted;
    for (int number = 2; indexOf(id) >= 0; ++number)
        id = wanted + u'-' + QString::number(number);
    return id;
}

void HostBook::insert(const KnownHost &known)
{
    const auto place = std::ranges::upper_bound(m_hosts, known.group, {}, &KnownHost::group);
    m_hosts.insert(place, known);
}

void HostBook::changed()
{
    Q_EMIT hostsChanged();
    settle();
}

void HostBook::setThisComputer(const Host &host)
{
    m_hosts.removeIf([](const KnownHost &k) { return k.group == HostGroup::ThisComputer; });
    insert({host, HostGroup::ThisComputer, {}});
    changed();
}

void HostBook::addEngine(const Host &host, const QString &origin)
{
    const KnownHost known {host, HostGroup::Engines, origin};
    const int index = indexOf(host.id);
    if (index >= 0)
        m_hosts[index] = known;
    else
        insert(known);
    changed();
}

void HostBook::importNodes(const QList<Host> &nodes, const QString &source)
{
    const auto ofSource = [&source](const KnownHost &k) {
        return k.group == HostGroup::Nodes && k.origin == source;
    };
    m_hosts.removeIf(ofSource);
    for (Host node : nodes) {
        node.id = freeId(u"node:"_s + node.id);
        insert({node, HostGroup::Nodes, source});
    }
    changed();
}

void HostBook::removeNodes(const QString &source)
{
    importNodes({}, source);
}

QString HostBook::addOwn(Host host)
{
    host.id = freeId(u"own:"_s + host.name.simplified().toLower().replace(u' ', u'-'));
    insert({host, HostGroup::Own, {}});
    changed();
    return host.id;
}

void HostBook::replaceOwn(const QString &id, Host host)
{
    const int index = indexOf(id);
    if (index < 0 || m_hosts[index].group != HostGroup::Own)
        return;
    host.id = id;
    m_hosts[index].host = host;
    changed();
}

void HostBook::removeOwn(const QString &id)
{
    m_hosts.removeIf(
        [&id](const KnownHost &k) { return k.group == HostGroup::Own && k.host.id == id; });
    changed();
}

QString HostBook::include(const Host &host)
{
    for (const KnownHost &known : std::as_const(m_hosts)) {
        if (alike(known.host, host))
            return known.host.id;
    }
    return addOwn(host);
}

const KnownHost &HostBook::chosen() const
{
    if (const KnownHost *known = find(m_wanted.host))
        return *known;
    for (const KnownHost &known : m_hosts) {
        if (known.group == HostGroup::Engines)
            return known;
    }
    for (const KnownHost &known : m_hosts) {
        if (known.group == HostGroup::ThisComputer && runsContainers(known.host))
            return known;
    }
    return *find(FirstPreset);
}

void HostBook::settle()
{
    const KnownHost &known = chosen();
    HostChoice choice = m_wanted;
    choice.host = known.host.id;
    const bool asWanted =
        m_wanted.host == choice.host && contains(clientsFor(known.host), choice.client);
    if (!asWanted)
        choice.client = firstClient(known.host);
    if (choice == m_choice && known.host == m_host)
        return;
    m_choice = choice;
    m_host = known.host;
    Q_EMIT choiceChanged();
}

ClientChoice HostBook::client() const
{
    return match::clientChoice(m_choice.client).value_or(ClientChoice {});
}

QList<ClientChoice> HostBook::clients() const
{
    return clientsFor(m_host);
}

QList<ClientChoice> HostBook::clientsFor(const Host &host)
{
    QList<ClientChoice> clients = match::clientChoicesFor(host);
    const auto own = match::clientChoice(host.client);
    if (!own)
        return clients;
    clients.removeIf([&own](const ClientChoice &client) { return client.id == own->id; });
    clients.prepend(*own);
    return clients;
}

bool HostBook::takesRequest() const
{
    const match::RuleSet *rules = match::ruleSet(client().ruleSet);
    return rules && rules->takesPlatform;
}

bool HostBook::takesIsolation() const
{
    return m_host.platform.isWindows() && !m_host.processOnly && !isKubelet(client());
}

void HostBook::setHost(const QString &id)
{
    const KnownHost *known = find(id);
    if (!known)
        return;
    const bool keep =
        !hasItsOwnClient(*known) && contains(clientsFor(known->host), m_choice.client);
    m_wanted = m_choice;
    m_wanted.host = id;
    m_wanted.client = keep ? m_choice.client : firstClient(known->host);
    settle();
}

void HostBook::setClient(const QString &id)
{
    m_wanted = m_choice;
    m_wanted.client = id;
    settle();
}

void HostBook::setRequest(const QString &request)
{
    m_wanted = m_choice;
    m_wanted.request = request;
    settle();
}

void HostBook::setIsolation(match::Isolation isolation)
{
    m_wanted = m_choice;
    m_wanted.isolation = isolation;
    settle();
}

void HostBook::choose(const HostChoice &choice)
{
    if (!find(choice.host))
        return;
    m_wanted = choice;
    settle();
}

match::Verdict HostBook::judge(const match::Subject &subject) const
{
    Host host = m_host;
    host.processOnly |= isKubelet(client());
    return match::judge(client(), host, subject, takesRequest() ? m_choice.request : QString(),
        takesIsolation() ? m_choice.isolation : match::Isolation::Default);
}

}
