// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/verdict.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

namespace waybill::models {

// Where a host comes from, in the order in which they are listed.
enum class HostGroup { ThisComputer, Engines, Nodes, Own, Presets };

struct KnownHost {
    match::Host host;
    HostGroup group = HostGroup::Presets;
    QString origin; // "Docker 28.3.1 at /run/docker.sock", "nodes.json"; may be empty

    bool operator==(const KnownHost &) const = default;
};

// For narrow places: "Server 2022", "Docker Engine 28".
QString shortName(const match::Host &host);
QString shortName(const match::ClientChoice &client);

// What is asked about: a host, a client there, and how that is called.
struct HostChoice {
    QString host; // id
    QString client; // id of a client choice or of a rule set
    QString request; // --platform in the client's own grammar; empty if none
    match::Isolation isolation = match::Isolation::Default;

    bool operator==(const HostChoice &) const = default;
};

// Every host that can be asked about, and the one that is asked about now. Ids are unique and stay
// the same from run to run. Owner: the program; the panel, the matrix and others share it.
//
// Fetches nothing and stores nothing itself: who made it tells what was found, and keeps save().
class HostBook : public QObject {
    Q_OBJECT

public:
    explicit HostBook(QObject *parent = nullptr); // knows the presets

    const QList<KnownHost> &hosts() const { return m_hosts; } // by group
    QList<KnownHost> hosts(HostGroup group) const;
    const KnownHost *find(const QString &id) const; // nullptr if there is none

    void setThisComputer(const match::Host &host);
    // One found on this machine; another with the same id replaces it.
    void addEngine(const match::Host &host, const QString &origin);
    // The nodes of one source (a file's name, a cluster's context) instead of those that it had.
    void importNodes(const QList<match::Host> &nodes, const QString &source);
    void removeNodes(const QString &source);
    // The user's own. Gives the id, which stays when the host is edited.
    QString addOwn(match::Host host);
    void replaceOwn(const QString &id, match::Host host);
    void removeOwn(const QString &id);
    // The id of the host that is the same machine to every client, added as an own one if there is
    // none yet.
    QString include(const match::Host &host);

    // The choice as it is in force. What was remembered but is not known (yet), an engine that does
    // not run for example, is kept in mind and takes over once it is there. Without a choice: an
    // engine that was found, else this computer, else a preset.
    const HostChoice &choice() const { return m_choice; }
    const match::Host &host() const { return m_host; }
    match::ClientChoice client() const;
    QList<match::ClientChoice> clients() const; // those that fit the host, its own first
    static QList<match::ClientChoice> clientsFor(const match::Host &host);
    bool takesRequest() const; // the client has an option like --platform
    bool takesIsolation() const; // a Windows host that knows Hyper-V isolation

    void setHost(const QString &id); // keeps the client where it fits and is not part of the host
    void setClient(const QString &id);
    void setRequest(const QString &request);
    void setIsolation(match::Isolation isolation);
    void choose(const HostChoice &choice); // all at once; an unknown host changes nothing

    // The verdict for the choice in force. Pure and quick.
    match::Verdict judge(const match::Subject &subject) const;

    // Own hosts and the choice as a small JSON document.
    QByteArray save() const;
    void restore(const QByteArray &json); // what cannot be read is left out

Q_SIGNALS:
    void hostsChanged();
    void choiceChanged(); // also when the chosen host itself was edited

private:
    int indexOf(const QString &id) const;
    QString freeId(const QString &wanted) const;
    void insert(const KnownHost &known); // at the end of its group
    void changed();
    void settle(); // brings the choice in force up to date
    const KnownHost &chosen() const;

    QList<KnownHost> m_hosts;
    HostChoice m_wanted; // as the user said; may be empty
    HostChoice m_choice; // as in force
    match::Host m_host; // that of the choice
};

}
