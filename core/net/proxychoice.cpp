// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/proxychoice.h"

#include "core/base/keptfile.h"
#include "core/base/log.h"

#include <QUrl>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

QString name(ProxyChoice::Kind kind)
{
    switch (kind) {
    case ProxyChoice::Kind::System:
        return u"system"_s;
    case ProxyChoice::Kind::None:
        return u"none"_s;
    case ProxyChoice::Kind::This:
        return u"this"_s;
    case ProxyChoice::Kind::Usual:
        return u"usual"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}

bool isProxyHost(const QString &host)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host, QUrl::StrictMode);
    return !host.isEmpty() && url.isValid() && !url.host().isEmpty();
}

QString proxyFile()
{
    return keptFile(u"proxy.json"_s);
}

ProxyChoice readProxyChoice(const QString &file)
{
    const auto kept = readKept(file);
    if (!kept) {
        qCWarning(logNet).noquote() << kept.error().message;
        return {};
    }
    const QJsonObject &entry = *kept;
    ProxyChoice choice;
    for (const auto kind :
        {ProxyChoice::Kind::System, ProxyChoice::Kind::None, ProxyChoice::Kind::This}) {
        if (entry["proxy"_L1].toString() == name(kind))
            choice.kind = kind;
    }
    if (choice.kind != ProxyChoice::Kind::This)
        return choice;
    const int port = entry["port"_L1].toInt();
    choice.host = entry["host"_L1].toString();
    choice.port = quint16(port);
    choice.exempt = entry["exempt"_L1].toString();
    return isProxyHost(choice.host) && port > 0 && port <= 65535 ? choice : ProxyChoice();
}

Result<> writeProxyChoice(const QString &file, const ProxyChoice &choice)
{
    QJsonObject entry {{u"proxy"_s, name(choice.kind)}};
    if (choice.kind == ProxyChoice::Kind::This) {
        entry[u"host"_s] = choice.host;
        entry[u"port"_s] = choice.port;
        entry[u"exempt"_s] = choice.exempt;
    }
    return writeKept(file, entry);
}

}
