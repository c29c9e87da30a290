// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/addresses.h"
#include "core/net/proxy.h"
#include "core/net/transport.h"

#include <QDeadlineTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace waybill::net {

// HTTP/1.1 over QtNetwork; the one place of the program that puts requests on the wire.
//
// Sends what it is given and nothing else: no cookies, no remembered passwords, no compression, no
// answers to login challenges. Follows redirects itself (see redirect.h), and once more if the
// address that it was led to is not good any more; goes through the proxies that are set (see
// proxy.h). Up to 12 connections a host, kept open. QtNetwork repeats a request
// by itself if its connection breaks before the answer begins (see Request::once). Where one falls
// silent, as after a sleep of the computer, all that were open with it count as dead: what follows
// goes over new ones. A server on the internet cannot lead it to an address inside this network.
// Must outlive its tasks.
class Http : public Transport {
public:
    Http();
    // Where proxies are looked for, and names.
    explicit Http(const QProcessEnvironment &environment, LookUp lookUp = &lookUpAddresses);
    ~Http() override;

    Proxies &proxies() { return m_proxies; }

    async::Task<Result<Response>> send(Request request) override;

private:
    struct Line; // connections that share certificates and proxy
    struct Use;

    Line &line(const Tls &tls, const QNetworkProxy &proxy);
    void retire(Line &line);
    void clearAway();
    async::Task<Result<Response>> follow(Request request, QDeadlineTimer deadline);
    async::Task<Result<Response>> exchange(Request request, QDeadlineTimer deadline);
    async::Task<Result<>> mayFollow(Response redirect, QUrl to);
    Error explained(Error error, const QUrl &asked, const QUrl &failed) const;

    Proxies m_proxies;
    const LookUp m_lookUp;
    // Learnt from the latest answer with a date, and whose it was.
    std::optional<std::chrono::seconds> m_clockAhead;
    QString m_clockPlace;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::vector<std::unique_ptr<Line>> m_retired; // what still goes over them ends by itself
    QObject m_context; // of queued calls; ends first
};

}
