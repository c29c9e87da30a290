// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"
#include "core/net/tls.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

namespace waybill::net {

// HTTP header fields in order; names compare without case.
class Headers {
public:
    // Refuses (returns false, adds nothing) control characters and bytes above 0x7e: a CR LF in a
    // value would be a second header.
    bool add(QByteArrayView name, QByteArrayView value);
    void remove(QByteArrayView name);
    QByteArray value(QByteArrayView name) const; // the first one; empty if absent
    QList<QByteArray> values(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    const QList<std::pair<QByteArray, QByteArray>> &all() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

struct Request {
    QByteArray method; // "GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"
    QUrl url;
    Headers headers; // without a Cache-Control of its own: "no-cache"
    QByteArray body;
    // Of the body of a successful answer, counted as it arrives. Of any other the first 64 KiB are
    // kept and the rest is left unread.
    qint64 maxBytes = 8 * 1024 * 1024;
    std::chrono::milliseconds deadline {60'000}; // for the whole exchange, redirects included
    std::chrono::milliseconds silence {30'000}; // with no byte in either direction
    bool sameOriginOnly = false; // hand a redirect to another origin back instead of following it
    bool repeatable = false; // sending it twice does no harm, though it is neither GET nor HEAD
    // Not to be sent twice by QtNetwork either, which does that by itself if a connection breaks:
    // what it does is for others to see. For requests with a body.
    bool once = false;
    // That the connection breaks is an answer, not a reason to send it again: see
    // registry::Connection.
    bool isGuess = false;
    Tls tls; // for the host of the URL; for one that a redirect leads to see Tls::elsewhere()
    std::function<void(qint64 done, qint64 total)> onUpload; // bytes of the body
    std::function<void(qint64 done, qint64 total)> onDownload;
};

struct Response {
    int status = 0;
    Headers headers;
    QByteArray body;
    QUrl url; // after redirects
    QString proxy; // "host:port" that it came through; empty: none
    int attempts = 1; // how often the request was sent
};

// Sends one request. A status of 400 and above is a Response, not an error.
// Errors: Network, Tls, Timeout, BadDocument (answer larger than maxBytes, headers over 64 KiB,
// not HTTP), each with Error::cause where it matters.
// Destroying the task aborts the request on the wire.
class Transport {
public:
    virtual ~Transport() = default;
    virtual async::Task<Result<Response>> send(Request request) = 0;
};

}
