// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/task.h"
#include "core/base/error.h"

#include <QNetworkReply>
#include <QUrl>

#include <chrono>
#include <optional>

namespace waybill::net {

// What QtNetwork reports of a request.
struct Trouble {
    QNetworkReply::NetworkError code;
    QString said; // its own text
    QUrl url;
    QString proxy; // "host:port" that the request went through; empty: none
    std::optional<Certificate> certificate; // that is not trusted
};
// As an Error with a sentence for people.
Error networkFailure(const Trouble &trouble);
Error untrusted(const QUrl &url, const Certificate &certificate);
Error timedOut(const QUrl &url, std::chrono::milliseconds time);
// The connection is there, and nothing comes or goes.
Error wentSilent(const QUrl &url, std::chrono::milliseconds time);
Error brokenOff(const QUrl &url, const QString &said);
Error tooLarge(const QUrl &url, qint64 maxBytes);
Error badHeaders(const QUrl &url);
Error noHeaders(const QUrl &url);
Error tooManyRedirects(const QUrl &url);
Error notForUs(const QUrl &url); // neither http nor https, or with a password in it

// The same error for people who never asked for that host: `asked` led to it.
Error ledElsewhere(Error error, const QUrl &asked, const QUrl &failed);

// "host" or "host:port", as people write it.
QString place(const QUrl &url);

// Adds to a refused connection which address it was, "Connection refused (127.0.0.1, port 5002)":
// only if the host has just one, because Qt does not say which one it tried.
async::Task<Error> withAddress(Error error, QUrl url);

}
