// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/registry/auth.h"
#include "core/registry/client.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

bool wasAnswered(const Error &error, std::initializer_list<int> statuses)
{
    return std::ranges::find(statuses, error.httpStatus) != statuses.end();
}

}

async::Task<Result<>> Client::ping()
{
    const auto response = co_await sendFor(
        request("GET", {}), Access {}, {Text::tr("the registry"), m_endpoint.host});
    co_return response ? Result<>() : std::unexpected(response.error());
}

async::Task<Result<>> Client::probePush(QString repository)
{
    const Access access = Access::push(repository);
    const auto opened = co_await sendFor(
        request("POST", repository + u"/blobs/uploads/"_s), access, about(repository));
    if (!opened)
        co_return std::unexpected(opened.error());
    co_await cancelUpload(opened->url, opened->headers.value("Location"), access);
    co_return Result<>();
}

async::Task<void> Client::probeReferrers(QString repository, oci::Digest digest)
{
    const auto response =
        co_await sendFor(request("GET", repository + u"/referrers/"_s + digest.toString()),
            Access::pull(repository), about(repository));
    if (response)
        m_capabilities.referrers = true;
    else if (wasAnswered(response.error(), {400, 404, 405}))
        m_capabilities.referrers = false;
}

async::Task<void> Client::probeRemove(QString repository)
{
    // No content has this digest, so there is nothing that could be deleted.
    const QString nothing = u"sha256:"_s + QString(64, u'0');
    const auto response =
        co_await sendFor(request("DELETE", repository + u"/manifests/"_s + nothing),
            Access::push(repository), about(repository));
    if (response || response.error().httpStatus == 404)
        m_capabilities.remove = true;
    else if (wasAnswered(response.error(), {400, 405}))
        m_capabilities.remove = false;
}

}
