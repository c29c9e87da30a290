// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/client.h"

#include "core/base/log.h"
#include "core/net/clock.h"
#include "core/net/failure.h"
#include "core/net/redirect.h"
#include "core/oci/mediatype.h"
#include "core/oci/quote.h"
#include "core/registry/answer.h"
#include "core/registry/auth.h"
#include "core/registry/connection.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxManifestBytes = 8 * 1024 * 1024;
constexpr qint64 MaxOtherBytes = 64 * 1024;
constexpr qsizetype MaxExpectedSources = 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

QString mediaTypeOf(const net::Response &response)
{
    const QByteArray type = response.headers.value("Content-Type");
    return QString::fromLatin1(type.split(';').first().trimmed());
}

// What a digest names never changes: any cache may answer, as long as it leaves the bytes alone.
void throughCaches(net::Request &request)
{
    request.headers.add("Cache-Control", "no-transform");
}

// A cache that keeps damaged content hands it out again and again.
void pastCaches(net::Request &request)
{
    request.headers.remove("Cache-Control");
    request.headers.add("Cache-Control", "no-cache, no-transform");
}

// The registry's own sentence about a body that is too large names its limit, if anything does.
QString tooMuch(const QString &host, qint64 size, const Error &error)
{
    const QString bytes = QLocale().formattedDataSize(size);
    const QString words = error.registry.isEmpty() ? QString() : error.registry.first().message;
    if (words.isEmpty())
        return Text::tr("%1 does not take as much as %2 at once (HTTP 413): its limit, or that of "
                        "a proxy before it, is lower.")
            .arg(host, bytes);
    return Text::tr("%1 does not take as much as %2 at once (HTTP 413): %3")
        .arg(host, bytes, oci::quote(words.simplified(), 200));
}

std::unexpected<Error> wrongSize(const QString &host, const QString &what, qint64 size)
{
    return failure(ErrorKind::DigestMismatch,
        Text::tr("What %1 sent is not %2: it is not %n byte(s) long.", nullptr, int(size))
            .arg(host, what),
        what);
}

}

Client::Client(Connection &connection, std::unique_ptr<Authenticator> authenticator)
    : m_transport(connection), m_endpoint(connection.endpoint()),
      m_authenticator(std::move(authenticator))
{
}

Client::~Client() = default;

Client::Subject Client::about(const oci::Reference &reference) const
{
    return {reference.toString().sliced(reference.host.size() + 1), reference.toString()};
}

Client::Subject Client::about(const QString &repository) const
{
    return {repository, m_endpoint.host + u'/' + repository};
}

net::Request Client::request(const QByteArray &method, const QString &path, const QString &query)
{
    net::Request request;
    request.method = method;
    request.url = m_endpoint.url(u"/v2/"_s + path, query);
    request.maxBytes = MaxOtherBytes;
    return request;
}

net::Request Client::manifestRequest(const QByteArray &method, const oci::Reference &reference)
{
    net::Request request =
        this->request(method, reference.repository + u"/manifests/"_s + reference.manifestKey());
    request.headers.add("Accept", oci::manifestAccept());
    request.maxBytes = MaxManifestBytes;
    return request;
}

void Client::expectPush(const QString &repository, const QStringList &sources)
{
    Access access = Access::push(repository);
    // Each one makes the question longer, and the token.
    for (const QString &source : sources.first(std::min(sources.size(), MaxExpectedSources)))
        access.scopes += Access::pull(source).scopes;
    m_authenticator->expect(std::move(access));
}

async::Task<Result<net::Response>> Client::goAhead(net::Request request)
{
    Result<net::Response> response = co_await m_transport.send(std::move(request));
    m_hasSpoken = true;
    co_return response;
}

async::Task<Result<net::Response>> Client::sendFirst(net::Request request)
{
    auto first = std::make_shared<async::Flight<Result<net::Response>>>();
    m_first = first;
    first->start(goAhead(std::move(request)));
    co_return co_await first->landed();
}

