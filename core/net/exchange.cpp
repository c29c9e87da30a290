// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/exchange.h"

#include "core/net/failure.h"
#include "core/net/proxy.h"

#include <QHttp1Configuration>
#include <QHttpHeaders>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <memory>

namespace waybill::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int ConnectionsPerHost = 12;
constexpr qsizetype MaxHeaderBytes = 64 * 1024;
constexpr qsizetype MaxErrorBytes = 64 * 1024; // of what a server says besides 2xx

QNetworkRequest toQt(const Request &request)
{
    QNetworkRequest qt(request.url);
    QHttpHeaders headers;
    for (const auto &[name, value] : request.headers.all())
        headers.append(name, value);
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::UserAgent, "Waybill/" WAYBILL_VERSION);
    // Said explicitly, it keeps QtNetwork from decompressing: digests are over the bytes as sent.
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::AcceptEncoding, "identity");
    // A tag or a list of names that a cache kept may be of yesterday.
    if (!request.headers.contains("Cache-Control"))
        headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-cache");
    qt.setHeaders(headers);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // There is no cache here; AlwaysNetwork would write a Cache-Control of its own.
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    qt.setMaximumRedirectsAllowed(0);
    QHttp1Configuration configuration;
    configuration.setNumberOfConnectionsPerHost(ConnectionsPerHost);
    qt.setHttp1Configuration(configuration);
    qt.setTransferTimeout(request.silence);
    if (request.url.scheme() == "https"_L1)
        qt.setSslConfiguration(sslConfiguration(request.tls));
    return qt;
}

// QtNetwork signs in to the proxy of a tunnel, but with Manual reuse to no other. Only the proxy
// itself gets to see this header.
void signIn(QNetworkRequest &qt, const QNetworkProxy &proxy)
{
    if (proxy.user().isEmpty() || qt.url().scheme() != "http"_L1
        || proxy.type() != QNetworkProxy::HttpProxy)
        return;
    const QString credential = proxy.user() + u':' + proxy.password();
    qt.setRawHeader("Proxy-Authorization", "Basic " + credential.toUtf8().toBase64());
}

// A body that can be read only once. QtNetwork sends a request again by itself when its connection
// breaks, whether the server has carried it out or not; without the body it cannot.
class OneReading : public QIODevice {
public:
    explicit OneReading(const QByteArray &bytes) : m_bytes(bytes) { open(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }
    // Also asked for after a redirect that keeps the body, which is followed elsewhere.
    bool reset() override { return m_isReset = true; }
    qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_read + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_isReset)
            return -1;
        const qint64 size = std::min(maxSize, m_bytes.size() - m_read);
        std::copy_n(m_bytes.constData() + m_read, size, data);
        m_read += size;
        return size == 0 && maxSize > 0 ? -1 : size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
    bool m_isReset = false;
};

QNetworkReply *sendOnce(QNetworkAccessManager &manager, QNetworkRequest qt, const Request &request)
{
    qt.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    qt.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto body = std::make_unique<OneReading>(request.body);
    QNetworkReply *reply = manager.sendCustomRequest(qt, request.method, body.get());
    body.release()->setParent(reply);
    return reply;
}

QNetworkReply *start(
    QNetworkAccessManager &manager, const Request &request, const QNetworkProxy &proxy)
{
    QNetworkRequest qt = toQt(request);
    signIn(qt, proxy);
    if (request.once)
        return sendOnce(manager, std::move(qt), request);
    if (request.method == "GET")
        return manager.get(qt);
    if (request.method == "HEAD")
        return manager.head(qt);
    if (request.method == "PUT")
        return manager.put(qt, request.body);
    if (request.method == "DELETE")
        return manager.deleteResource(qt);
    if (request.method == "POST") {
        // Else QtNetwork claims that it is a form.
        if (!request.headers.contains("Content-Type"))
            qt.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream"_ba);
        return manager.post(qt, request.body);
    }
    return manager.sendCustomRequest(qt, request.method, request.body);
}

Headers fromQt(const QHttpHeaders &qt)
{
    Headers headers;
    for (qsizetype i = 0; i < qt.size(); ++i)
        headers.add(QByteArrayView(qt.nameAt(i).data(), qt.nameAt(i).size()), qt.valueAt(i));
    return headers;
}

qsizetype bytesOf(const QHttpHeaders &headers)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < headers.size(); ++i)
        bytes += headers.nameAt(i).size() + headers.valueAt(i).size() + 4;
    return bytes;
}

}

Exchange::Exchange(QNetworkAccessManager &manager, const Request &request,
    const QNetworkProxy &proxy, QDeadlineTimer deadline)
    : m_request(request), m_proxy(proxy), m_reply(start(manager, request, proxy)),
      m_deadline(new QTimer(m_reply))
{
    // No setReadBufferSize(): with it QtNetwork misses the end of an encrypted body that has no
    // length, and waits for more. The bytes are counted as they arrive.
    connectAll(deadline);
}

