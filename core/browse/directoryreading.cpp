// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// What a catalog learns from directories.

#include "core/browse/catalog.h"
#include "core/net/redirect.h"
#include "core/oci/reference.h"
#include "core/registry/answer.h"
#include "core/registry/registries.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

namespace waybill::browse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxAnswerBytes = 4 * 1024 * 1024;
constexpr int MaxPagesOfOwner = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::browse)
};

std::unexpected<Error> noDirectory(const QString &host)
{
    return failure(ErrorKind::Unsupported,
        Text::tr("Waybill knows of no place where %1 can be searched.").arg(host), host);
}

// Docker Hub says until when to wait, in seconds since 1970.
std::optional<std::chrono::seconds> waitUntil(const net::Headers &headers)
{
    bool isNumber = false;
    const qint64 until = headers.value("X-Retry-After").toLongLong(&isNumber);
    const qint64 wait = until - QDateTime::currentSecsSinceEpoch();
    constexpr qint64 Day = 24 * 60 * 60;
    return isNumber && wait > 0 && wait < Day ? std::optional(std::chrono::seconds(wait))
                                              : std::nullopt;
}

// Where the page after this one is; never on another server, nor outside the API.
std::optional<QUrl> next(const FoundPage &page, const QUrl &asked)
{
    if (page.next.isEmpty())
        return std::nullopt;
    const QUrl url = asked.resolved(QUrl(page.next, QUrl::StrictMode));
    const bool own = url.isValid() && net::sameOrigin(url, asked) && url.userInfo().isEmpty()
        && url.path().startsWith("/v2/"_L1) && !url.path().contains("/../"_L1);
    return own ? std::optional(url.adjusted(QUrl::RemoveFragment)) : std::nullopt;
}

void add(Found &found, const FoundPage &page)
{
    QSet<QString> known;
    for (const FoundRepository &one : std::as_const(found.repositories))
        known.insert(one.repository);
    for (const FoundRepository &one : page.found) {
        if (!known.contains(one.repository)) {
            known.insert(one.repository);
            found.repositories.append(one);
        }
    }
    found.skipped += page.skipped;
    found.total = std::max(page.total, qint64(found.repositories.size()));
}

void endEarly(Found &found, const QString &reason)
{
    found.complete = false;
    found.reason = reason;
}

// The page to ask for after this one; nullopt at the end, which may be an early one.
std::optional<QUrl> following(Found &found, const FoundPage &page, const QUrl &url,
    const QSet<QUrl> &asked, const QString &directory)
{
    const std::optional<QUrl> after = next(page, url);
    if (!after && !page.next.isEmpty())
        endEarly(found,
            Text::tr("%1 points to another server for the rest of the list.").arg(directory));
    else if (after && (asked.contains(*after) || asked.size() >= MaxPagesOfOwner))
        endEarly(
            found, Text::tr("%1 sends pages without end; the list ends there.").arg(directory));
    return found.complete ? after : std::nullopt;
}

}

QUrl Catalog::baseOf(const Directory &directory) const
{
    return m_bases.value(directory.registry, directory.base);
}

async::Task<Result<FoundPage>> Catalog::ask(const Directory *directory, QUrl url, QString what)
{
    net::Request request;
    request.method = "GET";
    request.url = std::move(url);
    request.headers.add("Accept", "application/json");
    request.maxBytes = MaxAnswerBytes;
    request.sameOriginOnly = true;
    const auto response =
        co_await m_registries.connection(directory->registry).send(std::move(request));
    if (!response)
        co_return std::unexpected(response.error());
    if (response->status < 200 || response->status >= 300) {
        Error error = registry::refusal(*response, directory->name, what);
        if (response->status == 429 && !error.retryAfter)
            error.retryAfter = waitUntil(response->headers);
        co_return std::unexpected(error);
    }
    if (const Result<> genuine = registry::checkIsFromRegistry(*response, directory->name);
        !genuine)
        co_return std::unexpected(genuine.error());
    co_return directory->read(response->body);
}

async::Task<Result<Found>> Catalog::search(QString host, QString text)
{
    const Directory *directory = directoryOf(host);
    if (!directory)
        co_return noDirectory(host);
    const QUrl url = baseOf(*directory).resolved(directory->search(text.simplified()));
    const auto page = co_await ask(directory, url, Text::tr("the search"));
    if (!page)
        co_return std::unexpected(page.error());
    Found found;
    add(found, *page);
    co_return found;
}

async::Task<Result<Found>> Catalog::ownedBy(QString host, QString owner)
{
    const Directory *directory = directoryOf(host);
    if (!directory)
        co_return noDirectory(host);
    if (owner.contains(u'/') || !oci::isValidRepository(owner))
        co_return failure(ErrorKind::BadReference,
            Text::tr("\"%1\" is no name of a user or an organisation.").arg(owner), owner);
    std::optional<QUrl> url = baseOf(*directory).resolved(directory->ownedBy(owner));
    Found found;
    QSet<QUrl> asked;
    while (url) {
        asked.insert(*url);
        const auto page = co_await ask(directory, *url, owner);
        if (!page && asked.size() == 1)
            co_return std::unexpected(page.error());
        // Where the last page was a short one, the page it points to may not exist.
        if (!page && page.error().kind == ErrorKind::NotFound)
            break;
        if (!page) {
            endEarly(found, page.error().message);
            break;
        }
        add(found, *page);
        url = following(found, *page, *url, asked, directory->name);
    }
    co_return found;
}

}
