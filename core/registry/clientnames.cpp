// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

// The part of Client that reads lists of names.

#include "core/registry/auth.h"
#include "core/registry/client.h"
#include "core/registry/link.h"

#include <QCoreApplication>

namespace waybill::registry {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxNamesBytes = 8 * 1024 * 1024;
constexpr int PageSize = 1000;
constexpr int SmallPageSize = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(waybill::registry)
};

}

async::Task<Result<NamePage>> Client::names(QString path, std::optional<QUrl> page, Access access,
    Subject subject, bool (*isValid)(QStringView))
{
    net::Request request = this->request("GET", path, u"n="_s + QString::number(PageSize));
    request.maxBytes = MaxNamesBytes;
    if (page)
        request.url = *page;
    auto response = co_await sendFor(request, access, subject);
    if (!response && response.error().httpStatus == 400 && !page) {
        // Some registries refuse large pages instead of giving smaller ones.
        request.url.setQuery(u"n="_s + QString::number(SmallPageSize));
        response = co_await sendFor(request, access, subject);
    }
    if (!response)
        co_return std::unexpected(response.error());
    const QString member = path.endsWith("/tags/list"_L1) ? u"tags"_s : u"repositories"_s;
    Result<NamePage> names = parseNames(response->body, member, isValid, m_endpoint.host);
    if (names) {
        const QString last = names->names.isEmpty() ? QString() : names->names.last();
        names->next = nextPage(response->headers, request.url, last);
    }
    co_return names;
}

async::Task<Result<NamePage>> Client::tags(QString repository, std::optional<QUrl> page)
{
    co_return co_await names(repository + u"/tags/list"_s, std::move(page),
        Access::pull(repository), about(repository), &oci::isValidTag);
}

async::Task<Result<NamePage>> Client::catalog(std::optional<QUrl> page)
{
    const QString list = Text::tr("the list of repositories");
    auto names = co_await this->names(u"_catalog"_s, std::move(page), Access::catalog(),
        {list, m_endpoint.host}, &oci::isValidRepository);
    if (names) {
        m_capabilities.catalog = true;
        co_return names;
    }
    Error error = names.error();
    const int status = error.httpStatus;
    // With a token in hand a 401 means "not for you": then a password does not help either.
    if (status == 403 || status == 404 || status == 405
        || (status == 401 && m_authenticator->usesTokens())) {
        m_capabilities.catalog = false;
        error.kind = ErrorKind::Unsupported;
        error.message = Text::tr("%1 does not list its repositories.").arg(m_endpoint.host);
    }
    co_return std::unexpected(error);
}

}
