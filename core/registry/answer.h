// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/net/transport.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace waybill::registry {

// A registry's own error list ({"errors": [...]}), also in the shapes that token servers and
// proxies use ({"error": "..."}, {"message": "..."}, {"details": "..."}). Never fails: what cannot
// be read is left out. Texts are cut to a length that can be shown.
QList<RegistryMessage> registryMessages(const QByteArray &body);

// What a web page calls itself, as one short plain line; empty for anything else.
QString pageTitle(const QByteArray &body);

// What a status of 300 and above means (distribution-spec, "Error Codes"): the status decides, the
// body is for people. `host` is who answered, `what` is what was asked for ("samples/pause:3.4.1").
Error refusal(const net::Response &response, const QString &host, const QString &what);

bool isSuccess(const net::Response &response); // 2xx

// Bytes that are not those that a digest names: `what`, as `host` sent it.
std::unexpected<Error> mismatch(const QString &host, const QString &what);

// A successful answer that a registry cannot have sent: a web page of a proxy or a login portal, or
// compressed bytes that were not asked for. Errors: BadDocument.
Result<> checkIsFromRegistry(const net::Response &response, const QString &host);

}