async::Task<Result<net::Response>> Client::send(net::Request request, Access access)
{
    if (const auto first = m_first.lock(); first && !m_hasSpoken)
        (void)co_await first->landed();
    const auto known = co_await m_authenticator->authorization(access);
    if (!known)
        co_return std::unexpected(known.error());
    if (!known->isEmpty())
        request.headers.add("Authorization", *known);
    // On this computer registries are open as a rule: there it would cost a round trip.
    const bool isFirst = !m_hasSpoken && m_first.expired() && !m_endpoint.isPlainHttp();
    auto sending = isFirst ? sendFirst(request) : m_transport.send(request);
    Result<net::Response> response = co_await sending;
    learn(response);
    // A storage server that a redirect led to is none of the registry's: no password for it.
    const bool asked =
        response && response->status == 401 && net::sameOrigin(response->url, m_endpoint.base);
    if (!asked)
        co_return response;
    const auto again = co_await m_authenticator->answer(
        access, response->headers.values("WWW-Authenticate"), *known);
    if (!again) {
        Error error = again.error();
        if (error.kind == ErrorKind::Unauthorized && error.registry.isEmpty()) {
            error.httpStatus = response->status;
            error.registry = registryMessages(response->body);
            error.traces = tracesIn(response->headers);
        }
        co_return std::unexpected(error);
    }
    request.headers.remove("Authorization");
    request.headers.add("Authorization", *again);
    Result<net::Response> second = co_await m_transport.send(request);
    learn(second);
    if (second && second->status == 401) {
        Error error = m_authenticator->refused(access, second->headers.values("WWW-Authenticate"));
        const QString clock = net::clockSentence(net::clockAhead(second->headers), m_endpoint.host);
        if (!clock.isEmpty() && m_authenticator->usesTokens())
            error.message += u' ' + clock;
        error.registry = registryMessages(second->body);
        error.traces = tracesIn(second->headers);
        co_return std::unexpected(error);
    }
    co_return second;
}

void Client::learn(const Result<net::Response> &response)
{
    if (!response || !net::sameOrigin(response->url, m_endpoint.base))
        return;
    if (const auto rate = rateLimitIn(response->headers))
        m_capabilities.rateLimit = rate;
}

async::Task<Result<net::Response>> Client::sendFor(
    net::Request request, Access access, Subject subject)
{
    const qint64 size = request.body.size();
    Result<net::Response> response = co_await send(std::move(request), std::move(access));
    if (!response && response.error().httpStatus != 0)
        response.error().where = subject.where;
    if (response && isSuccess(*response)) {
        const Result<> genuine = checkIsFromRegistry(*response, answerer(*response));
        if (!genuine)
            co_return std::unexpected(genuine.error());
    } else if (response) {
        Error error = refusal(*response, answerer(*response), subject.what);
        if (error.kind != ErrorKind::Network) // which is about the way, not the subject
            error.where = subject.where;
        if (response->status == 413 && size > 0)
            error.message = tooMuch(answerer(*response), size, error);
        co_return std::unexpected(error);
    }
    co_return response;
}

// The registry, or the host that it led to.
QString Client::answerer(const net::Response &response) const
{
    return net::sameOrigin(response.url, m_endpoint.base) ? m_endpoint.host
                                                          : net::place(response.url);
}

async::Task<Result<store::Delivery>> Client::manifest(oci::Reference reference)
{
    Client *mirror = !reference.digest.isNull() && m_mirror ? m_mirror() : nullptr;
    if (mirror) {
        auto document = co_await mirror->ownManifest(reference);
        if (document) {
            document->mirror = mirror->endpoint().host;
            co_return document;
        }
    }
    co_return co_await ownManifest(reference);
}

async::Task<Result<store::Delivery>> Client::ownManifest(oci::Reference reference)
{
    net::Request request = manifestRequest("GET", reference);
    if (!reference.digest.isNull())
        throughCaches(request);
    auto document = co_await this->document(request, reference);
    if (document || document.error().kind != ErrorKind::DigestMismatch)
        co_return document;
    pastCaches(request);
    co_return co_await this->document(request, reference);
}

async::Task<Result<store::Delivery>> Client::document(
    net::Request request, oci::Reference reference)
{
    const Subject subject = about(reference);
    auto response =
        co_await sendFor(std::move(request), Access::pull(reference.repository), subject);
    if (!response)
        co_return std::unexpected(response.error());
    store::Delivery document;
    document.bytes = response->body;
    document.mediaType = mediaTypeOf(*response);
    if (!reference.digest.isNull()) {
        if (!reference.digest.matches(document.bytes))
            co_return mismatch(m_endpoint.host, subject.what);
        document.digest = reference.digest;
        co_return document;
    }
    document.digest = oci::Digest::ofBytes(document.bytes);
    // Many registries get this header wrong for tags, so the bytes decide.
    const oci::Digest said = namedDigest(*response);
    if (!said.isNull() && !said.matches(document.bytes)) {
        qCDebug(logRegistry).noquote()
            << "wrong Docker-Content-Digest for" << subject.where << said.toString();
        document.misnamed = said;
    }
    co_return document;
}

