// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// How the client brings blobs to its registry (distribution-spec, "Pushing blobs").

#include "core/async/wait.h"
#include "core/net/addresses.h"
#include "core/net/retry.h"
#include "core/registry/answer.h"
#include "core/registry/auth.h"
#include "core/registry/client.h"
#include "core/registry/upload.h"

namespace waybill::registry {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds Pauses[] = {500ms, 1000ms, 2000ms};

}

async::Task<Result<bool>> Client::mountBlob(
    QString repository, oci::Digest digest, QString fromRepository)
{
    const Access access = Access::mount(repository, fromRepository);
    net::Request mount = request("POST", repository + u"/blobs/uploads/"_s,
        u"mount="_s + digest.toString() + u"&from="_s + fromRepository);
    mount.repeatable = true; // at worst it opens an upload that nobody uses
    const auto response = co_await send(std::move(mount), access);
    // Whatever the registry says to a mount, or does not allow: the blob can still be uploaded.
    if (!response && response.error().httpStatus != 0)
        co_return false;
    if (!response)
        co_return std::unexpected(response.error());
    if (response->status == 201)
        m_capabilities.mount = true;
    if (response->status == 202)
        co_await cancelUpload(response->url, response->headers.value("Location"), access);
    co_return response->status == 201;
}

// As far as the registry lets us; it ends old sessions by itself.
async::Task<void> Client::cancelUpload(QUrl session, QByteArray location, Access access)
{
    const auto target = uploadTarget(session, location, {});
    if (!target || !target->ownOrigin)
        co_return;
    net::Request request = this->request("DELETE", {});
    request.url = target->url;
    request.deadline = 10s;
    (void)co_await send(std::move(request), std::move(access));
}

async::Task<Result<>> Client::uploadBlob(
    QString repository, oci::Digest digest, QByteArray bytes, store::OnBytes onBytes)
{
    if (!digest.matches(bytes))
        co_return mismatch(m_endpoint.host, digest.toString());
    for (const auto pause : Pauses) {
        const auto stored = co_await uploadOnce(repository, digest, bytes, onBytes);
        if (stored || !net::mayPass(stored.error()))
            co_return stored;
        co_await async::delay(pause);
        // The answer may have got lost, not the blob. Half an upload is left to the registry.
        if ((co_await hasBlob(repository, digest)).value_or(false))
            co_return Result<>();
    }
    co_return co_await uploadOnce(repository, digest, bytes, onBytes);
}

async::Task<Result<>> Client::uploadOnce(
    QString repository, oci::Digest digest, QByteArray bytes, store::OnBytes onBytes)
{
    const Access access = Access::push(repository);
    const Subject subject = about(repository);
    net::Request post = request("POST", repository + u"/blobs/uploads/"_s);
    post.repeatable = true;
    const auto opened = co_await sendFor(std::move(post), access, subject);
    if (!opened)
        co_return std::unexpected(opened.error());
    const auto target = uploadTarget(opened->url, opened->headers.value("Location"), digest);
    if (!target)
        co_return std::unexpected(target.error());
    net::Request put = request("PUT", {});
    put.url = target->url;
    put.headers.add("Content-Type", "application/octet-stream");
    put.body = bytes;
    put.onUpload = [onBytes = std::move(onBytes)](qint64 done, qint64) {
        if (onBytes)
            onBytes(done);
    };
    put.deadline = 60s + std::chrono::seconds(bytes.size() / (64 * 1024));
    if (target->ownOrigin) {
        const auto stored = co_await sendFor(std::move(put), access, subject);
        co_return stored ? Result<>() : std::unexpected(stored.error());
    }
    const Result<> apart = co_await net::checkIsNotLedInside(
        &net::lookUpAddresses, m_endpoint.base.host(), put.url.host());
    if (!apart)
        co_return apart;
    const auto stored = co_await m_transport.send(std::move(put)); // without credentials
    if (!stored)
        co_return std::unexpected(stored.error());
    if (!isSuccess(*stored))
        co_return std::unexpected(refusal(*stored, target->url.host(), subject.what));
    co_return Result<>();
}

}
