// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/async/flight.h"
#include "core/net/transport.h"
#include "core/registry/capabilities.h"
#include "core/registry/endpoint.h"
#include "core/registry/names.h"
#include "core/store/store.h"

#include <functional>
#include <memory>
#include <optional>

namespace waybill::registry {

class Authenticator;
class Connection;
struct Access;

// The distribution API of one registry (distribution-spec), as Source and Sink. Sends the real
// request first and authenticates only when asked; retries what is safe to repeat.
class Client : public store::Source, public store::Sink {
public:
    // The connection must outlive the client.
    Client(Connection &connection, std::unique_ptr<Authenticator> authenticator);
    ~Client() override;

    const Endpoint &endpoint() const { return m_endpoint; } // changes with the profile
    const Capabilities &capabilities() const { return m_capabilities; } // learnt so far

    // Asked before each read of content that a digest names; gives the mirror's client, or nullptr.
    // Whatever a mirror fails at is read here. Tags are always this registry's own.
    void readThrough(std::function<Client *()> mirror) { m_mirror = std::move(mirror); }

    async::Task<Result<store::Delivery>> manifest(oci::Reference reference) override;
    async::Task<Result<std::optional<store::Head>>> head(oci::Reference reference) override;
    async::Task<Result<QByteArray>> blob(QString repository, oci::Descriptor descriptor,
        qint64 maxBytes, store::OnBytes onBytes = {}) override;

    async::Task<Result<bool>> hasBlob(QString repository, oci::Digest digest) override;
    async::Task<Result<bool>> mountBlob(
        QString repository, oci::Digest digest, QString fromRepository) override;
    async::Task<Result<>> uploadBlob(QString repository, oci::Digest digest, QByteArray bytes,
        store::OnBytes onBytes = {}) override;
    async::Task<Result<oci::Digest>> putManifest(
        oci::Reference reference, oci::Document document) override;

    // Says that a push to this repository will follow, of images that others of this registry hold,
    // so that the first token is asked to be good for all of it: fewer requests.
    void expectPush(const QString &repository, const QStringList &sources = {});

    // Tags and repositories a page at a time; `page` is the next of the page before.
    async::Task<Result<NamePage>> tags(QString repository, std::optional<QUrl> page = {});
    async::Task<Result<NamePage>> catalog(std::optional<QUrl> page = {});

    // For connection tests; what they find out goes into capabilities().
    // Whether the registry lets us in at all. Errors: Unauthorized, ...
    async::Task<Result<>> ping();
    // Opens an upload and cancels it at once: a token alone says nothing.
    async::Task<Result<>> probePush(QString repository);
    async::Task<void> probeReferrers(QString repository, oci::Digest digest);
    async::Task<void> probeRemove(QString repository);

private:
    struct Subject { // what a request is about, to word errors with
        QString what; // "samples/pause:3.4.1"
        QString where; // the same with the registry
    };

    Subject about(const oci::Reference &reference) const;
    Subject about(const QString &repository) const;
    QString answerer(const net::Response &response) const;
    net::Request request(const QByteArray &method, const QString &path, const QString &query = {});
    net::Request manifestRequest(const QByteArray &method, const oci::Reference &reference);

    // The first request to a registry over HTTPS goes ahead of the others: most registries ask for
    // a token, and one refusal tells that to all.
    async::Task<Result<net::Response>> sendFirst(net::Request request);
    async::Task<Result<net::Response>> goAhead(net::Request request);

    // As manifest() and blob(), from here and no mirror.
    async::Task<Result<store::Delivery>> ownManifest(oci::Reference reference);
    async::Task<Result<QByteArray>> ownBlob(
        QString repository, oci::Descriptor descriptor, qint64 maxBytes, store::OnBytes onBytes);
    async::Task<Result<store::Delivery>> document(net::Request request, oci::Reference reference);
    async::Task<Result<QByteArray>> bytes(
        net::Request request, QString repository, oci::Descriptor descriptor);

    void learn(const Result<net::Response> &response);
    // Signs in as far as known, and asks again once after a 401.
    async::Task<Result<net::Response>> send(net::Request request, Access access);
    // Like send(), but a status outside 2xx is an error about the subject, in the name of whoever
    // answered.
    async::Task<Result<net::Response>> sendFor(
        net::Request request, Access access, Subject subject);
    async::Task<Result<NamePage>> names(QString path, std::optional<QUrl> page, Access access,
        Subject subject, bool (*isValid)(QStringView));
    async::Task<Result<>> uploadOnce(
        QString repository, oci::Digest digest, QByteArray bytes, store::OnBytes onBytes);
    async::Task<void> cancelUpload(QUrl session, QByteArray location, Access access);

    net::Transport &m_transport;
    const Endpoint &m_endpoint;
    std::unique_ptr<Authenticator> m_authenticator;
    std::weak_ptr<async::Flight<Result<net::Response>>> m_first;
    bool m_hasSpoken = false; // the registry, or the way to it
    std::function<Client *()> m_mirror;
    Capabilities m_capabilities;
};

}