async::Task<Result<std::optional<store::Head>>> Client::head(oci::Reference reference)
{
    const Access access = Access::pull(reference.repository);
    const auto response =
        co_await sendFor(manifestRequest("HEAD", reference), access, about(reference));
    if (response) {
        store::Head head;
        head.digest = namedDigest(*response);
        head.mediaType = mediaTypeOf(*response);
        if (head.mediaType.startsWith("application/vnd.oci."_L1))
            m_capabilities.oci = true;
        bool isNumber = false;
        const qint64 size = response->headers.value("Content-Length").toLongLong(&isNumber);
        head.size = isNumber && size >= 0 ? size : -1;
        co_return head;
    }
    if (response.error().kind == ErrorKind::NotFound)
        co_return std::nullopt;
    if (response.error().httpStatus != 405)
        co_return std::unexpected(response.error());
    // Some registries do not know HEAD here. What a mirror holds says nothing about this one.
    const auto document = co_await ownManifest(reference);
    if (document)
        co_return store::Head {document->digest, document->mediaType, document->bytes.size()};
    if (document.error().kind == ErrorKind::NotFound)
        co_return std::nullopt;
    co_return std::unexpected(document.error());
}

async::Task<Result<QByteArray>> Client::blob(
    QString repository, oci::Descriptor descriptor, qint64 maxBytes, store::OnBytes onBytes)
{
    if (Client *mirror = m_mirror ? m_mirror() : nullptr) {
        auto bytes = co_await mirror->ownBlob(repository, descriptor, maxBytes, onBytes);
        if (bytes)
            co_return bytes;
    }
    co_return co_await ownBlob(repository, descriptor, maxBytes, onBytes);
}

async::Task<Result<QByteArray>> Client::ownBlob(
    QString repository, oci::Descriptor descriptor, qint64 maxBytes, store::OnBytes onBytes)
{
    if (descriptor.size > maxBytes) {
        const Subject subject = about(repository + u'@' + descriptor.digest.toString());
        co_return failure(ErrorKind::BadDocument,
            Text::tr("%1 is larger than Waybill reads.").arg(subject.what), subject.where);
    }
    net::Request request =
        this->request("GET", repository + u"/blobs/"_s + descriptor.digest.toString());
    request.maxBytes = descriptor.size; // one byte more ends it
    if (onBytes)
        request.onDownload = [onBytes](qint64 done, qint64) { onBytes(done); };
    throughCaches(request);
    auto bytes = co_await this->bytes(request, repository, descriptor);
    if (bytes || bytes.error().kind != ErrorKind::DigestMismatch)
        co_return bytes;
    pastCaches(request);
    co_return co_await this->bytes(request, repository, descriptor);
}

async::Task<Result<QByteArray>> Client::bytes(
    net::Request request, QString repository, oci::Descriptor descriptor)
{
    const Subject subject = about(repository + u'@' + descriptor.digest.toString());
    const auto response = co_await sendFor(std::move(request), Access::pull(repository), subject);
    if (!response && response.error().cause == Cause::AnswerTooLarge)
        co_return wrongSize(m_endpoint.host, subject.what, descriptor.size);
    if (!response)
        co_return std::unexpected(response.error());
    if (response->body.size() != descriptor.size)
        co_return wrongSize(m_endpoint.host, subject.what, descriptor.size);
    if (!descriptor.digest.matches(response->body))
        co_return mismatch(m_endpoint.host, subject.what);
    co_return response->body;
}

async::Task<Result<bool>> Client::hasBlob(QString repository, oci::Digest digest)
{
    const auto response =
        co_await sendFor(request("HEAD", repository + u"/blobs/"_s + digest.toString()),
            Access::pull(repository), about(repository + u'@' + digest.toString()));
    if (response)
        co_return true;
    if (response.error().kind == ErrorKind::NotFound)
        co_return false;
    co_return std::unexpected(response.error());
}

async::Task<Result<oci::Digest>> Client::putManifest(
    oci::Reference reference, oci::Document document)
{
    const Subject subject = about(reference);
    net::Request put = manifestRequest("PUT", reference);
    put.headers.remove("Accept");
    put.headers.add("Content-Type", document.mediaType.toLatin1());
    put.body = document.bytes;
    // The same bytes under their own digest. Under a tag it is for the caller to look who has
    // written meanwhile.
    put.repeatable = !reference.digest.isNull();
    put.once = !put.repeatable;
    const auto response =
        co_await sendFor(std::move(put), Access::push(reference.repository), subject);
    if (!response)
        co_return std::unexpected(response.error());
    const oci::Digest stored = namedDigest(*response);
    if (!stored.isNull() && !stored.matches(document.bytes))
        co_return failure(ErrorKind::DigestMismatch,
            Text::tr("%1 stored something else than %2: it names the digest %3.")
                .arg(m_endpoint.host, subject.what, stored.toString()),
            subject.where);
    co_return stored;
}

}
