// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/endpoint.h"

#include <QHostAddress>
#include <QStringList>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

// "name" and "port" of "name:port"; an IPv6 address stays in its brackets.
std::pair<QString, QString> split(const QString &host)
{
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon < 0 || host.indexOf(u']', colon) >= 0)
        return {host, {}};
    return {host.first(colon), host.sliced(colon + 1)};
}

// Four decimal numbers: the C library's shorter forms ("127.1") are names to everybody else.
bool isDottedQuad(const QString &name)
{
    const QStringList parts = name.split(u'.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](const QString &part) {
        bool isNumber = false;
        return part.toUInt(&isNumber) <= 255 && isNumber;
    });
}

}

QUrl Endpoint::url(const QString &path, const QString &query) const
{
    QUrl url = base;
    url.setPath(path);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

Endpoint endpointFor(const QString &host)
{
    const bool isHub = canonicalHost(host) == "docker.io"_L1;
    const auto [name, port] = split(isHub ? u"registry-1.docker.io"_s : host);
    Endpoint endpoint;
    endpoint.host = host;
    endpoint.base.setScheme(isLoopback(host) ? u"http"_s : u"https"_s);
    endpoint.base.setHost(name);
    if (!port.isEmpty())
        endpoint.base.setPort(port.toInt());
    return endpoint;
}

bool isLoopback(const QString &host)
{
    const QString name = split(host).first;
    if (name.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (name.startsWith(u'[') && name.endsWith(u']'))
        return QHostAddress(name.sliced(1, name.size() - 2)) == QHostAddress::LocalHostIPv6;
    return isDottedQuad(name) && QHostAddress(name).isLoopback();
}

QString canonicalHost(const QString &host)
{
    auto [name, port] = split(host.toLower());
    if (name.endsWith(u'.'))
        name.chop(1);
    if (port == "443"_L1)
        port.clear();
    static const QStringList hub {u"docker.io"_s, u"index.docker.io"_s, u"registry-1.docker.io"_s};
    if (port.isEmpty() && hub.contains(name))
        return u"docker.io"_s;
    return port.isEmpty() ? name : name + u':' + port;
}

}
