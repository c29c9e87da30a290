// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QString>

namespace waybill::net {

// Which proxy the user wants, for the window and the console program alike. No secrets: a proxy's
// password is asked for when the proxy wants one.
struct ProxyChoice {
    enum class Kind {
        Usual, // what the environment says, else the system's settings
        System, // the system's settings, whatever the environment says
        None,
        This, // the one named here
    };

    Kind kind = Kind::Usual;
    QString host; // of This: "proxy.example.com", "10.0.0.1"
    quint16 port = 0;
    QString exempt; // of This: hosts without it, as in NO_PROXY

    bool operator==(const ProxyChoice &) const = default;
};

// Whether it can be the host of a proxy: a name or an address, without scheme, port or user.
bool isProxyHost(const QString &host);

// waybill/proxy.json in the user's configuration folder.
QString proxyFile();

// A file that is missing, or that cannot be understood, gives the usual choice.
ProxyChoice readProxyChoice(const QString &file);
// Errors: Io.
Result<> writeProxyChoice(const QString &file, const ProxyChoice &choice);

}
