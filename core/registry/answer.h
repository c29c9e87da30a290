// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/net/transport.h"
#include "core/oci/digest.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace waybill::registry {

bool isSuccess(const net::Response &response); // 2xx

// What the registry says the content is (Docker-Content-Digest); null if it does not say, or
// nothing that is a digest.
oci::Digest namedDigest(const net::Response &response);

// What the keepers of a registry need to find a request in their logs, and who answered: headers
// of a fixed list, cut to a length that can be shown. No other header is ever repeated to people.
QList<Trace> tracesIn(const net::Headers &headers);

// A registry's own error list ({"errors": [...]}), also in the shapes that token servers and
// proxies use ({"error": "..."}, {"message": "..."}, {"details": "..."}). Never fails: what cannot
// be read is left out. Texts are cut to a length that can be shown.
QList<RegistryMessage> registryMessages(const QByteArray &body);

// What a web page calls itself, as one short plain line; empty for anything else.
QString pageTitle(const QByteArray &body);

// What a status of 300 and above means (distribution-spec, "Error Codes"): the status decides, the
// body is for people. `host` is who answered, `what` is what was asked for ("samples/pause:3.4.1").
Error refusal(const net::Response &response, const QString &host, const QString &what);

// A successful answer that a registry cannot have sent: a web page of a proxy or a login portal, or
// compressed bytes that were not asked for. Errors: BadDocument.
Result<> checkIsFromRegistry(const net::Response &response, const QString &host);

// Bytes that are not those of their digest. `what` is what was asked for.
std::unexpected<Error> mismatch(const QString &host, const QString &what);

}
