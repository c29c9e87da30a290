// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/browse/directory.h"
#include "core/oci/reference.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace waybill::browse {

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchSize = 50; // more nobody looks through
constexpr int PageSize = 100; // the most that Docker Hub gives
constexpr qsizetype MaxDescription = 300;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::browse)
};

QUrl at(const QString &path, const QList<std::pair<QString, QString>> &items)
{
    QUrlQuery query;
    for (const auto &[name, value] : items) // encoded here: QUrlQuery leaves "+" as it is
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QUrl url;
    url.setPath(path);
    url.setQuery(query);
    return url;
}

QUrl search(const QString &text)
{
    return at(u"/v2/search/repositories/"_s,
        {{u"query"_s, text}, {u"page_size"_s, QString::number(SearchSize)}});
}

QUrl ownedBy(const QString &owner)
{
    return at(u"/v2/namespaces/"_s + owner + u"/repositories"_s,
        {{u"page_size"_s, QString::number(PageSize)}});
}

// A search names a repository in one word, where "nginx" is short for "library/nginx"; the list of
// an owner's names both parts.
QString repositoryIn(const QJsonObject &entry)
{
    if (const QString name = entry["repo_name"_L1].toString(); !name.isEmpty())
        return name.contains(u'/') ? name : u"library/"_s + name;
    const QString owner = entry["namespace"_L1].toString();
    return owner + u'/' + entry["name"_L1].toString();
}

QString descriptionIn(const QJsonObject &entry)
{
    QString text = entry["short_description"_L1].toString();
    if (text.isEmpty())
        text = entry["description"_L1].toString();
    return text.left(4 * MaxDescription).simplified().left(MaxDescription);
}

Result<FoundPage> read(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object["results"_L1].isArray())
        return failure(ErrorKind::BadDocument,
            Text::tr("%1 answered with something that is no list of repositories.")
                .arg("Docker Hub"_L1));
    FoundPage page;
    const QJsonArray results = object["results"_L1].toArray();
    for (const QJsonValue &result : results) {
        const QJsonObject entry = result.toObject();
        FoundRepository found {repositoryIn(entry), descriptionIn(entry)};
        if (oci::isValidRepository(found.repository))
            page.found.append(std::move(found));
        else
            ++page.skipped;
    }
    page.total = object["count"_L1].toInteger(-1);
    page.next = object["next"_L1].toString();
    return page;
}

}

const Directory &docker_hub()
{
    static const Directory directory {
        .registry = u"docker.io"_s,
        .name = u"Docker Hub"_s,
        .base = QUrl(u"https://hub.docker.com"_s),
        .search = &search,
        .ownedBy = &ownedBy,
        .read = &read,
    };
    return directory;
}

}
