// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/transport.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace waybill::registry {

// One entry of a Link header (RFC 8288).
struct Link {
    QString target; // as written
    QStringList relations; // lower case

    bool operator==(const Link &) const = default;
};

// Reads Link header fields, several links in one field included; relations may be unquoted. What
// cannot be read is left out.
QList<Link> parseLinks(const QList<QByteArray> &fields);

// Where the page after this one is, always on the origin of `page` and below /v2/: a registry must
// not lead elsewhere. Registries behind a proxy write links with another host, which is left aside,
// or with a path that is not theirs, or not readable at all: then the page after `last` is asked
// for in the usual way.
// nullopt if this is the last page.
std::optional<QUrl> nextPage(const net::Headers &headers, const QUrl &page, const QString &last);

}
