// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"
#include "core/net/proxychoice.h"

#include <QHash>
#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace waybill::net {

// Which proxy a request goes through. As long as the user has not chosen otherwise, what
// HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY say if one of the first three is set, else the
// system's settings (which may be a script, and are therefore asked in another thread).
//
// NO_PROXY is a list of names (with all names below them), addresses, networks (10.0.0.0/8), each
// with a port if it is for that only, or *. Loopback takes no proxy, unless the list holds
// <-loopback>, as browsers have it.
//
// Passwords of proxies are their own: kept in memory by the proxy's address, never a registry's.
class Proxies {
public:
    explicit Proxies(QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    // Reads the user's choice from this file, and from now on writes it there when it changes.
    void keepIn(const QString &file);
    // Counts from the next request on. Errors: Io; then it counts until the program ends.
    Result<> choose(const ProxyChoice &choice);
    const ProxyChoice &choice() const { return m_choice; }

    // With user and password, if they are known. Errors: Unsupported (a proxy of a kind that cannot
    // be used; going around it would not be what was asked for).
    async::Task<Result<QNetworkProxy>> find(QUrl url);

    // `proxy` as Error::where of a ProxyAuthentication error: "proxy.example.com:3128".
    void setCredential(const QString &proxy, const QString &user, const QString &secret);

private:
    struct Answer {
        QNetworkProxy proxy;
        std::chrono::steady_clock::time_point until;
    };

    QString variable(const char *name) const;
    std::optional<Result<QNetworkProxy>> fromEnvironment(const QUrl &url) const;
    bool isExempt(const QUrl &url) const;
    QString exempt() const; // hosts that take no proxy
    QNetworkProxy withCredential(QNetworkProxy proxy) const;
    async::Task<QNetworkProxy> fromSystem(QUrl url);

    QProcessEnvironment m_environment;
    ProxyChoice m_choice;
    QString m_file;
    QHash<QString, std::pair<QString, QString>> m_credentials;
    QHash<QString, Answer> m_answers; // of the system, by scheme, host and port
};

// "host:port" of a proxy; empty for none.
QString place(const QNetworkProxy &proxy);

}
