// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/match/host.h"

namespace waybill::hosts {

// A Docker or Podman engine on this machine, asked over its socket or named pipe.
struct Engine {
    enum class Kind { Docker, Podman };

    Kind kind = Kind::Docker;
    QString version; // "28.3.1"
    QString os; // "linux", "windows"
    QString architecture;
    QString osVersion; // Windows: "10.0.20348.2527"; empty otherwise
    bool containerdStore = false; // the containerd image store, not the classic one
    QString driver; // what the engine calls its storage driver: "overlay2", "windowsfilter"
    bool isWindowsClient = false; // Windows 10 or 11

    bool operator==(const Engine &) const = default;
};

// Understands the answers of GET /version and GET /info. Errors: BadDocument.
Result<Engine> parseEngine(const QByteArray &version, const QByteArray &info);

// The rule set that this engine follows, as a client choice; empty if none is known for its
// version.
QString clientFor(const Engine &engine);
// Why that one: "Docker 28.3.1 with the classic image store (overlay2)."
QString reasonFor(const Engine &engine);
// As a host to ask about, with its client; `socket` becomes part of its id.
match::Host hostOf(const Engine &engine, const QString &socket);

// Asks the engine behind a socket path or pipe name; two requests, three seconds at most. Errors:
// Network (nothing answers), Timeout, BadDocument.
async::Task<Result<Engine>> askEngine(QString socket);

// Where engines usually listen on this system, DOCKER_HOST first if it names a local socket.
QStringList usualSockets();

}
