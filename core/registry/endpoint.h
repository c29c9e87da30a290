// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace waybill::registry {

// Where a registry answers.
struct Endpoint {
    QString host; // as in references: "docker.io", "localhost:5001"
    QUrl base; // "https://registry-1.docker.io", "http://localhost:5001"

    bool isPlainHttp() const { return base.scheme() == QLatin1StringView("http"); }
    QUrl url(const QString &path, const QString &query = {}) const; // path begins with /v2/
};

// HTTPS for all but loopback (localhost, 127.0.0.0/8, ::1), which is plain HTTP; docker.io answers
// at registry-1.docker.io.
Endpoint endpointFor(const QString &host);
bool isLoopback(const QString &host);

// The one spelling of a registry's name, for comparing: lower case, no default port of HTTPS, no
// dot at the end, docker.io for each of its names. Two registries are the same only if these are
// equal.
QString canonicalHost(const QString &host);

}
