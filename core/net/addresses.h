// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <functional>

namespace waybill::net {

// The addresses of a host name or address; empty if it has none.
using LookUp = std::function<async::Task<QList<QHostAddress>>(QString host)>;
async::Task<QList<QHostAddress>> lookUpAddresses(QString host);

// Whether it is this computer, by its name or address; a URL's host, without port or brackets.
bool isLoopback(const QString &host);

// Whether the whole internet can reach it: not loopback, private, link-local, shared or reserved.
bool isPublicAddress(const QHostAddress &address);

// Guards against a server on the internet that sends Waybill to addresses which it cannot reach
// itself. Where names cannot be looked up, because a proxy does that, it cannot tell and lets pass.
// Errors: Forbidden, naming both hosts.
async::Task<Result<>> checkIsNotLedInside(LookUp lookUp, QString from, QString to);

}
