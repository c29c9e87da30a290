// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/redirect.h"
#include "core/registry/link.h"
#include "core/registry/ratelimit.h"
#include "tests/fuzz/fuzz.h"

using namespace waybill;
using namespace waybill::registry;
using namespace waybill::test;

// Each line is a field.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    net::Headers headers;
    for (const QByteArray &line : input(data, size).split('\n')) {
        headers.add("Link", line);
        headers.add("RateLimit-Limit", line);
        headers.add("RateLimit-Remaining", line);
    }
    for (const Link &link : parseLinks(headers.values("Link")))
        for (const QString &relation : link.relations)
            holds(
                relation == relation.toLower() && !relation.contains(u' '), "relations are words");
    const QUrl page(QStringLiteral("https://reg.example.com:8443/v2/a/tags/list?n=1000"));
    for (const QString &last : {QString(), QStringLiteral("a&b=%41")}) {
        const auto next = nextPage(headers, page, last);
        if (!next)
            continue;
        holds(next->isValid(), "the next page has an address");
        holds(net::sameOrigin(*next, page), "the next page is of the same registry");
        holds(next->userInfo().isEmpty() && !next->hasFragment(), "it has no other parts");
        const QString sent = next->toString(QUrl::FullyEncoded);
        holds(sent.startsWith(QLatin1StringView("https://reg.example.com:8443/v2/")),
            "it is below /v2/");
        const QUrl read = QUrl::fromEncoded(sent.toLatin1(), QUrl::StrictMode);
        holds(
            read.adjusted(QUrl::NormalizePathSegments).path().startsWith(QLatin1StringView("/v2/")),
            "it does not climb out of /v2/");
    }
    if (const auto limit = rateLimitIn(headers)) {
        holds(limit->left >= 0 && limit->left <= limit->limit, "what is left is a part of all");
        holds(limit->window.count() >= 0 && !sentence(*limit).isEmpty(), "it can be said");
    }
    return 0;
}
