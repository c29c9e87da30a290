// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/serverkey.h"

#include "core/registry/endpoint.h"

namespace waybill::registry {

using namespace Qt::StringLiterals;

QString serverKey(const QString &host)
{
    return canonicalHost(host) == "docker.io"_L1 ? u"https://index.docker.io/v1/"_s : host;
}

QString placeOfKey(QString key)
{
    const bool hasScheme = key.startsWith("https://"_L1) || key.startsWith("http://"_L1);
    if (hasScheme)
        key = key.sliced(key.indexOf("//"_L1) + 2);
    while (key.endsWith(u'/'))
        key.chop(1);
    const qsizetype slash = key.indexOf(u'/');
    const QString path = slash < 0 ? QString() : key.sliced(slash);
    const QString host = canonicalHost(slash < 0 ? key : key.first(slash));
    // Old clients wrote the address of the API.
    return hasScheme || path == "/v1"_L1 || path == "/v2"_L1 ? host : host + path;
}

}
