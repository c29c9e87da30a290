// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/match/start.h"
#include "core/oci/platform.h"

#include <QList>
#include <QString>

#include <optional>

namespace waybill::match {

// A machine to answer for: a preset, this computer, a node of a cluster, or one that the user
// described.
struct Host {
    QString id; // stable for presets ("windows-server-2022"); the user's own name otherwise
    QString name; // "Windows Server 2022"
    oci::Platform platform; // variant on amd64: CPU level, empty if not known
    bool isWindowsClient = false;
    bool processOnly = false; // a Kubernetes node: no Hyper-V isolation
    QString client; // id of the client choice that goes with it; empty if any

    StartHost startHost() const { return {platform, isWindowsClient, processOnly}; }
    bool operator==(const Host &) const = default;
};

const QList<Host> &presets();
const Host *preset(const QString &id); // nullptr if there is none

// A host as typed: the id of a preset, or "os/arch[/variant][:os.version]", for example
// "windows/amd64:10.0.20348.2527"; of Windows never without the version. Errors: BadReference.
Result<Host> parseHost(const QString &spec);

// A client as people know it, and the rule set that it follows.
struct ClientChoice {
    QString id; // stable: "docker-28-windows"
    QString name; // "Docker Engine 28 on Windows"
    QString ruleSet; // id of the rule set
    QString os; // the host OS it is for; empty for any

    bool operator==(const ClientChoice &) const = default;
};
const QList<ClientChoice> &clientChoices(); // for hosts as people have them, usual ones first
QList<ClientChoice> clientChoicesFor(const Host &host);
// By id of a choice or of a rule set; nullopt if there is none.
std::optional<ClientChoice> clientChoice(const QString &id);

}
