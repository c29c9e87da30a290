// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/match/host.h"

#include <QByteArray>

// Where hosts come from, besides presets: a cluster, a container engine, this computer.
namespace waybill::hosts {

// The nodes of a cluster, from the output of `kubectl get nodes -o json` (a List, or a single
// Node): os, architecture and build of each, and the client from its container runtime. A node
// whose runtime is not known has an empty client. Errors: BadDocument.
Result<QList<match::Host>> parseNodes(const QByteArray &json);

// The client choice for a container runtime as nodes and events write it ("containerd://2.2.1") on
// a host with this OS; empty if it is none that is known.
QString clientForRuntime(const QString &runtime, const QString &os);

}
