// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/proxy.h"

#include "core/async/wait.h"
#include "core/net/addresses.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QHostAddress>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace waybill::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto SystemAnswerLasts = 60s;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::net)
};

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

// "host" and port (-1: any) of an entry of NO_PROXY.
std::pair<QString, int> splitEntry(const QString &entry)
{
    const qsizetype colon = entry.lastIndexOf(u':');
    bool isNumber = false;
    const int port = colon < 0 ? -1 : entry.sliced(colon + 1).toInt(&isNumber);
    const bool isAddress = entry.count(u':') > 1 && !entry.contains(u']');
    QString host = isNumber && !isAddress ? entry.first(colon) : entry;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return {host, isNumber && !isAddress ? port : -1};
}

bool covers(const QString &entry, const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    QHostAddress address;
    const bool isAddress = address.setAddress(host);
    if (entry.contains(u'/'))
        return isAddress && address.isInSubnet(QHostAddress::parseSubnet(entry));
    auto [name, port] = splitEntry(entry);
    if (port >= 0 && port != portOf(url))
        return false;
    if (isAddress)
        return QHostAddress(name) == address;
    while (name.startsWith(u'.') || name.startsWith(u'*'))
        name.remove(0, 1);
    return !name.isEmpty() && (host == name || host.endsWith(u'.' + name));
}

Result<QNetworkProxy> parseProxy(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text);
    const QString scheme = url.scheme();
    const bool isSocks = scheme == "socks5"_L1 || scheme == "socks5h"_L1;
    if (!url.isValid() || url.host().isEmpty() || !(isSocks || scheme == "http"_L1))
        return failure(ErrorKind::Unsupported,
            Text::tr("Waybill cannot use the proxy that is set for it (%1://%2).")
                .arg(scheme, url.host()),
            url.host());
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
        url.host(), quint16(url.port(isSocks ? 1080 : 80)), url.userName(QUrl::FullyDecoded),
        url.password(QUrl::FullyDecoded));
}

async::Task<QNetworkProxy> askSystem(QUrl url)
{
    auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    async::Signal answered;
    QFutureWatcher<QNetworkProxy> watcher;
    QObject::connect(&watcher, &QFutureWatcher<QNetworkProxy>::finished, &watcher,
        [&answered] { answered.notify(); });
    watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, url] {
        promise->start();
        const auto all = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
        promise->addResult(all.value(0, QNetworkProxy(QNetworkProxy::NoProxy)));
        promise->finish();
    });
    co_await answered;
    co_return watcher.result();
}

}

Proxies::Proxies(QProcessEnvironment environment) : m_environment(std::move(environment)) { }

void Proxies::keepIn(const QString &file)
{
    m_file = file;
    m_choice = readProxyChoice(file);
}

Result<> Proxies::choose(const ProxyChoice &choice)
{
    m_choice = choice;
    return m_file.isEmpty() ? Result<>() : writeProxyChoice(m_file, choice);
}

QString Proxies::variable(const char *name) const
{
    const QString lower = QString::fromLatin1(name);
    const QString value = m_environment.value(lower);
    return value.isEmpty() ? m_environment.value(lower.toUpper()) : value;
}

QString Proxies::exempt() const
{
    switch (m_choice.kind) {
    case ProxyChoice::Kind::This:
        return m_choice.exempt;
    case ProxyChoice::Kind::Usual:
        return variable("no_proxy");
    case ProxyChoice::Kind::System: // has its own list
    case ProxyChoice::Kind::None:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

bool Proxies::isExempt(const QUrl &url) const
{
    QStringList entries = exempt().toLower().split(u',', Qt::SkipEmptyParts);
    for (QString &entry : entries)
        entry = entry.trimmed();
    if (isLoopback(url.host()))
        return !entries.contains("<-loopback>"_L1);
    return entries.contains("*"_L1)
        || std::ranges::any_of(entries, [&](const QString &entry) { return covers(entry, url); });
}

std::optional<Result<QNetworkProxy>> Proxies::fromEnvironment(const QUrl &url) const
{
    const QString all = variable("all_proxy");
    const QString http = variable("http_proxy");
    const QString https = variable("https_proxy");
    if (all.isEmpty() && http.isEmpty() && https.isEmpty())
        return {};
    const QString &own = url.scheme() == "https"_L1 ? https : http;
    const QString &chosen = own.isEmpty() ? all : own;
    if (chosen.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return parseProxy(chosen);
}

QNetworkProxy Proxies::withCredential(QNetworkProxy proxy) const
{
    const auto known = m_credentials.constFind(place(proxy));
    if (known != m_credentials.cend()) {
        proxy.setUser(known->first);
        proxy.setPassword(known->second);
    }
    return proxy;
}

async::Task<Result<QNetworkProxy>> Proxies::find(QUrl url)
{
    using Kind = ProxyChoice::Kind;
    if (m_choice.kind == Kind::None || isExempt(url))
        co_return QNetworkProxy(QNetworkProxy::NoProxy);
    if (m_choice.kind == Kind::This)
        co_return withCredential(
            QNetworkProxy(QNetworkProxy::HttpProxy, m_choice.host, m_choice.port));
    if (m_choice.kind == Kind::System)
        co_return withCredential(co_await fromSystem(url));
    if (const auto set = fromEnvironment(url))
        co_return *set ? Result<QNetworkProxy>(withCredential(**set)) : *set;
    co_return withCredential(co_await fromSystem(url));
}

async::Task<QNetworkProxy> Proxies::fromSystem(QUrl url)
{
    const QString key = url.scheme() + u"://"_s + url.host() + u':' + QString::number(portOf(url));
    const auto known = m_answers.constFind(key);
    if (known != m_answers.cend() && known->until > std::chrono::steady_clock::now())
        co_return known->proxy;
    QNetworkProxy proxy = co_await askSystem(url);
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    m_answers.insert(key, {proxy, std::chrono::steady_clock::now() + SystemAnswerLasts});
    co_return proxy;
}

void Proxies::setCredential(const QString &proxy, const QString &user, const QString &secret)
{
    m_credentials.insert(proxy, {user, secret});
}

QString place(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.hostName().isEmpty())
        return {};
    const QString host = proxy.hostName();
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return name + u':' + QString::number(proxy.port());
}

}
