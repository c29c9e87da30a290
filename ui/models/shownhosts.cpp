// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/shownhosts.h"

#include <algorithm>

namespace waybill::models {

using namespace Qt::StringLiterals;

namespace {

QStringList firstPresets()
{
    return {u"windows-server-2019"_s, u"windows-server-2022"_s, u"windows-server-2025"_s,
        u"windows-11-24h2"_s, u"linux-amd64"_s, u"raspberry-pi-4-64"_s};
}

bool isAlwaysOfInterest(const KnownHost &known)
{
    return known.group != HostGroup::Presets || firstPresets().contains(known.host.id);
}

// Those that the user brings: a new one is meant to be seen.
QStringList broughtIn(const HostBook &book)
{
    QStringList ids;
    for (const KnownHost &known : book.hosts()) {
        if (known.group == HostGroup::Nodes || known.group == HostGroup::Own)
            ids.append(known.host.id);
    }
    return ids;
}

// A node whose client is not known stays so; for others the usual one is a fair guess.
match::Asked askedOf(const KnownHost &known, const QString &client)
{
    match::Asked column = match::asked(known.host);
    if (const auto other = match::clientChoice(client))
        column.client = other;
    const auto usual = HostBook::clientsFor(known.host);
    if (!column.client && known.group != HostGroup::Nodes && !usual.isEmpty())
        column.client = usual.first();
    return column;
}

}

ShownHosts::ShownHosts(HostBook &book, QObject *parent)
    : QObject(parent), m_book(book), m_seen(broughtIn(book))
{
    connect(&book, &HostBook::hostsChanged, this, &ShownHosts::follow);
}

QList<ShownHosts::Shown> ShownHosts::shown() const
{
    if (m_chosen)
        return m_shown;
    QList<Shown> shown;
    for (const KnownHost &known : m_book.hosts()) {
        if (isAlwaysOfInterest(known))
            shown.append({known.host.id, {}});
    }
    return shown;
}

QStringList ShownHosts::ids() const
{
    QStringList ids;
    for (const Shown &one : shown()) {
        if (m_book.find(one.id))
            ids.append(one.id);
    }
    return ids;
}

void ShownHosts::choose(const QList<Shown> &shown)
{
    if (m_chosen && shown == m_shown)
        return;
    m_chosen = true;
    m_shown = shown;
    Q_EMIT changed();
}

// Hosts that stay keep their places and clients; new ones follow.
void ShownHosts::setIds(const QStringList &ids)
{
    QList<Shown> next = shown();
    next.removeIf([&](const Shown &one) { return m_book.find(one.id) && !ids.contains(one.id); });
    for (const QString &id : ids) {
        if (!std::ranges::contains(next, id, &Shown::id))
            next.append({id, {}});
    }
    choose(next);
}

void ShownHosts::add(const QStringList &ids)
{
    setIds(this->ids() + ids);
}

void ShownHosts::remove(const QString &id)
{
    QStringList rest = ids();
    rest.removeOne(id);
    setIds(rest);
}

void ShownHosts::setClient(const QString &id, const QString &client)
{
    QList<Shown> next = shown();
    for (Shown &one : next) {
        if (one.id == id)
            one.client = client;
    }
    choose(next);
}

QList<match::Asked> ShownHosts::asked() const
{
    QList<match::Asked> hosts;
    for (const Shown &one : shown()) {
        if (const KnownHost *known = m_book.find(one.id))
            hosts.append(askedOf(*known, one.client));
    }
    return hosts;
}

void ShownHosts::follow()
{
    const QStringList before = std::exchange(m_seen, broughtIn(m_book));
    if (m_chosen) {
        for (const QString &id : std::as_const(m_seen)) {
            if (!before.contains(id) && !std::ranges::contains(m_shown, id, &Shown::id))
                m_shown.append({id, {}});
        }
    }
    Q_EMIT changed();
}

QStringList ShownHosts::save() const
{
    QStringList saved;
    for (const Shown &one : m_shown)
        saved.append(one.client.isEmpty() ? one.id : QString(one.id + u'\t' + one.client));
    return saved;
}

void ShownHosts::restore(const QStringList &saved)
{
    QList<Shown> shown;
    for (const QString &one : saved)
        shown.append({one.section(u'\t', 0, 0), one.section(u'\t', 1)});
    if (!shown.isEmpty())
        choose(shown);
}

}
