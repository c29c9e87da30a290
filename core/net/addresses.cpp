// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/addresses.h"

#include "core/async/wait.h"

#include <QCoreApplication>
#include <QHostInfo>

#include <algorithm>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::net)
};

// An IPv4 address inside an IPv6 one counts as what it is.
QHostAddress plain(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 ipv4 = address.toIPv4Address(&isMapped);
    return isMapped ? QHostAddress(ipv4) : address;
}

bool isIn(const QHostAddress &address, const char *subnet)
{
    return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
}

}

async::Task<QList<QHostAddress>> lookUpAddresses(QString host)
{
    QHostAddress literal;
    if (literal.setAddress(host))
        co_return QList {literal};
    async::Signal found;
    QObject context;
    QList<QHostAddress> all;
    QHostInfo::lookupHost(host, &context, [&](const QHostInfo &info) {
        all = info.addresses();
        found.notify();
    });
    co_await found;
    co_return all;
}

bool isLoopback(const QString &host)
{
    QHostAddress address;
    return host == "localhost"_L1 || (address.setAddress(host) && address.isLoopback());
}

// IANA's registries of special-purpose addresses, as far as they are not globally reachable.
bool isPublicAddress(const QHostAddress &any)
{
    const QHostAddress address = plain(any);
    static const char *const special[] = {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
        "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10",
        "ff00::/8"};
    return !address.isNull()
        && std::ranges::none_of(special, [&](const char *subnet) { return isIn(address, subnet); });
}

async::Task<Result<>> checkIsNotLedInside(LookUp lookUp, QString from, QString to)
{
    const QList<QHostAddress> here = co_await lookUp(from);
    if (here.isEmpty() || !std::ranges::all_of(here, &isPublicAddress))
        co_return Result<>();
    const QList<QHostAddress> there = co_await lookUp(to);
    if (std::ranges::all_of(there, &isPublicAddress))
        co_return Result<>();
    co_return failure(ErrorKind::Forbidden,
        Text::tr("%1, which is on the internet, sends Waybill to %2, which is inside this network; "
                 "Waybill does not go there.")
            .arg(from, to),
        from);
}

}
