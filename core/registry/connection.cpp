// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/connection.h"

#include "core/net/retry.h"
#include "core/registry/passphrases.h"
#include "core/registry/profile.h"

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

bool isBroken(const Result<net::Response> &response)
{
    return !response && response.error().cause == Cause::ConnectionBroken;
}

// What Go's, nginx' and Apache's servers say to plain HTTP on a port that speaks TLS; others break
// the connection off, or send what is no HTTP. To a HEAD they say nothing.
bool mayBeTls(const net::Request &request, const Result<net::Response> &response)
{
    if (!response)
        return isBroken(response) || response.error().cause == Cause::NotHttp;
    const QByteArray said = response->body.left(2048).toLower();
    return response->status == 400
        && (request.method == "HEAD" || said.contains("http request to an https server")
            || said.contains("plain http request was sent to https port")
            || said.contains("speaking plain http to an ssl-enabled server port"));
}

// Not even tried: a certificate's file is unreadable, or locked.
bool isHeldBack(const Result<net::Response> &response)
{
    return !response && response.error().kind == ErrorKind::Io;
}

bool isTls(const Result<net::Response> &response)
{
    return response || (response.error().kind == ErrorKind::Tls && response.error().certificate);
}

}

Connection::Connection(net::Transport &transport, Profiles &profiles, QString host)
    : m_transport(transport), m_profiles(profiles)
{
    m_endpoint.host = std::move(host);
    follow();
}

void Connection::follow()
{
    const Profile profile = m_profiles.profile(m_endpoint.host);
    m_endpoint = endpointFor(m_endpoint.host);
    m_isGuess = false;
    switch (profile.scheme) {
    case Profile::Scheme::PlainHttp:
        m_endpoint.base.setScheme(u"http"_s);
        return;
    case Profile::Scheme::Https:
        m_endpoint.base.setScheme(u"https"_s);
        return;
    case Profile::Scheme::Default:
        if (m_profiles.speaksTls(m_endpoint.host))
            m_endpoint.base.setScheme(u"https"_s);
        m_isGuess = m_endpoint.isPlainHttp();
    }
}

bool Connection::isOwn(const QUrl &url) const
{
    return url.host(QUrl::FullyEncoded) == m_endpoint.base.host(QUrl::FullyEncoded)
        && url.port() == m_endpoint.base.port();
}

Result<net::Tls> Connection::tlsFor(const QUrl &url)
{
    if (url.scheme() != "https"_L1)
        return net::Tls();
    Result<net::Tls> own = m_profiles.tls(m_endpoint.host);
    if (!own || isOwn(url))
        return own;
    Result<net::Tls> other = m_profiles.tlsBeside(url.authority(QUrl::FullyEncoded));
    if (other)
        other->authorities += own->authorities;
    return other;
}

// A key whose passphrase the keychain has is no reason to ask anybody.
async::Task<Result<net::Tls>> Connection::unlockedTls(QUrl url)
{
    Result<net::Tls> tls = tlsFor(url);
    Passphrases *passphrases = m_profiles.passphrases();
    const bool isLocked = !tls && tls.error().cause == Cause::PassphraseNeeded;
    if (isLocked && passphrases && co_await passphrases->recall(tls.error().where))
        tls = tlsFor(url);
    co_return tls;
}

async::Task<Result<net::Response>> Connection::sendOnce(net::Request request)
{
    const Result<net::Tls> tls = co_await unlockedTls(request.url);
    if (!tls)
        co_return std::unexpected(tls.error());
    request.tls = *tls;
    co_return co_await m_transport.send(std::move(request));
}

async::Task<Result<net::Response>> Connection::send(net::Request request)
{
    const bool own = isOwn(request.url);
    // Made before it was known better.
    if (own && !m_endpoint.isPlainHttp())
        request.url.setScheme(u"https"_s);
    request.isGuess = own && m_isGuess;
    Result<net::Response> response = co_await sendOnce(request);
    // An accident is as likely as TLS.
    if (request.isGuess && isBroken(response) && net::isSafe(request))
        response = co_await sendOnce(request);
    // It does speak plain HTTP: what breaks from now on is no sign of TLS. A 5xx may be a proxy's.
    if (own && m_isGuess && response && response->status < 500 && !mayBeTls(request, response))
        m_isGuess = false;
    const bool guessed = m_isGuess || (own && !m_endpoint.isPlainHttp());
    if (own && guessed && request.url.scheme() == "http"_L1 && mayBeTls(request, response))
        co_return co_await sendEncrypted(std::move(request), std::move(response));
    co_return response;
}

async::Task<Result<net::Response>> Connection::sendEncrypted(
    net::Request request, Result<net::Response> plain)
{
    request.isGuess = false;
    net::Request encrypted = request;
    encrypted.url.setScheme(u"https"_s);
    Result<net::Response> response = co_await sendOnce(std::move(encrypted));
    if (isHeldBack(response))
        co_return response;
    if (!isTls(response))
        co_return co_await sendPlain(std::move(request), std::move(plain));
    if (m_isGuess)
        m_profiles.noteSpeaksTls(m_endpoint.host);
    co_return response;
}

// What broke off before it was known that it was no TLS gets the tries that it has a right to.
async::Task<Result<net::Response>> Connection::sendPlain(
    net::Request request, Result<net::Response> plain)
{
    if (!isBroken(plain) || !net::isSafe(request) || !m_endpoint.isPlainHttp())
        co_return plain;
    co_return co_await sendOnce(std::move(request));
}

}