Exchange::~Exchange()
{
    m_deadline->stop();
    m_deadline->disconnect();
    // Only these: cutting all connections of the reply would also cut QtNetwork's own abort.
    QObject::disconnect(m_reply, nullptr, m_deadline, nullptr);
    m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::connectAll(QDeadlineTimer deadline)
{
    QObject::connect(m_reply, &QNetworkReply::finished, m_deadline, [this] { m_ended.notify(); });
    QObject::connect(
        m_reply, &QNetworkReply::metaDataChanged, m_deadline, [this] { checkHeaders(); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, m_deadline, [this] { readBody(); });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, m_deadline,
        [this](const QList<QSslError> &errors) { judge(errors); });
    QObject::connect(
        m_reply, &QNetworkReply::encrypted, m_deadline, [this] { checkCertificate(); });
    if (m_request.onUpload)
        QObject::connect(m_reply, &QNetworkReply::uploadProgress, m_deadline, m_request.onUpload);
    m_deadline->setSingleShot(true);
    QObject::connect(m_deadline, &QTimer::timeout, m_deadline,
        [this] { fail(timedOut(m_request.url, m_request.deadline)); });
    m_deadline->start(std::chrono::milliseconds(deadline.remainingTime()));
}

void Exchange::judge(const QList<QSslError> &errors)
{
    const QList<QSslCertificate> chain = m_reply->sslConfiguration().peerCertificateChain();
    const QByteArray &pinned = m_request.tls.pinned;
    // These errors and this certificate, nothing else.
    if (!pinned.isEmpty() && fingerprint(chain.value(0)) == pinned && mayBePinned(errors))
        m_reply->ignoreSslErrors(errors);
    else
        m_certificate = describe(chain, errors, place(m_request.url), pinned);
}

// Before anything is sent: a certificate that is good, but not the one that was decided for, or for
// this host by its common name only.
void Exchange::checkCertificate()
{
    const QList<QSslCertificate> chain = m_reply->sslConfiguration().peerCertificateChain();
    const QByteArray &pinned = m_request.tls.pinned;
    const bool good = pinned.isEmpty() ? isFor(chain.value(0), m_request.url.host())
                                       : fingerprint(chain.value(0)) == pinned;
    if (good)
        return;
    const QSslError wrongHost(QSslError::HostNameMismatch, chain.value(0));
    fail(untrusted(m_request.url,
        describe(chain, pinned.isEmpty() ? QList {wrongHost} : QList<QSslError>(),
            place(m_request.url), pinned)));
}

void Exchange::checkHeaders()
{
    // QtNetwork drops all headers of an answer that has too many or too long ones for its taste,
    // and with them the length of the body.
    const qsizetype bytes = bytesOf(m_reply->headers());
    if (bytes == 0)
        fail(noHeaders(m_request.url));
    else if (bytes > MaxHeaderBytes)
        fail(badHeaders(m_request.url));
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void Exchange::readBody()
{
    // As much as was in flight when the end came is of no interest.
    if (m_error || m_enough)
        return;
    m_body += m_reply->readAll();
    if (isEnough())
        return m_ended.notify(); // last: it may end this object, which aborts the request
    if (m_request.onDownload) {
        const qint64 total = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_request.onDownload(m_body.size(), total); // last: it may end this object
    }
}

bool Exchange::isEnough()
{
    const bool isAnswer = status() >= 200 && status() < 300;
    if (isAnswer && m_body.size() > m_request.maxBytes)
        m_error = tooLarge(m_request.url, m_request.maxBytes);
    if (!isAnswer && m_body.size() > MaxErrorBytes) {
        m_body.truncate(MaxErrorBytes);
        m_enough = true;
    }
    return m_error || m_enough;
}

void Exchange::fail(Error error)
{
    if (std::exchange(m_error, std::move(error)))
        return;
    m_ended.notify(); // last: it may end this object, which aborts the request
}

// QtNetwork reports this for a length that it believes, but not for each one that is there.
bool Exchange::isCutOff(const Response &response) const
{
    if (m_request.method == "HEAD" || response.status == 204 || response.status == 304)
        return false;
    bool isNumber = false;
    const qint64 length = response.headers.value("Content-Length").toLongLong(&isNumber);
    return isNumber && response.body.size() < length;
}

Result<Response> Exchange::result()
{
    if (m_error)
        return std::unexpected(*m_error);
    if (m_reply->isOpen() && !m_enough) { // not after an abort
        m_body += m_reply->readAll();
        if (isEnough() && m_error)
            return std::unexpected(*m_error);
    }
    const QNetworkReply::NetworkError code = m_reply->error();
    Response response;
    response.status = status();
    const bool isStatus = response.status >= 400 && code > QNetworkReply::UnknownProxyError
        && code != QNetworkReply::ProtocolFailure;
    // Not ours, so it was QtNetwork's own limit for silence.
    if (code == QNetworkReply::OperationCanceledError)
        return std::unexpected(wentSilent(m_request.url, m_request.silence));
    // What becomes of a second reading of a body; see OneReading.
    if (m_request.once && code == QNetworkReply::UnknownNetworkError)
        return std::unexpected(brokenOff(m_request.url, m_reply->errorString()));
    if (code != QNetworkReply::NoError && !isStatus)
        return std::unexpected(networkFailure(
            {code, m_reply->errorString(), m_request.url, place(m_proxy), m_certificate}));
    response.headers = fromQt(m_reply->headers());
    response.body = std::move(m_body);
    response.url = m_request.url;
    response.proxy = place(m_proxy);
    if (!m_enough && isCutOff(response))
        return std::unexpected(brokenOff(m_request.url, {}));
    return response;
}

}
