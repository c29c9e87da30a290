// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/link.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxFieldBytes = 16 * 1024;

QStringList relationsIn(const QString &parameters)
{
    // rel="next", rel=next, rel="prev next"
    static const QRegularExpression relation(uR"rx(;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+)))rx"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = relation.match(parameters);
    const QString value = match.captured(1) + match.captured(2);
    return value.toLower().split(u' ', Qt::SkipEmptyParts);
}

}

QList<Link> parseLinks(const QList<QByteArray> &fields)
{
    // <target> and its parameters, up to a comma outside quotation marks.
    static const QRegularExpression entry(uR"rx(<([^<>]*)>((?:[^",<]|"[^"]*")*))rx"_s);
    QList<Link> links;
    for (const QByteArray &field : fields) {
        if (field.size() > MaxFieldBytes)
            continue;
        auto matches = entry.globalMatch(QString::fromLatin1(field));
        while (matches.hasNext()) {
            const auto match = matches.next();
            links.append({match.captured(1).trimmed(), relationsIn(match.captured(2))});
        }
    }
    return links;
}

namespace {

// A page whose Link cannot be read is not the last one: a list must not look complete when it is
// not.
bool seemsToGoOn(const QList<QByteArray> &fields, const QList<Link> &links)
{
    return links.isEmpty() && std::ranges::any_of(fields, [](const QByteArray &field) {
        return field.toLower().contains("next");
    });
}

}

std::optional<QUrl> nextPage(const net::Headers &headers, const QUrl &page, const QString &last)
{
    const QList<QByteArray> fields = headers.values("Link");
    const QList<Link> links = parseLinks(fields);
    const auto next = std::ranges::find_if(
        links, [](const Link &link) { return link.relations.contains("next"_L1); });
    if (next == links.end() && !seemsToGoOn(fields, links))
        return {};
    const QUrl target =
        next == links.end() ? QUrl() : page.resolved(QUrl::fromEncoded(next->target.toLatin1()));
    QUrl url = page;
    if (target.isValid() && target.path().startsWith("/v2/"_L1)) {
        url.setPath(target.path(QUrl::FullyEncoded), QUrl::StrictMode);
        url.setQuery(target.query(QUrl::FullyEncoded), QUrl::StrictMode);
        return url;
    }
    if (last.isEmpty())
        return {};
    QUrlQuery query(page);
    query.removeQueryItem(u"last"_s);
    query.addQueryItem(u"last"_s, last);
    url.setQuery(query);
    return url;
}

}
